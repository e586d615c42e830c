import QtQuick
import ui.room_screen

// No tablet can come in yet, and nobody needs one: a hand does as well. No address of this machine itself.
RoomScene {
    id: scene

    SmallText {
        objectName: "title"
        x: scene.side
        y: 36 * scene.u
        text: scene.now.title
        size: scene.room.small
    }

    Column {
        x: scene.side
        anchors.verticalCenter: parent.verticalCenter
        spacing: 48 * scene.u

        MainText {
            objectName: "sentence"
            text: scene.now.lines.join("\n")
            size: scene.room.calm
            leading: 164 / 136
        }

        MainText {
            text: scene.now.below.join("\n")
            size: scene.room.main
            strong: false
        }
    }

    SmallText {
        objectName: "foot"
        x: scene.side
        y: parent.height - height - 40 * scene.u
        text: scene.now.foot.join("\n")
        size: scene.room.small
    }
}
