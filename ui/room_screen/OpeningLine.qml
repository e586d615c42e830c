import QtQuick
import ui.room_screen
import ui.theme

// A sentence of the opening, with the bar that says whether it lies inside or outside of what we can decide.
Item {
    id: line

    required property string text
    required property string edge
    property bool last: false
    property bool bars: false
    property bool tall: false
    property real size: 112
    property real u: 1

    height: Math.max(words.height + (bars ? 76 : 16) * u, tall ? 200 * u : 0)

    Rectangle {
        visible: line.edge !== ""
        width: 64 * line.u
        height: parent.height
        color: line.edge === "can" ? Theme.ink : "transparent"
        border.color: Theme.ink
        border.width: Theme.bar * line.u
    }

    MainText {
        id: words

        objectName: "line"
        x: line.bars ? 128 * line.u : 0
        anchors.verticalCenter: parent.verticalCenter
        text: line.text
        size: line.size
    }

    Rectangle {
        visible: line.bars && !line.last
        width: parent.width
        y: parent.height - height / 2
        height: Theme.line * line.u
        color: Theme.ink
    }
}
