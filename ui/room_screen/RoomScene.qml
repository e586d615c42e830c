import QtQuick
import ui.room_screen

// One of the room's screens. `now` holds the words of this screen alone and changes as a whole.
Item {
    required property RoomScreenModel room
    required property var now
    readonly property real u: room.u
    readonly property real side: 64 * u
}
