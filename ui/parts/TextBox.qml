import QtQuick
import QtQuick.Templates as T
import ui.theme

// A box of many lines: Enter is a new line, Tab goes on. It scrolls, and shows by a bar that there is more.
Rectangle {
    id: box

    property string label: ""
    property real u: 1
    readonly property alias area: area
    property alias text: area.text

    signal edited(text: string)
    signal undone(event: var)

    // From outside: only what differs, so that the cursor stays where it was.
    function put(words: string) {
        if (area.text !== words) {
            const before = area.cursorPosition;
            const atEnd = before === area.length;
            area.text = words;
            area.cursorPosition = atEnd ? area.length : Math.min(before, area.length);
        }
    }

    color: Theme.white
    border.color: Theme.ink
    border.width: Theme.deskLine * u

    FocusRing {
        u: box.u
        shown: area.activeFocus
    }

    Flickable {
        id: page

        anchors.fill: parent
        anchors.margins: Theme.deskLine * box.u
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        T.TextArea.flickable: T.TextArea {
            id: area

            leftPadding: 12 * box.u
            rightPadding: 26 * box.u
            topPadding: 6 * box.u
            bottomPadding: 6 * box.u
            color: Theme.ink
            selectionColor: Theme.blue
            selectedTextColor: Theme.white
            font.family: Theme.family
            font.pixelSize: Math.ceil(Theme.deskBody * box.u)
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.Wrap
            selectByMouse: true
            activeFocusOnTab: true
            Accessible.name: box.label
            KeyNavigation.priority: KeyNavigation.BeforeItem
            onTextChanged: if (activeFocus)
                               box.edited(text)
            Keys.onPressed: event => {
                if (event.matches(StandardKey.Undo))
                    box.undone(event);
            }
        }
    }

    ScrollMark {
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.margins: Theme.deskLine * box.u
        page: page
        u: box.u
    }
}
