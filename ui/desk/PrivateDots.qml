pragma ComponentBehavior: Bound

import QtQuick
import ui.desk
import ui.parts
import ui.room_screen
import ui.theme

// The room screen in small, and what only the person running the meeting sees. Nothing here makes a sound, moves, or
// leaves by itself. While the room sees the desk, too, another column stands in its place.
Item {
    id: quiet

    required property DeskModel desk
    required property RoomScreenModel room
    required property real u
    readonly property real side: Theme.deskSide * u
    readonly property bool folded: desk.said.othersSee && !desk.said.held

    Rectangle {
        width: Theme.rule * quiet.u
        height: parent.height
        color: Theme.ink
    }

    Loader {
        id: picture

        x: quiet.side
        y: 22 * quiet.u
        width: parent.width - 2 * x
        active: quiet.room !== null && !quiet.desk.said.othersSee
        visible: active
        sourceComponent: RoomPicture {
            desk: quiet.desk
            room: quiet.room
            u: quiet.u
        }
    }

    Item {
        id: head

        x: quiet.side
        y: picture.visible ? picture.y + picture.height + 14 * quiet.u : 28 * quiet.u
        width: parent.width - 2 * x
        height: Math.max(title.height, hide.visible ? hide.height : 0)

        HText {
            id: title

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - (hide.visible ? hide.width + 8 * quiet.u : 0)
            text: quiet.desk.said.onlyYou
            size: Theme.deskBody * quiet.u
            leading: Theme.deskLeading
            strong: true
        }

        DeskButton {
            id: hide

            objectName: "hide"
            anchors.right: parent.right
            visible: !quiet.desk.said.othersSee && quiet.desk.said.nobodyRuns.title === undefined
            words: quiet.desk.said.hidden ? "Show" : "Hide"
            key: "F4"
            leftPadding: 12 * quiet.u
            rightPadding: 10 * quiet.u
            low: true
            u: quiet.u
            onClicked: quiet.desk.f4(true)
        }
    }

    HText {
        id: refused

        x: quiet.side
        y: head.y + head.height
        width: parent.width - 2 * quiet.side
        visible: text !== ""
        text: quiet.desk.said.nobodyRuns.folded ?? quiet.desk.said.dotRefused
        size: Theme.deskLeast * quiet.u
        strong: true
    }

    OthersSee {
        x: quiet.side
        y: list.y + 10 * quiet.u
        width: parent.width - 2 * x
        height: card.y - y - 10 * quiet.u
        visible: quiet.folded
        desk: quiet.desk
        u: quiet.u
    }

    DotList {
        id: list

        x: quiet.side - 9 * quiet.u
        y: refused.visible ? refused.y + refused.height : head.y + head.height
        width: parent.width - 2 * x
        height: card.y - y - 8 * quiet.u
        visible: !quiet.folded
        desk: quiet.desk
        u: quiet.u
    }

    ListenerCard {
        id: card

        x: quiet.side
        y: (foot.visible ? foot.y - 10 * quiet.u : parent.height - 20 * quiet.u) - height
        width: parent.width - 2 * quiet.side
        desk: quiet.desk
        u: quiet.u
    }

    HText {
        id: foot

        x: quiet.side
        y: parent.height - height - 28 * quiet.u
        visible: !quiet.folded
        text: list.more ? "There is more below." : quiet.desk.said.neverSeen
        size: Theme.deskLeast * quiet.u
        leading: Theme.deskLeading
        color: Theme.ink2
    }
}
