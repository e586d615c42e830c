import QtQuick
import ui.parts

// Main text: the lines are broken already, so nothing wraps here.
HText {
    strong: true
    leading: 124 / 112
    tight: -0.01
    wrapMode: Text.NoWrap
}
