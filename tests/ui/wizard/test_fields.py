"""Typing in a conversation as people do: one key after the other, nothing selected and nothing cleared."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.wizard.step import Entry, Field, Next, Page, Step, Wrong
from ui.wizard.wizard import Conversation
from ui.wizard.wizard_model import ConversationModel


class Names(Step):
    """A list that grows by what is typed; "Dez" is on it already."""

    def __init__(self) -> None:
        self.typed_now, self.taken = "", ["Dez"]

    def page(self) -> Page:
        entries = tuple(Entry(one, one) for one in self.taken)
        return Page(title="Who is coming?", fields=(Field("name", "Name", self.typed_now),), entries=entries)

    def typed(self, field: str, words: str) -> None:
        self.typed_now = words

    def went_on(self) -> Next:
        if self.typed_now in self.taken:
            raise Wrong("That name is there.")
        self.taken.append(self.typed_now)
        self.typed_now = ""
        return None


def test_a_field_empties_itself_when_what_was_typed_was_taken(windows, settle, qtbot):
    asked = Names()
    model = ConversationModel(Conversation([asked]))
    window = windows.open("wizard/WizardWindow.qml", talk=model)
    settle(window)
    window.requestActivate()
    qtbot.waitUntil(window.isActive)
    for name in ("Amina", "Bev", "Dez"):
        qtbot.waitUntil(
            lambda: window.activeFocusItem() is not None and window.activeFocusItem().inherits("QQuickTextField")
        )
        for letter in name:
            QTest.keyClick(window, letter)
        QTest.keyClick(window, Qt.Key.Key_Return)
    assert asked.taken == ["Dez", "Amina", "Bev"]
    assert (model.problem, window.activeFocusItem().property("text")) == ("That name is there.", "Dez")
