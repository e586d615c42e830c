import QtQuick
import ui.pad
import ui.theme

// The shared pad. Passers-by cannot close it; the desk can, and F2 brings the desk in front of it.
Window {
    id: window

    required property PadModel pad
    readonly property real u: Math.max(1, Math.min(width / 1280, height / 800))

    width: 1280
    height: 800
    color: Theme.cream
    title: qsTr("Heard: pad")
    onClosing: close => {
        close.accepted = false;
        pad.shutWanted();
    }

    Connections {
        target: window.pad

        function onTurned() {
            (window.pad.atSeats ? seats : card).forceActiveFocus();
        }
    }

    // Else nobody could reach the desk where the pad stands on its display.
    Shortcut {
        sequences: ["F2", "Ctrl+D"]
        onActivated: window.pad.deskWanted()
    }

    Seats {
        id: seats

        anchors.fill: parent
        anchors.margins: 36 * window.u
        visible: window.pad.atSeats
        pad: window.pad
        u: window.u
    }

    PadCard {
        id: card

        anchors.fill: parent
        anchors.margins: 36 * window.u
        visible: !window.pad.atSeats
        pad: window.pad
        u: window.u
    }
}
