pragma ComponentBehavior: Bound

import QtQuick
import ui.guide
import ui.parts
import ui.theme

// The pages of the guide; the open one is dark.
Flickable {
    id: pages

    required property GuideModel guide
    required property real u

    contentHeight: column.height
    clip: true
    boundsBehavior: Flickable.StopAtBounds

    Column {
        id: column

        width: pages.width
        spacing: 8 * pages.u

        DeskButton {
            width: pages.width
            words: "Back to Heard"
            key: "Esc"
            low: true
            sand: true
            u: pages.u
            onClicked: pages.guide.leave()
        }

        Repeater {
            model: pages.guide.pages

            DeskButton {
                required property string name
                required property string title

                width: pages.width
                words: title
                low: true
                solid: name === pages.guide.open
                u: pages.u
                onClicked: pages.guide.turn(name)
            }
        }

        HText {
            width: pages.width
            text: "Alt ↓ and Alt ↑ turn the pages."
            size: Theme.deskLeast * pages.u
        }
    }
}
