"""How names stand in the room's grid: short enough for their columns, never broken, never cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.discretion.called import Called, seat_words, sentence_start
from kiosk.meeting.terms import PersonId
from ui.room_screen.measure import width
from ui.room_screen.sizes import Sizes

GAP = 12  # between columns
TIGHT = -0.01
TIGHTER = -0.02


@dataclass(frozen=True)
class Row:
    """Who speaks and who is next; `column` is where Next stands, `more` what stands small behind the names."""

    speaking: str
    column: int
    next: str
    more: str


def column_x(sizes: Sizes, column: int) -> float:
    """The left edge of a column of the grid, 1 to 7, from the margin."""
    gap = GAP * sizes.u
    return (column - 1) * ((sizes.inner - 6 * gap) / 7 + gap)


def row(sizes: Sizes, speaking: str, queue: Sequence[str], note: str, join: str) -> Row:
    """Two names if they fit, else one; "and more" goes if it would come nearer than 24 to the code to join."""
    gap = 24 * sizes.u
    said = width(speaking, sizes.main, True, TIGHT) + gap
    column = next((n for n in (3, 4, 5) if column_x(sizes, n) >= said), 6)
    end = sizes.inner - width(join, sizes.small, True) - gap if join else sizes.inner
    room = end - column_x(sizes, column)
    for count in (2, 1):
        names = ", ".join(queue[:count])
        if width(names, sizes.main, True, TIGHT) <= room or count == 1:
            break
    names = cut(names, room, sizes.main)
    more = note if note else "and more" if len(queue) > count else ""
    left = room - width(names, sizes.main, True, TIGHT) - 20 * sizes.u
    return Row(speaking, column, names, more if more and width(more, sizes.small) <= left else "")


def seat_of(called: Called, person: str) -> str:
    """The seat of somebody who lets the room know it, for a name that does not fit; else ""."""
    known = called.known.get(person)
    if known is None or known.seat is None or known.consent.turns not in ("name", "seat"):
        return ""
    return seat_words(known.seat)


def cut(words: str, room: float, px: int, strong: bool = True, spacing: float = TIGHT) -> str:
    """The words, or as many signs of them as fit with three dots."""
    if width(words, px, strong, spacing) <= room:
        return words
    while words and width(f"{words}…", px, strong, spacing) > room:
        words = words[:-1]
    return f"{words.rstrip()}…"


def fit_name(sizes: Sizes, called: Called, person: PersonId, starts: bool = True) -> str:
    """Somebody as the room calls them in main text; a name wider than half the screen becomes the seat, or is cut."""
    shown = called.start(person) if starts else called.name(person)
    room = sizes.inner / 2
    seat = seat_of(called, person)
    if seat and width(shown, sizes.main, True, TIGHT) > room:
        return sentence_start(seat) if starts else seat
    return cut(shown, room, sizes.main)
