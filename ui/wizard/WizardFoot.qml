import QtQuick
import ui.theme
import ui.parts
import ui.wizard

// Back and next, on every page in the same place.
Rectangle {
    id: foot

    required property ConversationModel talk
    property real u: 1
    property real side: 0
    property bool enterGoesOn: true

    signal wentOn

    function first(): Item {
        return next.visible ? next : back;
    }

    function goOn() {
        if (next.visible)
            next.click();
    }

    height: 124 * u
    visible: !talk.hasSheet && (talk.canGoBack || talk.onWords !== "")
    color: Theme.sand
    Row {
        x: foot.side
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.s2 * foot.u
        DeskButton {
            id: back

            visible: foot.talk.canGoBack
            words: "Back"
            key: "Esc"
            sand: true
            u: foot.u
            size: Theme.deskName
            height: 80 * foot.u
            onClicked: foot.talk.goBack()
        }
        DeskButton {
            id: next

            visible: foot.talk.onWords !== ""
            words: foot.talk.onWords
            key: foot.enterGoesOn ? "Enter" : "Ctrl Enter"
            solid: true
            u: foot.u
            size: Theme.deskName
            height: 80 * foot.u
            onClicked: foot.wentOn()
        }
    }
}
