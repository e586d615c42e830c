import QtQuick
import ui.theme
import ui.parts
import ui.setup

// Over the box of people: what it is for, how many they are, and the way to their list.
Item {
    id: row

    required property StartModel start
    property bool hasList: true
    property real u: 1
    property Item next: null
    readonly property Item list: button

    height: 50 * u

    Ask {
        anchors.verticalCenter: parent.verticalCenter
        words: "Who is coming?"
        u: row.u
    }

    HText {
        anchors.right: row.hasList ? button.left : parent.right
        anchors.rightMargin: row.hasList ? 12 * row.u : 0
        anchors.verticalCenter: parent.verticalCenter
        text: row.start.count
        size: Theme.deskLeast * row.u
        wrapMode: Text.NoWrap
    }

    DeskButton {
        id: button

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: row.hasList
        words: "List"
        key: "Alt I"
        low: true
        u: row.u
        KeyNavigation.tab: row.next
        onClicked: row.start.turn("people")
    }
}
