import QtQuick
import ui.theme
import ui.parts

// A column's head as the file has it, and what it is taken for.
Column {
    id: column

    required property int place
    required property string head
    required property int use
    property var uses: []
    property real u: 1

    signal picked(use: int)

    spacing: 6 * u
    bottomPadding: 8 * u

    HText {
        width: parent.width - parent.rightPadding
        text: column.head
        size: Theme.deskBody * column.u
        strong: true
        maximumLineCount: 1
        elide: Text.ElideRight
        wrapMode: Text.NoWrap
    }

    DropField {
        width: parent.width - parent.rightPadding
        height: 50 * column.u
        label: "Column " + (column.place + 1) + (column.head === "" ? "" : ", " + column.head)
        words: column.uses[column.use] ?? ""
        options: column.uses
        line.readOnly: true
        u: column.u
        onPicked: place => column.picked(place)
    }
}
