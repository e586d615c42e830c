import QtQuick
import ui.theme

// A power's word; in the room its first letter is the heavy one.
Row {
    id: power

    property string word: ""
    property real size: 58
    property bool initial: false
    property bool tight: false

    HText {
        text: power.initial ? power.word.slice(0, 1) : ""
        visible: power.initial
        size: power.size
        leading: 60 / 58
        strong: true
        tight: power.tight ? -0.02 : 0
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }

    HText {
        text: power.initial ? power.word.slice(1) : power.word
        size: power.size
        leading: power.initial ? 60 / 58 : 1.3
        color: Theme.ink2
        tight: power.tight ? -0.02 : 0
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
