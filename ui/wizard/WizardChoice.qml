import QtQuick
import QtQuick.Layouts
import ui.theme
import ui.parts

// One answer; its number chooses it, beside Alt also while something is being typed.
DeskButton {
    id: choice

    required words
    required second
    required property string name
    required property bool chosen
    required property string number

    Layout.fillWidth: true
    Layout.fillHeight: true // as high as its neighbours
    key: number
    status: chosen ? "chosen" : ""
    size: Theme.deskName
    implicitHeight: Math.max(84 * u, contentItem.implicitHeight + 24 * u)
    Shortcut {
        enabled: choice.number !== "" && choice.visible
        sequences: [choice.number, "Alt+" + choice.number]
        onActivated: choice.click()
    }
}
