pragma ComponentBehavior: Bound

import QtQuick
import ui.theme
import ui.parts
import ui.setup

// Everybody who is coming: a line each, found by any part; at the right what adds to them.
FocusScope {
    id: sheet

    required property StartModel start
    required property PeoplePageModel people
    property real u: 1

    signal listWanted

    function toFind() {
        find.text = "";
        people.find("");
        find.forceActiveFocus(Qt.TabFocusReason);
    }

    focus: visible
    onVisibleChanged: if (visible)
                          Qt.callLater(toFind)

    Connections {
        target: sheet.people

        function onTaken() {
            Qt.callLater(sheet.toFind);
        }
    }

    PeopleKeys {
        start: sheet.start
        people: sheet.people
        active: sheet.visible
        onListWanted: sheet.listWanted()
    }

    SheetHead {
        id: head

        width: parent.width
        words: "Who is coming?"
        second: "Start a meeting"
        u: sheet.u

        DeskButton {
            words: "Back to the page"
            key: "Esc"
            low: true
            u: sheet.u
            onClicked: sheet.people.leave()
        }
    }

    Field {
        id: find

        x: 38 * sheet.u
        anchors.top: head.bottom
        anchors.topMargin: 22 * sheet.u
        width: rule.x - x - many.width - 70 * sheet.u
        height: 56 * sheet.u
        label: "Find"
        placeholderText: "Find: any part of a name, a seat, a job"
        u: sheet.u
        onTextEdited: sheet.people.find(text)
        onAccepted: sheet.people.change("")
        Keys.onDownPressed: sheet.people.step(1)
        Keys.onUpPressed: sheet.people.step(-1)
        Keys.onDeletePressed: event => {
            event.accepted = cursorPosition === length;
            if (event.accepted) {
                sheet.people.remove("");
                text = "";
            }
        }
        Keys.onPressed: event => {
            if (event.matches(StandardKey.Undo) && sheet.start.done !== "") {
                event.accepted = true;
                sheet.start.undo();
            }
        }
    }

    HText {
        id: many

        anchors.right: rule.left
        anchors.rightMargin: 30 * sheet.u
        anchors.verticalCenter: find.verticalCenter
        text: sheet.start.count
        size: Theme.deskName * sheet.u
        strong: true
        wrapMode: Text.NoWrap
    }

    PeopleList {
        anchors.left: parent.left
        anchors.right: rule.left
        anchors.top: find.bottom
        anchors.bottom: done.top
        anchors.margins: 30 * sheet.u
        anchors.topMargin: 12 * sheet.u
        anchors.bottomMargin: 10 * sheet.u
        people: sheet.people
        u: sheet.u
    }

    DoneLine {
        id: done

        anchors.left: parent.left
        anchors.right: rule.left
        anchors.bottom: parent.bottom
        anchors.margins: 30 * sheet.u
        anchors.bottomMargin: 20 * sheet.u
        words: sheet.start.done
        problem: sheet.people.problem
        u: sheet.u
        onUndo: sheet.start.undo()
    }

    Rectangle {
        id: rule

        x: Math.round(parent.width * 0.759)
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: Theme.rule * sheet.u
        color: Theme.ink
    }

    PeopleAdd {
        anchors.left: rule.right
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        start: sheet.start
        people: sheet.people
        u: sheet.u
        onListWanted: sheet.listWanted()
    }
}
