import QtQuick
import ui.setup

// The keys of the start page; Alt with a letter acts also while something is being typed.
Item {
    id: keys

    required property StartModel start
    property bool active: true

    signal listWanted

    Shortcut {
        enabled: keys.active
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        onActivated: keys.start.start()
    }

    Shortcut {
        enabled: keys.active
        sequence: "Alt+P"
        onActivated: keys.start.peopleAsLastTime()
    }

    Shortcut {
        enabled: keys.active
        sequence: "Alt+L"
        onActivated: keys.start.limitAsLastTime()
    }

    Shortcut {
        enabled: keys.active
        sequence: "Alt+N"
        onActivated: keys.start.nobodyToldUs()
    }

    Shortcut {
        enabled: keys.active
        sequence: "Alt+A"
        onActivated: keys.start.putInLeft()
    }

    Shortcut {
        enabled: keys.active
        sequence: "Alt+F"
        onActivated: keys.listWanted()
    }

    Shortcut {
        enabled: keys.active
        sequence: "F12"
        onActivated: keys.start.go("guide")
    }

    Shortcut {
        enabled: keys.active
        sequence: "Alt+R"
        onActivated: keys.start.go("practise")
    }

    Shortcut {
        enabled: keys.active
        sequence: "Alt+D"
        onActivated: keys.start.go("demo")
    }

    Shortcut {
        enabled: keys.active && keys.start.waiting !== ""
        sequence: "Alt+G"
        onActivated: keys.start.go("go_on")
    }

    Shortcut {
        enabled: keys.active && keys.start.toPrint !== ""
        sequence: "Alt+T"
        onActivated: keys.start.go("print_last")
    }

    Shortcut {
        enabled: keys.active && keys.start.twice
        sequence: "Alt+1"
        onActivated: keys.start.sayTwo(false)
    }

    Shortcut {
        enabled: keys.active && keys.start.twice
        sequence: "Alt+2"
        onActivated: keys.start.sayTwo(true)
    }
}
