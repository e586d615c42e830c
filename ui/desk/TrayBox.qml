pragma ComponentBehavior: Bound

import QtQuick
import ui.desk
import ui.parts
import ui.theme

// Where every act of power is finished: what it needs, what is good to know, and why. Enter does it, Esc leaves it.
Rectangle {
    id: box

    required property Tray tray
    required property real u
    readonly property real pad: 18 * u

    visible: tray.shown
    implicitHeight: head.height + inside.contentHeight + foot.height + 2 * pad + 6 * u
    color: Theme.sand

    Row {
        id: head

        x: box.pad
        y: box.pad
        spacing: 17 * box.u

        Mark {
            anchors.verticalCenter: parent.verticalCenter
            visible: box.tray.power !== ""
            width: 20 * box.u
            height: 28 * box.u
            power: box.tray.power
            tile: 8 * box.u
            outline: Theme.rule * box.u
        }

        HText {
            objectName: "trayHeading"
            width: Math.min(implicitWidth, box.width - 2 * box.pad - 40 * box.u)
            text: box.tray.heading
            size: Theme.deskBody * box.u
            leading: Theme.deskLeading
            strong: true
        }
    }

    Flickable {
        id: inside

        // The ring around a field that has the keyboard stands out a little.
        x: box.pad - 9 * box.u
        y: head.y + head.height - 5 * box.u
        width: box.width - 2 * x
        height: Math.min(contentHeight, foot.y - 6 * box.u - y)
        contentHeight: asked.height + 14 * box.u
        interactive: contentHeight > height
        clip: interactive
        boundsBehavior: Flickable.StopAtBounds

        function reveal(item: Item): void {
        const top = item.mapToItem(asked, 0, 0).y;
        contentY = Math.max(0, Math.min(contentHeight - height, Math.max(top + item.height - height, contentY)));
        contentY = Math.min(contentY, top);
    }

        Flow {
            id: asked

            x: 9 * box.u
            y: 9 * box.u
            width: parent.width - 18 * box.u
            spacing: 10 * box.u

            Repeater {
                model: box.tray.fields

                TrayField {
                    whole: asked.width
                    first: index === 0
                    tray: box.tray
                    u: box.u
                    onEntered: inside.reveal(this)
                }
            }

            HText {
                objectName: "trayNotes"
                width: parent.width
                visible: text !== ""
                text: box.tray.notes
                size: Theme.deskLeast * box.u
                leading: 1.3
            }
        }
    }

    // There is more than fits: it scrolls behind this line.
    Rectangle {
        visible: inside.interactive
        x: box.pad
        y: foot.y - 6 * box.u - height
        width: foot.width
        height: Theme.rule * box.u
        color: Theme.ink
    }

    TrayFoot {
        id: foot

        x: box.pad
        y: box.height - height - box.pad
        width: box.width - 2 * box.pad
        tray: box.tray
        u: box.u
    }
}
