import QtQuick
import ui.parts
import ui.setup

// Which group meets: one that has a record, another file, or a new one; and its meeting that is still open.
Column {
    id: group

    required property StartModel start
    property real u: 1
    property Item next: null
    property Item before: null
    property Item afterButtons: null
    readonly property Item line: field.line
    readonly property Item firstButton: goOn.visible ? goOn : field.button

    signal recordWanted
    signal folderWanted

    function pick(place: int) {
        if (place < start.groups.length)
            start.takeGroup(place);
        else if (place === start.groups.length)
            start.newGroup();
        else if (place === start.groups.length + 1)
            recordWanted();
        else
            folderWanted();
    }

    spacing: 6 * u

    Ask {
        words: "Group"
        needed: "needed"
        u: group.u
    }

    DropField {
        id: field

        width: parent.width
        label: "Group"
        words: group.start.words.group
        options: group.start.groups.concat(["A new group", "Open a record file\u2026",
                                            "Keep new records elsewhere\u2026"])
        u: group.u
        line.KeyNavigation.tab: group.next
        line.KeyNavigation.backtab: group.before
        button.KeyNavigation.tab: group.afterButtons
        onEdited: text => group.start.type("group", text)
        onPicked: place => group.pick(place)
    }

    Says {
        width: parent.width
        words: group.start.waiting !== "" ? group.start.waiting : group.start.groupSays
        problem: group.start.problems.group
        u: group.u
    }

    DeskButton {
        id: goOn

        visible: group.start.waiting !== ""
        words: "Go on with it"
        key: "Alt G"
        low: true
        solid: true
        u: group.u
        KeyNavigation.tab: field.button
        onClicked: group.start.go("go_on")
    }
}
