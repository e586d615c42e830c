"""What is said where a way of taking turns has come to rest: a go-round that is over, a piece that nobody has."""

from __future__ import annotations

from kiosk.meeting.meeting import Meeting
from kiosk.meeting.modes import NOBODY_HAS_IT
from kiosk.words.grammar import joined
from kiosk.words.kinds.turns import MODES


def at_rest(m: Meeting) -> str:
    """One sentence, and "" while turns go on by themselves."""
    if m.modes.mode == "round" and m.modes.round and m.modes.round.closed:
        return "The go-round is over."
    if m.modes.mode == "talking_piece" and not m.turns.speaking:
        return NOBODY_HAS_IT
    return ""


def way(m: Meeting) -> str:
    """How we take turns now, as it is said to people."""
    over = m.modes.mode == "round" and at_rest(m)
    return over or joined(MODES[m.modes.mode].says, at_rest(m))
