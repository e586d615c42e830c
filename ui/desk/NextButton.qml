import QtQuick
import ui.desk
import ui.parts
import ui.theme

// The one big button. It carries whom the presser saw when the press began; its place stays when nobody is next.
Item {
    id: place

    required property DeskModel desk
    required property real u

    height: 140 * u

    DeskButton {
        id: button

        property string seen: ""

        objectName: "next"
        anchors.fill: parent
        visible: place.desk.nextPerson !== ""
        words: "Next"
        second: place.desk.said.next
        key: "N"
        solid: true
        size: Theme.deskNext
        leftPadding: 40 * place.u
        rightPadding: 40 * place.u
        u: place.u
        onPressed: seen = place.desk.nextPerson
        onCanceled: seen = ""
        onClicked: {
            place.desk.next(seen === "" ? place.desk.nextPerson : seen);
            seen = "";
        }
    }

    HText {
        anchors.fill: parent
        visible: !button.visible
        text: place.desk.said.nobodyNext
        size: Theme.deskBody * place.u
        leading: Theme.deskLeading
        verticalAlignment: Text.AlignVCenter
    }
}
