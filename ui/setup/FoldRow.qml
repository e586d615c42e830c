pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ui.theme
import ui.parts
import ui.setup
import ui.wizard

// One fold: its title and what holds; open, its questions stand below in place.
Column {
    id: fold

    required property string key
    required property string title
    required property string holds
    required property bool open
    required property StartModel start
    property real u: 1

    signal seen(item: Item)

    T.AbstractButton {
        id: head

        width: parent.width
        height: Math.max(54 * fold.u, words.height + 6 * fold.u)
        activeFocusOnTab: true
        Keys.onReturnPressed: click()
        Keys.onEnterPressed: click()
        Accessible.role: Accessible.Button
        Accessible.name: fold.title + ". " + fold.holds
        Accessible.onPressAction: click()
        onClicked: fold.start.turnFold(fold.key)
        onActiveFocusChanged: if (activeFocus)
                                  fold.seen(head)

        Column {
            id: words

            width: parent.width - 36 * fold.u
            anchors.verticalCenter: parent.verticalCenter

            HText {
                width: parent.width
                text: fold.title
                size: Theme.deskLeast * fold.u
                leading: 1.22
                strong: true
                Accessible.ignored: true
            }

            HText {
                width: parent.width
                text: fold.holds
                size: Theme.deskLeast * fold.u
                leading: 1.22
                Accessible.ignored: true
            }
        }

        HText {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: fold.open ? "\u2212" : "+"
            size: 30 * fold.u
            Accessible.ignored: true
        }

        FocusRing {
            u: fold.u
            anchors.margins: 0
            shown: head.activeFocus
        }
    }

    Loader {
        id: questions

        width: parent.width
        active: fold.open
        visible: active

        sourceComponent: FoldBody {
            talk: fold.start.asking as ConversationModel
            u: fold.u
            onSeen: item => fold.seen(item)
        }
    }

    Rectangle {
        width: parent.width
        height: Theme.rule * fold.u
        color: Theme.ink
    }
}
