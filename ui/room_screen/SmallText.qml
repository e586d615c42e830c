import QtQuick
import ui.parts

// The smallest text of the room.
HText {
    leading: 72 / 58
    wrapMode: Text.NoWrap
}
