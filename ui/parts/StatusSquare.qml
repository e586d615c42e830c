import QtQuick
import QtQuick.Shapes
import ui.theme

// What a tap left behind: "sending" an empty square, "sent" or "chosen" a tick, "not_sent" orange with a stroke.
Rectangle {
    id: square

    property string status: ""
    property bool onInk: false
    property real side: 56
    readonly property color _mine: onInk ? Theme.cream : Theme.ink
    readonly property bool _done: status === "sent" || status === "chosen"

    implicitWidth: side
    implicitHeight: side
    visible: status !== "" && status !== "ready"
    color: status === "not_sent" ? Theme.orange : _done ? _mine : "transparent"
    border.color: _mine
    border.width: side * 6 / 56

    Shape {
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer
        visible: square._done || square.status === "not_sent"

        ShapePath {
            readonly property real k: square.side / 56

            strokeColor: square.status === "not_sent" ? Theme.ink : square.onInk ? Theme.ink : Theme.cream
            strokeWidth: 7 * k
            fillColor: "transparent"

            PathSvg {
                path: square.status === "not_sent" ? "M14 42 L42 14" : "M12 29 L23 40 L44 17"
            }
        }

        scale: square.side / 56
        transformOrigin: Item.TopLeft
    }
}
