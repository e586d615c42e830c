"""Rights once a meeting is over: who is meant, what is kept of them, and what goes when they take it out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

import msgspec

from kiosk.meeting.tap import Happened
from kiosk.meeting.terms import PersonId, Refused
from kiosk.record.codec import PERSONAL, SORTS, tag_of
from kiosk.record.store import RecordStore
from kiosk.room.taking_out import NOTHING_OF_YOURS, to_take_out
from kiosk.room.whose import Whose, called, first_entry, same_person
from kiosk.words.rights import SAY_WHOSE


class SeveralOfOneName(Refused):
    """An entry of theirs says which of them is meant."""


class Kept(msgspec.Struct, frozen=True):
    """One text of an entry: `field` says which, `sort` whether it is a name or free words."""

    entry: int
    meeting: int
    what: str
    field: str
    sort: str
    words: str


def whose(record: RecordStore, meeting: int, name: str = "", entry: int | None = None) -> tuple[int, Whose]:
    """Who is meant: by a name that is kept, by an entry of theirs, or by both where several people have that name.

    The meeting where they were found, the newest, with who they were in every other one. Refused where nobody is, or
    several are.
    """
    told = {number: list(record.history(number)) for number in record.meetings()}
    for number in [meeting] if meeting else reversed(told):
        found = _somebody(told.get(number, []), number, name, entry)
        if found:
            return number, same_person(told, number, found)
    by = (f"called {name}" if name else "", f"with entry {entry}" if entry is not None else "")
    said = " ".join(filter(None, by))
    raise Refused(f"Nobody {said} is kept in this record. Names of people who never said yes left with the close.")


def _somebody(history: list[Happened], number: int, name: str, entry: int | None) -> PersonId:
    theirs = [one.who for one in history if one.seq == entry and one.who not in ("", "rule")]
    if not name:
        return theirs[0] if theirs else ""
    named = called(history, name)
    if entry is not None:
        return next((one for one in theirs if one in named), "")
    if len(named) > 1:
        entries = [str(seq) for one in named if (seq := first_entry(history, one))]
        told = f": {', '.join(entries)}" if entries else ""
        raise SeveralOfOneName(f"{len(named)} people called {name} are kept in meeting {number}. {SAY_WHOSE}{told}.")
    return named[0] if named else ""


def kept_of(record: RecordStore, who: Whose) -> Iterator[Kept]:
    """Every name and all words of theirs that the record has, in order."""
    for number, person in who.ids.items():
        own = set(record.own_entries(number, person))
        for one in record.history(number):
            if one.seq in own:
                yield from _texts(one, number)


def going(record: RecordStore, who: Whose, entry: int | None = None) -> list[int]:
    """The entries whose words go: all of theirs and every copy of them, or one of theirs with its copies."""
    found: set[int] = set()
    for number, person in who.ids.items():
        with suppress(Refused):
            found |= set(to_take_out(record, number, person, entry))
    if not found:
        raise Refused(NOTHING_OF_YOURS if entry is None else "That entry is not yours.")
    return sorted(found)


def _texts(one: Happened, number: int) -> Iterator[Kept]:
    tag = tag_of(one.event)
    for field in sorted(PERSONAL[tag]):
        text = str(getattr(one.event, field))
        if text.strip():
            yield Kept(one.seq, number, tag, field, SORTS[tag][field], text)
