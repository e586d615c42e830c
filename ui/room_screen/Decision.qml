import QtQuick
import ui.room_screen
import ui.theme

// What was decided and what those who differ wrote, in one size and weight; the count is the small text.
RoomScene {
    id: scene

    Column {
        id: above

        x: scene.side
        y: 40 * scene.u

        MainText {
            objectName: "asked"
            visible: text !== ""
            text: scene.now.asked.join("\n")
            size: scene.room.main
            strong: false
        }

        Item {
            width: 1
            height: 24 * scene.u
            visible: scene.now.asked.length > 0
        }

        SmallText {
            objectName: "question"
            visible: text !== ""
            text: scene.now.question.join("\n")
            size: scene.room.small
            leading: 68 / 58
        }

        MainText {
            objectName: "outcome"
            text: scene.now.outcome.join("\n")
            size: scene.room.main
        }

        Item {
            width: 1
            height: 12 * scene.u
        }

        SmallText {
            objectName: "counted"
            visible: text !== ""
            text: scene.now.counted.join("\n")
            size: scene.room.small
            leading: 68 / 58
        }
    }

    Rectangle {
        id: rule

        visible: scene.now.statement.length > 0
        x: scene.side
        y: above.y + above.height + 24 * scene.u
        width: parent.width - 2 * x
        height: Theme.line * scene.u
        color: Theme.ink
    }

    Column {
        visible: rule.visible
        x: scene.side
        y: rule.y + 30 * scene.u

        SmallText {
            text: scene.now.saidBy
            size: scene.room.small
            leading: 68 / 58
        }

        MainText {
            objectName: "statement"
            text: scene.now.statement.join("\n")
            size: scene.room.main
        }
    }
}
