pragma ComponentBehavior: Bound

import QtQuick
import ui.desk
import ui.parts
import ui.theme

// What only the person running the meeting sees. Nothing here makes a sound, moves, or leaves by itself.
Item {
    id: quiet

    required property DeskModel desk
    required property real u
    readonly property real side: Theme.deskSide * u

    Rectangle {
        width: Theme.rule * quiet.u
        height: parent.height
        color: Theme.ink
    }

    HText {
        id: title

        x: quiet.side
        y: 28 * quiet.u
        width: parent.width - 2 * quiet.side
        text: quiet.desk.said.onlyYou
        size: Theme.deskBody * quiet.u
        leading: Theme.deskLeading
        strong: true
    }

    HText {
        id: refused

        x: quiet.side
        y: title.y + title.height
        width: parent.width - 2 * quiet.side
        visible: text !== ""
        text: quiet.desk.said.nobodyRuns.folded ?? quiet.desk.said.dotRefused
        size: Theme.deskLeast * quiet.u
        strong: true
    }

    Flickable {
        id: list

        function reveal(item: Item): void {
        const top = item.mapToItem(dots, 0, 0).y - 18 * quiet.u;
        const least = top + item.height + 36 * quiet.u - height;
        contentY = Math.max(0, Math.min(contentHeight - height, top, Math.max(contentY, least)));
    }

        x: quiet.side - 9 * quiet.u
        y: refused.visible ? refused.y + refused.height : title.y + title.height
        width: parent.width - 2 * x
        height: card.y - y - 8 * quiet.u
        contentHeight: dots.height + 12 * quiet.u
        interactive: contentHeight > height
        clip: interactive
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: dots

            x: 9 * quiet.u
            width: parent.width - 2 * x

            Repeater {
                model: quiet.desk.dots

                DotRow {
                    width: dots.width
                    desk: quiet.desk
                    u: quiet.u
                    onEntered: item => list.reveal(item)
                }
            }
        }
    }

    ListenerCard {
        id: card

        x: quiet.side
        y: foot.y - height - 10 * quiet.u
        width: parent.width - 2 * quiet.side
        desk: quiet.desk
        u: quiet.u
    }

    HText {
        id: foot

        x: quiet.side
        y: parent.height - height - 28 * quiet.u
        text: list.interactive && !list.atYEnd ? "There is more below." : quiet.desk.said.neverSeen
        size: Theme.deskLeast * quiet.u
        leading: Theme.deskLeading
        color: Theme.ink2
    }
}
