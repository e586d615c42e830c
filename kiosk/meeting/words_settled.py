"""Whether a word in people's own words is somebody here, said once; it holds for that text and all its copies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

import msgspec

from kiosk.discretion.free_words import Asked, plain
from kiosk.discretion.name_words import folded_word
from kiosk.meeting.registry import decides
from kiosk.meeting.terms import Command, Event, Refused

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Tap


class SettleWord(Command, frozen=True):
    """The word from `start` to `end` in a field of an entry, which has its number in the record."""

    entry: int
    field: str
    start: int
    end: int
    somebody: bool


class OpenWord(msgspec.Struct, frozen=True):
    """A word that can be somebody: `line` is all of the text it stands in, then where in the record that is.

    `folded` is the word as answers about it are kept.
    """

    word: str
    line: str
    entry: int
    field: str
    start: int
    end: int
    folded: str

    @property
    def asked(self) -> Asked:
        return self.folded, self.line

    def settled(self, somebody: bool) -> SettleWord:
        return SettleWord(entry=self.entry, field=self.field, start=self.start, end=self.end, somebody=somebody)


class WordSettled(Event, frozen=True):
    """Only where the word stands: what it says is kept in its entry alone, and goes with it."""

    entry: int
    field: str
    start: int
    end: int
    somebody: bool


def answers(entries: Mapping[int, Event], settled: Iterable[WordSettled]) -> dict[Asked, bool]:
    """By the word as `folded_word` has it and the whole text: whether it is somebody. The last answer counts."""
    found: dict[Asked, bool] = {}
    for one in settled:
        text = str(getattr(entries.get(one.entry), one.field, ""))
        if word := text[one.start : one.end]:
            found[folded_word(plain(word)[0]), text.strip()] = one.somebody
    return found


@decides(SettleWord)
def settle_word(m: Meeting, tap: Tap, command: SettleWord) -> Iterator[Event]:
    if not 0 <= command.start < command.end:
        raise Refused("There is no word there.")
    yield WordSettled(
        entry=command.entry,
        field=command.field,
        start=command.start,
        end=command.end,
        somebody=command.somebody,
    )
