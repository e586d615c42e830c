"""Words that can be somebody, asked about as soon as they are written: of whoever's finger wrote them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from kiosk.discretion.called import Known
from kiosk.discretion.free_words import FreeWords, asks_about
from kiosk.meeting.meeting import Meeting
from kiosk.meeting.repair import words_written
from kiosk.meeting.tap import Happened
from kiosk.meeting.terms import PersonId
from kiosk.meeting.words_settled import OpenWord, WordSettled
from kiosk.record.personal_words import words_in

if TYPE_CHECKING:
    from kiosk.room.room import Room


class AskedOf(msgspec.Struct, frozen=True):
    """A word, and the finger that wrote it."""

    finger: PersonId
    word: OpenWord


def remember(room: Room, happened: Sequence[Happened], anew: bool = False) -> None:
    """What is written down in words, so that anybody can say that it is not what was said, or whom it names."""
    if anew:
        room.written.clear()
        room.words_asked = ()
    room.written.extend(one for one in happened if words_written(one.event))
    room.words_asked = still_asked(room.words_asked, happened, room.meeting)


def still_asked(asked: tuple[AskedOf, ...], happened: Iterable[Happened], m: Meeting) -> tuple[AskedOf, ...]:
    """Those that were asked about and these that were written now; without what was answered."""
    found = {one.word.asked: one for one in asked}
    names = _names(m)
    for one in happened:
        if isinstance(one.event, WordSettled):
            found = {asked: other for asked, other in found.items() if not _is_about(one.event, other.word)}
        elif names is not None and (finger := one.by or one.who) != "rule":
            for word in words_in(one, names):
                found.setdefault(word.asked, AskedOf(finger, word))
    return tuple(found.values())


def _is_about(said: WordSettled, word: OpenWord) -> bool:
    return (said.entry, said.field, said.start) == (word.entry, word.field, word.start)


def _names(m: Meeting) -> FreeWords | None:
    """Of everybody alike: asking about those only who said no would tell who they are."""
    people = tuple(one for one in m.people.by_id.values() if one.name)
    return _made(people, (m.opening.title, m.opening.place, m.opening.purpose))


@lru_cache(maxsize=4)
def _made(people: tuple[Known, ...], innocent: tuple[str, ...]) -> FreeWords | None:
    if not asks_about(people):
        return None
    names = FreeWords(people, ())
    names.know(*innocent)
    return names
