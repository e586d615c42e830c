import QtQuick
import QtQuick.Shapes
import ui.room_screen
import ui.theme

// The code to scan, in whole pixels a square, so that it stays sharp.
Item {
    id: code

    required property RoomScreenModel room
    property real side: 125
    readonly property int square: Math.max(1, Math.floor(side / Math.max(1, room.qrSide)))

    width: square * room.qrSide
    height: width
    visible: room.qr !== ""
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Code to join")

    Shape {
        anchors.fill: parent
        antialiasing: false
        preferredRendererType: Shape.GeometryRenderer

        ShapePath {
            scale: Qt.size(code.square, code.square)
            strokeWidth: -1
            fillColor: Theme.ink

            PathSvg {
                path: code.room.qr
            }
        }
    }
}
