pragma ComponentBehavior: Bound

import QtQuick
import ui.parts
import ui.setup

// The lines of a file; Space puts the chosen one in or leaves it out.
ListView {
    id: lines

    required property ListPageModel list
    property real cell: 100
    property real u: 1

    signal entered

    visible: list.problem === ""
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    model: list.lines
    activeFocusOnTab: true
    keyNavigationEnabled: true
    Keys.onSpacePressed: list.tick(currentIndex)
    Keys.onReturnPressed: entered()

    delegate: ListLine {
        width: ListView.view.width - 22 * lines.u
        at: ListView.isCurrentItem && ListView.view.activeFocus
        cell: lines.cell
        u: lines.u
        onTicked: place => lines.list.tick(place)
    }

    ScrollMark {
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        page: lines
        u: lines.u
    }
}
