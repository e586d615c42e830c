import QtQuick
import ui.theme
import ui.parts
import ui.setup

// On the room's display: the outline of a bank card, to be made as large as a real one held against it.
Window {
    id: window

    required property MeasureModel measure
    readonly property real u: Theme.deskUnit(width, height)

    color: Theme.cream
    title: "Heard"
    onClosing: close => close.accepted = false

    Shortcut {
        sequences: ["Right", "Up", "+", "="]
        onActivated: window.measure.grow(1)
    }

    Shortcut {
        sequences: ["Left", "Down", "-"]
        onActivated: window.measure.grow(-1)
    }

    Shortcut {
        sequence: "Escape"
        onActivated: window.measure.leave()
    }

    Shortcut {
        sequences: ["Return", "Enter"]
        onActivated: window.measure.finish()
    }

    Column {
        x: Theme.s12 * window.u
        y: Theme.s8 * window.u
        width: parent.width - 2 * x
        spacing: Theme.s2 * window.u

        HText {
            width: parent.width
            text: "Hold a bank card against the box."
            size: Theme.deskNext * window.u
            strong: true
        }

        HText {
            width: parent.width
            text: "Make the box just as large as the card. This screen is then about " + window.measure.inches.toFixed(
                      1) + " inches from corner to corner."
            size: 28 * window.u
            leading: Theme.deskLeading
        }
    }

    Rectangle {
        x: Theme.s12 * window.u
        anchors.bottom: ways.top
        anchors.bottomMargin: Theme.s6 * window.u
        width: window.measure.wide
        height: window.measure.high
        color: Theme.white
        border.color: Theme.ink
        border.width: Theme.line * window.u
        Accessible.name: "The box"
    }

    Row {
        id: ways

        x: Theme.s12 * window.u
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.s6 * window.u
        spacing: Theme.s2 * window.u

        DeskButton {
            words: "Back"
            key: "Esc"
            sand: true
            u: window.u
            onClicked: window.measure.leave()
        }

        DeskButton {
            words: "Smaller"
            key: "\u2190"
            u: window.u
            onClicked: window.measure.grow(-1)
        }

        DeskButton {
            words: "Larger"
            key: "\u2192"
            u: window.u
            onClicked: window.measure.grow(1)
        }

        DeskButton {
            words: "It fits"
            key: "Enter"
            solid: true
            u: window.u
            onClicked: window.measure.finish()
        }
    }
}
