"""What leaves the record when a meeting closes: the names of people who never said that theirs may stay."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from kiosk.discretion.called import keeps_name
from kiosk.discretion.free_words import FreeWords
from kiosk.meeting.meeting import Meeting
from kiosk.meeting.people import NameGiven, ParticipantAdded, Person
from kiosk.meeting.putting_right import ThingPutRight
from kiosk.meeting.repair import EventRedacted, NamedThere
from kiosk.meeting.tap import Happened
from kiosk.meeting.terms import PersonId
from kiosk.meeting.words_settled import WordSettled, answers
from kiosk.record.codec import PERSONAL, tag_of


def leaving(m: Meeting, happened: Iterable[Happened]) -> tuple[EventRedacted | None, list[tuple[int, str]]]:
    """The entry that says so, and what of which entries goes; None where everybody's name may stay.

    `happened` is all of the meeting. Whoever chose nothing of themselves leaves without a seat too.
    """
    kept = list(happened)
    people = m.people.by_id.values()
    goes = {one.id: one for one in people if not keeps_name(one.consent)}
    gone = [one for entry in kept for one in _of_entry(entry, goes)]
    if not gone:
        return None, []
    unnamed = [replace(goes[person], name=name) for entry in kept for person, name in _names(entry) if person in goes]
    words = FreeWords(unnamed, [one for one in people if one.name and one.consent.print_name])
    words.settled = answers(
        {one.seq: one.event for one in kept}, (one.event for one in kept if isinstance(one.event, WordSettled))
    )
    named = tuple(place for entry in kept for place in _named(entry, words))
    entries = tuple(dict.fromkeys(entry for entry, _ in gone))
    return EventRedacted(entries=entries, requested_by="rule", named=named), gone


def _names(happened: Happened) -> Iterator[tuple[PersonId, str]]:
    """Every name somebody ever had in this meeting, those that were put right too."""
    match happened.event:
        case ParticipantAdded(person=person, name=name) | NameGiven(person=person, name=name) if name:
            yield person, name
        case ThingPutRight(what="name", which=person, was=was, now=now):
            yield from ((person, name) for name in (was, now) if name)


def _of_entry(happened: Happened, goes: dict[PersonId, Person]) -> Iterator[tuple[int, str]]:
    event = happened.event
    if not any(person in goes for person, _ in _names(happened)) and not isinstance(event, ParticipantAdded):
        return
    if isinstance(event, ThingPutRight):
        yield from ((happened.seq, field) for field in ("was", "now") if getattr(event, field))
    elif isinstance(event, NameGiven):
        yield happened.seq, "name"
    elif isinstance(event, ParticipantAdded) and event.person in goes:
        if event.name:
            yield happened.seq, "name"
        if event.sits and goes[event.person].consent.turns == "none":
            yield happened.seq, "sits"


def _named(happened: Happened, words: FreeWords) -> Iterator[NamedThere]:
    event = happened.event
    if any(_names(happened)):
        return
    for field in sorted(PERSONAL[tag_of(event)]):
        for start, end in words.places(getattr(event, field)):
            yield NamedThere(happened.seq, field, start, end)
