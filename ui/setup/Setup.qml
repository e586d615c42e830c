pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import ui.parts
import ui.theme
import ui.setup
import ui.wizard

// Setting up: the one page, a list from a file before it counts, and the print of the last meeting.
Window {
    id: window

    required property StartModel start
    required property ConversationModel talk
    readonly property real u: Theme.deskUnit(width, height)

    width: 1366
    height: 768
    minimumWidth: 800
    minimumHeight: 500
    color: Theme.cream
    title: "Heard"
    onClosing: close => {
        close.accepted = false;
        leaving.open(activeFocusItem);
    }

    StartSheet {
        anchors.fill: parent
        visible: window.start.view === "start"
        enabled: !leaving.visible
        start: window.start
        u: window.u
        onListWanted: lists.open()
        onRecordWanted: records.open()
        onFolderWanted: folders.open()
        onListDropped: url => window.start.choose(url)
    }

    Wizard {
        anchors.fill: parent
        visible: window.start.view === "talk"
        enabled: !leaving.visible
        talk: window.talk
    }

    LeaveAsk {
        id: leaving

        words: "Leave Heard? What you typed is kept."
        u: window.u
        onLeaves: window.start.go("leave")
    }

    FileDialog {
        id: lists

        title: "Bring in a list"
        currentFolder: window.start.listFolder
        nameFilters: ["Lists (*.csv *.txt *.tsv)", "All files (*)"]
        onAccepted: window.start.choose(selectedFile)
    }

    FolderDialog {
        id: folders

        title: "Keep new records in this folder"
        onAccepted: window.start.keepIn(selectedFolder)
    }

    FileDialog {
        id: records

        title: "Open a record file"
        nameFilters: ["Records (*.heard)", "All files (*)"]
        onAccepted: window.start.openRecord(selectedFile)
    }
}
