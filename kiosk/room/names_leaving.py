"""What leaves the record when a meeting closes: the names of people who never said that theirs may stay."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kiosk.discretion.called import keeps_name
from kiosk.discretion.free_words import FreeWords
from kiosk.meeting.meeting import Meeting
from kiosk.meeting.people import NameGiven, ParticipantAdded, Person
from kiosk.meeting.repair import EventRedacted, NamedThere
from kiosk.meeting.tap import Happened
from kiosk.record.codec import PERSONAL, tag_of


def leaving(m: Meeting, happened: Iterable[Happened]) -> tuple[EventRedacted | None, list[tuple[int, str]]]:
    """The entry that says so, and what of which entries goes; None where everybody's name may stay.

    `happened` is all of the meeting. Whoever chose nothing of themselves leaves without a seat too.
    """
    kept = list(happened)
    people = m.people.by_id.values()
    goes = [one for one in people if not keeps_name(one.consent)]
    gone = [one for entry in kept for one in _of_entry(entry, {person.id: person for person in goes})]
    if not gone:
        return None, []
    words = FreeWords([one for one in goes if one.name], [one for one in people if one.name and one.consent.print_name])
    named = tuple(place for entry in kept for place in _named(entry, words))
    entries = tuple(dict.fromkeys(entry for entry, _ in gone))
    return EventRedacted(entries=entries, requested_by="rule", named=named), gone


def _of_entry(happened: Happened, goes: dict[str, Person]) -> Iterator[tuple[int, str]]:
    event = happened.event
    if not isinstance(event, ParticipantAdded | NameGiven) or event.person not in goes:
        return
    if event.name:
        yield happened.seq, "name"
    if isinstance(event, ParticipantAdded) and event.sits and goes[event.person].consent.turns == "none":
        yield happened.seq, "sits"


def _named(happened: Happened, words: FreeWords) -> Iterator[NamedThere]:
    event = happened.event
    if isinstance(event, ParticipantAdded | NameGiven):
        return
    for field in sorted(PERSONAL[tag_of(event)]):
        for start, end in words.places(getattr(event, field)):
            yield NamedThere(happened.seq, field, start, end)
