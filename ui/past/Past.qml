pragma ComponentBehavior: Bound

import QtQuick
import ui.parts
import ui.past
import ui.theme
import ui.wizard

// Past meetings. Left: find, the meetings, lists over all of them. Right: one of them, and what can be done with it.
Window {
    id: window

    required property PastModel past
    required property ConversationModel talk
    readonly property real u: Theme.deskUnit(width, height)
    readonly property real side: 30 * u

    width: 1366
    height: 768
    minimumWidth: 800
    minimumHeight: 500
    color: Theme.cream
    title: "Heard: past meetings"
    onClosing: close => {
        close.accepted = false;
        past.left();
    }

    Wizard {
        anchors.fill: parent
        visible: window.past.talking
        talk: window.talk
    }

    FocusScope {
        id: page

        anchors.fill: parent
        visible: !window.past.talking
        focus: visible

        Instantiator {
            model: window.past.keys

            Shortcut {
                required property string modelData

                enabled: page.visible && !(find.activeFocus && ["Return", "Enter"].includes(modelData))
                sequence: modelData
                onActivated: window.past.press(modelData)
            }
        }

        Connections {
            target: window.past

            function onSought(there: bool) {
                (there ? find : page).forceActiveFocus(Qt.ShortcutFocusReason);
            }

            function onChanged() {
                if (find.text !== window.past.said.typed)
                    find.text = window.past.said.typed;
            }
        }

        HText {
            x: window.side
            y: 22 * window.u
            width: back.x - x - 12 * window.u
            text: "Past meetings  " + window.past.said.group
            size: Theme.deskBody * window.u
            strong: true
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.role: Accessible.Heading
        }

        DeskButton {
            id: back

            anchors.right: parent.right
            anchors.rightMargin: window.side
            y: 12 * window.u
            low: true
            words: "Back"
            key: "Esc"
            u: window.u
            onClicked: window.past.press("Esc")
        }

        Rectangle {
            y: 72 * window.u
            width: parent.width
            height: Theme.rule * window.u
            color: Theme.ink
        }

        Item {
            id: left

            x: window.side
            y: 90 * window.u
            width: 0.19 * parent.width
            height: parent.height - y - 24 * window.u

            Field {
                id: find

                width: parent.width
                label: "Find a word or a day"
                placeholderText: label + ": F"
                u: window.u
                onTextEdited: window.past.find(text)
                Keys.onReturnPressed: window.past.sought(false)
            }

            PastList {
                y: find.height + 14 * window.u
                width: parent.width
                height: lists.y - y - 14 * window.u
                rows: window.past.meetings
                picks: true
                u: window.u
                onPicked: key => window.past.choose(key)
            }

            PastButtons {
                id: lists

                anchors.bottom: parent.bottom
                width: parent.width
                past: window.past
                side: true
                u: window.u
            }
        }

        PastMeeting {
            x: left.x + left.width + 34 * window.u
            y: left.y
            width: parent.width - x - window.side
            height: left.height
            past: window.past
            u: window.u
        }
    }
}
