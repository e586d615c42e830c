pragma ComponentBehavior: Bound

import QtQuick
import ui.desk
import ui.parts
import ui.room_screen
import ui.theme

// What the room sees, as it is, in small; which page, and the keys that turn it.
Column {
    id: picture

    required property DeskModel desk
    required property RoomScreenModel room
    required property real u

    spacing: 8 * u

    Rectangle {
        width: parent.width
        height: Math.round((width - 2 * border.width) * picture.room.high / Math.max(1, picture.room.wide)) + 2
                * border.width
        color: Theme.cream
        border.color: Theme.ink
        border.width: Math.max(2, Math.round(Theme.deskLine * picture.u))
        Accessible.role: Accessible.Graphic
        Accessible.name: "Room screen" + (picture.room.page_words === "" ? "" : ", " + picture.room.page_words)

        Item {
            id: glass

            anchors.fill: parent
            anchors.margins: parent.border.width
            clip: true

            RoomScenes {
                objectName: "roomPicture"
                width: picture.room.wide
                height: picture.room.high - picture.room.foot
                transformOrigin: Item.TopLeft
                scale: glass.width / Math.max(1, picture.room.wide)
                enabled: false
                room: picture.room
            }
        }
    }

    DeskButton {
        objectName: "roomScreen"
        width: parent.width
        words: "Room screen" + (picture.room.page_words === "" ? "" : ", " + picture.room.page_words)
        key: "F2"
        size: Theme.deskLeast
        low: true
        u: picture.u
        onClicked: picture.desk.press("F2")
    }

    PageButtons {
        width: parent.width
        desk: picture.desk
        u: picture.u
    }
}
