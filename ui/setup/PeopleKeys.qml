import QtQuick
import ui.setup

// The keys of the list of people.
Item {
    id: keys

    required property StartModel start
    required property PeoplePageModel people
    property bool active: true

    signal listWanted

    Shortcut {
        enabled: keys.active
        sequence: "Escape"
        onActivated: keys.people.leave()
    }

    Shortcut {
        enabled: keys.active
        sequence: "Alt+F"
        onActivated: keys.listWanted()
    }

    Shortcut {
        enabled: keys.active
        sequence: "Alt+P"
        onActivated: keys.start.peopleAsLastTime()
    }

    Shortcut {
        enabled: keys.active
        sequence: "Alt+Up"
        onActivated: keys.people.move(-1)
    }

    Shortcut {
        enabled: keys.active
        sequence: "Alt+Down"
        onActivated: keys.people.move(1)
    }
}
