import QtQuick
import ui.parts
import ui.room_screen

// Above the question: what it belongs to on the left, its wording and whose words they are on the right.
Item {
    id: row

    required property RoomScreenModel room
    required property var now
    property string title: now.item
    readonly property real k: room.small / 58

    height: Math.round(68 * k)

    SmallText {
        objectName: "title"
        anchors.verticalCenter: parent.verticalCenter
        text: row.title
        size: row.room.small
    }

    Row {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: row.now.wordingLabel !== ""

        SmallText {
            anchors.verticalCenter: parent.verticalCenter
            text: row.now.wordingLabel
            size: row.room.small
        }

        Item {
            width: 28 * row.k
            height: 1
        }

        Steps {
            id: boxes

            anchors.verticalCenter: parent.verticalCenter
            visible: row.now.boxes > 0
            count: row.now.boxes
            now: row.now.wording
            u: row.k
        }

        Item {
            visible: boxes.visible
            width: 20 * row.k
            height: 1
        }

        SmallText {
            objectName: "by"
            anchors.verticalCenter: parent.verticalCenter
            text: row.now.by
            size: row.room.small
        }
    }
}
