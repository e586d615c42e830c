import QtQuick
import ui.theme

// How much of a list is above and below: a dark bar in a narrow one, gone where all of it is seen.
Rectangle {
    id: mark

    required property Flickable page
    property real u: 1

    visible: page.visibleArea.heightRatio < 1
    width: 14 * u
    color: Theme.cream

    Rectangle {
        width: Theme.rule * mark.u
        height: parent.height
        color: Theme.ink
    }

    Rectangle {
        x: 4 * mark.u
        y: mark.page.visibleArea.yPosition * parent.height
        width: parent.width - x
        height: Math.max(16 * mark.u, mark.page.visibleArea.heightRatio * parent.height)
        color: Theme.ink
    }
}
