import QtQuick
import ui.parts
import ui.theme

// A name in heavier type and the words after it, in one paragraph: the first line is broken by hand, so that all of
// it can stay plain text.
Item {
    id: lead

    property string lead: ""
    property string words: ""
    property real u: 1
    readonly property var _split: split(words, width - name.width)

    implicitHeight: name.height + rest.height
    Accessible.role: Accessible.StaticText
    Accessible.name: lead.lead + " " + words

    // The words that fit behind the name, and those for the lines below.
    function split(text: string, room: real): list<string> {
        const parts = text.split(" ");
        let taken = 0;
        let line = lead.lead === "" ? "" : " ";
        while (taken < parts.length && metrics.advanceWidth(line + parts[taken]) <= room) {
            line += parts[taken] + " ";
            taken += 1;
        }
        return [line, parts.slice(taken).join(" ")];
    }

    FontMetrics {
        id: metrics

        font: start.font
    }

    HText {
        id: name

        text: lead.lead
        size: Theme.deskBody * lead.u
        leading: Theme.deskLeading
        strong: true
        wrapMode: Text.NoWrap
        height: Math.max(implicitHeight, start.implicitHeight)
        Accessible.ignored: true
    }

    HText {
        id: start

        x: name.width
        text: lead._split[0]
        size: Theme.deskBody * lead.u
        leading: Theme.deskLeading
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }

    HText {
        id: rest

        y: name.height
        width: parent.width
        height: text === "" ? 0 : implicitHeight
        text: lead._split[1]
        size: Theme.deskBody * lead.u
        leading: Theme.deskLeading
        Accessible.ignored: true
    }
}
