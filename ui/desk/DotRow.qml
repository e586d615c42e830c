pragma ComponentBehavior: Bound

import QtQuick
import ui.desk
import ui.parts
import ui.theme

// One quiet dot: hollow once it was answered.
Item {
    id: row

    required property string key
    required property string who
    required property string words
    required property bool quiet
    required property var answers
    required property DeskModel desk
    required property real u

    signal entered(item: Item)

    height: body.height + 36 * u

    Rectangle {
        y: 24 * row.u
        width: 18 * row.u
        height: width
        radius: width / 2
        color: row.quiet ? "transparent" : Theme.ink
        border.color: Theme.ink
        border.width: Theme.rule * row.u
    }

    Column {
        id: body

        x: 38 * row.u
        y: 18 * row.u
        width: parent.width - x
        spacing: 12 * row.u

        LeadWords {
            width: parent.width
            lead: row.who
            words: row.words
            u: row.u
        }

        Repeater {
            model: row.answers

            DeskButton {
                required property int index
                required property var modelData

                objectName: "answer-" + row.key + "-" + index
                width: body.width
                words: modelData.words
                key: modelData.cap
                u: row.u
                onClicked: row.desk.answer(row.key, index)
                onActiveFocusChanged: if (activeFocus)
                                          row.entered(this)
            }
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.rule * row.u
        color: Theme.ink
    }
}
