pragma ComponentBehavior: Bound

import QtQuick
import ui.desk
import ui.parts

// The room screen's page before and the next one.
Row {
    id: pages

    required property DeskModel desk
    required property real u

    spacing: 10 * u

    Repeater {
        model: [["pageBefore", "Back", "PgUp", "PgUp", "Page before"], ["nextPage", "On", "PgDn", "PgDown",
                                                                        "Next page"]]

        DeskButton {
            required property var modelData

            objectName: modelData[0]
            width: (pages.width - pages.spacing) / 2
            words: modelData[1]
            key: modelData[2]
            leftPadding: 14 * pages.u
            rightPadding: 12 * pages.u
            low: true
            u: pages.u
            Accessible.name: modelData[4]
            onClicked: pages.desk.press(modelData[3])
        }
    }
}
