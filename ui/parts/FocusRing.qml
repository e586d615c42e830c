import QtQuick
import ui.theme

// A blue ring around its parent while the keyboard is there.
Rectangle {
    id: ring

    property real u: 1
    property real thick: Theme.ringDesk
    property real corner: 0
    property bool shown: parent?.activeFocus ?? false // qmllint disable missing-property

    anchors.fill: parent
    anchors.margins: -(Theme.ringAway + thick) * u
    visible: shown
    color: "transparent"
    radius: corner > 0 ? corner + (Theme.ringAway + thick) * u : 0
    border.color: Theme.blue
    border.width: thick * u
}
