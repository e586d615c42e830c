pragma ComponentBehavior: Bound

import QtQuick
import ui.desk
import ui.parts
import ui.theme

// What can be done now, three to a row or two where it is narrow, each with its key and the mark of the power it uses.
Column {
    id: acts

    required property DeskModel desk
    required property real u
    required property real room // rows that do not fit wait behind their keys and in the groups; the first stays
    // Its height with every button on one line; a column that is hidden has none of its own to ask for.
    readonly property int columns: width < 740 * u ? 2 : 3
    readonly property real wanted: (48 + 72 * Math.ceil(buttons.count / columns)) * u

    spacing: 12 * u

    Item {
        width: parent.width
        height: Math.max(title.height, back.visible ? back.height : 0, undo.visible ? undo.height : 0)

        HText {
            id: title

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - (back.visible ? back.width + 12 * acts.u : 0) - (undo.visible ? undo.width + 12
                                                                                                  * acts.u : 0)
            text: acts.desk.said.title
            size: Theme.deskBody * acts.u
            leading: 1.15
            strong: true
        }

        // The desk's last act, always in the same place; both of it stay in the record.
        DeskButton {
            id: undo

            objectName: "undo"
            anchors.right: more.visible ? more.left : back.visible ? back.left : parent.right
            anchors.rightMargin: back.visible ? 12 * acts.u : 0
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, parent.width * 0.66)
            visible: acts.desk.said.undo !== "" && !more.visible
            words: acts.desk.said.undo
            key: acts.desk.said.undoKey
            low: true
            u: acts.u
            onClicked: acts.desk.undo()
        }

        DeskButton {
            id: more

            objectName: "moreOfList"
            anchors.right: back.left
            anchors.rightMargin: 12 * acts.u
            anchors.verticalCenter: parent.verticalCenter
            visible: acts.desk.moreInList
            words: "More"
            key: "0"
            low: true
            u: acts.u
            onClicked: acts.desk.moreOfList()
        }

        DeskButton {
            id: back

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: acts.desk.openGroup !== ""
            words: "Back"
            key: "Esc"
            low: true
            u: acts.u
            onClicked: acts.desk.back()
        }
    }

    HText {
        objectName: "refused"
        width: parent.width
        visible: text !== ""
        text: acts.desk.said.refused
        size: Theme.deskBody * acts.u
        strong: true
    }

    Grid {
        width: parent.width
        columns: acts.columns
        spacing: 12 * acts.u

        Repeater {
            id: buttons

            model: acts.desk.acts

            DeskButton {
                required property var model
                required property int index

                objectName: "act-" + model.key
                visible: index < acts.columns || (48 + 72 * Math.floor(index / acts.columns + 1)) * acts.u <= acts.room
                width: (acts.width - (acts.columns - 1) * 12 * acts.u) / acts.columns
                words: model.words
                key: model.cap
                power: model.power
                leftPadding: 14 * acts.u
                rightPadding: 12 * acts.u
                u: acts.u
                onClicked: acts.desk.begin(model.key)
            }
        }
    }
}
