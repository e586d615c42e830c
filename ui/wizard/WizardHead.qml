import QtQuick
import ui.theme
import ui.parts
import ui.wizard

// Where we are: the number of this question, or what is talked about; at the right what must not be overlooked.
Item {
    id: head

    required property ConversationModel talk
    property real u: 1
    Steps {
        visible: count > 1
        count: head.talk.count
        now: head.talk.now
        u: head.u
        size: Theme.deskLeast
        box: 40
        tall: 40
        outline: Theme.rule
    }
    HText {
        visible: head.talk.count < 2
        text: head.talk.head
        size: Theme.deskBody * head.u
        strong: true
    }
    HText {
        anchors.right: parent.right
        text: head.talk.banner
        size: Theme.deskBody * head.u
        strong: true
    }
}
