pragma ComponentBehavior: Bound

import QtQuick
import ui.theme
import ui.parts
import ui.setup

// The right column: what can be set beside, each with what holds if it is left; and Start.
Item {
    id: column

    required property StartModel start
    property real u: 1
    readonly property Item button: go

    Column {
        id: head

        x: 30 * column.u
        y: 18 * column.u
        width: parent.width - 2 * x

        HText {
            width: parent.width
            text: "More to set, if you like"
            size: Theme.deskBody * column.u
            strong: true
            Accessible.role: Accessible.Heading
        }

        HText {
            width: parent.width
            text: "What stands here holds if you leave it."
            size: Theme.deskLeast * column.u
            leading: 1.4
            color: Theme.ink2
        }
    }

    Flickable {
        id: page

        function show(item: Item) {
            const top = item.mapToItem(list, 0, 0).y - 12 * column.u;
            const end = top + Math.min(item.height, height) + 24 * column.u;
            contentY = Math.max(0, Math.min(top, Math.max(contentY, end - height)));
        }

        x: head.x
        anchors.top: head.bottom
        anchors.topMargin: 8 * column.u
        anchors.bottom: foot.top
        anchors.bottomMargin: 8 * column.u
        width: head.width + 22 * column.u
        contentHeight: list.height + 8 * column.u
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        Column {
            id: list

            width: head.width

            Rectangle {
                width: parent.width
                height: Theme.rule * column.u
                color: Theme.ink
            }

            Repeater {
                model: column.start.folds

                FoldRow {
                    width: list.width
                    start: column.start
                    u: column.u
                    onSeen: item => page.show(item)
                }
            }
        }
    }

    ScrollMark {
        anchors.top: page.top
        anchors.bottom: page.bottom
        anchors.right: page.right
        page: page
        u: column.u
    }

    Column {
        id: foot

        x: head.x
        width: head.width
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 16 * column.u
        spacing: 8 * column.u

        Says {
            width: parent.width
            words: column.start.needed + "\nNames for the screen and the print are asked at the table."
            problem: column.start.said
            u: column.u
        }

        DeskButton {
            id: go

            width: parent.width
            height: 100 * column.u
            words: "Start"
            key: "Ctrl Enter"
            solid: true
            size: 46
            u: column.u
            onClicked: column.start.start()
        }
    }
}
