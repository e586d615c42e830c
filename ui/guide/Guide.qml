pragma ComponentBehavior: Bound

import QtQuick
import ui.guide
import ui.theme

// The guide: its pages at the left, one of them at the right. Alt with an arrow turns pages, Esc goes back.
Window {
    id: window

    required property GuideModel guide
    readonly property real u: Theme.deskUnit(width, height)

    width: 1366
    height: 768
    minimumWidth: 800
    minimumHeight: 500
    color: Theme.cream
    title: "Heard: guide"
    onClosing: close => {
        close.accepted = false;
        guide.leave();
    }

    Shortcut {
        sequence: "Esc"
        onActivated: window.guide.leave()
    }

    Shortcut {
        sequence: "Alt+Down"
        onActivated: window.guide.step(1)
    }

    Shortcut {
        sequence: "Alt+Up"
        onActivated: window.guide.step(-1)
    }

    GuidePages {
        id: pages

        x: 30 * window.u
        y: 20 * window.u
        width: Math.round(window.width * 0.27)
        height: window.height - 40 * window.u
        guide: window.guide
        u: window.u
    }

    Rectangle {
        x: pages.x + pages.width + 20 * window.u
        width: Theme.rule * window.u
        height: window.height
        color: Theme.ink
    }

    GuidePage {
        x: pages.x + pages.width + 52 * window.u
        y: 20 * window.u
        width: window.width - x - 30 * window.u
        height: window.height - 40 * window.u
        focus: true
        guide: window.guide
        u: window.u
    }
}
