pragma ComponentBehavior: Bound

import QtQuick
import ui.desk
import ui.parts
import ui.theme

// Everything else that can be done, by kind. An open one takes this place too.
Column {
    id: groups

    required property DeskModel desk
    required property real u
    required property bool roomy

    readonly property int columns: width < 740 * u ? 2 : 3

    spacing: (roomy ? 12 : 8) * u

    HText {
        visible: groups.roomy
        text: "More"
        size: Theme.deskBody * groups.u
        leading: Theme.deskLeading
        color: Theme.ink2
    }

    Grid {
        width: parent.width
        columns: groups.columns
        spacing: groups.spacing

        Repeater {
            model: groups.desk.groups

            DeskButton {
                id: button

                required property var modelData

                objectName: "group-" + modelData.key
                width: (groups.width - (groups.columns - 1) * groups.spacing) / groups.columns
                words: modelData.words
                key: modelData.key
                sand: true
                low: true
                u: groups.u
                onClicked: groups.desk.openA(modelData.key)
            }
        }
    }
}
