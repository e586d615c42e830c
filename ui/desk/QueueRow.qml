import QtQuick
import ui.parts
import ui.theme

// One place in the list; it travels when the order changes. Tapped, the tray offers that person the floor.
Item {
    id: row

    required property int index
    required property string key
    required property string name
    required property string wait
    required property string note
    required property bool chosen // by the arrows
    required property real u

    signal tapped(string person)

    y: index * height
    Accessible.role: Accessible.ListItem
    Accessible.selectable: true
    Accessible.selected: chosen
    Accessible.name: name + ", " + wait + (note === "" ? "" : ", " + note)

    Behavior on y {
        NumberAnimation {
            duration: Theme.queueTravel
        }
    }

    Rectangle {
        anchors.fill: parent
        visible: row.chosen
        color: Theme.sand
    }

    HText {
        id: who

        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, time.x - 12 * row.u)
        text: row.name
        size: Theme.deskName * row.u
        leading: 1.05
        strong: true
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        Accessible.ignored: true
    }

    HText {
        anchors.baseline: who.baseline
        x: who.width + 12 * row.u
        width: time.x - x - 8 * row.u
        visible: text !== "" && width > 60 * row.u
        text: row.note
        size: Theme.deskLeast * row.u
        leading: 1
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        Accessible.ignored: true
    }

    HText {
        id: time

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: row.wait
        size: Theme.deskBody * row.u
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.rule * row.u
        color: Theme.ink
    }

    TapHandler {
        onTapped: row.tapped(row.key)
    }
}
