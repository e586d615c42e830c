pragma ComponentBehavior: Bound

import QtQuick
import ui.theme
import ui.parts
import ui.setup

// A list from a file before it counts: what each column is, what comes of each line, and who may be the same.
FocusScope {
    id: sheet

    required property ListPageModel list
    property real u: 1
    readonly property real told: Math.round(width * 0.29)
    readonly property real cell: (width - told - 110 * u) / Math.max(1, columns.count)

    signal listWanted

    focus: visible
    onVisibleChanged: if (visible)
                          Qt.callLater(() => (sheet.list.problem === "" ? foot.button : another).forceActiveFocus(
                                      Qt.TabFocusReason))

                          ListKeys {
                              list: sheet.list
                              active: sheet.visible
                              onListWanted: sheet.listWanted()
                          }

    SheetHead {
        id: head

        width: parent.width
        words: "Bring in a list"
        second: sheet.list.file
        u: sheet.u

        DeskButton {
            id: another

            words: "Another file"
            key: "Alt F"
            low: true
            u: sheet.u
            onClicked: sheet.listWanted()
        }

        DeskButton {
            words: "Back"
            key: "Esc"
            low: true
            u: sheet.u
            onClicked: sheet.list.leave()
        }
    }

    ListSays {
        id: says

        x: 30 * sheet.u
        width: parent.width - 2 * x
        anchors.top: head.bottom
        anchors.topMargin: 18 * sheet.u
        list: sheet.list
        u: sheet.u
    }

    Row {
        id: heads

        x: 80 * sheet.u
        anchors.top: says.bottom
        anchors.topMargin: 12 * sheet.u
        visible: sheet.list.problem === ""

        Repeater {
            id: columns

            model: sheet.list.columns

            ListColumn {
                width: sheet.cell
                rightPadding: 18 * sheet.u
                uses: sheet.list.uses
                u: sheet.u
                onPicked: use => sheet.list.use(place, use)
            }
        }

        HText {
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 6 * sheet.u
            text: "What Heard does with it"
            size: Theme.deskLeast * sheet.u
            color: Theme.ink2
        }
    }

    ListLines {
        x: 30 * sheet.u
        width: parent.width - 2 * x
        anchors.top: heads.bottom
        anchors.bottom: same.top
        anchors.bottomMargin: 10 * sheet.u
        list: sheet.list
        cell: sheet.cell
        u: sheet.u
        onEntered: foot.button.click()
    }

    ListSame {
        id: same

        x: 30 * sheet.u
        width: parent.width - 2 * x
        anchors.bottom: foot.top
        anchors.bottomMargin: 14 * sheet.u
        list: sheet.list
        u: sheet.u
    }

    ListFoot {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 18 * sheet.u
        list: sheet.list
        u: sheet.u
    }
}
