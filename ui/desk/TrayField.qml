import QtQuick
import ui.desk
import ui.parts
import ui.theme

// One thing the tray asks for: words, a number, one or some of several, or somebody to be found by typing.
Item {
    id: part

    required property int index
    required property string name
    required property string kind
    required property string label
    required property string value
    required property var choices
    required property Tray tray
    required property real u
    required property real whole
    required property bool first
    readonly property bool typed: kind !== "choice" && kind !== "many"
    readonly property bool picked: kind !== "text" && kind !== "line" && kind !== "count"
    readonly property real labelled: label === "" || kind === "line" ? 0 : kind === "count" ? 150 * u : 190 * u

    signal entered

    width: kind === "count" ? Math.floor((whole - 20 * u) / 3) : whole
    height: Math.max(typed ? 54 * u : 0, picked ? chips.height : 0, words.height)
    Component.onCompleted: {
        if (first)
            Qt.callLater(focusFirst);
    }

    Connections {
        target: part.tray

        function onWanted(name: string): void {
        if (name === part.name)
        part.focusFirst();
    }
    }

        function focusFirst(): void {
                                   if (typed)
                                   field.forceActiveFocus();
                                   else
                                   chips.forceActiveFocus();
                               }

        HText {
            id: words

            y: part.typed ? (54 * part.u - height) / 2 : (44 * part.u - Math.min(height, 44 * part.u)) / 2
            width: part.labelled - 12 * part.u
            visible: part.labelled > 0
            text: part.label
            size: Theme.deskLeast * part.u
            leading: 1.15
        }

        Field {
            id: field

            objectName: "field-" + part.name
            x: part.labelled
            width: part.kind === "person" ? 170 * part.u : part.kind === "count" ? 96 * part.u : part.whole - x
            height: 54 * part.u
            visible: part.typed
            label: part.label
            placeholderText: part.kind === "person" ? "Type to find" : ""
            u: part.u
            text: part.value
            onTextEdited: part.tray.set(part.name, text)
            onActiveFocusChanged: if (activeFocus)
                                      part.entered()
            Keys.onReturnPressed: part.tray.enter(part.name)
            Keys.onEnterPressed: part.tray.enter(part.name)
            Keys.onUpPressed: event => part.moved(event, -1)
            Keys.onDownPressed: event => part.moved(event, 1)
        }

        Chips {
            id: chips

            x: part.kind === "person" ? field.x + field.width + 12 * part.u : part.labelled
            width: part.width - x
            visible: part.picked
            name: part.name
            label: part.label
            choices: part.choices
            several: part.kind === "many"
            oneRow: part.kind === "person" && !part.tray.picks
            tabbed: part.kind !== "person"
            tray: part.tray
            u: part.u
            onActiveFocusChanged: if (activeFocus) {
                                      part.tray.at(part.name);
                                      part.entered();
                                  }
        }

        function moved(event: KeyEvent, by: int): void {
        event.accepted = part.kind === "person" || by > 0 && part.tray.bring_in(part.name);
        if (part.kind === "person")
        part.tray.step(part.name, by);
    }
    }
