import QtQuick
import ui.desk
import ui.parts
import ui.theme

// One network a tablet could be on; the one in use has the full square, a tap takes another.
Rectangle {
    id: one

    required property string key
    required property string title
    required property string address
    required property string text
    required property bool chosen
    required property Joining joining
    required property real u

    height: lines.height + 16 * u
    color: "transparent"
    border.width: 3 * u
    border.color: Theme.ink
    Accessible.role: Accessible.RadioButton
    Accessible.name: title + ", " + address + ". " + text
    Accessible.checked: chosen

    Rectangle {
        x: 12 * one.u
        y: 14 * one.u
        width: 20 * one.u
        height: width
        color: one.chosen ? Theme.ink : "transparent"
        border.width: 3 * one.u
        border.color: Theme.ink
    }

    HText {
        id: lines

        x: 46 * one.u
        y: 8 * one.u
        width: parent.width - x - 8 * one.u
        text: one.title + "\n" + one.address + "\n" + one.text
        size: Theme.deskLeast * one.u
    }

    TapHandler {
        onTapped: one.joining.pick(one.key)
    }
}
