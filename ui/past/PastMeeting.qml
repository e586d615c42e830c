pragma ComponentBehavior: Bound

import QtQuick
import ui.parts
import ui.past
import ui.theme

// One meeting, or two, or a list over all of them; below always what can be done.
Item {
    id: meeting

    required property PastModel past
    property real u: 1
    readonly property var said: past.said

    Column {
        id: strips

        width: parent.width
        spacing: 8 * meeting.u

        Says {
            width: parent.width
            visible: words !== "" || problem !== ""
            words: meeting.said.told
            problem: meeting.said.problem
            u: meeting.u
        }

        HText {
            width: parent.width
            visible: text !== "" && meeting.said.problem === "" && meeting.past.strips.length < 2
            text: meeting.said.title
            size: 34 * meeting.u
            strong: true
            maximumLineCount: 2
            elide: Text.ElideRight
        }

        Repeater {
            model: meeting.past.strips

            Column {
                id: one

                required property var modelData

                width: strips.width

                HText {
                    width: parent.width
                    visible: text !== ""
                    text: (meeting.past.strips.length > 1 ? one.modelData.title + ". " : "") + one.modelData.says
                    size: Theme.deskLeast * meeting.u
                    color: Theme.ink2
                }

                Timeline {
                    width: parent.width
                    strip: one.modelData
                    row: meeting.past.strips.length > 1 ? 38 : 46
                    u: meeting.u
                }
            }
        }

        Rectangle {
            width: parent.width
            height: now.height + 24 * meeting.u
            visible: meeting.said.moment !== ""
            color: Theme.sand

            HText {
                id: when

                x: 16 * meeting.u
                y: 10 * meeting.u
                text: meeting.said.minute
                size: 30 * meeting.u
                strong: true
                wrapMode: Text.NoWrap
            }

            HText {
                id: now

                x: when.x + when.width + 20 * meeting.u
                y: 12 * meeting.u
                width: keys.x - x - 16 * meeting.u
                text: meeting.said.moment
                size: Theme.deskBody * meeting.u
                maximumLineCount: 6
                elide: Text.ElideRight
            }

            Row {
                id: keys

                anchors.right: parent.right
                anchors.rightMargin: 12 * meeting.u
                y: 8 * meeting.u
                spacing: 8 * meeting.u

                Repeater {
                    model: [["\u2190", "Left", "Change before"], ["\u2192", "Right", "Next change"]]

                    DeskButton {
                        required property var modelData

                        low: true
                        words: modelData[0]
                        u: meeting.u
                        Accessible.name: modelData[2]
                        onClicked: meeting.past.press(modelData[1])
                    }
                }
            }
        }
    }

    PastList {
        y: strips.height + 16 * meeting.u
        width: parent.width
        height: foot.y - y - 12 * meeting.u
        rows: meeting.past.lines
        u: meeting.u
    }

    PastButtons {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        past: meeting.past
        side: false
        u: meeting.u
    }

    BackUpFolder {
        past: meeting.past
    }
}
