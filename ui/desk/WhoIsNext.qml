pragma ComponentBehavior: Bound

import QtQuick
import ui.desk
import ui.parts
import ui.theme

// The list of those who wait, as many as there is room for, and below it the rule in a sentence, or a refusal.
Item {
    id: list

    required property DeskModel desk
    required property real u
    readonly property real room: height - label.height - rule.height - 30 * u
    readonly property bool crowded: waiting.count * 64 * u > room
    readonly property real row: (crowded ? 56 : 64) * u
    readonly property int fitting: Math.max(1, Math.floor((room - (crowded ? more.height + 4 * u : 0)) / row))
    readonly property int shown: Math.min(waiting.count, fitting)

    HText {
        id: label

        text: "Who is next"
        size: Theme.deskBody * list.u
        leading: Theme.deskLeading
        color: Theme.ink2
    }

    Item {
        id: rows

        y: label.height + 7 * list.u
        width: parent.width
        height: list.row * list.shown

        Rectangle {
            width: parent.width
            height: Theme.rule * list.u
            color: Theme.ink
        }

        Repeater {
            id: waiting

            model: list.desk.queue

            QueueRow {
                width: rows.width
                height: list.row
                visible: index < list.shown
                u: list.u
                onTapped: person => list.desk.row(person)
            }
        }
    }

    DeskButton {
        id: more

        objectName: "allWhoWait"
        y: rows.y + rows.height + 8 * list.u
        visible: waiting.count > list.shown
        words: "All " + waiting.count + " who wait"
        low: true
        u: list.u
        onClicked: list.desk.turn("waiting")
    }

    HText {
        id: rule

        objectName: "rule"
        y: rows.y + rows.height + (more.visible ? more.height + 16 * list.u : 12 * list.u)
        width: parent.width
        text: strong ? list.desk.said.nextRefused : list.desk.said.rule
        size: Theme.deskLeast * list.u
        leading: Theme.deskLeading
        strong: list.desk.said.nextRefused !== ""
    }
}
