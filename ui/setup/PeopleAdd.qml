import QtQuick
import ui.parts
import ui.setup

// What adds to the list: one person by typing, or a whole list.
Item {
    id: column

    required property StartModel start
    required property PeoplePageModel people
    property real u: 1

    signal listWanted

    function add() {
        people.add(nameField.text, seatField.text, jobField.text);
    }

    Connections {
        target: column.people

        function onAdded() {
            for (const field of [nameField, seatField, jobField])
                field.text = "";
            nameField.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    Column {
        x: 30 * column.u
        y: 18 * column.u
        width: parent.width - 2 * x
        spacing: 8 * column.u

        Ask {
            words: "Add"
            u: column.u
        }

        Ask {
            words: "Name"
            strong: false
            u: column.u
        }

        Field {
            id: nameField

            width: parent.width
            height: 56 * column.u
            label: "Add: Name"
            u: column.u
            onAccepted: column.add()
        }

        Row {
            width: parent.width
            spacing: 11 * column.u

            Field {
                id: seatField

                width: 123 * column.u
                height: 56 * column.u
                label: "Add: Seat"
                placeholderText: "Seat " + column.people.freeSeat
                u: column.u
                onAccepted: column.add()
            }

            Field {
                id: jobField

                width: parent.width - x
                height: 56 * column.u
                label: "Add: Job"
                placeholderText: "Job"
                u: column.u
                onAccepted: column.add()
            }
        }

        DeskButton {
            width: parent.width
            words: "Add"
            key: "Enter"
            u: column.u
            onClicked: column.add()
        }

        Says {
            width: parent.width
            words: "The boxes are empty again after each one. You can also paste a list: one on each line."
            u: column.u
        }

        Ask {
            topPadding: 16 * column.u
            words: "Bring in a list"
            u: column.u
        }

        DeskButton {
            width: parent.width
            words: "Choose a file\u2026"
            key: "Alt F"
            u: column.u
            onClicked: column.listWanted()
        }

        DeskButton {
            width: parent.width
            visible: column.start.hasPeople
            words: "As last time"
            key: "Alt P"
            u: column.u
            onClicked: column.start.peopleAsLastTime()
        }

        Says {
            width: parent.width
            words: "CSV, Excel\u2019s CSV, or plain lines. You see it before it counts."
            u: column.u
        }
    }

    Says {
        x: 30 * column.u
        width: parent.width - 2 * x
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 16 * column.u
        words: column.people.alike
        u: column.u
    }
}
