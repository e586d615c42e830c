pragma ComponentBehavior: Bound

import QtQuick
import ui.theme
import ui.wizard

// One question: its title, what can be typed, chosen and done, and below always in the same place back and next.
FocusScope {
    id: sheet

    required property ConversationModel talk
    readonly property real u: Theme.deskUnit(width, height)
    readonly property real side: Theme.s12 * u
    readonly property real inner: Math.min(width - 2 * side, 1480 * u)
    readonly property Item held: Window.activeFocusItem

    focus: true
    onHeldChanged: Qt.callLater(show)
    Component.onCompleted: Qt.callLater(begin)
    onVisibleChanged: Qt.callLater(begin)

    function begin() {
        if (!visible || talk.hasSheet && own.activeFocus)
            return;
        const asked = talk.hasSheet ? own : body.first();
        (asked ?? foot.first()).forceActiveFocus(Qt.TabFocusReason);
        if (!asked)
            page.contentY = 0;
    }

    // The keyboard's place can go with its row; then it begins anew.
    function find() {
        if (visible && (!held || held === sheet || !body.holds(held) && !foot.contains(foot.mapFromItem(held, 1, 1))))
            begin();
    }

    // Enter in a field goes on; what was typed is taken, and the next one can be typed at once.
    function goOn() {
        talk.goOn();
        if (talk.problem === "")
            Qt.callLater(begin);
    }

    // The page moves so that whatever has the keyboard is seen whole.
    function show() {
        if (!held || !body.holds(held))
            return;
        const top = held.mapToItem(body, 0, 0).y - 24 * u;
        const end = top + held.height + 48 * u;
        page.contentY = Math.max(0, Math.min(top, Math.max(page.contentY, end - page.height)));
    }

    function step(forward: bool) {
        const from = held ?? sheet;
        from.nextItemInFocusChain(forward).forceActiveFocus(Qt.TabFocusReason);
    }
    Shortcut {
        enabled: sheet.visible && sheet.enabled
        sequence: "Escape"
        onActivated: sheet.talk.goBack()
    }
    Shortcut {
        enabled: sheet.visible && sheet.enabled
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        onActivated: sheet.talk.hasSheet ? sheet.goOn() : foot.goOn()
    }
    Shortcut {
        enabled: sheet.visible && sheet.enabled
        sequence: "Down"
        onActivated: sheet.step(true)
    }
    Shortcut {
        enabled: sheet.visible && sheet.enabled
        sequence: "Up"
        onActivated: sheet.step(false)
    }
    Connections {
        target: sheet.talk

        function onTurned() {
            page.contentY = 0;
            Qt.callLater(sheet.begin);
        }

        function onChanged() {
            Qt.callLater(sheet.find);
        }
    }
    PrintSheet {
        id: own

        anchors.fill: parent
        visible: sheet.talk.hasSheet
        talk: sheet.talk
        u: sheet.u
    }
    WizardHead {
        visible: !sheet.talk.hasSheet
        x: sheet.side
        y: Theme.s4 * sheet.u
        width: sheet.width - 2 * sheet.side
        talk: sheet.talk
        u: sheet.u
    }
    Flickable {
        id: page

        visible: !sheet.talk.hasSheet
        anchors.top: parent.top
        anchors.topMargin: 104 * sheet.u
        anchors.bottom: foot.top
        width: parent.width
        contentHeight: body.height + Theme.s6 * sheet.u
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        WizardBody {
            id: body

            x: sheet.side
            width: sheet.inner
            u: sheet.u
            talk: sheet.talk
            onEntered: sheet.goOn()
        }
    }
    WizardFoot {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        side: sheet.side
        enterGoesOn: body.enterGoesOn
        talk: sheet.talk
        u: sheet.u
        onWentOn: sheet.goOn()
    }
}
