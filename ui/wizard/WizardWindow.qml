import QtQuick
import ui.parts
import ui.theme
import ui.wizard

// A wizard in a window of its own: closing and printing, one question on an empty sheet.
Window {
    id: window

    required property ConversationModel talk

    signal leaves

    width: 1366
    height: 768
    minimumWidth: 800
    minimumHeight: 500
    color: Theme.cream
    title: "Heard"
    onClosing: close => {
        close.accepted = false;
        leaving.open(activeFocusItem);
    }
    Wizard {
        anchors.fill: parent
        enabled: !leaving.visible
        talk: window.talk
    }
    LeaveAsk {
        id: leaving

        words: "Leave Heard? What is written stays."
        u: Theme.deskUnit(window.width, window.height)
        onLeaves: window.leaves()
    }
}
