pragma ComponentBehavior: Bound

import QtQuick
import ui.parts
import ui.room_screen
import ui.theme

// One page before item 1. A limit is a thing with an edge: the full bar is ours, the hollow one is not.
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
        visible: title.x + title.width < x
        count: scene.now.count
        now: scene.now.number
        u: scene.room.small / 58
    }

    Column {
        x: scene.side
        y: (scene.now.bars ? 178 : 150) * scene.u + title.height - 72 * scene.u
        width: parent.width - 2 * x

        Repeater {
            model: scene.now.blocks

            OpeningLine {
                required property int index
                required property var modelData

                width: parent?.width ?? 0
                text: modelData.text
                edge: modelData.edge
                last: index + 1 === scene.now.blocks.length
                bars: scene.now.bars
                tall: scene.now.bars && scene.now.blocks.length <= 3
                size: scene.room.main
                u: scene.u
            }
        }
    }

    Rectangle {
        width: parent.width
        height: scene.now.bandHeight
        anchors.bottom: parent.bottom
        color: Theme.sand
        visible: scene.now.join !== "" || scene.now.strip

        PowerStrip {
            visible: scene.now.strip
            x: scene.side
            y: 24 * scene.u
            width: parent.width - 2 * x
            powers: scene.room.powers
            columns: scene.room.strip.columns
            letters: scene.room.strip.letters
            tight: scene.room.strip.tight
            u: scene.u
            size: scene.room.strip.size / scene.u
        }

        Column {
            visible: !scene.now.strip
            x: scene.side
            anchors.verticalCenter: parent.verticalCenter

            Row {
                spacing: scene.room.small / 2

                SmallText {
                    text: qsTr("Join with a phone:")
                    size: scene.room.small
                }

                SmallText {
                    objectName: "address"
                    text: scene.now.address
                    size: scene.room.small
                }

                SmallText {
                    objectName: "code"
                    text: scene.now.join
                    size: scene.room.small
                    strong: true
                }
            }

            SmallText {
                text: qsTr("You can take part without one.")
                size: scene.room.small
            }
        }
    }
}
