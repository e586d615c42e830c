pragma ComponentBehavior: Bound

import QtQuick
import ui.theme
import ui.parts
import ui.setup

// One person: number, name, seat, called, job; chosen with its buttons, and open with fields in their place.
Rectangle {
    id: row

    required property string key
    required property int number
    required property string name
    required property string seat
    required property string called
    required property string job
    required property string office
    required property bool at
    required property bool open
    property PeoplePageModel people
    property real u: 1

    height: (open ? 76 : 56) * u
    color: at ? Theme.sand : Theme.cream
    Accessible.role: Accessible.ListItem
    Accessible.name: [name, seat === "" ? "" : "seat " + seat, job].filter(one => one !== "").join(", ")

    component Cell: HText {
        anchors.verticalCenter: parent.verticalCenter
        size: Theme.deskBody * row.u
        maximumLineCount: 1
        elide: Text.ElideRight
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }

    Cell {
        x: 0
        width: 40 * row.u
        text: row.number
        size: Theme.deskLeast * row.u
        color: Theme.ink2
        horizontalAlignment: Text.AlignRight
    }

    Cell {
        x: 53 * row.u
        width: 262 * row.u
        visible: !row.open
        text: row.name
        strong: true
    }

    Cell {
        x: 323 * row.u
        width: 60 * row.u
        visible: !row.open
        text: row.seat
    }

    Cell {
        x: 393 * row.u
        width: 200 * row.u
        visible: !row.open
        text: row.called
    }

    Cell {
        x: 603 * row.u
        width: doing.x - x - 10 * row.u
        visible: !row.open
        text: row.job
        color: Theme.ink2
    }

    TapHandler {
        onTapped: row.people.change(row.key)
    }

    Row {
        id: doing

        anchors.right: parent.right
        anchors.rightMargin: 4 * row.u
        anchors.verticalCenter: parent.verticalCenter
        spacing: 12 * row.u
        visible: row.at && !row.open

        DeskButton {
            words: "Change"
            key: "Enter"
            low: true
            u: row.u
            Accessible.name: row.name + ": Change"
            onClicked: row.people.change(row.key)
        }

        DeskButton {
            words: "Remove"
            key: "Del"
            low: true
            u: row.u
            Accessible.name: row.name + ": Remove"
            onClicked: row.people.remove(row.key)
        }
    }

    Loader {
        x: 45 * row.u
        width: parent.width - x
        anchors.verticalCenter: parent.verticalCenter
        active: row.open

        sourceComponent: PersonFields {
            people: row.people
            name: row.name
            seat: row.seat
            office: row.office
            u: row.u
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.rule * row.u
        color: Theme.ink
    }
}
