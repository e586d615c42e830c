pragma ComponentBehavior: Bound

import QtQuick
import ui.desk
import ui.parts
import ui.theme

// Help me listen: one button, and once pressed one idea a card. It lies here and nowhere else.
Column {
    id: card

    required property DeskModel desk
    required property real u
    readonly property bool lies: desk.said.listenKind !== ""

    spacing: 10 * u

    Rectangle {
        width: parent.width
        height: words.height + 28 * card.u
        visible: card.lies
        color: Theme.sand

        HText {
            objectName: "listenKind"
            x: 18 * card.u
            anchors.verticalCenter: away.verticalCenter
            text: card.desk.said.listenKind
            size: Theme.deskLeast * card.u
            leading: Theme.deskLeading
            color: Theme.ink2
        }

        DeskButton {
            id: away

            objectName: "listenAway"
            anchors.right: parent.right
            y: 8 * card.u
            rightPadding: 10 * card.u
            anchors.rightMargin: 8 * card.u
            words: "Put away"
            key: "Esc"
            low: true
            u: card.u
            onClicked: card.desk.listenTo("")
        }

        HText {
            id: words

            objectName: "listenWords"
            x: 18 * card.u
            y: away.y + away.height + 8 * card.u
            width: parent.width - 2 * x
            height: implicitHeight + y - 8 * card.u
            text: card.desk.said.listenWords
            size: Theme.deskBody * card.u
            leading: Theme.deskLeading
            strong: true
        }
    }

    Flow {
        width: parent.width
        visible: card.lies
        spacing: 8 * card.u

        Repeater {
            model: card.desk.listenKinds

            DeskButton {
                required property string modelData

                objectName: "listen-" + modelData
                words: modelData
                leftPadding: 12 * card.u
                rightPadding: 12 * card.u
                low: true
                u: card.u
                onClicked: card.desk.listenTo(modelData)
            }
        }
    }

    DeskButton {
        objectName: "listen"
        width: card.width
        words: card.lies ? "Another one" : card.desk.said.listenTitle
        key: card.desk.said.listenKey
        u: card.u
        onClicked: card.desk.listen()
    }
}
