pragma ComponentBehavior: Bound

import QtQuick
import ui.pad
import ui.parts
import ui.theme

// The page is the table: seats run clockwise round it.
Item {
    id: table

    required property PadModel pad
    property real u: 1
    readonly property real gap: 24 * u
    readonly property real seat: (width - 3 * gap) / 4
    readonly property real tall: (height - middle.height - 2 * gap) / 2

    Repeater {
        model: table.pad.seats

        SeatButton {
            required property int index
            required property var modelData

            x: (index < 4 ? index : 7 - index) * (table.seat + table.gap)
            y: index < 4 ? 0 : table.height - height
            width: table.seat
            height: table.tall
            u: table.u
            objectName: "seat-" + modelData.id
            seat: modelData.seat
            name: modelData.name
            onTapped: table.pad.pick(modelData.id)
        }
    }

    Rectangle {
        id: middle

        width: parent.width
        height: 232 * table.u
        y: table.tall + table.gap
        color: Theme.sand

        Column {
            x: 32 * table.u
            anchors.verticalCenter: parent.verticalCenter

            HText {
                objectName: "asking"
                text: table.pad.asking
                size: Theme.padTitle * table.u
                strong: true
            }

            HText {
                visible: table.pad.seats.length > 0
                text: qsTr("It comes back to this page by itself.")
                size: Theme.padBody * table.u
                leading: Theme.bodyLine
            }
        }

        TouchButton {
            anchors.right: parent.right
            anchors.rightMargin: 32 * table.u
            anchors.verticalCenter: parent.verticalCenter
            width: 320 * table.u
            visible: table.pad.moreSeats
            words: qsTr("Other seats")
            u: table.u
            size: 36
            onTapped: table.pad.turnSeats()
        }
    }
}
