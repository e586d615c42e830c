pragma ComponentBehavior: Bound

import QtQuick
import ui.desk
import ui.parts
import ui.theme

// Who waits at the way in and who came: one yes, or "That is not them". Right: the code, and by which network.
Rectangle {
    id: arrivals

    required property DeskModel desk
    readonly property Joining joining: desk.joining
    required property real u
    readonly property real side: Theme.deskSide * u

    color: Theme.cream

    Column {
        id: head

        x: arrivals.side
        y: 20 * arrivals.u
        width: network.x - 2 * x
        spacing: 4 * arrivals.u

        HText {
            text: "People are coming in"
            size: Theme.deskBody * arrivals.u
            color: Theme.ink2
        }

        HText {
            objectName: "arrivalsHeading"
            width: parent.width
            text: arrivals.joining.said.heading
            size: 36 * arrivals.u
            strong: true
        }

        HText {
            width: parent.width
            visible: text !== ""
            text: arrivals.joining.said.notices
            size: Theme.deskLeast * arrivals.u
        }

        HText {
            visible: text !== ""
            text: arrivals.joining.said.nobody
            size: Theme.deskBody * arrivals.u
        }
    }

    ListView {
        objectName: "arrivals"
        x: head.x
        y: head.y + head.height + 16 * arrivals.u
        width: head.width
        height: parent.height - y - 16 * arrivals.u
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: arrivals.joining.rows

        delegate: ArrivalRow {
            width: ListView.view.width
            joining: arrivals.joining
            u: arrivals.u
        }
    }

    Rectangle {
        x: network.x - 20 * arrivals.u
        width: Theme.rule * arrivals.u
        height: parent.height
        color: Theme.ink
    }

    Flickable {
        id: network

        x: parent.width - width - arrivals.side
        y: 20 * arrivals.u
        width: 490 * arrivals.u
        height: parent.height - y
        contentHeight: reach.height + 20 * arrivals.u
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        ReachUs {
            id: reach

            width: parent.width
            desk: arrivals.desk
            joining: arrivals.joining
            u: arrivals.u
        }
    }
}
