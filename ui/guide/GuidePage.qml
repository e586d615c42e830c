pragma ComponentBehavior: Bound

import QtQuick
import ui.guide
import ui.parts

// One page to read; arrows and page keys scroll it, and whatever was turned to begins at its top.
FocusScope {
    id: sheet

    required property GuideModel guide
    required property real u

    Flickable {
        id: page

        function scroll(by: real) {
            contentY = Math.max(0, Math.min(contentHeight - height, contentY + by));
        }

        anchors.fill: parent
        focus: true
        contentHeight: column.height
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        Keys.onUpPressed: scroll(-60 * sheet.u)
        Keys.onDownPressed: scroll(60 * sheet.u)
        Keys.onSpacePressed: scroll(height * 0.9)
        Keys.onPressed: event => {
            if (event.key === Qt.Key_PageDown || event.key === Qt.Key_PageUp) {
                scroll((event.key === Qt.Key_PageDown ? 0.9 : -0.9) * height);
                event.accepted = true;
            }
        }

        Connections {
            target: sheet.guide

            function onChanged() {
                page.contentY = 0;
            }
        }

        Column {
            id: column

            width: page.width - 34 * sheet.u
            spacing: 12 * sheet.u

            Repeater {
                model: sheet.guide.blocks

                GuideBlock {
                    width: column.width
                    u: sheet.u
                }
            }
        }
    }

    ScrollMark {
        anchors.right: parent.right
        height: parent.height
        page: page
        u: sheet.u
    }
}
