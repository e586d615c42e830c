import QtQuick
import ui.room_screen
import ui.theme

// During an item: the code and the address to type, small, in the corner. No square code: none would be big enough.
Item {
    id: corner

    required property real label
    required property var now
    required property RoomScreenModel room

    SmallText {
        anchors.right: parent.right
        text: qsTr("Join")
        size: corner.room.small
        leading: 60 / 58
        color: Theme.ink2
    }

    SmallText {
        objectName: "code"
        anchors.right: parent.right
        y: corner.label + (Math.round(corner.room.main * 124 / 112) - height) / 2
        text: corner.now.join
        size: corner.room.small
        leading: 60 / 58
        strong: true
        tight: -0.025
    }

    SmallText {
        objectName: "address"
        anchors.right: parent.right
        y: parent.height - height
        text: corner.now.address
        size: corner.room.small
        leading: 60 / 58
    }
}
