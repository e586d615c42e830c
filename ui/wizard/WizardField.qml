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
    property bool low: false // in a narrow column: its whole width, and smaller
    property real u: 1
    readonly property alias line: field

    signal entered

    width: low ? whole : Math.floor(whole * share) - (share < 1 ? Theme.s2 * u : 0)
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
        height: (typed.low ? 56 : 72) * typed.u
        label: typed.label
        placeholderText: typed.hint
        size: typed.low ? Theme.deskBody : 28
        u: typed.u
        text: typed.words
        onTextEdited: typed.talk.type(typed.name, text)
        onAccepted: typed.entered()
    }
}
