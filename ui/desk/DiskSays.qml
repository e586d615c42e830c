import QtQuick
import ui.parts
import ui.theme

// What the disk does not keep now and what to do, below the header; everything else begins below it.
Item {
    id: says

    required property string words
    required property real u
    property real topSpace: 0

    height: topSpace + (words ? line.height : 0)

    Rectangle {
        id: line

        visible: says.words !== ""
        y: says.topSpace
        width: parent.width
        height: text.height + 20 * says.u
        color: Theme.ink

        HText {
            id: text

            objectName: "disk"
            x: Theme.deskSide * says.u
            y: 10 * says.u
            width: parent.width - 2 * x
            text: says.words
            size: Theme.deskBody * says.u
            color: Theme.cream
            strong: true
        }
    }
}
