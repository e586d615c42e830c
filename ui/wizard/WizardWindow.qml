import QtQuick
import ui.theme
import ui.wizard

// A wizard in a window of its own: closing and printing, one question on an empty sheet.
Window {
    id: window

    required property ConversationModel talk

    width: 1366
    height: 768
    minimumWidth: 800
    minimumHeight: 500
    color: Theme.cream
    title: "Heard"
    onClosing: close => close.accepted = false

    Wizard {
        anchors.fill: parent
        talk: window.talk
    }
}
