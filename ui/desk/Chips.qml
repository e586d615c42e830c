pragma ComponentBehavior: Bound

import QtQuick
import ui.desk
import ui.parts
import ui.theme

// Choices, each with a square that is full when it stands chosen. Arrows go along them; Space chooses; Enter does it.
FocusScope {
    id: chips

    required property string name
    required property string label
    required property var choices
    required property bool several
    required property bool oneRow
    required property bool tabbed
    required property Tray tray
    required property real u
    property int at: 0

    height: oneRow ? Math.max(54 * u, Math.min(flow.height + 10 * u, 158 * u)) : flow.height
    clip: oneRow
    activeFocusOnTab: tabbed
    Accessible.role: Accessible.List
    Accessible.name: label
    Keys.onLeftPressed: go(-1)
    Keys.onUpPressed: go(-1)
    Keys.onRightPressed: go(1)
    Keys.onDownPressed: go(1)
    Keys.onSpacePressed: tray.pick(name, choices[at].value)

    function go(by: int): void {
    at = Math.max(0, Math.min(choices.length - 1, at + by));
    if (!several)
    tray.step(name, by);
}

    Flow {
        id: flow

        width: parent.width
        y: chips.oneRow ? 5 * chips.u : 0
        spacing: 8 * chips.u

        Repeater {
            model: chips.choices

            Rectangle {
                id: chip

                required property int index
                required property var modelData

                width: square.width + words.width + 34 * chips.u
                height: Math.max(44 * chips.u, words.height + 12 * chips.u)
                radius: Theme.deskRadius * chips.u
                color: Theme.cream
                border.color: Theme.ink
                border.width: Theme.deskLine * chips.u
                Accessible.role: chips.several ? Accessible.CheckBox : Accessible.RadioButton
                Accessible.name: modelData.words
                Accessible.description: index < 9 ? index + 1 : ""
                Accessible.checkable: true
                Accessible.checked: modelData.chosen
                Accessible.onPressAction: chips.tray.pick(chips.name, modelData.value)

                FocusRing {
                    u: chips.u
                    corner: parent.radius
                    thick: 3
                    shown: chips.activeFocus && (chips.several ? chip.index === chips.at : chip.marked)
                }

                readonly property bool marked: modelData.chosen || (chip.index === 0 && !chips.anyChosen)

                StatusSquare {
                    id: square

                    x: 12 * chips.u
                    anchors.verticalCenter: parent.verticalCenter
                    status: chip.modelData.chosen ? "chosen" : "sending"
                    side: 28 * chips.u

                    // Its digit, where digits choose.
                    HText {
                        anchors.centerIn: parent
                        visible: chips.activeFocus && !chip.modelData.chosen && chip.index < 9
                        text: chip.index + 1
                        size: Theme.deskLeast * chips.u
                        Accessible.ignored: true
                    }
                }

                HText {
                    id: words

                    x: square.x + square.width + 10 * chips.u
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(implicitWidth, chips.width - x - 14 * chips.u)
                    text: chip.modelData.words
                    size: Theme.deskLeast * chips.u
                    leading: 1.15
                    strong: chip.modelData.chosen
                    Accessible.ignored: true
                }

                TapHandler {
                    onTapped: chips.tray.pick(chips.name, chip.modelData.value)
                }
            }
        }
    }

    readonly property bool anyChosen: choices.some(one => one.chosen)
}
