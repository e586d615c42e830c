import QtQuick
import ui.theme

// The quiet line under a field; what is wrong with it stands there with a sign.
Row {
    id: says

    property string words: ""
    property string problem: ""
    property real u: 1

    spacing: 8 * u
    Accessible.role: problem === "" ? Accessible.StaticText : Accessible.AlertMessage
    Accessible.name: problem === "" ? words : problem

    StatusSquare {
        visible: says.problem !== ""
        status: "not_sent"
        side: 28 * says.u
    }

    HText {
        width: says.width - (says.problem === "" ? 0 : 36 * says.u)
        text: says.problem === "" ? says.words : says.problem
        size: Theme.deskLeast * says.u
        leading: 1.3
        strong: says.problem !== ""
        color: says.problem === "" ? Theme.ink2 : Theme.ink
        Accessible.ignored: true
    }
}
