pragma ComponentBehavior: Bound

import QtQuick
import ui.setup

// The keys of the start page; Alt with a letter acts also while something is being typed.
Item {
    id: keys

    required property StartModel start
    property bool active: true
    readonly property var does: ({
                                     "Ctrl+Return": () => start.start(),
                                     "Ctrl+Enter": () => start.start(),
                                     "Alt+P": () => start.peopleAsLastTime(),
                                     "Alt+L": () => start.limitAsLastTime(),
                                     "Alt+N": () => start.nobodyToldUs(),
                                     "Alt+A": () => start.putInLeft(),
                                     "Alt+F": () => listWanted(),
                                     "F12": () => start.go("guide"),
                                     "Alt+R": () => start.go("practise"),
                                     "Alt+D": () => start.go("demo"),
                                     "Alt+G": () => start.waiting !== "" && start.go("go_on"),
                                     "Alt+T": () => start.toPrint !== "" && start.go("print_last"),
                                     "Alt+1": () => start.twice && start.sayTwo(false),
                                     "Alt+2": () => start.twice && start.sayTwo(true)
                                 })

    signal listWanted

    Instantiator {
        model: Object.keys(keys.does)

        Shortcut {
            required property string modelData

            enabled: keys.active
            sequence: modelData
            onActivated: keys.does[modelData]()
        }
    }
}
