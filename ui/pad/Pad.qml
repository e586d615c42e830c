import QtQuick
import ui.pad
import ui.theme

// The shared pad. Passers-by cannot close it; the desk can.
Window {
    id: window

    required property PadModel pad
    readonly property real u: Math.max(1, Math.min(width / 1280, height / 800))

    width: 1280
    height: 800
    color: Theme.cream
    title: qsTr("Heard: pad")
    onClosing: close => close.accepted = false

    Connections {
        target: window.pad

        function onTurned() {
            (window.pad.atSeats ? seats : card).forceActiveFocus();
        }
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
