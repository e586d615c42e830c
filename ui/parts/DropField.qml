pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ui.theme

// A line to type in with a list to pick from: ▾ shows all of it, `offering` what fits while somebody types.
Item {
    id: drop

    property string label: ""
    property string words: ""
    property string hint: ""
    property var options: []
    property bool offering: false
    property real u: 1
    readonly property alias line: field
    readonly property alias button: more
    property bool _all: false
    readonly property string _said: field.text.trim().toLowerCase()
    readonly property var _shown: _all ? options : offering && field.activeFocus && _said !== "" ? options.filter(one
                                                                                                                  => one.toLowerCase(
                                                                                                                         ) !== _said
                                                                                                                     && one.toLowerCase(
                                                                                                                         ).includes(
                                                                                                                         _said)).slice(
                                                                                                       0, 6) : []

    signal edited(text: string)
    signal picked(place: int)

    function pick(place: int) {
        const chosen = _shown[place];
        _all = false;
        if (chosen === undefined)
            return;
        drop.picked(options.indexOf(chosen));
        field.forceActiveFocus();
    }

    implicitHeight: 56 * u
    onWordsChanged: if (field.text !== words)
                        field.text = words

    Field {
        id: field

        anchors.fill: parent
        rightPadding: more.width + 20 * drop.u
        label: drop.label
        placeholderText: drop.hint
        u: drop.u
        text: drop.words
        onTextEdited: drop.edited(text)
        onActiveFocusChanged: if (!activeFocus)
                                  drop._all = false
        Keys.onDownPressed: event => {
            if (drop._shown.length === 0)
                drop._all = true;
            else
                list.currentIndex = Math.min(list.count - 1, list.currentIndex + 1);
        }
        Keys.onUpPressed: list.currentIndex = Math.max(0, list.currentIndex - 1)
        Keys.onEscapePressed: event => {
            event.accepted = drop._all;
            drop._all = false;
        }
        onAccepted: drop.pick(list.currentIndex)
    }

    DeskButton {
        id: more

        anchors.right: parent.right
        anchors.rightMargin: 8 * drop.u
        anchors.verticalCenter: parent.verticalCenter
        height: 38 * drop.u
        width: 38 * drop.u
        leftPadding: 8 * drop.u
        rightPadding: 4 * drop.u
        visible: drop.options.length > 0
        words: "\u25be"
        u: drop.u
        Accessible.name: drop.label + ": all of them"
        onClicked: {
            field.forceActiveFocus();
            drop._all = !drop._all;
        }
    }

    T.Popup {
        y: drop.height
        width: drop.width
        height: Math.min(8, list.count) * 44 * drop.u + 2 * Theme.deskLine * drop.u
        padding: Theme.deskLine * drop.u
        visible: drop._shown.length > 0
        closePolicy: T.Popup.NoAutoClose
        onOpened: list.currentIndex = drop._all ? -1 : 0

        background: Rectangle {
            color: Theme.white
            border.color: Theme.ink
            border.width: Theme.deskLine * drop.u
        }

        contentItem: ListView {
            id: list

            clip: true
            model: drop._shown

            delegate: Rectangle {
                id: one

                required property string modelData
                required property int index

                width: ListView.view.width
                height: 44 * drop.u
                color: ListView.isCurrentItem ? Theme.sand : Theme.white
                Accessible.role: Accessible.ListItem
                Accessible.name: modelData
                Accessible.onPressAction: drop.pick(index)

                HText {
                    x: 14 * drop.u
                    width: parent.width - 2 * x
                    anchors.verticalCenter: parent.verticalCenter
                    text: one.modelData
                    size: Theme.deskBody * drop.u
                    maximumLineCount: 1
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }

                TapHandler {
                    onTapped: drop.pick(one.index)
                }
            }
        }
    }
}
