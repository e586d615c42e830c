"""Show me round: eight cards over the practice desk, three minutes."""

from __future__ import annotations

from collections.abc import Callable

from ui.desk.beside import Beside, Card

WAYS = (("Back", "←"), ("Leave it", "Esc"), ("On", "→"))
CARDS = (
    (
        "Two screens",
        (
            "Everyone looks at the room screen. It says one thing at a time. This desk is yours. F2 shows you what the"
            " room sees."
        ),
        "roomScreen",
    ),
    (
        "Next",
        (
            "N gives the floor to the person at the top. You see who that is before you press. H puts up a hand for"
            " somebody without a tablet."
        ),
        "next",
    ),
    (
        "Undo",
        "Z takes back the last thing you did. The line beside it says what that was. The record keeps both.",
        "undo",
    ),
    (
        "The question",
        "W asks it, or changes it. The old words stay, and so does who changed them.",
        "question",
    ),
    (
        "Seven powers",
        "The strip says who holds what. O hands one on. Whoever holds one can do its steps from a tablet.",
        "strip",
    ),
    (
        "Asking the room",
        "C asks the room. You agreed on the rule before you needed it. No answer is not a yes and not a no.",
        "act-check",
    ),
    (
        "Only you see this",
        (
            "On the right are things people told you alone. They make no sound. F4 hides them. L stops everything so"
            " that one person is heard."
        ),
        "hide",
    ),
    (
        "If you are stuck",
        (
            "? shows all keys. F12 is the guide. X closes the meeting and prints. Now practise: five people will raise"
            " their hands."
        ),
        "allKeys",
    ),
)


class Tour:
    """Goes through the cards; `over` is called where it was left or is done."""

    def __init__(self, beside: Beside, over: Callable[[], None]) -> None:
        self._beside, self._over = beside, over
        self._at = 0

    def show(self) -> None:
        title, words, part = CARDS[self._at]
        card = Card(title, words, self._at + 1, len(CARDS), WAYS if self._at else WAYS[1:], part)
        keys = {"→": self._turn, "←": self._turn, "Esc": lambda _: self._over(), "F1": lambda _: None}
        self._beside.show(card, keys)

    def _turn(self, key: str) -> None:
        self._at += 1 if key == "→" else -1
        if self._at < len(CARDS):
            self._at = max(0, self._at)
            self.show()
        else:
            self._over()
