import QtQuick
import ui.theme

// Words, always plain. `size` is the font's pixel size, `leading` the line's height as a share of it, set as a sign
// is: half of what is over or missing stands above the letters, half below.
Text {
    id: words

    property real size: Theme.deskBody
    property real leading: Theme.titleLine
    property bool strong: false
    property real tight: 0 // letter spacing as a share of the size
    readonly property int _px: Math.ceil(size - 0.01) // a size that was divided and multiplied again is still its own
    readonly property real _shift: (lineHeight - metrics.height) / 2

    textFormat: Text.PlainText
    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: _px
    font.letterSpacing: tight * _px
    font.weight: strong ? Theme.semiBold : Theme.regular
    wrapMode: Text.WordWrap
    lineHeightMode: Text.FixedHeight
    lineHeight: Math.round(size * leading)
    topPadding: _shift
    bottomPadding: _shift > 0 ? -_shift : lineHeight - Math.ceil(metrics.height) - _shift
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    FontMetrics {
        id: metrics

        font: words.font
    }
}
