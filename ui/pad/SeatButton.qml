import QtQuick
import ui.parts
import ui.theme

// One seat of the table; without a name where its person did not turn it on.
TouchButton {
    id: button

    property int seat: 0
    property string name: ""

    words: name
    Accessible.name: qsTr("Seat %1").arg(seat) + (name === "" ? "" : ". " + name)

    contentItem: Item {
        Column {
            anchors.verticalCenter: parent.verticalCenter
            spacing: 4 * button.u

            HText {
                text: qsTr("Seat %1").arg(button.seat)
                size: Theme.padBody * button.u
                color: button._tint
                Accessible.ignored: true
            }

            HText {
                width: button.availableWidth
                visible: text !== ""
                text: button.name
                size: Theme.padName * button.u
                strong: true
                color: button._tint
                Accessible.ignored: true
            }
        }
    }
}
