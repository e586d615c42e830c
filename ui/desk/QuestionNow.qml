import QtQuick
import ui.desk
import ui.parts
import ui.theme

// The item and the question word for word, with its wordings and who first asked.
Column {
    id: question

    required property DeskModel desk
    required property real u
    property bool tight: false
    readonly property bool asked: desk.wordings > 0

    Item {
        width: parent.width
        height: item.height

        HText {
            id: item

            width: spent.x - 12 * question.u
            text: question.desk.said.item
            size: Theme.deskBody * question.u
            leading: Theme.deskLeading
            color: Theme.ink2
            maximumLineCount: 2
            elide: Text.ElideRight
        }

        HText {
            id: spent

            objectName: "itemTime"
            anchors.right: parent.right
            text: question.desk.said.itemTime
            size: Theme.deskBody * question.u
            leading: Theme.deskLeading
            wrapMode: Text.NoWrap
        }
    }

    HText {
        objectName: "question"
        width: parent.width
        visible: question.asked
        topPadding: 6 * question.u
        text: question.desk.said.question
        size: Theme.deskTitle * question.u
        strong: true
        maximumLineCount: 4
        elide: Text.ElideRight
    }

    Item {
        width: parent.width
        height: visible ? 18 * question.u + all.height : 0
        visible: question.asked

        Steps {
            id: boxes

            anchors.verticalCenter: all.verticalCenter
            visible: question.desk.wordings <= 6
            count: question.desk.wordings
            now: question.desk.wordings
            u: question.u
            size: Theme.deskBody
            box: 38
            tall: 38
            outline: Theme.rule * question.u
            spacing: 4 * question.u
        }

        HText {
            x: boxes.visible ? boxes.width + 17 * question.u : 0
            anchors.verticalCenter: all.verticalCenter
            width: all.x - x - 12 * question.u
            text: (boxes.visible ? "" : "Wording " + question.desk.wordings + ". ") + question.desk.said.wordingLine
            size: Theme.deskBody * question.u
            maximumLineCount: 2
            elide: Text.ElideRight
        }

        DeskButton {
            id: all

            objectName: "allWordings"
            y: 18 * question.u
            anchors.right: parent.right
            words: "All wordings"
            key: "V"
            low: true
            u: question.u
            onClicked: question.desk.press("V")
        }
    }

    HText {
        width: parent.width
        visible: question.desk.said.first !== "" && !question.tight
        topPadding: 10 * question.u
        text: question.desk.said.first + " " + question.desk.said.firstWords
        size: Theme.deskLeast * question.u
        leading: 1.45
        maximumLineCount: question.u < 0.8 && question.desk.said.standing !== "" ? 1 : 3
        elide: Text.ElideRight
    }

    HText {
        objectName: "standing"
        width: parent.width
        visible: text !== "" && !question.tight
        topPadding: 14 * question.u
        text: question.desk.said.standing
        size: Theme.deskBody * question.u
        leading: Theme.deskLeading
        strong: true
        maximumLineCount: 6
        elide: Text.ElideRight
    }
}
