import QtQuick
import ui.desk
import ui.parts

// The room screen's page before and the next one.
Row {
    id: pages

    required property DeskModel desk
    required property real u

    spacing: 10 * u

    DeskButton {
        objectName: "pageBefore"
        width: (pages.width - pages.spacing) / 2
        words: "Back"
        key: "PgUp"
        leftPadding: 14 * pages.u
        rightPadding: 12 * pages.u
        low: true
        u: pages.u
        Accessible.name: "Page before"
        onClicked: pages.desk.press("PgUp")
    }

    DeskButton {
        objectName: "nextPage"
        width: (pages.width - pages.spacing) / 2
        words: "On"
        key: "PgDn"
        leftPadding: 14 * pages.u
        rightPadding: 12 * pages.u
        low: true
        u: pages.u
        Accessible.name: "Next page"
        onClicked: pages.desk.press("PgDown")
    }
}
