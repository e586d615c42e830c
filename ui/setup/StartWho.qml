import QtQuick
import ui.parts
import ui.setup

// The left column: which group, what the meeting is called, who is coming.
Item {
    id: column

    required property StartModel start
    property real u: 1
    property Item after: null
    property Item nextButton: null
    property Item before: null
    readonly property Item group: groupBox.line
    readonly property Item title: titleField
    readonly property Item people: peopleBox.area
    readonly property Item firstButton: groupBox.firstButton

    signal listWanted
    signal recordWanted
    signal folderWanted

    Column {
        id: above

        x: (column.width > 500 * column.u ? 30 : 20) * column.u
        y: 18 * column.u
        width: parent.width - 2 * x
        spacing: 6 * column.u

        StartGroup {
            id: groupBox

            width: parent.width
            start: column.start
            u: column.u
            next: titleField
            before: column.before
            afterButtons: below.first
            onRecordWanted: column.recordWanted()
            onFolderWanted: column.folderWanted()
        }

        Ask {
            words: "What is this meeting called?"
            u: column.u
        }

        Field {
            id: titleField

            width: parent.width
            height: 56 * column.u
            label: "What is this meeting called?"
            placeholderText: column.start.titleHint
            u: column.u
            KeyNavigation.tab: peopleBox.area
            KeyNavigation.backtab: groupBox.line
            onTextEdited: column.start.type("title", text)
        }
    }

    ComingRow {
        id: coming

        x: above.x
        width: above.width
        anchors.top: above.bottom
        anchors.topMargin: 10 * column.u
        start: column.start
        u: column.u
    }

    TextBox {
        id: peopleBox

        x: above.x
        width: above.width
        anchors.top: coming.bottom
        anchors.topMargin: 6 * column.u
        anchors.bottom: below.top
        anchors.bottomMargin: 6 * column.u
        label: "Who is coming?"
        u: column.u
        area.KeyNavigation.tab: column.after
        area.KeyNavigation.backtab: titleField
        onEdited: text => column.start.type("people", text)
        onUndone: event => {
            event.accepted = column.start.done !== "";
            column.start.undo();
        }
    }

    StartPeopleFoot {
        id: below

        x: above.x
        width: above.width
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 18 * column.u
        start: column.start
        u: column.u
        next: column.nextButton
        onListWanted: column.listWanted()
    }

    Connections {
        target: column.start

        function onChanged() {
            column.show();
        }
    }

    function show() {
        peopleBox.put(start.words.people);
        if (titleField.text !== start.words.title)
            titleField.text = start.words.title;
    }

    Component.onCompleted: show()
}
