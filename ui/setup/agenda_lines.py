"""What we talk about, a line each: words, then who brought it, then minutes. No Qt here."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from kiosk.meeting.agenda import MOST_MINUTES
from kiosk.meeting.terms import PersonId

TOO_MANY_MINUTES = f"Minutes, up to {MOST_MINUTES}."


class AgendaLine(msgspec.Struct, frozen=True):
    title: str
    by: PersonId = ""
    minutes: int = 0
    origin: str = ""


def agenda_lines(text: str, who: Callable[[str], PersonId]) -> tuple[list[AgendaLine], str]:
    """The items of a box, and what is wrong with them; `who` finds the one person of that name, or nobody."""
    read = [_read(line, who) for line in text.split("\n") if any(sign.isalnum() for sign in line)]
    wrong = any(line.minutes > MOST_MINUTES for line in read)
    return read, TOO_MANY_MINUTES if wrong else ""


def line_of(title: str, by: str, minutes: int) -> str:
    return ", ".join(filter(None, (title, by, str(minutes or ""))))


def _read(line: str, who: Callable[[str], PersonId]) -> AgendaLine:
    """What is neither a name nor a number stays in the words."""
    parts = [" ".join(part.split()) for part in line.split(",")]
    minutes, by = 0, ""
    while len(parts) > 1:
        last = parts[-1].casefold().removesuffix(".").removesuffix("minutes").removesuffix("min").strip()
        if not minutes and last.isascii() and last.isdigit():
            minutes = int(last)
        elif not by and (found := who(parts[-1])):
            by = found
        elif parts[-1]:
            break
        parts.pop()
    return AgendaLine(", ".join(parts), by, minutes)


def found_by(words: str, people: Sequence[tuple[PersonId, str]]) -> PersonId:
    """The one person whose whole name, or one word of whose name, this is; of several or none: nobody."""
    said = words.casefold().split()
    whole = [person for person, name in people if name.casefold().split() == said]
    part = [person for person, name in people if len(said) == 1 and said[0] in name.casefold().split()]
    found = whole or part
    return found[0] if len(found) == 1 else ""
