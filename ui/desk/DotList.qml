pragma ComponentBehavior: Bound

import QtQuick
import ui.desk
import ui.parts

// The quiet dots, one below the other; what does not fit is scrolled to, and a bar says so.
Item {
    id: place

    required property DeskModel desk
    required property real u
    readonly property bool more: visible && list.interactive && !list.atYEnd

    Flickable {
        id: list

        function reveal(item: Item): void {
        const top = item.mapToItem(dots, 0, 0).y - 18 * place.u;
        const least = top + item.height + 36 * place.u - height;
        contentY = Math.max(0, Math.min(contentHeight - height, top, Math.max(contentY, least)));
    }

        anchors.fill: parent
        contentHeight: dots.height + 12 * place.u
        interactive: contentHeight > height
        clip: interactive
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: dots

            x: 9 * place.u
            width: parent.width - 2 * x - (list.interactive ? 10 * place.u : 0)

            Repeater {
                model: place.desk.dots

                DotRow {
                    width: dots.width
                    desk: place.desk
                    u: place.u
                    onEntered: item => list.reveal(item)
                }
            }
        }
    }

    ScrollMark {
        anchors.right: parent.right
        height: parent.height
        page: list
        u: place.u
    }
}
