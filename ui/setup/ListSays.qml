pragma ComponentBehavior: Bound

import QtQuick
import ui.theme
import ui.parts
import ui.setup

// In a line what the file holds, or what is wrong with it.
Column {
    id: says

    required property ListPageModel list
    property real u: 1

    Flow {
        id: told

        width: parent.width
        visible: says.list.problem === ""
        spacing: 8 * says.u

        Repeater {
            model: [says.list.has, says.list.comeIn, says.list.leftOut]

            HText {
                required property string modelData
                required property int index

                width: Math.min(implicitWidth, told.width)
                text: modelData
                size: Theme.deskBody * says.u
                strong: index === 1
            }
        }
    }

    Says {
        width: parent.width
        visible: problem !== ""
        problem: says.list.problem
        u: says.u
    }
}
