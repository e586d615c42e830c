import QtQuick
import ui.desk
import ui.parts
import ui.theme

// One tablet: whose it says it is, and what can be said to that.
Rectangle {
    id: row

    required property string key
    required property string title
    required property string text
    required property bool waits
    required property bool out
    required property bool chosen
    required property Joining joining
    required property real u

    height: Math.max(words.height, buttons.height) + 20 * u
    color: chosen ? Theme.sand : "transparent"
    border.width: chosen ? 3 * u : 0
    border.color: Theme.ink
    Accessible.role: Accessible.ListItem
    Accessible.name: title + " " + text

    Column {
        id: words

        x: 10 * row.u
        anchors.verticalCenter: parent.verticalCenter
        width: buttons.x - 20 * row.u

        HText {
            width: parent.width
            text: row.title
            size: Theme.deskBody * row.u
            strong: row.waits
        }

        HText {
            width: parent.width
            visible: text !== ""
            text: row.text
            size: Theme.deskLeast * row.u
        }
    }

    Row {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: 10 * row.u
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8 * row.u

        DeskButton {
            objectName: "letIn"
            visible: row.waits
            words: "Let in"
            key: row.chosen ? "Enter" : ""
            low: true
            u: row.u
            onClicked: row.joining.letThemIn(row.key)
        }

        DeskButton {
            objectName: "notThem"
            visible: !row.out
            words: row.waits ? "Not them" : "That is not them"
            key: row.chosen ? "Del" : ""
            low: true
            u: row.u
            onClicked: row.joining.turnAway(row.key)
        }
    }
}
