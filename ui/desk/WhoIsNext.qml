pragma ComponentBehavior: Bound

import QtQuick
import ui.desk
import ui.parts
import ui.theme

// The list of those who wait, and how many; it scrolls and a bar says so. Below it the rule in a sentence, or a refusal.
Item {
    id: list

    required property DeskModel desk
    required property real u
    readonly property real row: 48 * u
    readonly property real room: height - head.height - rule.height - 20 * u
    readonly property bool crowded: waiting.count * row > room

    Item {
        id: head

        width: parent.width
        height: 48 * list.u

        HText {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            text: "Who is next"
            size: Theme.deskBody * list.u
            leading: Theme.deskLeading
            color: Theme.ink2
        }

        HText {
            objectName: "howManyWait"
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: !list.crowded
            text: list.desk.said.wait
            size: Theme.deskBody * list.u
            leading: Theme.deskLeading
        }

        DeskButton {
            id: more

            objectName: "allWhoWait"
            anchors.right: parent.right
            visible: list.crowded
            words: "All " + waiting.count + " who wait"
            leftPadding: 12 * list.u
            rightPadding: 12 * list.u
            low: true
            u: list.u
            onClicked: list.desk.turn("waiting")
        }
    }

    Rectangle {
        y: head.height + 6 * list.u
        width: parent.width
        height: Theme.rule * list.u
        color: Theme.ink
    }

    Flickable {
        id: rows

        objectName: "queueRows"
        y: head.height + 6 * list.u
        width: parent.width
        height: Math.max(0, Math.min(contentHeight, list.room))
        contentHeight: waiting.count * list.row
        interactive: contentHeight > height
        clip: interactive
        boundsBehavior: Flickable.StopAtBounds

        function reveal(at: int): void {
        contentY = Math.max(0, Math.min(at * list.row, Math.max(contentY, (at + 1) * list.row - height)));
    }

        Repeater {
            id: waiting

            model: list.desk.queue

            QueueRow {
                width: rows.width - (rows.interactive ? 22 * list.u : 0)
                height: list.row
                chosen: index === list.desk.inQueue
                u: list.u
                onTapped: person => list.desk.row(person)
            }
        }
    }

    ScrollMark {
        visible: list.crowded
        y: rows.y
        anchors.right: parent.right
        height: rows.height
        page: rows
        u: list.u
    }

    Connections {
        target: list.desk

        function onMovedInQueue(at: int): void {
        rows.reveal(at);
    }
    }

        HText {
            id: rule

            objectName: "rule"
            y: rows.y + rows.height + 8 * list.u
            width: parent.width
            text: strong ? list.desk.said.nextRefused : list.desk.said.rule
            size: Theme.deskLeast * list.u
            leading: Theme.deskLeading
            strong: list.desk.said.nextRefused !== ""
        }
    }
