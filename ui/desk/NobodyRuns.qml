pragma ComponentBehavior: Bound

import QtQuick
import ui.desk
import ui.parts
import ui.theme

// In the middle of the desk while nobody runs the meeting: three ways to somebody who does, and the one tray below.
Item {
    id: middle

    required property DeskModel desk
    required property Tray tray
    required property real u
    readonly property real side: Theme.deskSide * u
    readonly property var now: desk.said.nobodyRuns
    readonly property bool narrow: width < 700 * u

    Rectangle {
        width: Theme.rule * middle.u
        height: parent.height
        color: Theme.ink
    }

    Column {
        id: all

        x: middle.side
        y: 22 * middle.u
        width: parent.width - 2 * x
        spacing: 10 * middle.u

        HText {
            width: parent.width
            text: middle.now.gone ?? ""
            size: Theme.deskBody * middle.u
            color: Theme.ink2
        }

        HText {
            objectName: "whoRuns"
            width: parent.width
            text: middle.now.title ?? ""
            size: Theme.deskTitle * middle.u
            strong: true
        }

        HText {
            objectName: "refused"
            visible: !middle.narrow || middle.desk.said.refused !== ""
            width: parent.width
            text: middle.desk.said.refused !== "" ? middle.desk.said.refused : (middle.now.lead ?? "")
            size: Theme.deskBody * middle.u
            strong: middle.desk.said.refused !== ""
        }

        Repeater {
            model: middle.now.ways ?? []

            Row {
                id: way

                required property var modelData

                width: all.width
                spacing: 16 * middle.u

                DeskButton {
                    objectName: "way-" + way.modelData.name
                    anchors.verticalCenter: parent.verticalCenter
                    width: middle.narrow ? way.width : 380 * middle.u
                    words: way.modelData.words
                    key: way.modelData.key
                    low: true
                    u: middle.u
                    onClicked: middle.desk.begin(way.modelData.name)
                }

                HText {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: !middle.narrow
                    width: way.width - 396 * middle.u
                    text: way.modelData.says
                    size: Theme.deskLeast * middle.u
                    leading: 1.2
                }
            }
        }
    }

    TrayBox {
        id: box

        x: middle.side
        y: all.y + all.height + 14 * middle.u
        width: all.width
        height: Math.min(implicitHeight, below.y - y - 14 * middle.u)
        tray: middle.tray
        u: middle.u
    }

    Column {
        id: below

        x: middle.side
        y: parent.height - height - 20 * middle.u
        width: all.width
        spacing: 10 * middle.u

        HText {
            objectName: "untilThen"
            width: parent.width
            text: middle.now.closing ? middle.now.closing : (middle.now.until ?? "")
            size: Theme.deskBody * middle.u
            leading: 1.25
        }

        Flow {
            width: parent.width
            spacing: 10 * middle.u

            DeskButton {
                words: "Break"
                key: "B"
                power: "clock"
                low: true
                u: middle.u
                onClicked: middle.desk.press("B")
            }

            Repeater {
                model: middle.now.more ?? []

                DeskButton {
                    required property var modelData

                    objectName: "act-" + modelData.name
                    words: modelData.words
                    key: modelData.key
                    low: true
                    u: middle.u
                    onClicked: middle.desk.begin(modelData.name)
                }
            }
        }
    }
}
