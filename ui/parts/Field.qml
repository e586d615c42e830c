import QtQuick
import QtQuick.Templates as T
import ui.theme

// A line to type in: white, square corners. `label` is what it is called for those who do not see it.
T.TextField {
    id: field

    property string label: ""
    property real u: 1
    property real size: Theme.deskBody

    implicitWidth: 400 * u
    implicitHeight: 60 * u
    leftPadding: 15 * u
    rightPadding: 15 * u
    verticalAlignment: TextInput.AlignVCenter
    color: Theme.ink
    selectionColor: Theme.blue
    selectedTextColor: Theme.white
    font.family: Theme.family
    font.pixelSize: Math.ceil(size * u)
    maximumLength: 2000
    selectByMouse: true
    activeFocusOnTab: true
    Accessible.name: label

    background: Rectangle {
        color: Theme.white
        border.color: Theme.ink
        border.width: Theme.deskLine * field.u

        FocusRing {
            u: field.u
            shown: field.activeFocus
        }

        HText {
            x: field.leftPadding
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - field.leftPadding - field.rightPadding
            visible: field.text === "" && field.preeditText === ""
            text: field.placeholderText
            size: field.size * field.u
            color: Theme.ink2
            wrapMode: Text.NoWrap
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 16
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
