import QtQuick
import ui.parts
import ui.theme

// A heading, words, a line of a list, a command or a picture with what it shows.
Column {
    id: block

    required property var modelData
    required property real u
    readonly property string kind: modelData.kind
    readonly property real before: modelData.mark === "" ? 0 : 44 * u

    topPadding: (kind === "heading" ? 16 : 0) * u
    spacing: 6 * u

    Image {
        visible: block.kind === "picture"
        width: Math.min(block.width, 1100 * block.u)
        height: visible && implicitWidth > 0 ? width * implicitHeight / implicitWidth : 0
        source: block.modelData.file
        fillMode: Image.PreserveAspectFit
        horizontalAlignment: Image.AlignLeft
        mipmap: true
        Accessible.role: Accessible.Graphic
        Accessible.name: block.modelData.words
    }

    Item {
        width: block.width
        height: words.height

        HText {
            text: block.modelData.mark
            size: Theme.deskBody * block.u
            leading: Theme.deskLeading
            strong: true
        }

        HText {
            id: words

            x: block.before + (block.kind === "command" ? 22 * block.u : 0)
            width: parent.width - x
            text: block.modelData.words
            size: (block.kind === "title" ? Theme.deskTitle : block.kind === "heading" ? Theme.deskName : block.kind
                                                                                         === "picture" || block.kind
                                                                                         === "command"
                                                                                         ? Theme.deskLeast :
                                                                                           Theme.deskBody) * block.u
            leading: Theme.deskLeading
            strong: block.kind === "title" || block.kind === "heading" || block.kind === "command"
            color: block.kind === "picture" ? Theme.ink2 : Theme.ink
            Accessible.role: block.kind === "title" || block.kind === "heading" ? Accessible.Heading :
                                                                                  Accessible.StaticText
        }
    }
}
