import QtQuick
import ui.theme
import ui.parts

// What a field is called, and whether it has to be filled.
Row {
    id: ask

    property string words: ""
    property string needed: ""
    property bool strong: true
    property real u: 1

    spacing: 10 * u

    HText {
        text: ask.words
        size: Theme.deskBody * ask.u
        strong: ask.strong
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }

    HText {
        anchors.baseline: parent.children[0].baseline
        visible: text !== ""
        text: ask.needed
        size: Theme.deskLeast * ask.u
        color: Theme.ink2
        wrapMode: Text.NoWrap
    }
}
