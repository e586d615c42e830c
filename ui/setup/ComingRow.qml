import QtQuick
import ui.theme
import ui.parts
import ui.setup

// Over the box of people: what it is for and how many they are.
Item {
    id: row

    required property StartModel start
    property real u: 1

    height: 50 * u

    Ask {
        anchors.verticalCenter: parent.verticalCenter
        words: "Who is coming?"
        u: row.u
    }

    HText {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: row.start.count
        size: Theme.deskLeast * row.u
        wrapMode: Text.NoWrap
    }
}
