pragma ComponentBehavior: Bound

import QtQuick
import ui.theme
import ui.parts
import ui.setup

// One question: its title, what can be typed, chosen and done, and below always in the same place back and next.
FocusScope {
    id: sheet

    required property ConversationModel talk
    readonly property real u: Theme.deskUnit(height)
    readonly property real side: Theme.s12 * u
    readonly property real inner: Math.min(width - 2 * side, 1480 * u)
    readonly property Item held: Window.activeFocusItem

    focus: true
    onHeldChanged: Qt.callLater(show)
    Component.onCompleted: Qt.callLater(begin)

    function begin() {
        const asked = body.first();
        (asked ?? (next.visible ? next : back)).forceActiveFocus(Qt.TabFocusReason);
        if (!asked)
            page.contentY = 0;
    }

    // The keyboard's place can go with its row; then it begins anew.
    function find() {
        if (!held || held === sheet || !body.holds(held) && !foot.contains(foot.mapFromItem(held, 1, 1)))
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
        sequence: "Escape"
        onActivated: sheet.talk.goBack()
    }

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        onActivated: if (next.visible)
                         next.click()
    }

    Shortcut {
        sequence: "Down"
        onActivated: sheet.step(true)
    }

    Shortcut {
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

    Steps {
        x: sheet.side
        y: Theme.s4 * sheet.u
        visible: count > 1
        count: sheet.talk.count
        now: sheet.talk.now
        u: sheet.u
        size: Theme.deskLeast
        box: 40
        tall: 40
        outline: Theme.rule
    }

    HText {
        x: sheet.side
        y: Theme.s4 * sheet.u
        visible: sheet.talk.count < 2
        text: sheet.talk.head
        size: Theme.deskBody * sheet.u
        strong: true
    }

    HText {
        anchors.right: parent.right
        anchors.rightMargin: sheet.side
        y: Theme.s4 * sheet.u
        text: sheet.talk.banner
        size: Theme.deskBody * sheet.u
        strong: true
    }

    Flickable {
        id: page

        anchors.top: parent.top
        anchors.topMargin: 104 * sheet.u
        anchors.bottom: foot.top
        width: parent.width
        contentHeight: body.height + Theme.s6 * sheet.u
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        TalkBody {
            id: body

            x: sheet.side
            width: sheet.inner
            u: sheet.u
            talk: sheet.talk
            onEntered: sheet.goOn()
        }
    }

    Rectangle {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        height: 124 * sheet.u
        visible: sheet.talk.canGoBack || sheet.talk.onWords !== ""
        color: Theme.sand

        Row {
            x: sheet.side
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.s2 * sheet.u

            DeskButton {
                id: back

                visible: sheet.talk.canGoBack
                words: "Back"
                key: "Esc"
                sand: true
                u: sheet.u
                size: 30
                height: 80 * sheet.u
                onClicked: sheet.talk.goBack()
            }

            DeskButton {
                id: next

                visible: sheet.talk.onWords !== ""
                words: sheet.talk.onWords
                key: body.enterGoesOn ? "Enter" : "Ctrl Enter"
                solid: true
                u: sheet.u
                size: 30
                height: 80 * sheet.u
                onClicked: sheet.goOn()
            }
        }
    }
}
