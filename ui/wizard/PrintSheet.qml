pragma ComponentBehavior: Bound

import QtQuick
import ui.theme
import ui.parts
import ui.wizard

// The Print screen: the page as it prints, what is printed and made as a file, and the printer.
FocusScope {
    id: screen

    required property ConversationModel talk
    property real u: 1
    readonly property var now: talk.sheet
    readonly property real room: height - 96 * u
    readonly property var keys: ({
                                     "Ctrl+P": "print",
                                     "PgUp": "page_back",
                                     "PgDown": "page_on",
                                     "6": "open",
                                     "7": "folder",
                                     "8": "wrong",
                                     "Alt+6": "open",
                                     "Alt+7": "folder",
                                     "Alt+8": "wrong"
                                 })
    Instantiator {
        model: Object.keys(screen.keys)
        Shortcut {
            required property string modelData

            enabled: screen.visible
            sequence: modelData
            onActivated: screen.talk.act(screen.keys[modelData], "")
        }
    }
    HText {
        x: 30 * screen.u
        y: 24 * screen.u
        width: parent.width - 620 * screen.u
        text: screen.talk.title
        size: Theme.deskBody * screen.u
        strong: true
        elide: Text.ElideRight
        wrapMode: Text.NoWrap
        Accessible.role: Accessible.Heading
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: 30 * screen.u
        y: 14 * screen.u
        spacing: 16 * screen.u
        PrintAct {
            visible: screen.talk.canGoBack
            talk: screen.talk
            u: screen.u
            modelData: []
            words: "Back"
            key: "Esc"
            onClicked: screen.talk.goBack()
        }
        PrintAct {
            talk: screen.talk
            u: screen.u
            modelData: []
            words: screen.talk.onWords
            key: "Ctrl Enter"
            onClicked: screen.talk.goOn()
        }
    }
    Rectangle {
        y: 84 * screen.u
        width: parent.width
        height: Theme.rule * screen.u
        color: Theme.ink
    }
    Column {
        x: 30 * screen.u
        y: 100 * screen.u
        width: 0.28 * parent.width
        spacing: 12 * screen.u
        Image {
            width: parent.width
            height: Math.min(screen.room - 130 * screen.u, width * 1.42)
            source: screen.now.picture ?? ""
            fillMode: Image.PreserveAspectFit
            Accessible.role: Accessible.Graphic
            Accessible.name: "The page as it prints. " + screen.now.page
        }
        Row {
            spacing: 12 * screen.u
            HText {
                width: 150 * screen.u
                text: screen.now.page ?? ""
                size: Theme.deskLeast * screen.u
            }
            Repeater {
                model: [["page_back", "Back", "PgUp"], ["page_on", "On", "PgDn"]]
                PrintAct {
                    talk: screen.talk
                    u: screen.u
                }
            }
        }
    }
    PrintKinds {
        x: 0.33 * parent.width
        y: 100 * screen.u
        width: 0.38 * parent.width
        height: screen.room
        talk: screen.talk
        u: screen.u
    }

    Keys.onTabPressed: printer.count()
    PrintPrinter {
        id: printer

        x: 0.74 * parent.width
        y: 100 * screen.u
        width: 0.26 * parent.width - 30 * screen.u
        height: screen.room
        talk: screen.talk
        u: screen.u
    }
}
