import QtQuick
import ui.parts
import ui.setup

// The middle column: who runs it, what is talked about, and the limit as two fields and who set it.
Flickable {
    id: page

    required property StartModel start
    property real u: 1
    property Item before: null
    property Item after: null
    readonly property Item firstButton: left.visible ? left : limit.firstButton
    readonly property Item runs: runsField.line
    readonly property Item items: itemsBox.area
    readonly property Item can: limit.can
    readonly property Item cannot: limit.cannot
    readonly property Item owner: limit.owner

    contentHeight: column.height + 36 * u
    boundsBehavior: Flickable.StopAtBounds
    clip: true

    Column {
        id: column

        x: 30 * page.u
        y: 18 * page.u
        width: page.width - 2 * x
        spacing: 6 * page.u

        Ask {
            words: "Who runs it?"
            needed: "needed"
            u: page.u
        }

        DropField {
            id: runsField

            width: parent.width
            label: "Who runs it?"
            words: page.start.words.runs
            options: page.start.names
            offering: true
            u: page.u
            line.KeyNavigation.tab: itemsBox.area
            line.KeyNavigation.backtab: page.before
            onEdited: text => page.start.type("runs", text)
            onPicked: place => page.start.type("runs", page.start.names[place])
        }

        Says {
            width: parent.width
            visible: problem !== ""
            problem: page.start.problems.runs
            u: page.u
        }

        Ask {
            topPadding: 6 * page.u
            words: "What will we talk about?"
            u: page.u
        }

        TextBox {
            id: itemsBox

            width: parent.width
            height: Math.max(100 * page.u, Math.min(152 * page.u, page.height - 640 * page.u))
            label: "What will we talk about?"
            u: page.u
            area.KeyNavigation.tab: limit.can
            area.KeyNavigation.backtab: runsField.line
            onEdited: text => page.start.type("items", text)
        }

        Says {
            width: parent.width
            words: "One on each line. Then who brought it. Then minutes."
            problem: page.start.problems.items
            u: page.u
        }

        DeskButton {
            id: left

            visible: page.start.left !== ""
            width: parent.width
            words: page.start.left
            key: "Alt A"
            low: true
            u: page.u
            onClicked: page.start.putInLeft()
        }

        StartLimit {
            id: limit

            width: parent.width
            start: page.start
            u: page.u
            before: itemsBox.area
            after: page.after
        }

        DeskButton {
            words: "Paper before the meeting"
            key: "Alt B"
            low: true
            u: page.u
            onClicked: page.start.go("print_before")
        }
    }

    Connections {
        target: page.start

        function onChanged() {
            itemsBox.put(page.start.words.items);
        }
    }

    Component.onCompleted: itemsBox.put(start.words.items)
}
