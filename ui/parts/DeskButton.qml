import QtQuick
import QtQuick.Templates as T
import ui.theme

// A button of the desk, setup and close. Acts on release; sliding off cancels. `power` makes it wear that power's mark;
// `second` is a smaller line below; `low` is for a row of text. The shortcut itself belongs to the screen: it calls
// click() where letters are not being typed.
T.AbstractButton {
    id: button

    property string words: ""
    property string second: ""
    property string key: ""
    property string power: ""
    property string status: ""
    property bool solid: false
    property bool sand: false
    property bool low: false
    property real u: 1
    property real size: Theme.deskBody
    readonly property bool _filled: solid !== pressed
    readonly property color _tint: _filled ? Theme.cream : Theme.ink

    implicitWidth: content.implicitWidth + leftPadding + rightPadding
    implicitHeight: Math.max((low ? 48 : 60) * u, content.implicitHeight + 16 * u)
    leftPadding: 17 * u
    rightPadding: 17 * u
    activeFocusOnTab: true
    focusPolicy: Qt.StrongFocus
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()
    Accessible.role: Accessible.Button
    Accessible.name: second === "" ? words : words + ". " + second
    Accessible.description: key
    Accessible.onPressAction: click()

    background: Rectangle {
        color: button._filled ? Theme.ink : button.sand ? Theme.sand : Theme.cream
        radius: Theme.deskRadius * button.u
        border.color: Theme.ink
        border.width: (button.solid && button.pressed ? 6 : Theme.deskLine) * button.u

        FocusRing {
            u: button.u
            corner: parent.radius
            shown: button.activeFocus
        }
    }

    contentItem: Item {
        id: content

        implicitWidth: Math.ceil(column.x + texts.implicitWidth + (right.visible ? right.width + 14 * button.u : 0)) + 1
        implicitHeight: column.implicitHeight

        Mark {
            id: chip

            anchors.verticalCenter: parent.verticalCenter
            visible: button.power !== ""
            width: 20 * button.u
            height: 28 * button.u
            power: button.power
            tile: 8 * button.u
            outline: Theme.rule * button.u
        }

        Column {
            id: column

            x: chip.visible ? chip.width + 13 * button.u : 0
            width: parent.width - x - (right.visible ? right.width + 14 * button.u : 0)
            anchors.verticalCenter: parent.verticalCenter

            HText {
                width: parent.width
                text: button.words
                size: button.size * button.u
                leading: 1.15
                strong: true
                color: button._tint
                Accessible.ignored: true
            }

            HText {
                width: parent.width
                visible: text !== ""
                text: button.second
                size: Theme.deskBody * button.u
                color: button._tint
                Accessible.ignored: true
            }
        }

        HText {
            id: texts

            visible: false
            text: button.words
            size: button.size * button.u
            strong: true
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }

        Row {
            id: right

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: 10 * button.u
            visible: button.key !== "" || (button.status !== "" && button.status !== "ready")

            StatusSquare {
                id: square

                status: button.status
                onInk: button._filled
                side: 30 * button.u
            }

            KeyCap {
                id: cap

                key: button.key
                u: button.u
                size: button.size > Theme.deskName ? Theme.deskName : Theme.deskLeast
                tint: button._tint
            }
        }
    }
}
