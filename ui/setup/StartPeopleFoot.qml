import QtQuick
import ui.parts
import ui.setup

// Below the box of people: how to type them, what is wrong, what was done last, and the lists that can be brought in.
Column {
    id: foot

    required property StartModel start
    property real u: 1
    property Item next: null
    readonly property Item first: last.visible ? last : file

    signal listWanted

    spacing: 8 * u

    Says {
        width: parent.width
        words: foot.start.done !== "" ? foot.start.done :
                                        "One on each line: a name, a seat number, or both. Then a job."
        problem: foot.start.problems.people
        u: foot.u
    }

    Flow {
        width: parent.width
        visible: foot.start.twice
        spacing: 11 * foot.u

        DeskButton {
            words: "One person"
            key: "Alt 1"
            low: true
            u: foot.u
            onClicked: foot.start.sayTwo(false)
        }

        DeskButton {
            words: "Two people"
            key: "Alt 2"
            low: true
            u: foot.u
            onClicked: foot.start.sayTwo(true)
        }
    }

    Flow {
        width: parent.width
        spacing: 11 * foot.u

        DeskButton {
            id: last

            visible: foot.start.hasPeople
            words: "As last time"
            key: "Alt P"
            low: true
            u: foot.u
            Accessible.name: "People as last time"
            KeyNavigation.tab: file
            onClicked: foot.start.peopleAsLastTime()
        }

        DeskButton {
            id: file

            words: "From a file"
            key: "Alt F"
            low: true
            u: foot.u
            KeyNavigation.tab: foot.next
            onClicked: foot.listWanted()
        }

        DeskButton {
            visible: foot.start.done !== ""
            words: "Undo"
            key: "Ctrl Z"
            low: true
            u: foot.u
            onClicked: foot.start.undo()
        }
    }
}
