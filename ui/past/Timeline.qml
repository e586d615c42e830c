pragma ComponentBehavior: Bound

import QtQuick
import ui.parts
import ui.theme

// Who held what when, a row for each power; `strip` is title, says, rows of bars, ticks, and `at`, the place looked at.
Column {
    id: chart

    required property var strip
    property real u: 1
    property real row: 48
    readonly property real before: 172 * u
    readonly property real span: width - before

    Accessible.role: Accessible.Graphic
    Accessible.name: strip.title + ". " + strip.says

    Item {
        width: parent.width
        height: 36 * chart.u

        Repeater {
            model: chart.strip.ticks

            HText {
                required property var modelData

                x: Math.min(chart.before + modelData.at * chart.span, chart.width - implicitWidth)
                text: modelData.words
                size: Theme.deskLeast * chart.u
                color: Theme.ink2
                wrapMode: Text.NoWrap
            }
        }
    }

    Repeater {
        model: chart.strip.rows

        Item {
            id: line

            required property var modelData

            width: chart.width
            height: chart.row * chart.u

            Mark {
                anchors.verticalCenter: parent.verticalCenter
                visible: line.modelData.power !== ""
                power: line.modelData.power
                width: 20 * chart.u
                height: 28 * chart.u
                tile: 8 * chart.u
            }

            HText {
                x: line.modelData.power === "" ? 0 : 32 * chart.u
                anchors.verticalCenter: parent.verticalCenter
                width: chart.before - x - 6 * chart.u
                text: line.modelData.word
                size: Theme.deskLeast * chart.u
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
            }

            Rectangle {
                x: chart.before
                y: parent.height - 6 * chart.u
                width: chart.span
                height: 1
                color: Theme.ink2
            }

            Repeater {
                model: line.modelData.bars

                Rectangle {
                    id: bar

                    required property var modelData

                    x: chart.before + modelData.from * chart.span
                    y: 4 * chart.u
                    width: Math.max(modelData.share * chart.span, 3)
                    height: (chart.row - 9) * chart.u
                    color: Theme.cream
                    border.color: Theme.ink
                    border.width: Theme.rule * chart.u
                    Accessible.role: Accessible.StaticText
                    Accessible.name: line.modelData.word + ": " + modelData.says

                    HText {
                        x: 6 * chart.u
                        anchors.verticalCenter: parent.verticalCenter
                        width: bar.width - 8 * chart.u
                        text: bar.modelData.words
                        size: Theme.deskLeast * chart.u
                        wrapMode: Text.NoWrap
                        elide: Text.ElideRight
                        Accessible.ignored: true
                    }
                }
            }
        }
    }

    Item {
        width: parent.width
        height: 1 // a row of no height has no place

        Rectangle {
            visible: chart.strip.at >= 0
            x: chart.before + chart.strip.at * chart.span - width / 2
            y: -chart.strip.rows.length * chart.row * chart.u - 4 * chart.u
            width: 6 * chart.u
            height: -y
            color: Theme.blue
        }
    }

    HText {
        width: parent.width
        visible: text !== ""
        text: chart.strip.key
        size: Theme.deskLeast * chart.u
        leading: 1.3
        color: Theme.ink2
    }
}
