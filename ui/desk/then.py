"""What was done leads to another act, which opens as soon as the meeting has got there."""

from __future__ import annotations

from ui.desk.actions.catalog import ACTS
from ui.desk.desk_view import Moment
from ui.desk.tray import Tray


class Then:
    """`name` is the act that comes next; "" where none does."""

    def __init__(self) -> None:
        self.name = ""

    def comes(self, name: str) -> None:
        self.name = name

    def names_after(self) -> None:
        """What was typed may name somebody; what the act itself leads to comes first."""
        self.name = self.name or "word_asked"

    def opens(self, s: Moment, tray: Tray) -> None:
        """Open it where it can be done now and nothing else is being finished."""
        act = ACTS.get(self.name)
        if act is not None and tray.act is None and act.comes_by_itself(s):
            self.name = ""
            tray.open(act)
