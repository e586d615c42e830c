import QtQuick
import ui.room_screen

// The scene of now, filling its place; another kind of scene is loaded anew, and `turned` says so.
Loader {
    id: scenes

    required property RoomScreenModel room
    property string kind: ""

    signal turned

    Component.onCompleted: show()

    function show(): void {
    const scene = item as RoomScene;
    if (scene && kind === room.kind) {
        scene.now = room.scene;
        return;
    }
        kind = room.kind;
        setSource(room.kind[0].toUpperCase() + room.kind.slice(1) + ".qml", {
            room: room,
            now: room.scene
        });
        turned();
    }

        Connections {
            target: scenes.room

            function onSceneChanged() {
                scenes.show();
            }
        }
    }
