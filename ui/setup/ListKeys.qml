import QtQuick
import ui.setup

// The keys of a list before it counts.
Item {
    id: keys

    required property ListPageModel list
    property bool active: true

    signal listWanted

    Shortcut {
        enabled: keys.active
        sequence: "Escape"
        onActivated: keys.list.leave()
    }

    Shortcut {
        enabled: keys.active
        sequence: "Alt+F"
        onActivated: keys.listWanted()
    }

    Shortcut {
        enabled: keys.active && keys.list.same !== ""
        sequences: ["1", "Alt+1"]
        onActivated: keys.list.sayTwo(false)
    }

    Shortcut {
        enabled: keys.active && keys.list.same !== ""
        sequences: ["2", "Alt+2"]
        onActivated: keys.list.sayTwo(true)
    }
}
