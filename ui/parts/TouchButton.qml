import QtQuick
import QtQuick.Templates as T
import ui.theme

// A button for a finger: words, and a second line that says what will happen or what became of it. `status` is "",
// "sending", "sent", "not_sent" or "chosen". `tapped` comes on release, once, however often it is hit within 500 ms.
T.AbstractButton {
    id: button

    property string words: ""
    property string second: ""
    property string status: ""
    property bool solid: false
    property bool sand: false
    property bool quiet: false // never shows a square: the next seat must not read it
    property real u: 1
    property real size: 40
    property real body: Theme.padBody
    property real _last: 0
    readonly property bool _filled: solid !== pressed
    readonly property color _tint: _filled ? Theme.cream : Theme.ink

    signal tapped

    implicitHeight: Math.max(104 * u, column.implicitHeight + 16 * u)
    leftPadding: 28 * u
    rightPadding: 28 * u
    activeFocusOnTab: true
    focusPolicy: Qt.StrongFocus
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()
    Accessible.role: Accessible.Button
    Accessible.name: second === "" ? words : words + ". " + second
    Accessible.onPressAction: click()
    onClicked: {
        const now = Date.now();
        if (now - _last < 500)
            return;
        _last = now;
        tapped();
    }

    background: Rectangle {
        color: button._filled ? Theme.ink : button.sand ? Theme.sand : Theme.cream
        radius: Theme.touchRadius * button.u
        border.color: Theme.ink
        border.width: (button.solid && button.pressed ? Theme.bar : Theme.line) * button.u

        FocusRing {
            u: button.u
            thick: Theme.ringTouch
            corner: parent.radius
            shown: button.activeFocus && button.visualFocus
        }
    }

    contentItem: Item {
        Column {
            id: column

            width: parent.width - (square.visible ? square.width + 24 * button.u : 0)
            anchors.verticalCenter: parent.verticalCenter
            spacing: 4 * button.u

            HText {
                width: parent.width
                text: button.words
                size: button.size * button.u
                strong: true
                color: button._tint
                Accessible.ignored: true
            }

            HText {
                width: parent.width
                visible: text !== ""
                text: button.second
                size: button.body * button.u
                leading: Theme.deskLeading
                color: button._tint
                Accessible.ignored: true
            }
        }

        StatusSquare {
            id: square

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            status: button.quiet ? "" : button.status
            onInk: button._filled
            side: 56 * button.u
        }
    }
}
