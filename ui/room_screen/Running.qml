import QtQuick
import ui.room_screen

// What everybody is asked about running the meeting. While it is being ended, the seconds that are left count down.
RoomScene {
    id: scene

    property int gone: 0
    readonly property int still: Math.max(0, now.seconds - gone)

    onNowChanged: gone = 0

    Timer {
        interval: 1000
        repeat: true
        running: scene.now.seconds > 0
        onTriggered: scene.gone += 1
    }

    SmallText {
        id: above

        objectName: "above"
        x: scene.side
        y: 36 * scene.u
        text: scene.now.above
        size: scene.room.small
    }

    Column {
        x: scene.side
        y: above.text === "" ? 96 * scene.u : above.y + above.height + 60 * scene.u
        spacing: 56 * scene.u

        MainText {
            objectName: "sentence"
            text: scene.now.lines.join("\n")
            size: scene.room.calm
            leading: 164 / 136
        }

        MainText {
            objectName: "more"
            visible: text !== ""
            text: scene.now.more.join("\n")
            size: scene.room.main
            strong: false
        }

        SmallText {
            objectName: "moreSmall"
            visible: text !== ""
            text: scene.now.small.join("\n")
            size: scene.room.small
        }
    }

    SmallText {
        objectName: "below"
        x: scene.side
        y: parent.height - height - 40 * scene.u
        text: scene.now.seconds < 0 ? scene.now.below.join("\n") : scene.still === 1 ? "1 second" : scene.still
                                                                                       + " seconds"

        size: scene.room.small
    }
}
