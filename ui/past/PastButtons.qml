pragma ComponentBehavior: Bound

import QtQuick
import ui.parts
import ui.past

// The lists at the left, one below the other, or what can be done with a meeting.
Flow {
    id: flow

    required property PastModel past
    required property bool side
    property real u: 1

    spacing: 10 * u

    Repeater {
        model: flow.past.buttons.filter(one => one.side === flow.side)

        DeskButton {
            required property var modelData

            width: flow.side ? flow.width : implicitWidth
            low: true
            words: modelData.words
            key: modelData.key
            status: modelData.on ? "chosen" : ""
            u: flow.u
            onClicked: flow.past.act(modelData.act)
        }
    }
}
