"""Who is called what in the copy without names, and on the page that one person asked for."""

from __future__ import annotations

from datetime import date

from kiosk.discretion.called import MEMBER
from kiosk.discretion.free_words import FreeWords
from kiosk.meeting.terms import Holder, PersonId
from kiosk.summary.projections.history import History
from kiosk.summary.projections.holders import RUNNING, Naming, outsiders
from kiosk.words.dates import day_named, month_and_year
from kiosk.words.grammar import TAKEN_OUT

FOR_WORK = "someone here for work"


class Nobody(Naming):
    """Also who agreed to be named; no post, no day. `left_out` are the numbers of lines that could tell who it is.

    `lines` are people's own words as they would be shown, in the order in which they were asked for.
    """

    def __init__(self, history: History, left_out: frozenset[int] = frozenset()) -> None:
        super().__init__(history)
        everybody = [person for person in self.people.values() if person.name]
        self.shown = FreeWords(everybody, (), dict(outsiders(history)), history.names_left)
        self.shown.settled = history.settled
        self.lines: list[str] = []
        self._left_out = left_out
        self._numbers: dict[str, int] = {}

    def said(self, text: str) -> str:
        if text not in self._numbers:
            self.lines.append(self.shown(text))
            self._numbers[text] = len(self.lines)
        return TAKEN_OUT if self._numbers[text] in self._left_out else self.shown(text)

    def until(self, text: str, beside: date | None) -> str:
        """A day by which something is promised, as its month."""
        day = day_named(text, beside)
        return month_and_year(day) if day else self.shown(text)

    def dated(self, day: date | None) -> str:
        return month_and_year(day) if day else ""

    def by_name(self, person: str) -> str:
        return ""

    def with_office(self, person: str) -> str:
        return self.name(person)

    def is_chair(self, holder: Holder) -> bool:
        return False

    def stands_out(self, holder: Holder) -> bool:
        person = self.people.get(holder)
        return self.ran(holder) or bool(person.office) if person else super().stands_out(holder)

    def marked(self, person: PersonId) -> bool:
        return self.stands_out(person)

    def labels(self, holder: Holder) -> tuple[str, ...]:
        return self._in_a_bar(holder) if holder in self.people else super().labels(holder)

    def speaker_labels(self, holder: Holder) -> tuple[str, ...]:
        return self.labels(holder)

    def _in_a_bar(self, person: PersonId) -> tuple[str, str]:
        """In full, and where there is little room."""
        if self.ran(person):
            return RUNNING, "runs it"
        return (FOR_WORK, "for work") if self.people[person].office else (MEMBER, "member")

    def _without_a_name(self, holder: Holder) -> str:
        return self._in_a_bar(holder)[0] if holder in self.people else super()._without_a_name(holder)


class Own(Naming):
    """As in every print, but for one person's own name: it stands on the page that only they get."""

    def __init__(self, history: History, person: PersonId) -> None:
        super().__init__(history)
        others = [one for one in self.people.values() if one.name and one.id != person]
        unnamed = [one for one in others if not one.consent.print_name]
        named = [self.people[person], *(one for one in others if one.consent.print_name)]
        self.shown = FreeWords(unnamed, named, dict(outsiders(history)), history.names_left)
        self._own = person

    @property
    def themselves(self) -> str:
        """The whole name as it was typed, else as their own device calls them."""
        return self.people[self._own].name or self.own(self._own)
