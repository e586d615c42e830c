pragma ComponentBehavior: Bound

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
        y: 28 * turns.u
        width: turns.inner

        HText {
            text: turns.desk.said.label
            size: Theme.deskBody * turns.u
            leading: Theme.deskLeading
            color: Theme.ink2
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
            height: 12 * turns.u
        }

        DeskButton {
            objectName: "endTurn"
            width: parent.width
            visible: turns.desk.said.speaker !== ""
            words: "End this turn"
            key: "E"
            u: turns.u
            onClicked: turns.desk.begin("end")
        }
    }

    HText {
        id: whoIsNext

        x: Theme.deskSide * turns.u
        anchors.top: speaking.bottom
        anchors.topMargin: 28 * turns.u
        text: "Who is next"
        size: Theme.deskBody * turns.u
        leading: Theme.deskLeading
        color: Theme.ink2
    }

    Item {
        id: list

        readonly property int fitting: Math.max(1, Math.floor((next.y - y - rule.height - 20 * turns.u) / (64
                                                                                                           * turns.u)))
        readonly property int shown: waiting.count > fitting ? fitting - 1 : waiting.count

        x: Theme.deskSide * turns.u
        anchors.top: whoIsNext.bottom
        anchors.topMargin: 7 * turns.u
        width: turns.inner
        height: 64 * turns.u * shown

        Rectangle {
            width: parent.width
            height: Theme.rule * turns.u
            color: Theme.ink
        }

        Repeater {
            id: waiting

            model: turns.desk.queue

            QueueRow {
                width: list.width
                visible: index < list.shown
                u: turns.u
                onTapped: person => turns.desk.row(person)
            }
        }

        HText {
            id: more

            y: list.height + 8 * turns.u
            visible: waiting.count > list.shown
            text: "and " + (waiting.count - list.shown) + " more (G shows all)"
            size: Theme.deskLeast * turns.u
        }
    }

    HText {
        id: rule

        x: Theme.deskSide * turns.u
        y: list.y + list.height + (more.visible ? more.height : 0) + 12 * turns.u
        width: turns.inner
        text: turns.desk.said.nextRefused !== "" ? turns.desk.said.nextRefused : turns.desk.said.rule
        size: Theme.deskLeast * turns.u
        leading: Theme.deskLeading
        strong: turns.desk.said.nextRefused !== ""
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
        y: parent.height - height - 28 * turns.u
        width: turns.inner
        words: "Add a raised hand"
        key: "H"
        u: turns.u
        onClicked: turns.desk.begin("hand")
    }
}
