import QtQuick
import ui.desk
import ui.theme

// The question, what can be done with it now, and below it the one tray. While the tray needs the room, the acts wait.
Item {
    id: middle

    required property DeskModel desk
    required property Tray tray
    required property real u
    readonly property real side: Theme.deskSide * u
    readonly property real inner: width - 2 * side
    readonly property real below: question.y + question.height + (box.visible ? 18 : 28) * u
    readonly property real free: height - 28 * u - below
    readonly property bool paged: desk.page !== "" && desk.page !== "promised"

    Rectangle {
        width: Theme.rule * middle.u
        height: parent.height
        color: Theme.ink
    }

    QuestionNow {
        id: question

        x: middle.side
        y: 28 * middle.u
        width: middle.inner
        tight: middle.u < 0.8 && (box.visible || middle.desk.openGroup !== "")
        desk: middle.desk
        u: middle.u
    }

    Actions {
        id: acts

        x: middle.side
        y: middle.below
        width: middle.inner
        room: named.visible ? 0 : groups.visible ? groups.y - y : middle.height
        visible: !middle.paged && (!box.visible || wanted + box.height + 16 * middle.u <= middle.free)
        desk: middle.desk
        u: middle.u
    }

    Groups {
        id: groups

        x: middle.side
        y: middle.height - height - 28 * middle.u
        width: middle.inner
        visible: middle.desk.beside.title === "" && !middle.paged && !box.visible && middle.desk.openGroup === "" &&
                 !named.visible
        roomy: middle.free > acts.wanted + 260 * middle.u
        desk: middle.desk
        u: middle.u
    }

    NamedAnswers {
        id: named

        x: middle.side
        y: middle.below + 132 * middle.u
        width: middle.inner
        height: middle.height - y - 20 * middle.u
        visible: middle.desk.namedAnswers > 0 && !box.visible
        desk: middle.desk
        u: middle.u
    }

    TrayBox {
        id: box

        x: middle.side
        y: middle.height - height - 28 * middle.u
        width: middle.inner
        height: Math.min(implicitHeight, middle.free)
        tray: middle.tray
        u: middle.u
    }

    Lines {
        x: middle.side
        y: middle.below
        width: middle.inner
        height: middle.free
        visible: middle.paged && middle.desk.page !== "joining"
        desk: middle.desk
        u: middle.u
    }
}
