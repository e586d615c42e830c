pragma ComponentBehavior: Bound

import QtQuick
import ui.desk
import ui.parts
import ui.theme

// Whose meeting it is, what time it is, and the two keys that are always there.
Item {
    id: header

    required property DeskModel desk
    required property real u

    height: 68 * u

    Row {
        x: Theme.deskSide * header.u
        anchors.verticalCenter: parent.verticalCenter

        HText {
            visible: !practice.visible
            text: header.desk.said.group
            size: Theme.deskBody * header.u
            strong: true
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            width: Math.min(implicitWidth, right.x - parent.x - meeting.width - 12 * header.u)
        }

        HText {
            id: meeting

            visible: !practice.visible
            text: header.desk.said.meeting
            size: Theme.deskBody * header.u
            wrapMode: Text.NoWrap
        }

        HText {
            id: practice

            visible: text !== ""
            text: header.desk.said.practice
            size: Theme.deskBody * header.u
            strong: true
            wrapMode: Text.NoWrap
        }
    }

    Row {
        id: right

        anchors.right: parent.right
        anchors.rightMargin: Theme.deskSide * header.u
        anchors.verticalCenter: parent.verticalCenter
        spacing: 12 * header.u

        HText {
            anchors.verticalCenter: parent.verticalCenter
            rightPadding: 12 * header.u
            text: header.desk.said.clock + "   " + header.desk.said.here
            size: Theme.deskBody * header.u
            color: Theme.ink2
        }

        Repeater {
            model: [["handOver", "Hand over a power", "O"], ["allKeys", "All keys", "?"], ["closeMeeting", "Close the meeting",
                                                                                           "X"]]

            DeskButton {
                required property var modelData

                objectName: modelData[0]
                words: modelData[1]
                key: modelData[2]
                low: true
                u: header.u
                onClicked: header.desk.press(modelData[2])
            }
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.rule * header.u
        color: Theme.ink
    }
}
