import QtQuick
import ui.theme
import ui.parts

// One line that is always there: what was done last with its Undo, or what is wrong.
Rectangle {
    id: line

    property string words: ""
    property string problem: ""
    property real u: 1

    signal undo

    height: 68 * u
    color: words === "" && problem === "" ? Theme.cream : Theme.sand

    Says {
        x: 16 * line.u
        width: (button.visible ? button.x : parent.width) - 2 * x
        anchors.verticalCenter: parent.verticalCenter
        words: line.words
        problem: line.problem
        u: line.u
    }

    DeskButton {
        id: button

        anchors.right: parent.right
        anchors.rightMargin: 16 * line.u
        anchors.verticalCenter: parent.verticalCenter
        visible: line.words !== "" && line.problem === ""
        words: "Undo"
        key: "Ctrl Z"
        low: true
        u: line.u
        onClicked: line.undo()
    }
}
