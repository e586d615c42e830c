import QtQuick
import ui.theme
import ui.parts
import ui.setup

// What this page is, and the ways that lead elsewhere.
Item {
    id: head

    required property StartModel start
    property real u: 1

    HText {
        x: 30 * head.u
        anchors.verticalCenter: parent.verticalCenter
        text: "Start a meeting"
        size: Theme.deskBody * head.u
        strong: true
        Accessible.role: Accessible.Heading
    }

    Row {
        anchors.right: parent.right
        anchors.rightMargin: 30 * head.u
        anchors.verticalCenter: parent.verticalCenter
        spacing: 11 * head.u

        DeskButton {
            visible: head.start.toPrint !== ""
            words: head.start.toPrint
            key: "Alt T"
            low: true
            u: head.u
            onClicked: head.start.go("print_last")
        }

        DeskButton {
            words: "Guide"
            key: "F12"
            low: true
            u: head.u
            onClicked: head.start.go("guide")
        }

        DeskButton {
            words: "Practice"
            key: "Alt R"
            low: true
            u: head.u
            onClicked: head.start.go("practise")
        }

        DeskButton {
            words: "Demo meeting"
            key: "Alt D"
            low: true
            u: head.u
            onClicked: head.start.go("demo")
        }

        DeskButton {
            words: "Close Heard"
            low: true
            u: head.u
            onClicked: head.start.go("leave")
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.rule * head.u
        color: Theme.ink
    }
}
