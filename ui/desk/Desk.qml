pragma ComponentBehavior: Bound

import QtQuick
import ui.desk
import ui.parts
import ui.room_screen
import ui.theme

// The facilitator's own screen. Left: turns. Middle: the question and what can be done. Right: what only they see.
Window {
    id: window

    required property DeskModel desk
    required property Tray tray
    property RoomScreenModel room: null // what the room sees; without it no picture of it
    readonly property real u: Theme.deskUnit(width, height)
    readonly property bool nobody: desk.said.nobodyRuns.title !== undefined

    width: 1366
    height: 768
    title: "Heard: desk"
    color: Theme.cream
    onClosing: close => {
        close.accepted = false;
        desk.askToLeave();
    }

    FocusScope {
        id: root

        anchors.fill: parent
        focus: true
        Keys.forwardTo: [keys]

        DeskKeys {
            id: keys

            desk: window.desk
        }

        DeskHeader {
            id: head

            width: parent.width
            desk: window.desk
            u: window.u
        }

        DiskSays {
            id: header

            y: 0
            topSpace: head.height
            width: parent.width
            words: window.desk.said.disk || ""
            u: window.u
        }

        TurnsPanel {
            id: turns

            y: header.height
            width: 408 * window.u
            height: strip.y - y
            desk: window.desk
            u: window.u
        }

        Loader {
            x: turns.width
            y: header.height
            width: quiet.x - x
            height: strip.y - y
            sourceComponent: window.nobody ? nobodyRuns : question
        }

        Component {
            id: question

            QuestionPanel {
                tray: window.tray
                desk: window.desk
                u: window.u
            }
        }

        Component {
            id: nobodyRuns

            NobodyRuns {
                tray: window.tray
                desk: window.desk
                u: window.u
            }
        }

        PrivateDots {
            id: quiet

            room: window.room
            x: parent.width - width
            y: header.height
            width: 420 * window.u
            height: strip.y - y
            desk: window.desk
            u: window.u
        }

        Arrivals {
            id: joining

            y: header.height
            width: parent.width
            height: strip.y - y
            visible: window.desk.page === "joining"
            desk: window.desk
            u: window.u
        }

        Rectangle {
            id: strip

            objectName: "strip"
            y: parent.height - height
            width: parent.width
            height: cells.height + 36 * window.u
            color: Theme.sand

            PowerStrip {
                id: cells

                x: Theme.deskSide * window.u
                y: 18 * window.u
                width: parent.width - 2 * x
                powers: window.desk.powers
                desk: true
                u: window.u
                size: Theme.deskBody
            }
        }
    }

    BesideCard {
        anchors.fill: parent
        visible: beside.title !== "" && !window.tray.shown
        beside: window.desk.beside
        desk: root
        u: window.u
    }
}
