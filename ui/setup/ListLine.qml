pragma ComponentBehavior: Bound

import QtQuick
import ui.theme
import ui.parts

// One line of a file: whether it comes in, its cells, and what is done with it.
Rectangle {
    id: line

    required property int index
    required property var cells
    required property bool taken
    required property string says
    property bool at: false
    property real cell: 100
    property real u: 1

    signal ticked(place: int)

    height: 58 * u
    color: at ? Theme.sand : Theme.cream
    Accessible.role: Accessible.CheckBox
    Accessible.name: cells.filter(one => one !== "").join(", ") + (says === "" ? "" : ". " + says)
    Accessible.checked: taken
    Accessible.onPressAction: ticked(index)

    TapHandler {
        onTapped: line.ticked(line.index)
    }

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: 27 * line.u
        height: width
        color: line.taken ? Theme.ink : Theme.cream
        border.color: Theme.ink
        border.width: Theme.deskLine * line.u
    }

    Repeater {
        model: line.cells

        HText {
            required property string modelData
            required property int index

            x: 50 * line.u + index * line.cell
            width: line.cell
            anchors.verticalCenter: line.verticalCenter
            rightPadding: 18 * line.u
            text: modelData
            size: Theme.deskBody * line.u
            color: line.taken ? Theme.ink : Theme.ink2
            maximumLineCount: 1
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }

    HText {
        x: 50 * line.u + line.cells.length * line.cell
        width: line.width - x
        anchors.verticalCenter: line.verticalCenter
        text: line.says
        size: Theme.deskLeast * line.u
        color: line.taken ? Theme.ink : Theme.ink2
        maximumLineCount: 2
        Accessible.ignored: true
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.rule * line.u
        color: Theme.ink
    }
}
