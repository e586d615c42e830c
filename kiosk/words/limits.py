"""What this room can decide and what it cannot, and the one rule for a limit that nobody was named for."""

from __future__ import annotations

from kiosk.meeting.opening import Opening
from kiosk.words.grammar import NO_LIMIT_OWNER, closed
from kiosk.words.kinds.opening import LIMIT_EDGES, LimitEdge
from kiosk.words.lexicon import lexicon

UNOWNED = f"Without a name it is kept, and prints: {NO_LIMIT_OWNER}"  # desk


def limit_lines(opening: Opening) -> tuple[tuple[LimitEdge, str], ...]:
    """What can be decided and what cannot, as it was typed; a text that does not tell them apart has no edge."""
    return edged(opening.limit_can, opening.limit_cannot, opening.limit)


def edged(can: str, cannot: str, text: str = "") -> tuple[tuple[LimitEdge, str], ...]:
    lines: tuple[tuple[LimitEdge, str], ...] = (("can", can), ("cannot", cannot), ("", text))
    return tuple((edge, closed(words.strip()) if edge else words) for edge, words in lines if words.strip())


def on_screens(edge: LimitEdge, words: str) -> str:
    """A line of it for room screen, tablets and setup."""
    return LIMIT_EDGES[edge].screens.format(words=words)


def in_print(edge: LimitEdge, words: str) -> str:
    return LIMIT_EDGES[edge].print.format(words=words)


def names_a_limit(reason: str, language: str = "en") -> bool:
    """A hint: whether a reason says what can be done or paid for, so that somebody must set that limit."""
    plain = reason.casefold()
    return any(word in plain for word in lexicon(language).limit)


def nobody_owns_it(reason: str, owner: str) -> bool:
    """Whether a reason names a limit and nobody whose it is: the desk asks for whom, and the print says so."""
    return names_a_limit(reason) and not owner.strip()
