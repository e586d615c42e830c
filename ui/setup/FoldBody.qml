pragma ComponentBehavior: Bound

import QtQuick
import ui.theme
import ui.parts
import ui.setup
import ui.wizard

// The question of a fold, in a narrow column: what can be typed, chosen and done; below it back and next.
FocusScope {
    id: body

    required property ConversationModel talk
    property real u: 1

    signal seen(item: Item)

    function begin() {
        const first = (fields.itemAt(0) as WizardField)?.line ?? choices.itemAt(0) ?? next;
        first.forceActiveFocus(Qt.TabFocusReason);
        body.seen(body);
    }

    implicitHeight: all.height + 14 * u
    Component.onCompleted: Qt.callLater(begin)
    Keys.onEscapePressed: talk.goBack()

    Connections {
        target: body.talk

        function onTurned() {
            Qt.callLater(body.begin);
        }
    }

    Column {
        id: all

        x: 8 * body.u
        width: parent.width - 2 * x
        spacing: 10 * body.u

        HText {
            width: parent.width
            text: body.talk.title
            size: Theme.deskBody * body.u
            strong: true
        }

        Repeater {
            model: body.talk.lines

            HText {
                required property string modelData

                width: all.width
                text: modelData
                size: Theme.deskLeast * body.u
                leading: 1.3
            }
        }

        Repeater {
            id: fields

            model: body.talk.fields

            WizardField {
                whole: all.width
                low: true
                u: body.u
                talk: body.talk
                onEntered: body.talk.goOn()
            }
        }

        WizardProblem {
            width: all.width
            said: body.talk.problem
            u: body.u
        }

        Repeater {
            id: choices

            model: body.talk.choices

            WizardChoice {
                width: all.width
                size: Theme.deskBody
                u: body.u
                onClicked: body.talk.choose(name)
            }
        }

        Repeater {
            model: body.talk.acts

            DeskButton {
                required words
                required property string name

                width: all.width
                low: true
                u: body.u
                onClicked: body.talk.act(name, "")
            }
        }

        Repeater {
            model: body.talk.entries

            FoldEntry {
                width: all.width
                talk: body.talk
                u: body.u
            }
        }

        Row {
            spacing: 11 * body.u

            DeskButton {
                words: "Back"
                key: "Esc"
                low: true
                sand: true
                u: body.u
                onClicked: body.talk.goBack()
            }

            DeskButton {
                id: next

                visible: body.talk.onWords !== ""
                words: body.talk.now < body.talk.count ? body.talk.onWords : "Done"
                low: true
                solid: true
                u: body.u
                onClicked: body.talk.goOn()
            }
        }
    }
}
