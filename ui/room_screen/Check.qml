import QtQuick
import ui.parts
import ui.room_screen
import ui.theme

// A check or a second look: the exact wording, time, privacy. Nothing shows who or how many have answered.
RoomScene {
    id: scene

    WordingRow {
        id: top

        x: scene.side
        y: 36 * scene.u
        width: parent.width - 2 * x
        room: scene.room
        now: scene.now
        title: scene.now.title
    }

    MainText {
        id: question

        objectName: "question"
        x: scene.side
        y: top.y + top.height + 6 * scene.u
        text: scene.now.question.join("\n")
        size: scene.room.main
    }

    MainText {
        objectName: "think"
        x: scene.side
        y: question.y + question.height + Math.max(0, Math.min(128 * scene.u, (band.y - question.y - question.height
                                                                               - height) / 2))
        text: scene.now.think.join("\n")
        size: scene.room.main
        strong: false
    }

    Rectangle {
        id: band

        width: parent.width
        height: scene.now.bandHeight
        anchors.bottom: parent.bottom
        color: Theme.sand

        Column {
            x: scene.side
            y: 24 * scene.u
            spacing: 10 * scene.u

            Mark {
                visible: scene.now.mark !== ""
                width: (scene.width - 2 * scene.side - 72 * scene.u) / 7
                height: 32 * scene.u
                power: scene.now.mark
                tile: 12 * scene.u
                outline: Theme.line * scene.u
            }

            SmallText {
                objectName: "band"
                text: scene.now.band.join("\n")
                size: scene.room.small
            }
        }
    }
}
