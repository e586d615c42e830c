"""Listener cards for whoever runs the meeting: one idea a card, read in silence. Nothing of them is sent or kept."""

from __future__ import annotations

from kiosk.words.shared import A_BREAK_AFTER, ANGER, BACK_TO_THE_POINT, NOT_ABOUT_YOU, NOT_ATTACKED, THE_POINT_STANDS

KEY = "F3"
TITLE = "Help me listen"
CARDS: dict[str, tuple[str, ...]] = {
    "Try this": (
        "Notice.",
        "Thank.",
        "Ask: “What would you like?”",
        "Slow down.",
        "Hold the time.",
        "Say back the point.",
        BACK_TO_THE_POINT,
        "Check in later, once.",
    ),
    "Better not say": (
        "“Calm down.”",
        "“Let’s stay professional.”",
        "“Let’s take that offline.”",
        "“I know how you feel.”",
        "“That’s already sorted.”",
        "“To be fair to staff …”",
        "“What they are trying to say is …”",
    ),
    "Good to know": (
        ANGER,
        NOT_ABOUT_YOU,
        NOT_ATTACKED,
        "Uncomfortable is not unsafe.",
        A_BREAK_AFTER,
        THE_POINT_STANDS,
    ),
}


class ListenerCards:
    """Which card lies on the desk, if any."""

    def __init__(self) -> None:
        self.kind = ""
        self._at = 0

    @property
    def words(self) -> str:
        return CARDS[self.kind][self._at] if self.kind else ""

    def another(self) -> None:
        """The first card, or the next of its kind, round and round."""
        if self.kind:
            self._at = (self._at + 1) % len(CARDS[self.kind])
        else:
            self.turn_to(next(iter(CARDS)))

    def turn_to(self, kind: str) -> None:
        """ "" puts them away."""
        self.kind, self._at = kind, 0
