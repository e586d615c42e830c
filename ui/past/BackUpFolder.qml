import QtQuick
import QtQuick.Dialogs
import ui.past

// The system's own way of choosing where back-ups go.
FolderDialog {
    id: folders

    required property PastModel past
    readonly property Connections wanted: Connections {
        target: folders.past

        function onFolderWanted() {
            folders.open();
        }
    }

    title: "Keep back-ups in this folder"
    onAccepted: past.takeFolder(selectedFolder)
}
