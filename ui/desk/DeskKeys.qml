pragma ComponentBehavior: Bound

import QtQuick
import ui.desk

// Every key of the desk: alone where nobody types, with Alt everywhere. A text field keeps its letters to itself.
// What the page in front takes for itself comes here when nothing that has the keyboard wants it.
Item {
    id: keys

    required property DeskModel desk

    Keys.onPressed: event => {
        if (event.key !== Qt.Key_F4)
            return;
        event.accepted = true;
        if (!event.isAutoRepeat)
            desk.f4(true);
    }
    Keys.onReleased: event => {
        if (event.key === Qt.Key_F4 && !event.isAutoRepeat)
            desk.f4(false);
    }
    Keys.onReturnPressed: desk.enter()
    Keys.onEnterPressed: desk.enter()
    Keys.onDeletePressed: desk.page === "joining" && desk.joining.notThem()
    Keys.onSpacePressed: event => event.accepted = desk.pressBeside("Space")
    Keys.onLeftPressed: event => event.accepted = desk.pressBeside("←")
    Keys.onRightPressed: event => event.accepted = desk.pressBeside("→")
    Keys.onUpPressed: desk.moveInQueue(-1)
    Keys.onDownPressed: desk.moveInQueue(1)

    Instantiator {
        model: keys.desk.keys

        Shortcut {
            required property string modelData

            autoRepeat: false // a key that is held is pressed once
            sequences: [modelData, "Alt+" + modelData]
            onActivated: keys.desk.press(modelData)
        }
    }

    Shortcut {
        autoRepeat: false
        sequence: "Ctrl+Z"
        onActivated: keys.desk.undo()
    }

    Shortcut {
        sequence: "Esc"
        onActivated: keys.desk.back()
    }
}
