pragma ComponentBehavior: Bound

import QtQuick
import ui.desk
import ui.parts
import ui.theme

// A page to read: all wordings, newest first, or all keys or all who wait, two to a row. Esc goes back.
Flickable {
    id: lines

    required property DeskModel desk
    required property real u
    readonly property int columns: desk.page === "keys" || desk.page === "waiting" ? 2 : 1

    clip: true
    contentHeight: flow.height
    activeFocusOnTab: true
    Keys.onUpPressed: contentY = Math.max(0, contentY - 60 * u)
    Keys.onDownPressed: contentY = Math.max(0, Math.min(contentHeight - height, contentY + 60 * u))
    boundsBehavior: Flickable.StopAtBounds

    Flow {
        id: flow

        width: lines.width

        Repeater {
            model: lines.desk.lines

            Item {
                id: line

                required property string title
                required property string text
                required property string cap

                width: lines.width / lines.columns
                height: words.height + 18 * lines.u

                KeyCap {
                    id: mark

                    visible: line.cap !== ""
                    key: line.cap
                    u: lines.u
                }

                Column {
                    id: words

                    x: line.cap === "" ? 0 : 84 * lines.u
                    width: parent.width - x - 12 * lines.u

                    HText {
                        width: parent.width
                        text: line.title
                        size: Theme.deskBody * lines.u
                        leading: Theme.deskLeading
                        strong: lines.columns === 1 || line.cap === ""
                    }

                    HText {
                        width: parent.width
                        visible: text !== ""
                        text: line.text
                        size: Theme.deskLeast * lines.u
                        leading: Theme.deskLeading
                    }
                }
            }
        }
    }
}
