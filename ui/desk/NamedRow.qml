pragma ComponentBehavior: Bound

import QtQuick
import ui.desk
import ui.parts
import ui.theme

// What one person says; another answer takes the place of the first.
Item {
    id: row

    required property string key
    required property string name
    required property string second // what is known of it; a promise's words may take lines
    required property bool here
    required property var answers
    required property DeskModel desk
    required property real u

    height: Math.max(texts.height, buttons.height) + 14 * u

    Rectangle {
        anchors.fill: parent
        anchors.margins: 3 * row.u
        visible: row.here
        color: Theme.sand
        border.color: Theme.blue
        border.width: Theme.ringDesk * row.u
    }

    Column {
        id: texts

        x: 10 * row.u
        anchors.verticalCenter: parent.verticalCenter
        width: buttons.x - x - 8 * row.u

        HText {
            width: parent.width
            text: row.name
            size: Theme.deskBody * row.u
            strong: true
            maximumLineCount: row.second === "" ? 1 : 4
            wrapMode: row.second === "" ? Text.NoWrap : Text.Wrap
            elide: Text.ElideRight
        }

        HText {
            width: parent.width
            visible: text !== ""
            text: row.second
            size: Theme.deskLeast * row.u
        }
    }

    Flow {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: 10 * row.u
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width * (row.second === "" ? 0.66 : 0.62)
        spacing: 6 * row.u

        Repeater {
            model: row.answers.length

            DeskButton {
                required property int index

                objectName: "says-" + row.key + "-" + index
                words: row.answers[index].words
                solid: row.answers[index].chosen
                leftPadding: 10 * row.u
                rightPadding: 10 * row.u
                size: Theme.deskLeast
                low: true
                u: row.u
                Accessible.name: row.name + ": " + words
                Accessible.checkable: true
                Accessible.checked: solid
                onClicked: row.desk.saysFor(row.key, index + 1)
            }
        }
    }
}
