pragma ComponentBehavior: Bound

import QtQuick
import ui.theme
import ui.parts
import ui.wizard

// Which printer, how many, on what paper, and the one dark button.
Item {
    id: side

    required property ConversationModel talk
    property real u: 1
    readonly property var now: talk.sheet

    // What is typed there now stands instead of what was there.
    function count() {
        const line = (fields.itemAt(0) as WizardField).line;
        line.forceActiveFocus(Qt.TabFocusReason);
        line.selectAll();
    }

    readonly property real half: (width - 8 * u) / 2
    Column {
        width: parent.width
        spacing: 8 * side.u
        HText {
            text: "Printer"
            size: Theme.deskBody * side.u
            strong: true
        }
        Repeater {
            model: side.now.printers ?? []
            PrintAct {
                width: side.width
                words: modelData
                status: modelData === side.now.printer ? "chosen" : ""
                talk: side.talk
                u: side.u
                onClicked: side.talk.act("printer", modelData)
            }
        }
        HText {
            width: parent.width
            text: (side.now.printerSays ?? "") + (side.now.others ? "\n" + side.now.others : "")
            size: Theme.deskLeast * side.u
        }
        Repeater {
            id: fields

            model: side.talk.fields
            WizardField {
                visible: name === "copies"
                whole: side.width
                low: true
                u: side.u
                talk: side.talk
            }
        }
        Flow {
            width: parent.width
            spacing: 8 * side.u
            Repeater {
                model: side.now.options ?? []
                PrintAct {
                    width: side.half
                    status: modelData[4] ? "chosen" : ""
                    Accessible.name: modelData[5] ?? words
                    talk: side.talk
                    u: side.u
                }
            }
        }
        HText {
            width: parent.width
            text: side.now.sheets ?? ""
            size: Theme.deskLeast * side.u
        }
    }
    Column {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 16 * side.u
        width: parent.width
        spacing: 8 * side.u
        HText {
            width: parent.width
            text: side.now.doing ?? ""
            size: Theme.deskBody * side.u
        }
        DeskButton {
            width: parent.width
            height: 100 * side.u
            solid: true
            words: "Print"
            key: "Ctrl P"
            size: Theme.deskTitle
            u: side.u
            onClicked: side.talk.act("print", "")
        }
    }
}
