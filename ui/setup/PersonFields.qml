import QtQuick
import ui.parts
import ui.setup

// The fields of a person who is being changed; Enter in any of them takes what stands there.
Row {
    id: fields

    required property PeoplePageModel people
    required property string name
    required property string seat
    required property string office
    property real u: 1

    function put() {
        people.put(nameField.text, seatField.text, jobField.text);
    }

    spacing: 10 * u
    Component.onCompleted: {
        nameField.text = name;
        nameField.forceActiveFocus(Qt.TabFocusReason);
    }

    Field {
        id: nameField

        width: 330 * fields.u
        height: 56 * fields.u
        label: "Name"
        u: fields.u
        onAccepted: fields.put()
        Keys.onDownPressed: cursorPosition = length
    }

    Field {
        id: seatField

        width: 90 * fields.u
        height: 56 * fields.u
        label: "Seat"
        placeholderText: "Seat"
        u: fields.u
        text: fields.seat
        onAccepted: fields.put()
    }

    Field {
        id: jobField

        width: 280 * fields.u
        height: 56 * fields.u
        label: "Job"
        placeholderText: "Job"
        u: fields.u
        text: fields.office
        onAccepted: fields.put()
    }

    DeskButton {
        anchors.verticalCenter: parent.verticalCenter
        words: "Put right"
        key: "Enter"
        low: true
        u: fields.u
        onClicked: fields.put()
    }
}
