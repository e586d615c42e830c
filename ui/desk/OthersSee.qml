import QtQuick
import ui.desk
import ui.parts
import ui.theme

// In place of the private lines while the room sees this screen: what is folded, and the ways to it and to the room.
Item {
    id: folded

    required property DeskModel desk
    required property real u

    Column {
        id: above

        width: parent.width
        spacing: 10 * folded.u

        HText {
            width: parent.width
            text: "What only you should see is folded away. It is kept."
            size: Theme.deskLeast * folded.u
        }

        HText {
            width: parent.width
            text: "Names are as on the room screen. Type any part of a name: it still finds."
            size: Theme.deskLeast * folded.u
        }

        DeskButton {
            objectName: "look"
            width: parent.width
            words: "Look while I hold it"
            key: "F4"
            low: true
            u: folded.u
            onPressed: folded.desk.f4(true)
            onReleased: folded.desk.f4(false)
            onCanceled: folded.desk.f4(false)
        }

        HText {
            width: parent.width
            text: "The room sees it, too, as long as you hold it."
            size: Theme.deskLeast * folded.u
        }
    }

    Column {
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: 10 * folded.u

        DeskButton {
            objectName: "onlyMe"
            width: parent.width
            words: "Nobody else sees this"
            key: "F9"
            low: true
            u: folded.u
            onClicked: folded.desk.press("F9")
        }

        DeskButton {
            objectName: "showRoom"
            width: parent.width
            words: "Show the room"
            key: "F2"
            solid: true
            u: folded.u
            onClicked: folded.desk.press("F2")
        }

        PageButtons {
            width: parent.width
            desk: folded.desk
            u: folded.u
        }

        HText {
            width: parent.width
            text: "On the room screen N E H Z and PgDn still work."
            size: Theme.deskLeast * folded.u
        }
    }
}
