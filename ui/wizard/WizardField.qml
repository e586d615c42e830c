import QtQuick
import ui.theme
import ui.parts
import ui.wizard

// A line to type in, with what it is called above it.
Column {
    id: typed

    required property string name
    required property string label
    required property string words
    required property string hint
    required property real share
    property ConversationModel talk
    property real whole: 0
    property real u: 1
    readonly property alias line: field

    signal entered

    width: Math.floor(whole * share) - (share < 1 ? Theme.s2 * u : 0)
    spacing: 6 * u
    onWordsChanged: if (field.text !== words)
                        field.text = words

    HText {
        text: typed.label
        size: Theme.deskBody * typed.u
        Accessible.ignored: true
    }

    Field {
        id: field

        width: parent.width
        height: 72 * typed.u
        label: typed.label
        placeholderText: typed.hint
        size: 28
        u: typed.u
        text: typed.words
        onTextEdited: typed.talk.type(typed.name, text)
        onAccepted: typed.entered()
    }
}
