pragma ComponentBehavior: Bound

import QtQuick
import ui.room_screen
import ui.theme

// The question word for word; a line stands under the words that came with this wording, as in the print.
MainText {
    id: question

    required property RoomScreenModel room
    required property var now

    text: now.question.join("\n")
    size: now.questionSize

    Repeater {
        model: question.now.came

        Rectangle {
            required property var modelData

            x: modelData.x
            y: question.baselineOffset + modelData.line * question.lineHeight + Math.round(question.size * 12 / 112)
            width: modelData.width
            height: Math.round(question.size * 6 / 112)
            color: Theme.ink
        }
    }
}
