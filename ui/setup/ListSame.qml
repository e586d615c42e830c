import QtQuick
import ui.theme
import ui.parts
import ui.setup

// How lines are put in and left out; and two of one name, who may be one person.
Column {
    id: same

    required property ListPageModel list
    property real u: 1

    spacing: 12 * u
    visible: list.problem === ""

    HText {
        width: parent.width
        text: "Space puts a line in or leaves it out. A group somebody speaks from is never taken from a file."
        size: Theme.deskLeast * same.u
        color: Theme.ink2
    }

    Rectangle {
        width: parent.width
        height: asked.height + 32 * same.u
        visible: same.list.same !== ""
        color: Theme.sand

        Column {
            id: asked

            x: 16 * same.u
            y: 16 * same.u
            width: parent.width - 2 * x
            spacing: 11 * same.u

            HText {
                width: parent.width
                text: "These may be the same: " + same.list.same
                size: Theme.deskBody * same.u
            }

            Row {
                spacing: 11 * same.u

                DeskButton {
                    words: "One person"
                    key: "1"
                    low: true
                    u: same.u
                    onClicked: same.list.sayTwo(false)
                }

                DeskButton {
                    words: "Two people"
                    key: "2"
                    low: true
                    u: same.u
                    onClicked: same.list.sayTwo(true)
                }
            }
        }
    }
}
