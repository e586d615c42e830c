pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import ui.theme
import ui.parts
import ui.wizard

// What is printed, what is made as a file too, and what the files are called.
Column {
    id: kinds

    required property ConversationModel talk
    property real u: 1
    readonly property var now: talk.sheet
    readonly property var wrong: ["wrong", "Something is wrong in it", "8"]

    spacing: 8 * u
    HText {
        text: "On paper"
        size: Theme.deskBody * kinds.u
        strong: true
    }
    Repeater {
        model: kinds.talk.choices
        WizardChoice {
            width: kinds.width
            focusPolicy: Qt.TabFocus // a digit chooses, and Tab still goes to the number
            implicitHeight: contentItem.implicitHeight + 14 * u
            size: Theme.deskBody
            u: kinds.u
            onClicked: kinds.talk.choose(name)
        }
    }
    HText {
        text: "As a file too"
        size: Theme.deskBody * kinds.u
        strong: true
    }
    GridLayout {
        width: parent.width
        columns: 2
        columnSpacing: 8 * kinds.u
        rowSpacing: 8 * kinds.u
        Repeater {
            model: kinds.talk.acts
            DeskButton {
                required words
                required property string name

                Layout.fillWidth: true
                low: true
                status: (kinds.now.filesOn ?? []).indexOf(name) >= 0 ? "chosen" : ""
                u: kinds.u
                onClicked: kinds.talk.act(name, "")
            }
        }
    }
    HText {
        width: parent.width
        text: "Files are called\n" + kinds.now.fileName
        size: Theme.deskLeast * kinds.u
    }
    Flow {
        width: parent.width
        spacing: 8 * kinds.u
        Repeater {
            model: [["open", "Open the file", "6"], ["folder", "Show the folder", "7"], ...(kinds.now.wrong
                                                                                            ? [kinds.wrong] : [])]
            PrintAct {
                talk: kinds.talk
                u: kinds.u
            }
        }
    }
    WizardProblem {
        width: parent.width
        said: kinds.talk.problem
        u: kinds.u
    }
    Repeater {
        model: kinds.talk.fields
        WizardField {
            visible: name === "folder" && kinds.talk.problem !== ""
            whole: kinds.width
            low: true
            u: kinds.u
            talk: kinds.talk
            onEntered: kinds.talk.act("again", "")
        }
    }
    PrintAct {
        visible: kinds.talk.problem !== ""
        talk: kinds.talk
        u: kinds.u
        modelData: ["again", "Try again", ""]
    }
    HText {
        width: parent.width
        text: [kinds.now.names].concat(kinds.now.notes ?? []).join("\n")
        size: Theme.deskLeast * kinds.u
        color: Theme.ink2
    }
}
