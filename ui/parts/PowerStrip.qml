pragma ComponentBehavior: Bound

import QtQuick
import ui.theme

// The seven powers in a row. Each of `powers` has power, word, holder, empty, changed, tight (set 2 % tighter) and, for
// the desk, via. `letters` leaves each power its first letter, `tight` sets their words 2 % tighter.
// `size` is the text; the desk sets its own sizes and `desk`, which puts word and holder on one line.
Grid {
    id: strip

    required property var powers
    property bool desk: false
    property bool wordsShown: true
    property bool letters: false
    property bool tight: false
    property real u: 1
    property real size: 58
    property real barHeight: desk ? 20 : 32
    property real tile: desk ? 8 : 12
    property real outline: desk ? Theme.rule : Theme.line

    columns: 7
    columnSpacing: 12 * u
    rowSpacing: 8 * u

    Repeater {
        model: strip.powers

        Column {
            id: cell

            required property var modelData

            width: (strip.width - (strip.columns - 1) * strip.columnSpacing) / strip.columns
            Accessible.role: Accessible.StaticText
            Accessible.name: modelData.word + ": " + modelData.holder

            Mark {
                width: parent.width
                height: strip.barHeight * strip.u
                power: cell.modelData.power
                empty: cell.modelData.empty
                tile: strip.tile * strip.u
                outline: strip.outline * strip.u

                Rectangle {
                    visible: cell.modelData.changed
                    width: parent.width
                    y: parent.height
                    height: Theme.bar * strip.u
                    color: Theme.ink
                }
            }

            Item {
                width: 1
                height: (strip.desk ? 10 : 4) * strip.u // on the desk the words have no air of their own above them
            }

            TextMetrics {
                id: whole

                font: beside.font
                text: cell.modelData.word
            }

            Row {
                // Beside a long name the word gives way to its letter.
                readonly property bool crowded: strip.desk && whole.width + spacing + beside.implicitWidth > cell.width

                visible: strip.wordsShown
                spacing: strip.desk ? 7 * strip.u : 0

                PowerWord {
                    id: said

                    word: parent.crowded || strip.letters ? cell.modelData.word.charAt(0) : cell.modelData.word
                    size: strip.size * strip.u
                    initial: !strip.desk
                    tight: strip.tight
                }

                HText {
                    id: beside

                    visible: strip.desk
                    width: Math.min(implicitWidth, cell.width - said.width - parent.spacing)
                    elide: Text.ElideRight
                    text: cell.modelData.holder
                    size: strip.size * strip.u
                    strong: !cell.modelData.empty
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }

            HText {
                visible: !strip.desk
                text: cell.modelData.holder
                size: strip.size * strip.u
                leading: 60 / 58
                strong: !cell.modelData.empty
                wrapMode: Text.NoWrap
                tight: cell.modelData.tight ? -0.02 : 0
                Accessible.ignored: true
            }

            HText {
                visible: strip.desk
                text: cell.modelData.via
                size: Theme.deskLeast * strip.u
                color: cell.modelData.changed ? Theme.ink : Theme.ink2
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
}
