"""One meeting as the page plans see it: what happened, how people may be called, and what came before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from kiosk.meeting.promises import PromiseState
from kiosk.meeting.seen_differently import SeenDifferently
from kiosk.meeting.tap import Happened
from kiosk.meeting.terms import Event, PersonId
from kiosk.summary.projections.ballots import settle
from kiosk.summary.projections.by_side import may_split, sides
from kiosk.summary.projections.deliberations import Deliberation, deliberations
from kiosk.summary.projections.earlier import Earlier
from kiosk.summary.projections.history import History
from kiosk.summary.projections.holders import Naming
from kiosk.thread.keeping import Leaving
from kiosk.thread.thread import Thread
from kiosk.words.dates import day_of
from kiosk.words.grammar import TAKEN_OUT, closed, first_up
from kiosk.words.move_reasons import chosen_reason


@dataclass
class Account:
    """Everything a page needs; `earlier` tells what former meetings of the same record left open."""

    history: History
    group: str = ""
    code: str = ""
    earlier: Earlier = field(default_factory=Earlier)
    differently: list[SeenDifferently] = field(default_factory=list)  # of this meeting, whenever it was said
    naming: Callable[[History], Naming] = Naming  # how this kind of print calls people
    reviewed: dict[str, PromiseState] = field(default_factory=dict)  # what became of promises later, by their words
    thread: Thread = field(default_factory=Thread)  # what the meetings before left
    leaving: Leaving | None = None  # when names and what happened leave, where the group set it

    @cached_property
    def names(self) -> Naming:
        names, opening = self.naming(self.history), self.history.meeting.opening
        names.shown.know(self.group, opening.title, opening.place, opening.purpose)
        return names

    @cached_property
    def as_named(self) -> Naming:
        """Who is marked in the print with names: a copy without is read beside it, and tells no more than both may."""
        return self.names if type(self.names) is Naming else Naming(self.history)

    @cached_property
    def questions(self) -> list[Deliberation]:
        """As they may be told after all that was asked before."""
        told = deliberations(self.history)
        settle(self.history, told, self.earlier.ballots)
        return told

    @cached_property
    def day(self) -> date | None:
        return day_of(self.history.meeting.opening.date)

    @cached_property
    def splits(self) -> bool:
        """Whether anything may be said by side."""
        return may_split(self.history)

    @cached_property
    def lived(self) -> frozenset[PersonId]:
        return frozenset(sides(self.history).get("lived_experience", ()))

    @cached_property
    def lived_words(self) -> str:
        """ "and carers" only if someone is a carer."""
        carers = any(self.history.meeting.people[person].voice == "carer" for person in self.lived)
        return "people with lived experience and carers" if carers else "people with lived experience"

    def said(self, text: str) -> str:
        """People's own words, as they may be printed; what was taken out says so."""
        return self.names.said(text) if text.strip() else TAKEN_OUT

    def full(self, text: str) -> str:
        return closed(self.said(text))

    def told(self, kind: type[Event]) -> list[Happened]:
        """The events of a kind with who did them."""
        return self.history.by_kind.get(kind, [])

    def reason(self, text: str) -> str:
        """ "The reason was: ..." or "No reason was given."; of a need no more than that it was one."""
        chosen = chosen_reason(text)
        if chosen:
            return f"The reason was: {chosen}."
        return f"The reason was: {self.full(text)}" if text.strip() else "No reason was given."

    def by(self, person: PersonId) -> str:
        """The start of a sentence about a use of power."""
        return first_up(self.names.with_office(person))

    def one(self, person: PersonId) -> str:
        """The start of a sentence about anything else."""
        return first_up(self.names.name(person))
