pragma ComponentBehavior: Bound

import QtQuick
import ui.desk

// Every key of the desk: alone where nobody types, with Alt everywhere. A text field keeps its letters to itself.
// What the page in front takes for itself comes here when nothing that has the keyboard wants it.
Item {
    id: keys

    required property DeskModel desk
    required property bool arrivals // the page of who comes in is open

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
    Keys.onReturnPressed: enter()
    Keys.onEnterPressed: enter()
    Keys.onDeletePressed: arrivals && desk.joining.notThem()
    Keys.onUpPressed: move(-1)
    Keys.onDownPressed: move(1)

    function enter() {
        if (arrivals)
            desk.joining.letIn();
        else
            desk.enter();
    }

    function move(by: int) {
        if (arrivals)
            desk.joining.move(by);
        else
            desk.moveInQueue(by);
    }

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
