import QtQuick
import ui.room_screen
import ui.theme

// The shared display. It takes no input from passers-by: closing it asks at the desk, keys turn its pages, call the desk up or,
// held and confirmed, leave; where there is no other display a few of the desk's own work, too.
Window {
    id: window

    required property RoomScreenModel room

    width: 1920
    height: 1080
    color: Theme.cream
    title: qsTr("Heard: room screen")
    onClosing: close => {
        close.accepted = false;
        room.want_shut();
    }
    onWidthChanged: room.fit(width, height)
    onHeightChanged: room.fit(width, height)

    Item {
        id: keys

        anchors.fill: parent
        focus: true
        Keys.onPressed: event => {
            event.accepted = true;
            if (event.isAutoRepeat)
                return;
            if (window.room.leaving && (event.key === Qt.Key_Return || event.key === Qt.Key_Enter))
                window.room.leave();
            else
                window.room.ask_to_leave(false);
            held.running = event.key === Qt.Key_F10;
            if (event.key === Qt.Key_F2 || (event.key === Qt.Key_D && event.modifiers & Qt.ControlModifier))
                window.room.want_desk();
            if (event.key === Qt.Key_F5)
                window.room.toggle_join();
            window.room.press(event.key, event.text);
        }
        Keys.onReleased: event => held.running = held.running && event.isAutoRepeat

        Timer {
            id: held

            interval: 2000
            onTriggered: window.room.ask_to_leave(true)
        }

        RoomScenes {
            id: loader

            anchors.fill: parent
            anchors.bottomMargin: window.room.foot
            room: window.room
            onTurned: fade.restart()
        }

        NumberAnimation {
            id: fade

            target: loader
            property: "opacity"
            from: Theme.fade > 0 ? 0 : 1
            to: 1
            duration: Theme.fade
        }

        Rectangle {
            visible: window.room.desk_line > 0
            anchors.bottom: parent.bottom
            width: parent.width
            height: window.room.desk_line
            color: Theme.sand

            SmallText {
                objectName: "atFoot"
                x: 64 * window.room.u
                anchors.verticalCenter: parent.verticalCenter
                text: window.room.at_foot
                size: parent.height * 0.6
            }
        }

        Rectangle {
            visible: window.room.disk_high > 0
            anchors.bottom: parent.bottom
            anchors.bottomMargin: window.room.foot - height
            width: parent.width
            height: window.room.disk_high
            color: Theme.ink

            SmallText {
                objectName: "disk"
                x: 64 * window.room.u
                width: parent.width - 2 * x
                height: parent.height - 16 * window.room.u
                anchors.verticalCenter: parent.verticalCenter
                text: window.room.disk
                size: window.room.small
                color: Theme.cream
                wrapMode: Text.Wrap
                fontSizeMode: Text.Fit
                minimumPixelSize: 16
            }
        }

        Rectangle {
            visible: window.room.leaving || window.room.practice
            anchors.bottom: parent.bottom
            anchors.bottomMargin: window.room.desk_line
            width: parent.width
            height: Math.round(window.room.small * 88 / 58)
            color: Theme.ink

            SmallText {
                id: label

                x: 64 * window.room.u
                anchors.verticalCenter: parent.verticalCenter
                text: window.room.leaving ? qsTr("Enter leaves this screen. Any other key stays.") : qsTr(
                                                "Practice. Nothing is kept.")
                size: window.room.small
                color: Theme.cream
            }
        }
    }
}
