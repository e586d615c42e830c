"""All that former meetings left, by what it is; made once when a meeting opens, so that no tap replays them."""

from __future__ import annotations

import msgspec

from kiosk.meeting.between_meetings import BETWEEN
from kiosk.meeting.standing import standing
from kiosk.meeting.things import Kind
from kiosk.record.store import RecordStore
from kiosk.thread.fold import Fold
from kiosk.thread.thing import Thing


class Thread(msgspec.Struct, frozen=True):
    """Things in the order in which they were made; `last` is the meeting before, `day` when it was."""

    things: tuple[Thing, ...] = ()
    last: int = 0

    def of(self, kind: Kind) -> list[Thing]:
        return [one for one in self.things if one.kind == kind]

    @property
    def asks(self) -> list[Thing]:
        return [one for one in self.of("ask") if one.words.strip()]

    @property
    def promises(self) -> list[Thing]:
        return [one for one in self.of("promise") if one.words.strip()]

    @property
    def decisions(self) -> list[Thing]:
        return [one for one in self.of("decision") if one.words.strip()]

    @property
    def roll_backs(self) -> list[Thing]:
        return [one for one in self.of("roll_back") if one.words.strip()]

    @property
    def to_look_at(self) -> list[Thing]:
        """Promises that need an answer before the first item, commitments last."""
        return sorted((one for one in self.promises if one.waits), key=lambda one: one.sort == "commitment")

    @property
    def open_asks(self) -> list[Thing]:
        """Oldest first."""
        return [one for one in self.asks if one.waits]

    @property
    def in_force(self) -> list[Thing]:
        return [one for one in self.decisions if one.state == "in_force"]

    @property
    def put_off(self) -> list[Thing]:
        return [one for one in self.decisions if one.state == "put_off"]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to begin the next meeting with."""
        return not (self.to_look_at or self.open_asks or self.in_force or self.put_off or self.roll_backs)

    def by_id(self, thing: str) -> Thing | None:
        return next((one for one in self.things if one.thing == thing), None)

    def words_of(self, thing: str) -> str:
        found = self.by_id(thing)
        return found.words if found else ""

    def find(self, kind: Kind, said: int | str) -> Thing | None:
        """By its id, its number, what its meeting called it (the newest), or "1/2": meeting 1's 2; None else."""
        mine, said = self.of(kind), str(said)
        meeting, slash, name = said.partition("/")
        if slash:
            there = [one for one in mine if str(one.meeting) == meeting]
            named = [one for one in there if name in (one.name, str(one.number))]
            placed = [one for place, one in enumerate(there, 1) if str(place) == name]
            return next(reversed(named or placed), None)
        for fits in (lambda one: one.thing == said, lambda one: one.name == said, lambda one: str(one.number) == said):
            found = [one for one in mine if fits(one)]
            if found:
                return found[-1]
        return None


def thread_of(record: RecordStore, before: int = 0, until: int = 0) -> Thread:
    """Of the meetings of the record that were held before this one, or until that one was over; 0: of all."""
    fold, last = Fold(), 0
    fold.begin(record.history(BETWEEN))
    for number in record.meetings():
        if number == before:
            break
        told = standing(record.history(number))
        fold.hear(number, told, record.seals(number))
        last = number
        if number == until:
            break
    return Thread(tuple(fold.things.values()), last)
