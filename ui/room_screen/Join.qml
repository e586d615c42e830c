pragma ComponentBehavior: Bound

import QtQuick
import ui.room_screen

// How to come in: the code to type, the square codes as large as a camera in the last row needs them.
RoomScene {
    id: scene

    MainText {
        objectName: "title"
        x: scene.side
        y: 36 * scene.u
        text: scene.now.title
        size: scene.room.main
    }

    MainText {
        objectName: "code"
        anchors.right: parent.right
        anchors.rightMargin: scene.side
        y: 36 * scene.u
        text: scene.now.code
        size: scene.room.main
    }

    Repeater {
        model: scene.now.squares

        Item {
            id: one

            required property var modelData

            x: modelData.x
            y: modelData.y

            QrCode {
                id: code

                objectName: "square"
                path: one.modelData.path
                squares: one.modelData.squares
                square: one.modelData.square
                opens: one.modelData.opens
            }

            SmallText {
                y: code.height + 12 * scene.u
                text: one.modelData.does
                size: scene.room.small
            }

            SmallText {
                objectName: "typed"
                y: code.height + 12 * scene.u + Math.round(scene.room.small * 72 / 58)
                text: one.modelData.name
                size: scene.room.small
                strong: true
            }
        }
    }

    Column {
        x: scene.now.beside
        y: scene.now.top
        spacing: 30 * scene.u

        Repeater {
            model: scene.now.lines

            SmallText {
                required property var modelData

                text: modelData.text
                size: modelData.size
                strong: modelData.strong
            }
        }
    }

    SmallText {
        objectName: "foot"
        x: scene.side
        y: parent.height - height - 26 * scene.u
        text: scene.now.foot.join("\n")
        size: scene.room.small
    }
}
