"""Rights once a meeting is over: who is meant, what is kept of them, and what goes when they take it out."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from kiosk.discretion.names import folded
from kiosk.meeting.people import NameGiven, ParticipantAdded
from kiosk.meeting.tap import Happened
from kiosk.meeting.terms import Event, PersonId, Refused
from kiosk.record.codec import PERSONAL, SORTS, tag_of
from kiosk.record.store import RecordStore
from kiosk.room.taking_out import to_take_out

Who = dict[int, set[PersonId]]  # by meeting


class Kept(msgspec.Struct, frozen=True):
    """One text of an entry: `field` says which, `sort` whether it is a name or free words."""

    entry: int
    meeting: int
    what: str
    field: str
    sort: str
    words: str


def somebody(record: RecordStore, meeting: int, name: str = "", entry: int | None = None) -> tuple[PersonId, int]:
    """Who is meant, in which meeting: by a name that is kept, or by an entry of theirs. Refused where nobody is."""
    meetings = [meeting] if meeting else list(reversed(record.meetings()))
    for number in meetings:
        told = list(record.history(number))
        named = [person for person, known in _names(told) if name and known == folded(name)]
        theirs = [one.who for one in told if one.seq == entry and one.who not in ("", "rule")]
        if named or theirs:
            return (named or theirs)[-1], number
    said = f"called {name} is kept" if name else f"is kept beside entry {entry}"
    raise Refused(f"Nobody {said} in this record. Names of people who never said yes left with the close.")


def same_person(record: RecordStore, meeting: int, person: PersonId) -> Who:
    """Who they were in each meeting: whoever had the same name there, as far as names are kept."""
    told = {number: list(record.history(number)) for number in record.meetings()}
    mine = {name for one, name in _names(told.get(meeting, [])) if one == person}
    who: Who = {number: {one for one, name in _names(history) if name in mine} for number, history in told.items()}
    who.setdefault(meeting, set()).add(person)
    return who


def kept_of(record: RecordStore, who: Who) -> Iterator[Kept]:
    """Every name and all words of theirs that the record has, in order."""
    for number, people in who.items():
        own = {seq for person in people for seq in record.own_entries(number, person)}
        for one in record.history(number):
            if one.seq in own:
                yield from _texts(one, number)


def going(record: RecordStore, who: Who, entry: int | None = None) -> list[int]:
    """The entries whose words go: all of theirs and every copy of them, or one of theirs with its copies."""
    found: set[int] = set()
    for number, people in who.items():
        for person in people:
            try:
                found |= set(to_take_out(record, number, person, entry))
            except Refused:
                continue
    if not found:
        raise Refused("There is nothing of yours to take out." if entry is None else "That entry is not yours.")
    return sorted(found)


def _texts(one: Happened, number: int) -> Iterator[Kept]:
    tag = tag_of(one.event)
    for field in sorted(PERSONAL[tag]):
        text = str(getattr(one.event, field))
        if text.strip():
            yield Kept(one.seq, number, tag, field, SORTS[tag][field], text)


def _names(history: list[Happened]) -> Iterator[tuple[PersonId, str]]:
    for one in history:
        event: Event = one.event
        if isinstance(event, ParticipantAdded | NameGiven) and event.name:
            yield event.person, folded(event.name)
