import QtQuick
import ui.desk
import ui.parts
import ui.theme

// Who is speaking, who is next, and Next, which never moves.
Item {
    id: turns

    required property DeskModel desk
    required property real u
    readonly property real inner: width - 2 * Theme.deskSide * u

    Column {
        id: speaking

        x: Theme.deskSide * turns.u
        y: 22 * turns.u
        width: turns.inner

        Item {
            width: parent.width
            height: label.height

            HText {
                id: label

                width: lasts.x - 8 * turns.u
                text: turns.desk.said.label
                size: Theme.deskBody * turns.u
                leading: Theme.deskLeading
                color: Theme.ink2
            }

            HText {
                id: lasts

                objectName: "turnLength"
                anchors.right: parent.right
                text: turns.desk.said.turnLength
                size: Theme.deskBody * turns.u
                leading: Theme.deskLeading
                wrapMode: Text.NoWrap
            }
        }

        HText {
            objectName: "speaker"
            width: parent.width
            visible: text !== ""
            text: turns.desk.said.speaker
            size: Theme.deskTitle * turns.u
            leading: 1.2
            strong: true
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }

        HText {
            width: parent.width
            visible: text !== ""
            text: turns.desk.said.speakerNote
            size: Theme.deskLeast * turns.u
        }

        Item {
            width: 1
            height: 8 * turns.u
        }

        DeskButton {
            objectName: "endTurn"
            width: parent.width
            visible: turns.desk.said.speaker !== ""
            words: "End this turn"
            key: "E"
            low: true
            u: turns.u
            onClicked: turns.desk.begin("end")
        }
    }

    WhoIsNext {
        x: Theme.deskSide * turns.u
        anchors.top: speaking.bottom
        anchors.topMargin: 16 * turns.u
        width: turns.inner
        height: next.y - y - 12 * turns.u
        desk: turns.desk
        u: turns.u
    }

    NextButton {
        id: next

        x: Theme.deskSide * turns.u
        y: hand.y - height - 12 * turns.u
        width: turns.inner
        desk: turns.desk
        u: turns.u
    }

    DeskButton {
        id: hand

        objectName: "hand"
        x: Theme.deskSide * turns.u
        y: parent.height - height - 20 * turns.u
        width: turns.inner
        words: "Add a raised hand"
        key: "H"
        low: true
        u: turns.u
        onClicked: turns.desk.begin("hand")
    }
}
