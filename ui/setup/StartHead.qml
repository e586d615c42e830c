pragma ComponentBehavior: Bound

import QtQuick
import ui.theme
import ui.parts
import ui.setup

// What this page is, and the ways that lead elsewhere.
Item {
    id: head

    required property StartModel start
    property real u: 1
    readonly property bool wide: width > 1800 * u

    HText {
        x: 30 * head.u
        anchors.verticalCenter: parent.verticalCenter
        text: "Start a meeting"
        visible: x + width < ways.x
        size: Theme.deskBody * head.u
        strong: true
        Accessible.role: Accessible.Heading
    }

    Row {
        id: ways

        anchors.right: parent.right
        anchors.rightMargin: 30 * head.u
        anchors.verticalCenter: parent.verticalCenter
        spacing: 11 * head.u

        Repeater {
            model: [[head.start.toPrint, "Alt T", "print_last"], ["Show me round", "F1", "round"], ["Past meetings", "F8",
                                                                                                    "past"], ["Guide",
                                                                                                              "F12", "guide"],
                ["Practice", "Alt R", "practise"], [head.wide ? "Demo meeting" : "Demo", "Alt D", "demo"], ["Close Heard",
                                                                                                            "", "leave"]]

            DeskButton {
                required property var modelData

                // Of a narrow page the last meeting is printed from past meetings.
                visible: words !== "" && (head.wide || modelData[2] !== "print_last")
                words: modelData[0]
                key: modelData[1]
                low: true
                u: head.u
                onClicked: head.start.go(modelData[2])
            }
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.rule * head.u
        color: Theme.ink
    }
}
