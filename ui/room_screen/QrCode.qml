import QtQuick
import QtQuick.Shapes
import ui.theme

// A square code in whole pixels a square, so that it stays sharp. `opens` says to a screen reader what it leads to.
Item {
    id: code

    required property string path
    required property int squares
    required property int square
    required property string opens

    width: square * squares
    height: width
    Accessible.role: Accessible.Graphic
    Accessible.name: opens

    Shape {
        anchors.fill: parent
        antialiasing: false
        preferredRendererType: Shape.GeometryRenderer

        ShapePath {
            scale: Qt.size(code.square, code.square)
            strokeWidth: -1
            fillColor: Theme.ink

            PathSvg {
                path: code.path
            }
        }
    }
}
