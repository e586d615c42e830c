pragma ComponentBehavior: Bound

import QtQuick
import ui.parts
import ui.theme

// Rows of a title and a text, one of them dark; it scrolls, and says so.
Item {
    id: list

    required property QtObject rows
    property bool picks: false
    property real u: 1

    signal picked(key: var)

    Flickable {
        id: page

        anchors.fill: parent
        contentHeight: column.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: column

            width: page.width - 24 * list.u

            Repeater {
                model: list.rows

                Rectangle {
                    id: row

                    required property var key
                    required property string title
                    required property string text
                    required property bool chosen

                    width: column.width
                    height: words.height + 18 * list.u
                    color: chosen ? Theme.ink : Theme.cream
                    Accessible.role: Accessible.ListItem
                    Accessible.name: title + ". " + text
                    onChosenChanged: if (chosen)
                                         page.contentY = Math.max(0, Math.min(y, Math.max(page.contentY, y + height
                                                                                          - page.height)))

                    Column {
                        id: words

                        x: list.picks ? 12 * list.u : 0
                        y: 8 * list.u
                        width: parent.width - 2 * x

                        HText {
                            width: parent.width
                            visible: text !== ""
                            text: row.title
                            size: Theme.deskBody * list.u
                            strong: true
                            color: row.chosen ? Theme.cream : Theme.ink
                        }

                        HText {
                            width: parent.width
                            text: row.text
                            size: (list.picks ? Theme.deskLeast : Theme.deskBody) * list.u
                            leading: 1.35
                            color: row.chosen ? Theme.cream : Theme.ink
                        }
                    }

                    Rectangle {
                        anchors.bottom: parent.bottom
                        width: parent.width
                        height: Theme.rule * list.u
                        visible: list.picks
                        color: Theme.ink
                    }

                    MouseArea {
                        anchors.fill: parent
                        enabled: list.picks
                        onClicked: list.picked(row.key)
                    }
                }
            }
        }
    }

    ScrollMark {
        anchors.right: parent.right
        height: parent.height
        page: page
        u: list.u
    }
}
