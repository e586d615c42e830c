pragma ComponentBehavior: Bound

import QtQuick
import ui.desk
import ui.parts
import ui.theme

// A check with names: one tap each. Places never move; the digits answer for whoever the ring is on.
Item {
    id: named

    required property DeskModel desk
    required property real u
    readonly property bool wide: desk.namedAnswers > 3

    HText {
        id: how

        width: parent.width
        text: "\u2193 goes to the next one missing. " + named.desk.said.namedKeys
        size: Theme.deskLeast * named.u
    }

    Flickable {
        id: page

        y: how.height + 6 * named.u
        width: parent.width
        height: parent.height - y
        contentHeight: flow.height + 8 * named.u
        interactive: contentHeight > height
        clip: interactive
        boundsBehavior: Flickable.StopAtBounds

        function reveal(item: Item): void {
        const top = item.mapToItem(flow, 0, 0).y;
        contentY = Math.max(0, Math.min(top, Math.max(contentY, top + item.height + 8 * named.u - height)));
    }

        Flow {
            id: flow

            width: page.width - (page.interactive ? 22 * named.u : 0)

            Repeater {
                model: named.desk.named

                NamedRow {
                    width: named.wide ? flow.width : flow.width / 2
                    desk: named.desk
                    u: named.u
                    onHereChanged: if (here)
                                       page.reveal(this)
                }
            }
        }
    }

    ScrollMark {
        y: page.y
        anchors.right: parent.right
        height: page.height
        page: page
        u: named.u
    }
}
