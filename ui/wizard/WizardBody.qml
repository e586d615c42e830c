pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import ui.theme
import ui.parts
import ui.wizard

// What a question asks, from the top: title, lines, fields, buttons, what went wrong, choices, and a list.
Column {
    id: body

    required property ConversationModel talk
    property real u: 1
    readonly property bool enterGoesOn: fields.count > 0 || choices.count === 0

    signal entered

    spacing: Theme.s3 * u

    function first(): Item {
        const field = fields.itemAt(0) as WizardField;
        if (field)
            return field.line;
        for (let place = 0; place < choices.count; ++place)
            if ((choices.itemAt(place) as WizardChoice)?.chosen)
                return choices.itemAt(place);
        return choices.itemAt(0);
    }

    function holds(item: Item): bool {
        return item === body || (item !== null && holds(item.parent));
    }
    HText {
        width: Math.min(parent.width, 1300 * body.u)
        text: body.talk.title
        size: Theme.deskNext * body.u
        strong: true
        Accessible.role: Accessible.Heading
    }
    Column {
        width: Math.min(parent.width, 1300 * body.u)
        visible: body.talk.lines.length > 0
        Repeater {
            model: body.talk.lines
            HText {
                required property string modelData

                width: parent.width
                text: modelData
                size: 28 * body.u
                leading: Theme.deskLeading
            }
        }
    }
    Flow {
        id: typing

        width: Math.min(parent.width, 1100 * body.u)
        visible: fields.count > 0
        spacing: Theme.s2 * body.u
        Repeater {
            id: fields

            model: body.talk.fields
            WizardField {
                whole: typing.width
                u: body.u
                talk: body.talk
                onEntered: body.entered()
            }
        }
    }
    WizardProblem {
        width: Math.min(parent.width, 1100 * body.u)
        said: body.talk.problem
        u: body.u
    }
    GridLayout {
        id: choosing

        width: body.talk.columns === 1 ? Math.min(parent.width, 1100 * body.u) : parent.width
        columns: body.talk.columns
        visible: choices.count > 0
        uniformCellWidths: true
        columnSpacing: Theme.s2 * body.u
        rowSpacing: Theme.s2 * body.u
        Repeater {
            id: choices

            model: body.talk.choices
            WizardChoice {
                u: body.u
                onClicked: body.talk.choose(name)
            }
        }
    }
    Flow {
        width: parent.width
        visible: acts.count > 0
        spacing: Theme.s2 * body.u
        Repeater {
            id: acts

            model: body.talk.acts
            DeskButton {
                required words
                required property string name

                u: body.u
                size: Theme.deskBody
                onClicked: body.talk.act(name, "")
            }
        }
    }
    Column {
        width: parent.width
        visible: entries.count > 0
        Repeater {
            id: entries

            model: body.talk.entries
            WizardRow {
                width: parent.width
                u: body.u
                talk: body.talk
            }
        }
    }
}
