pragma ComponentBehavior: Bound

import QtQuick
import ui.theme
import ui.parts
import ui.setup

// The lines of people, in columns; the chosen one offers what can be done with it.
Item {
    id: list

    required property PeoplePageModel people
    property real u: 1

    Row {
        id: heads

        x: 53 * list.u

        Repeater {
            model: [["Name", 270], ["Seat", 70], ["Called", 210], ["Job", 200]]

            HText {
                required property var modelData

                width: modelData[1] * list.u
                text: modelData[0]
                size: Theme.deskLeast * list.u
                color: Theme.ink2
            }
        }
    }

    Rectangle {
        id: top

        anchors.top: heads.bottom
        width: parent.width
        height: Theme.rule * list.u
        color: Theme.ink
    }

    ListView {
        id: rows

        anchors.top: top.bottom
        anchors.bottom: parent.bottom
        width: parent.width - 30 * list.u
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: list.people.rows
        reuseItems: false
        cacheBuffer: 4000 * list.u

        delegate: PersonRow {
            width: ListView.view.width
            people: list.people
            u: list.u
        }
    }

    Connections {
        target: list.people

        function onChanged() {
            rows.positionViewAtIndex(list.people.at, ListView.Contain);
        }
    }

    ScrollMark {
        anchors.top: rows.top
        anchors.bottom: rows.bottom
        anchors.right: parent.right
        page: rows
        u: list.u
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.rule * list.u
        color: Theme.ink
    }
}
