pragma ComponentBehavior: Bound

import QtQuick
import ui.desk
import ui.parts
import ui.theme

// In place of the private lines while the room sees this screen: what is folded, and the ways to it and to the room.
Item {
    id: folded

    required property DeskModel desk
    required property real u

    component Line: HText {
        width: parent?.width ?? 0
        size: Theme.deskLeast * folded.u
    }

    component Way: DeskButton {
        width: parent?.width ?? 0
        low: true
        u: folded.u
    }

    Column {
        width: parent.width
        spacing: 10 * folded.u

        Line {
            text: "What only you should see is folded away. It is kept.\nNames are as on the room screen. Type any part of a name: it still finds."
        }

        Way {
            objectName: "look"
            words: "Look while I hold it"
            key: "F4"
            onPressedChanged: folded.desk.f4(pressed)
        }

        Line {
            text: "The room sees it, too, as long as you hold it."
        }
    }

    Column {
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: 10 * folded.u

        Way {
            objectName: "onlyMe"
            words: "Nobody else sees this"
            key: "F9"
            onClicked: folded.desk.press("F9")
        }

        Way {
            objectName: "showRoom"
            words: "Show the room"
            key: "F2"
            solid: true
            onClicked: folded.desk.press("F2")
        }

        PageButtons {
            width: parent.width
            desk: folded.desk
            u: folded.u
        }
    }
}
