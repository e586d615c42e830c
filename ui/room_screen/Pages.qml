import QtQuick
import ui.parts
import ui.room_screen

// Pages read out to the room, such as the record before it is closed.
RoomScene {
    id: scene

    SmallText {
        id: title

        objectName: "title"
        x: scene.side
        y: 36 * scene.u
        text: scene.now.title
        size: scene.room.small
    }

    Steps { // where there is no room beside the title, the title is what counts
        anchors.right: parent.right
        anchors.rightMargin: scene.side
        y: 38 * scene.u
        visible: scene.now.pages > 1 && scene.now.pages <= 9 && title.x + title.width < x
        count: scene.now.pages
        now: scene.now.number
        u: scene.room.small / 58
    }

    MainText {
        objectName: "lines"
        x: scene.side
        y: title.y + title.height + 24 * scene.u
        text: scene.now.lines.join("\n")
        size: scene.room.main
        strong: false
    }
}
