pragma ComponentBehavior: Bound

import QtQuick
import ui.pad
import ui.parts
import ui.theme

// Something to fill in: choices as buttons, anything else as a line to type in.
Column {
    id: filling

    required property var field
    required property PadModel pad
    property real u: 1

    spacing: 8 * u

    HText {
        width: parent.width
        text: filling.field.words
        size: Theme.padBody * filling.u
        leading: Theme.bodyLine
    }

    Field {
        objectName: "field-" + filling.field.name
        visible: filling.field.kind !== "choice"
        width: parent.width
        height: 76 * filling.u
        label: filling.field.words
        u: filling.u
        size: Theme.padBody
        maximumLength: filling.field.max ?? 2000
        text: filling.field.kind !== "choice" ? filling.field.value : ""
        onTextEdited: filling.pad.fill(filling.field.name, text)
    }

    Flow {
        visible: filling.field.kind === "choice"
        width: parent.width
        spacing: 16 * filling.u

        Repeater {
            model: filling.field.options

            TouchButton {
                required property var modelData

                width: (filling.width - 32 * filling.u) / 3
                words: modelData.words
                status: modelData.chosen ? "chosen" : ""
                Accessible.role: Accessible.RadioButton
                Accessible.checkable: true
                Accessible.checked: modelData.chosen
                u: filling.u
                size: Theme.padBody
                onTapped: filling.pad.fill(filling.field.name, modelData.value)
            }
        }
    }
}
