import QtQuick
import ui.desk
import ui.parts
import ui.theme

// The end of every tray: a refusal where there is one, the place for why, Do it and Leave it.
Column {
    id: foot

    required property Tray tray
    required property real u

    spacing: 5 * u

    // A tray without a field has the keyboard, too: Enter is its own, never that of a button pressed before.
    Connections {
        target: foot.tray

        function onOpened(): void {
        if (foot.tray.bare)
        Qt.callLater(doIt.forceActiveFocus);
    }
    }

        HText {
            objectName: "trayRefused"
            width: parent.width
            visible: text !== ""
            text: foot.tray.refused
            size: Theme.deskBody * foot.u
            strong: true
            Accessible.role: Accessible.AlertMessage
        }

        Row {
            visible: foot.tray.asksWhy

            HText {
                text: "Why? "
                size: Theme.deskBody * foot.u
                leading: Theme.deskLeading
            }

            HText {
                text: "Left empty, the record says “no reason given”."
                size: Theme.deskBody * foot.u
                leading: Theme.deskLeading
                color: Theme.ink2
            }
        }

        Item {
            width: parent.width
            height: doIt.height

            Field {
                id: why

                objectName: "why"
                width: doIt.x - 18 * foot.u
                visible: foot.tray.asksWhy
                label: "Why?"
                text: foot.tray.reason
                u: foot.u
                onTextEdited: foot.tray.set("reason", text)
                onVisibleChanged: if (!visible)
                                      focus = false // else a field nobody sees would swallow every key of the desk
                onAccepted: foot.tray.do()
            }

            DeskButton {
                id: doIt

                objectName: "doIt"
                onVisibleChanged: if (!visible)
                                      focus = false
                anchors.right: leave.left
                anchors.rightMargin: 18 * foot.u
                words: "Do it"
                key: "Enter"
                solid: true
                u: foot.u
                onClicked: foot.tray.do()
            }

            DeskButton {
                id: leave

                objectName: "leaveIt"
                onVisibleChanged: if (!visible)
                                      focus = false
                anchors.right: parent.right
                words: "Leave it"
                key: "Esc"
                u: foot.u
                onClicked: foot.tray.leave()
            }
        }
    }
