import QtQuick
import ui.theme

// The key that does the same as the button it stands on.
Rectangle {
    id: cap

    property string key: ""
    property real u: 1
    property real size: Theme.deskLeast
    property color tint: Theme.ink

    visible: key !== ""
    implicitWidth: Math.max(sign.implicitWidth + 0.7 * size * u, 1.7 * Theme.deskBody * u)
    implicitHeight: Math.round(size * 1.5 * u)
    color: "transparent"
    radius: Theme.keyRadius * u
    border.color: tint
    border.width: Theme.rule * u

    HText {
        id: sign

        anchors.centerIn: parent
        text: cap.key
        size: cap.size * cap.u
        color: cap.tint
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
