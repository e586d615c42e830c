pragma ComponentBehavior: Bound

import QtQuick
import ui.desk
import ui.parts
import ui.theme

// A card of the tour or of the demo over the middle of the desk, and a ring around the part it is about.
Item {
    id: over

    required property Beside beside
    required property Item desk // in which the part is looked for
    required property real u

    function find(name: string, item: Item): Item {
        if (item.objectName === name)
            return item.visible ? item : null;
        for (const child of item.children) {
            const found = find(name, child);
            if (found)
                return found;
        }
        return null;
    }

    function ring(): void {
    const part = beside.part === "" ? null : find(beside.part, desk);
    outline.visible = part !== null;
    if (!part)
    return;
    const at = part.mapToItem(over, 0, 0);
    outline.x = Math.max(0, at.x - 8 * u);
    outline.y = Math.max(0, at.y - 8 * u);
    outline.width = Math.min(over.width - outline.x, part.width + 16 * u);
    outline.height = Math.min(over.height - outline.y, part.height + 16 * u);
}

    onVisibleChanged: Qt.callLater(ring)
    onWidthChanged: Qt.callLater(ring)
    onHeightChanged: Qt.callLater(ring)

    Connections {
        target: over.beside

        function onChanged(): void {
        Qt.callLater(over.ring);
    }
    }

        Rectangle {
            id: outline

            objectName: "besideRing"
            visible: false
            color: "transparent"
            radius: 12 * over.u
            border.color: Theme.blue
            border.width: 6 * over.u
        }

        Rectangle {
            id: card

            objectName: "besideCard"
            x: 408 * over.u + Theme.deskSide * over.u
            y: over.height - height - strip - 16 * over.u
            readonly property real strip: over.find("strip", over.desk)?.height ?? 0
            width: over.width - 828 * over.u - 2 * Theme.deskSide * over.u
            height: inside.height + 40 * over.u
            color: Theme.sand
            border.color: Theme.ink
            border.width: 4 * over.u
            Accessible.role: Accessible.AlertMessage
            Accessible.name: over.beside.title + ". " + over.beside.words

            Column {
                id: inside

                x: 22 * over.u
                y: 20 * over.u
                width: parent.width - 2 * x
                spacing: 14 * over.u

                Item {
                    width: parent.width
                    height: heading.height

                    HText {
                        id: heading

                        objectName: "besideTitle"
                        width: parent.width - counted.width
                        text: over.beside.title
                        size: Theme.deskBody * over.u
                        strong: true
                    }

                    HText {
                        id: counted

                        anchors.right: parent.right
                        text: over.beside.of ? over.beside.at + " of " + over.beside.of : ""
                        size: Theme.deskLeast * over.u
                        wrapMode: Text.NoWrap
                    }
                }

                HText {
                    objectName: "besideWords"
                    width: parent.width
                    text: over.beside.words
                    size: Theme.deskBody * over.u
                    leading: Theme.deskLeading
                }

                Flow {
                    width: parent.width
                    spacing: 12 * over.u

                    Repeater {
                        model: over.beside.ways

                        DeskButton {
                            required property var modelData

                            objectName: "beside-" + modelData[1]
                            words: modelData[0]
                            key: modelData[1]
                            solid: key === "→"
                            low: true
                            u: over.u
                            onClicked: over.beside.press(modelData[1])
                        }
                    }
                }
            }
        }
    }
