pragma ComponentBehavior: Bound

import QtQuick
import ui.desk
import ui.parts
import ui.theme

// The code, whether new tablets come in, and the networks a tablet could be on; the one in use has the full square.
Column {
    id: reach

    required property DeskModel desk
    required property Joining joining
    required property real u

    spacing: 10 * u

    HText {
        text: reach.joining.said.open
        size: Theme.deskBody * reach.u
        strong: true
    }

    HText {
        objectName: "joinCode"
        text: "Code " + reach.joining.said.code
        size: Theme.deskBody * reach.u
    }

    Row {
        spacing: 8 * reach.u

        DeskButton {
            words: reach.joining.said.lock
            key: "F6"
            low: true
            u: reach.u
            onClicked: reach.desk.press("F6")
        }

        DeskButton {
            words: "New code"
            key: "F7"
            low: true
            u: reach.u
            onClicked: reach.desk.press("F7")
        }
    }

    HText {
        width: parent.width
        text: reach.joining.said.newCode
        size: Theme.deskLeast * reach.u
        color: Theme.ink2
    }

    DeskButton {
        words: reach.joining.said.join
        key: "F5"
        low: true
        u: reach.u
        onClicked: reach.desk.press("F5")
    }

    DeskButton {
        objectName: "joinCards"
        words: "Print join cards"
        low: true
        u: reach.u
        onClicked: reach.desk.begin("join_cards")
    }

    HText {
        objectName: "cards"
        width: parent.width
        visible: text !== ""
        text: reach.joining.said.cards
        size: Theme.deskLeast * reach.u
    }

    OwnPhone {
        width: reach.width
        joining: reach.joining
        u: reach.u
    }

    HText {
        text: "Which network?"
        size: Theme.deskBody * reach.u
        strong: true
    }

    Repeater {
        model: reach.joining.networks

        NetworkRow {
            width: reach.width
            joining: reach.joining
            u: reach.u
        }
    }

    HText {
        width: parent.width
        visible: text !== ""
        text: [reach.joining.said.sentence, reach.joining.said.notOffered].filter(said => said !== "").join("\n")
        size: Theme.deskLeast * reach.u
    }

    HText {
        objectName: "silent"
        width: parent.width
        visible: text !== ""
        text: reach.joining.said.silent
        size: Theme.deskLeast * reach.u
        strong: true
    }

    DeskButton {
        words: "No tablet gets through?"
        key: "F1"
        low: true
        u: reach.u
        onClicked: reach.joining.help()
    }

    HText {
        objectName: "help"
        width: parent.width
        visible: text !== ""
        text: reach.joining.said.help
        size: Theme.deskLeast * reach.u
    }
}
