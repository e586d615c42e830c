pragma ComponentBehavior: Bound

import QtQuick
import ui.desk

// Every key of the desk: alone where nobody types, with Alt everywhere. A text field keeps its letters to itself.
Item {
    id: keys

    required property DeskModel desk

    Instantiator {
        model: keys.desk.keys

        Shortcut {
            required property string modelData

            sequences: [modelData, "Alt+" + modelData]
            onActivated: keys.desk.press(modelData)
        }
    }

    Shortcut {
        sequence: "F1"
        onActivated: keys.desk.help()
    }

    Shortcut {
        sequence: "Ctrl+Z"
        onActivated: keys.desk.undo()
    }

    Shortcut {
        sequence: "Esc"
        onActivated: keys.desk.back()
    }
}
