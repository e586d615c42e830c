import QtQuick
import ui.parts
import ui.theme

// The window's own way out was pressed: asked in a sentence at the foot. Enter leaves, Esc stays.
FocusScope {
    id: ask

    required property string words
    property real u: 1
    property Item before: null // what had the keyboard

    signal leaves

    function open(had: Item): void {
    if (visible)
    return;
    before = had;
    visible = true;
    yes.forceActiveFocus(Qt.TabFocusReason);
}

    function stay(): void {
                         visible = false;
                         if (before)
                         before.forceActiveFocus(Qt.TabFocusReason);
                     }

    anchors.fill: parent
    visible: false
    z: 1

    Shortcut {
        enabled: ask.visible
        sequence: "Esc"
        onActivated: ask.stay()
    }

    // Nothing behind it is pressed by mistake.
    MouseArea {
        anchors.fill: parent
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 124 * ask.u
        color: Theme.sand
        Accessible.role: Accessible.AlertMessage
        Accessible.name: ask.words

        Rectangle {
            width: parent.width
            height: Theme.deskLine * ask.u
            color: Theme.ink
        }

        HText {
            objectName: "leaveWords"
            x: Theme.deskSide * ask.u
            anchors.verticalCenter: parent.verticalCenter
            width: buttons.x - x - 16 * ask.u
            text: ask.words
            size: Theme.deskName * ask.u
            strong: true
        }

        Row {
            id: buttons

            anchors.right: parent.right
            anchors.rightMargin: Theme.deskSide * ask.u
            anchors.verticalCenter: parent.verticalCenter
            spacing: 16 * ask.u

            DeskButton {
                id: yes

                objectName: "leaveHeard"
                words: "Leave Heard"
                key: "Enter"
                solid: true
                u: ask.u
                onClicked: ask.leaves()
            }

            DeskButton {
                objectName: "stayHere"
                words: "Stay here"
                key: "Esc"
                u: ask.u
                onClicked: ask.stay()
            }
        }
    }
}
