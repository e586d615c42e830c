import QtQuick
import ui.parts
import ui.room_screen
import ui.theme

// An item under discussion: the question, then who speaks, then who is next. The rest may be overlooked.
RoomScene {
    id: scene

    readonly property real column: (width - 2 * side - 6 * 12 * u) / 7 + 12 * u
    readonly property int label: Math.round(room.small * 60 / 58)

    WordingRow {
        x: scene.side
        y: 36 * scene.u
        width: parent.width - 2 * x
        room: scene.room
        now: scene.now
    }

    Question {
        objectName: "question"
        x: scene.side
        y: 42 * scene.u + Math.round(scene.room.small * 68 / 58)
        room: scene.room
        now: scene.now
    }

    Item {
        id: people

        x: scene.side
        width: parent.width - 2 * x
        height: scene.label + Math.round(scene.room.main * 124 / 112) + (scene.now.rule !== "" ? scene.label + 10
                                                                                                 * scene.u : 0)
        anchors.bottom: band.top
        anchors.bottomMargin: (scene.now.rule !== "" ? 22 : 12) * scene.u

        SmallText {
            text: qsTr("Speaking")
            size: scene.room.small
            leading: 60 / 58
            color: Theme.ink2
        }

        MainText {
            objectName: "speaking"
            y: scene.label
            text: scene.now.speaking
            size: scene.room.main
            strong: !scene.now.nobodySpeaks
        }

        SmallText {
            x: next.x
            visible: next.text !== ""
            text: qsTr("Next")
            size: scene.room.small
            leading: 60 / 58
            color: Theme.ink2
        }

        MainText {
            id: next

            objectName: "next"
            x: (scene.now.nextColumn - 1) * scene.column
            y: scene.label
            text: scene.now.next
            size: scene.room.main
            strong: !scene.now.nobodyNext
        }

        SmallText {
            x: next.x + next.implicitWidth + 20 * scene.u
            anchors.baseline: next.baseline
            text: scene.now.more
            size: scene.room.small
        }

        SmallText {
            objectName: "rule"
            y: parent.height - height
            text: scene.now.rule
            size: scene.room.small
            leading: 60 / 58
            strong: scene.now.noticed
        }

        JoinCorner {
            visible: scene.now.join !== ""
            width: parent.width
            height: parent.height
            label: scene.label
            now: scene.now
            room: scene.room
        }
    }

    Rectangle {
        id: band

        width: parent.width
        height: scene.now.bandHeight
        anchors.bottom: parent.bottom
        color: Theme.sand

        PowerStrip {
            x: scene.side
            y: 24 * scene.u
            width: parent.width - 2 * x
            powers: scene.room.powers
            columns: scene.room.strip.columns
            letters: scene.room.strip.letters
            tight: scene.room.strip.tight
            wordsShown: scene.now.wordsShown
            u: scene.u
            size: scene.room.strip.size / scene.u
        }

        SmallText {
            objectName: "disagree"
            x: scene.side
            y: parent.height - height - 26 * scene.u
            text: scene.now.disagree.join("\n")
            size: scene.room.small
        }
    }
}
