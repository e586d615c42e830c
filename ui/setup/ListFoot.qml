import QtQuick
import ui.theme
import ui.parts
import ui.setup

// Leave the list, or bring in whoever is ticked.
Item {
    id: foot

    required property ListPageModel list
    property real u: 1
    readonly property DeskButton button: bring

    height: 75 * u

    HText {
        x: 30 * foot.u
        width: out.x - 2 * x
        anchors.verticalCenter: bring.verticalCenter
        text: "Nothing changes until you press the dark button. Undo takes all of it back."
        size: Theme.deskLeast * foot.u
        color: Theme.ink2
    }

    DeskButton {
        id: out

        anchors.right: bring.left
        anchors.rightMargin: 16 * foot.u
        anchors.verticalCenter: bring.verticalCenter
        height: bring.height
        words: "Leave it"
        key: "Esc"
        u: foot.u
        onClicked: foot.list.leave()
    }

    DeskButton {
        id: bring

        anchors.right: parent.right
        anchors.rightMargin: 30 * foot.u
        width: 440 * foot.u
        height: 75 * foot.u
        visible: foot.list.problem === ""
        words: foot.list.bring
        key: "Enter"
        solid: true
        size: Theme.deskName
        u: foot.u
        onClicked: foot.list.bringIn()
    }
}
