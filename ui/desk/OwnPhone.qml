import QtQuick
import ui.desk
import ui.parts
import ui.room_screen
import ui.theme

// The one code that lets in whoever runs the meeting; gone while others may see the desk.
Row {
    id: own

    required property Joining joining
    required property real u

    visible: joining.said.own !== ""
    spacing: 16 * u

    QrCode {
        id: code

        objectName: "ownCode"
        path: own.joining.said.own
        squares: own.joining.said.ownSide
        square: Math.max(3, Math.round(4 * own.u))
        opens: "Square code for your own phone"
    }

    HText {
        width: own.width - code.width - own.spacing
        text: "Your own phone: this code lets in whoever runs the meeting, once. It is never on the room screen."
        size: Theme.deskLeast * own.u
    }
}
