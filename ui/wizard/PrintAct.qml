import QtQuick
import ui.parts
import ui.wizard

// A button of the Print screen; `modelData` is what it does, its words, its key, and to which value.
DeskButton {
    id: act

    required property var modelData
    property ConversationModel talk

    words: modelData[1] ?? ""
    key: modelData[2] ?? ""
    low: true
    onClicked: if (modelData.length > 0)
                   talk.act(modelData[0], modelData[3] ?? "")
}
