pragma ComponentBehavior: Bound

import QtQuick
import ui.pad
import ui.parts
import ui.theme

// What one person can tap: at most six buttons, and two ways back that never move.
Item {
    id: card

    required property PadModel pad
    property real u: 1
    readonly property real mm: Math.max(5.2 * u, Screen.pixelDensity)
    readonly property real gap: 16 * u
    readonly property real half: (width - gap) / 2

    Column {
        id: words

        width: parent.width
        spacing: 4 * card.u

        HText {
            objectName: "title"
            width: parent.width
            text: card.pad.title
            size: 48 * card.u
            strong: true
        }

        HText {
            objectName: "text"
            width: parent.width
            visible: text !== ""
            text: card.pad.text
            size: Theme.padBody * card.u
            leading: Theme.bodyLine
        }

        Repeater {
            model: card.pad.fields

            PadField {
                required property var modelData

                width: words.width
                field: modelData
                pad: card.pad
                u: card.u
            }
        }
    }

    Flow {
        anchors.bottom: ways.top
        anchors.bottomMargin: card.gap
        width: parent.width
        spacing: card.gap

        Repeater {
            model: card.pad.buttons

            TouchButton {
                required property var modelData

                objectName: modelData.id
                width: card.half
                height: Math.max(Math.min((modelData.core ? 30 : 20) * card.mm, 160 * card.u), implicitHeight)
                words: modelData.words
                second: modelData.second
                status: modelData.status
                solid: modelData.solid
                sand: modelData.sand
                quiet: modelData.quiet
                u: card.u
                size: 36
                onTapped: card.pad.press(modelData.id)
            }
        }
    }

    TouchButton {
        objectName: "stay"
        anchors.bottom: ways.top
        anchors.bottomMargin: card.gap
        width: parent.width
        visible: card.pad.warned
        words: qsTr("I am still here")
        second: qsTr("Else what you typed is wiped in 20 seconds, and the pad goes back to the seats.")
        solid: true
        z: 1
        u: card.u
        size: 36
        onTapped: card.pad.stay()
    }

    Row {
        id: ways

        anchors.bottom: parent.bottom
        width: parent.width
        spacing: card.gap
        readonly property real third: (width - 2 * spacing) / 3

        TouchButton {
            objectName: "seats"
            width: ways.third
            words: qsTr("Back to the seats")
            sand: true
            u: card.u
            size: 36
            onTapped: card.pad.to_seats()
        }

        TouchButton {
            objectName: "back"
            width: ways.third
            words: qsTr("Go back")
            sand: true
            u: card.u
            size: 36
            onTapped: card.pad.back()
        }

        TouchButton {
            objectName: "turn"
            width: ways.third
            visible: card.pad.morePages
            words: qsTr("More of these")
            sand: true
            u: card.u
            size: 36
            onTapped: card.pad.turn()
        }
    }
}
