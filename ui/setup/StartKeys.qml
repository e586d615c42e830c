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
                                     "F1": () => start.go("round"),
                                     "F12": () => start.go("guide"),
                                     "F8": () => start.go("past"),
                                     "Alt+R": () => start.go("practise"),
                                     "Alt+D": () => start.go("demo"),
                                     "Alt+G": () => start.waiting !== "" && start.go("go_on"),
                                     "Alt+T": () => start.toPrint !== "" && start.go("print_last"),
                                     "Alt+B": () => start.go("print_before"),
                                     "Alt+1": () => start.sayTwo(false),
                                     "Alt+2": () => start.sayTwo(true)
                                 })

    signal listWanted

    Instantiator {
        model: Object.keys(keys.does)

        Shortcut {
            required property string modelData

            // A fold has these two for itself; two that wait for one key are neither.
            enabled: keys.active && (keys.start.twice || !["Alt+1", "Alt+2"].includes(modelData))
            sequence: modelData
            onActivated: keys.does[modelData]()
        }
    }
}
