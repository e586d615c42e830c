import QtQuick
import ui.theme
import ui.parts

// The head of a page of setting up: what it is, from where it was come to, and at the right the ways out.
Item {
    id: head

    property string words: ""
    property string second: ""
    property real u: 1
    default property alias ways: ways.data

    height: 73 * u

    Row {
        x: 30 * head.u
        anchors.verticalCenter: parent.verticalCenter
        spacing: 10 * head.u

        HText {
            text: head.words
            size: Theme.deskBody * head.u
            strong: true
            wrapMode: Text.NoWrap
            Accessible.role: Accessible.Heading
        }

        HText {
            text: head.second
            size: Theme.deskBody * head.u
            color: Theme.ink2
            wrapMode: Text.NoWrap
        }
    }

    Row {
        id: ways

        anchors.right: parent.right
        anchors.rightMargin: 30 * head.u
        anchors.verticalCenter: parent.verticalCenter
        spacing: 11 * head.u
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.rule * head.u
        color: Theme.ink
    }
}
