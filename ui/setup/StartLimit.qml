import QtQuick
import ui.parts
import ui.setup

// The limit: two fields that stay two, and who set it; "Nobody told us" folds them.
Column {
    id: limit

    required property StartModel start
    property real u: 1
    property Item before: null
    property Item after: null
    readonly property Item firstButton: last.visible ? last : nobody
    readonly property Item can: canField
    readonly property Item cannot: cannotField
    readonly property Item owner: ownerField

    spacing: 6 * u

    function show() {
        for (const [field, words] of [[canField, start.words.can], [cannotField, start.words.cannot], [ownerField,
                                                                                                       start.words.owner]])
            if (field.text !== words)
                field.text = words;
    }

    Component.onCompleted: show()

    Connections {
        target: limit.start

        function onChanged() {
            limit.show();
        }
    }

    Ask {
        topPadding: 8 * limit.u
        words: "The limit"
        needed: "needed: one of these"
        u: limit.u
    }

    Column {
        width: parent.width
        visible: !limit.start.nobody
        spacing: parent.spacing

        Ask {
            words: "We can decide"
            strong: false
            u: limit.u
        }

        Field {
            id: canField

            width: parent.width
            height: 56 * limit.u
            label: "We can decide"
            u: limit.u
            KeyNavigation.tab: cannotField
            KeyNavigation.backtab: limit.before
            onTextEdited: limit.start.type("can", text)
        }

        Ask {
            words: "We cannot decide"
            strong: false
            u: limit.u
        }

        Field {
            id: cannotField

            width: parent.width
            height: 56 * limit.u
            label: "We cannot decide"
            u: limit.u
            KeyNavigation.tab: ownerField
            KeyNavigation.backtab: canField
            onTextEdited: limit.start.type("cannot", text)
        }

        Ask {
            words: "Who set that limit?"
            strong: false
            u: limit.u
        }

        Field {
            id: ownerField

            width: parent.width
            height: 56 * limit.u
            label: "Who set that limit?"
            u: limit.u
            KeyNavigation.tab: limit.after
            KeyNavigation.backtab: cannotField
            onTextEdited: limit.start.type("owner", text)
        }
    }

    Flow {
        width: parent.width
        topPadding: 4 * limit.u
        spacing: 11 * limit.u

        DeskButton {
            id: last

            visible: limit.start.hasLimit
            words: "As last time"
            key: "Alt L"
            low: true
            u: limit.u
            Accessible.name: "The limit as last time"
            onClicked: limit.start.limitAsLastTime()
        }

        DeskButton {
            id: nobody

            words: "Nobody told us"
            key: "Alt N"
            low: true
            status: limit.start.nobody ? "chosen" : ""
            u: limit.u
            Accessible.checkable: true
            Accessible.checked: limit.start.nobody
            onClicked: limit.start.nobodyToldUs()
        }
    }

    Says {
        width: parent.width
        words: limit.start.limitSays
        problem: limit.start.problems.can
        u: limit.u
    }
}
