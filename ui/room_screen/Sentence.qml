import QtQuick
import ui.room_screen

// Two sentences and a name. No mark, no band, no code.
RoomScene {
    id: scene

    Column {
        x: scene.side
        y: Math.max(36 * scene.u, Math.min(268 * scene.u, (parent.height - height) / 2))
        spacing: (scene.now.end === "" ? 96 : 64) * scene.u

        MainText {
            objectName: "sentence"
            text: scene.now.lines.join("\n")
            size: scene.room.calm
            leading: 164 / 136
        }

        Row {
            MainText {
                text: scene.now.below
                size: scene.room.main
                strong: false
            }

            MainText {
                objectName: "name"
                text: scene.now.name
                size: scene.room.main
            }

            MainText {
                text: scene.now.after
                size: scene.room.main
                strong: false
            }
        }

        // The way out of it, in sight all the time.
        SmallText {
            objectName: "end"
            visible: text !== ""
            text: scene.now.end
            size: scene.room.small
        }
    }
}
