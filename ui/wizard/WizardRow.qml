pragma ComponentBehavior: Bound

import QtQuick
import ui.theme
import ui.parts
import ui.wizard

// One row of a list: who or what, a line about it, and what can be done with it.
Item {
    id: row

    required property string name
    required property string words
    required property string second
    required property string power
    required property bool empty
    required property var acts
    required property string chosen
    property ConversationModel talk
    property real u: 1
    required property bool beside // a plain line: a label, and what was said of it

    height: Math.max(texts.height, answer.visible ? answer.height : 0, (beside ? 36 : 56) * u) + 20 * u
    Accessible.role: Accessible.ListItem
    Accessible.name: words + (second === "" ? "" : ". " + second)
    Mark {
        id: mark

        anchors.verticalCenter: parent.verticalCenter
        visible: row.power !== ""
        power: row.power
        empty: row.empty
        width: 72 * row.u
        height: 40 * row.u
        tile: 8 * row.u
        outline: Theme.rule * row.u
    }
    Column {
        id: texts

        x: row.power === "" ? 0 : mark.width + 20 * row.u
        width: doing.x - x - 20 * row.u
        anchors.verticalCenter: parent.verticalCenter
        HText {
            width: parent.width
            text: row.words
            size: 28 * row.u
            strong: !row.beside
            color: row.beside ? Theme.ink2 : Theme.ink
            Accessible.ignored: true
        }
        HText {
            width: parent.width
            visible: text !== "" && !row.beside
            text: row.second
            size: Theme.deskBody * row.u
            leading: Theme.deskLeading
            Accessible.ignored: true
        }
    }
    HText {
        id: answer

        x: 420 * row.u
        width: parent.width - x
        anchors.verticalCenter: parent.verticalCenter
        visible: row.beside
        text: row.second
        size: 28 * row.u
        Accessible.ignored: true
    }
    Row {
        id: doing

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 12 * row.u
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
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.rule * row.u
        color: Theme.ink
    }
}
