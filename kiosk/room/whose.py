"""Who somebody of one meeting was in the others: by the name that is kept, and never where two people there have it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from kiosk.discretion.names import folded
from kiosk.meeting.people import NameGiven, ParticipantAdded
from kiosk.meeting.putting_right import ThingPutRight
from kiosk.meeting.tap import Happened
from kiosk.meeting.terms import PersonId

Told = Mapping[int, Sequence[Happened]]  # by meeting


class Whose(msgspec.Struct, frozen=True):
    """Their id in each meeting; `unclear` are meetings where it cannot be known which of several people they were."""

    ids: dict[int, PersonId]
    unclear: tuple[int, ...] = ()


def called(history: Sequence[Happened], name: str) -> list[PersonId]:
    """Whoever has this name there, as it was typed; where nobody has, whoever's differs by accents or dots alone."""
    names = _names(history)
    exact = [one for one, own in names.items() if _plain(name) in map(_plain, own)]
    return exact or [one for one, own in names.items() if folded(name) in map(folded, own)]


def same_person(told: Told, meeting: int, person: PersonId) -> Whose:
    """In every meeting of the record."""
    names = _names(told.get(meeting, ())).get(person, [])
    twins = any(one != person for name in names for one in called(told[meeting], name))
    ids, unclear = {meeting: person}, []
    for number, history in told.items():
        found = {one for name in names for one in called(history, name)}
        if number == meeting or not found:
            continue
        if twins or len(found) > 1:
            unclear.append(number)
        else:
            ids[number] = found.pop()
    return Whose(dict(sorted(ids.items())), tuple(unclear))


def first_entry(history: Sequence[Happened], person: PersonId) -> int:
    """An entry by which somebody can be told from another of the same name; 0 where they tapped nothing."""
    own = (one.seq for one in history if one.who == person and not isinstance(one.event, ParticipantAdded))
    return next(own, 0)


def _names(history: Sequence[Happened]) -> dict[PersonId, list[str]]:
    found: dict[PersonId, list[str]] = {}
    for person, name in _named(history):
        found.setdefault(person, []).append(name)
    return found


def _named(history: Sequence[Happened]) -> Iterator[tuple[PersonId, str]]:
    for one in history:
        event = one.event
        if isinstance(event, ParticipantAdded | NameGiven) and event.name:
            yield event.person, event.name
        elif isinstance(event, ThingPutRight) and event.what == "name" and event.now:
            yield event.which, event.now


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
