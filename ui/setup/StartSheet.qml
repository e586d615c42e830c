pragma ComponentBehavior: Bound

import QtQuick
import ui.theme
import ui.setup

// The one page: group and people, who runs it with agenda and limit, and at the right what holds if it is left.
FocusScope {
    id: sheet

    required property StartModel start
    property real u: 1
    readonly property var boxes: ({
                                      "group": who.group,
                                      "title": who.title,
                                      "people": who.people,
                                      "runs": what.runs,
                                      "items": what.items,
                                      "can": what.can,
                                      "cannot": what.cannot,
                                      "owner": what.owner
                                  })

    signal listWanted
    signal recordWanted
    signal folderWanted
    signal listDropped(url: url)

    function go(box: string) {
        boxes[box].forceActiveFocus(Qt.TabFocusReason);
    }

    focus: visible
    onVisibleChanged: if (visible)
                          Qt.callLater(begin)
    Component.onCompleted: Qt.callLater(begin)

    function begin() {
        go(start.hasPeople ? "items" : start.words.group === "" ? "group" : "title");
    }

    Connections {
        target: sheet.start

        function onWent(box) {
            sheet.go(box);
        }
    }

    DropArea {
        anchors.fill: parent
        keys: ["text/uri-list"]
        onDropped: drop => {
            if (drop.hasUrls)
                sheet.listDropped(drop.urls[0]);
        }
    }

    StartKeys {
        start: sheet.start
        active: sheet.visible && sheet.enabled
        onListWanted: sheet.listWanted()
    }

    StartHead {
        id: head

        width: parent.width
        height: 73 * sheet.u
        start: sheet.start
        u: sheet.u
    }

    StartWho {
        id: who

        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: Math.round(parent.width * 0.334)
        start: sheet.start
        u: sheet.u
        after: what.runs
        nextButton: what.firstButton
        before: end.button
        onListWanted: sheet.listWanted()
        onRecordWanted: sheet.recordWanted()
        onFolderWanted: sheet.folderWanted()
    }

    Rectangle {
        anchors.left: who.right
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: Theme.rule * sheet.u
        color: Theme.ink
    }

    StartWhat {
        id: what

        anchors.left: who.right
        anchors.right: rule.left
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        start: sheet.start
        u: sheet.u
        before: who.people
        after: who.firstButton
    }

    Rectangle {
        id: rule

        anchors.right: end.left
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: Theme.rule * sheet.u
        color: Theme.ink
    }

    StartMore {
        id: end

        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: Math.round(parent.width * 0.272)
        start: sheet.start
        u: sheet.u
    }
}
