import QtQuick
import ui.theme

// One power's colour and pattern with its ink outline; `empty` while nobody holds it. `power` is floor, queue, agenda,
// question, decision, clock or record; `tile` is how large one tile of the pattern is drawn.
Rectangle {
    id: mark

    property string power: ""
    property bool empty: false
    property real tile: 8
    property real outline: Theme.rule

    color: "transparent"
    border.color: Theme.ink
    border.width: outline
    Accessible.ignored: true

    Image {
        anchors.fill: parent
        anchors.margins: mark.outline
        visible: !mark.empty
        source: mark.power === "" ? "" : Theme.pattern(mark.power)
        sourceSize: Qt.size(Math.round(mark.tile), Math.round(mark.tile))
        fillMode: Image.Tile
        horizontalAlignment: Image.AlignLeft
        verticalAlignment: Image.AlignTop
    }
}
