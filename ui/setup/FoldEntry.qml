pragma ComponentBehavior: Bound

import QtQuick
import ui.theme
import ui.parts
import ui.wizard

// One row of a list in a fold: who or what, what is said of it, and below it what can be done with it.
Column {
    id: row

    required property string name
    required property string words
    required property string second
    required property var acts
    required property string chosen
    required property ConversationModel talk
    property real u: 1

    spacing: 4 * u

    HText {
        width: parent.width
        text: row.words
        size: Theme.deskLeast * row.u
        strong: true
    }

    HText {
        width: parent.width
        visible: text !== ""
        text: row.second
        size: Theme.deskLeast * row.u
    }

    Flow {
        width: parent.width
        spacing: 8 * row.u

        Repeater {
            model: row.acts

            DeskButton {
                required property var modelData

                words: modelData.words
                low: true
                status: modelData.name === row.chosen ? "chosen" : ""
                u: row.u
                Accessible.name: row.words + ": " + modelData.words
                onClicked: row.talk.act(modelData.name, row.name)
            }
        }
    }
}
