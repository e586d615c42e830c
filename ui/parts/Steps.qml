pragma ComponentBehavior: Bound

import QtQuick
import ui.theme

// Numbered boxes, the one of now filled: wordings, opening pages. `now` counts from 1.
Row {
    id: steps

    property int count: 0
    property int now: 0
    property real u: 1
    property real size: 58
    property real box: 58
    property real tall: 64
    property real outline: Theme.line

    spacing: 8 * u
    Accessible.ignored: true

    Repeater {
        model: steps.count

        Rectangle {
            id: box

            required property int index
            readonly property bool current: index + 1 === steps.now

            width: Math.max(steps.box * steps.u, digit.implicitWidth + 16 * steps.u)
            height: steps.tall * steps.u
            color: current ? Theme.ink : "transparent"
            border.color: Theme.ink
            border.width: steps.outline * steps.u

            HText {
                id: digit

                anchors.centerIn: parent
                text: box.index + 1
                size: steps.size * steps.u
                strong: box.current
                color: box.current ? Theme.cream : Theme.ink
                Accessible.ignored: true
            }
        }
    }
}
