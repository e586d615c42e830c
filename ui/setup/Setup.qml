pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import ui.theme
import ui.setup
import ui.wizard

// Setting up: the one page, the list of people, a list from a file, and the print of the last meeting.
Window {
    id: window

    required property StartModel start
    required property PeoplePageModel people
    required property ListPageModel list
    required property ConversationModel talk
    readonly property real u: Theme.deskUnit(height)

    function chooseList() {
        lists.open();
    }

    width: 1366
    height: 768
    minimumWidth: 800
    minimumHeight: 500
    color: Theme.cream
    title: "Heard"
    onClosing: close => {
        close.accepted = false;
        start.go("leave");
    }

    StartSheet {
        anchors.fill: parent
        visible: window.start.view === "start"
        start: window.start
        u: window.u
        onListWanted: window.chooseList()
        onRecordWanted: records.open()
        onFolderWanted: folders.open()
        onListDropped: url => window.list.choose(url)
    }

    PeopleSheet {
        anchors.fill: parent
        visible: window.start.view === "people"
        start: window.start
        people: window.people
        u: window.u
        onListWanted: window.chooseList()
    }

    ListSheet {
        anchors.fill: parent
        visible: window.start.view === "list"
        list: window.list
        u: window.u
        onListWanted: window.chooseList()
    }

    Loader {
        anchors.fill: parent
        active: window.start.view === "talk"

        sourceComponent: Wizard {
            talk: window.talk
        }
    }

    FileDialog {
        id: lists

        title: "Bring in a list"
        currentFolder: window.list.folder
        nameFilters: ["Lists (*.csv *.txt *.tsv)", "All files (*)"]
        onAccepted: window.list.choose(selectedFile)
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
