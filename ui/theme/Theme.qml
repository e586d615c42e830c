pragma Singleton

import QtQuick

// Every colour, size, space and duration, for a screen 1080 high; a window multiplies lengths by its own `u`.
QtObject {
    readonly property color ink: "#1B1F23"
    readonly property color ink2: "#444A51" // labels only
    readonly property color cream: "#FFF8E7"
    readonly property color sand: "#F3E8CF"
    readonly property color white: "#FFFFFF" // text fields only
    readonly property color blue: "#0072B2" // focus ring
    readonly property color orange: "#E69F00" // the "not sent" square

    property string family: "Open Sans"
    readonly property int regular: Font.Normal
    readonly property int semiBold: Font.DemiBold

    readonly property int s1: 8
    readonly property int s2: 16
    readonly property int s3: 24
    readonly property int s4: 32
    readonly property int s6: 48
    readonly property int s8: 64
    readonly property int s12: 96

    readonly property int roomSide: 64
    readonly property int roomTop: 36
    readonly property int tabletSide: 40
    readonly property int deskSide: 32

    readonly property int touchRadius: 12
    readonly property int deskRadius: 10
    readonly property int keyRadius: 6

    readonly property int rule: 2 // desk rules and column lines
    readonly property int deskLine: 3 // desk buttons and fields
    readonly property int line: 4 // room outlines and touch buttons
    readonly property int bar: 8 // the one strong line
    readonly property int ringAway: 4
    readonly property int ringTouch: 6
    readonly property int ringDesk: 4

    readonly property int deskTitle: 44
    readonly property int deskNext: 52
    readonly property int deskName: 30
    readonly property int deskBody: 24
    readonly property int deskLeast: 22
    readonly property int padTitle: 64
    readonly property int padName: 40
    readonly property int padBody: 28

    readonly property real bodyLine: 1.5 // tablet, phone and pad
    readonly property real deskLeading: 1.4
    readonly property real titleLine: 1.25

    property bool reducedMotion: true
    readonly property int fade: reducedMotion ? 0 : 150
    readonly property int queueTravel: reducedMotion ? 0 : 150 // on the desk alone

    // One unit of the desk in pixels; no text falls below 16 on a small laptop. Where a large scale leaves a window less
    // than that needs, its letters are large already, and all of it becomes smaller rather than cover something.
    function deskUnit(width: real, height: real): real {
        return Math.min(Math.max(0.75, height / 1080), width / 1500, height / 930);
    }

    function pattern(power: string): url {
        return Qt.resolvedUrl("patterns/" + (power === "question" ? "words" : power) + ".svg");
    }
}
