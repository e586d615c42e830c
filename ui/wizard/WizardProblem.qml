import QtQuick
import ui.theme
import ui.parts

// What went wrong, where it did: a sign and a sentence, for each thing that is wrong.
Row {
    id: problem

    property string said: ""
    property real u: 1

    visible: said !== ""
    spacing: Theme.s2 * u
    Accessible.role: Accessible.AlertMessage
    Accessible.name: said
    StatusSquare {
        status: "not_sent"
        side: 36 * problem.u
    }
    HText {
        width: parent.width - 52 * problem.u
        text: problem.said
        size: Theme.deskBody * problem.u
        leading: Theme.deskLeading
        strong: true
        Accessible.ignored: true
    }
}
