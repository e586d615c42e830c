"""The meetings of one record to look at: which is chosen, which change of it, what is listed and found. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from kiosk.meeting.terms import Refused
from kiosk.record.full_text import FullText, Line
from kiosk.record.sqlite_store import RecordFile
from kiosk.record.store import RecordProblem
from kiosk.summary.document import StripChart
from kiosk.summary.past import over_all
from kiosk.summary.past.findable import lines_in
from kiosk.summary.past.held import Held, account_in, held
from kiosk.summary.past.moments import Turn, moments
from kiosk.summary.printing import account_of
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.power_rows import strip_chart
from kiosk.thread.thing import Thing
from kiosk.thread.thread import Thread, thread_of

NOTHING = "No meeting is kept here yet."
LISTS = ("decisions", "promises", "asks", "over")


class Past:
    """`view` is "" for the chosen meeting, or one of LISTS over all of them; `beside` is a second meeting, or 0."""

    def __init__(self, path: Path | None, today: date) -> None:
        self.path, self.today = path, today
        self.problem, self.group = "", ""
        self.meetings: list[Held] = []
        self.thread = Thread()
        self.view, self.typed = "", ""
        self.chosen = self.beside = self.at = 0
        self.found: list[Line] = []
        self._accounts: dict[int, Account] = {}
        self._newest: Account | None = None
        self._text: FullText | None = None
        self.read()

    def read(self) -> None:
        """As the record stands now; what was taken out meanwhile is nowhere any more."""
        self._accounts, self._newest = {}, None
        if self._text:
            self._text.close()
        self._text, self.problem = None, ""
        if self.path is None:
            self.problem = NOTHING
            return
        try:
            record = RecordFile.read(self.path)
        except RecordProblem as problem:
            self.problem = str(problem)
            return
        try:
            self._take(record)
        except (ValueError, KeyError, Refused) as problem:
            self.problem = f"This one cannot be read. Others can. ({problem})"
        finally:
            record.close()

    def _take(self, record: RecordFile) -> None:
        self.group, self.thread = record.group, thread_of(record)
        numbers = record.meetings()
        self._accounts = {number: account_in(record, number) for number in numbers}
        self._newest = account_of(record, numbers[-1], self._accounts[numbers[-1]].history) if numbers else None
        self.meetings = [held(self._accounts[number], number) for number in reversed(numbers)]
        self.problem = "" if numbers else NOTHING
        if self.chosen not in numbers:
            self.chosen, self.at = (numbers[-1] if numbers else 0), 0
        self.find(self.typed)

    # What is chosen

    @property
    def meeting(self) -> Held | None:
        return next((one for one in self.meetings if one.number == self.chosen), None)

    @property
    def second(self) -> Held | None:
        """The meeting that stands beside it."""
        return next((one for one in self.meetings if one.number == self.beside), None)

    def choose(self, number: int) -> None:
        self.chosen, self.at, self.view = number, 0, ""
        if self.beside == number:
            self.beside = 0

    def move(self, by: int) -> None:
        """To a later or an earlier meeting of the list."""
        numbers = [one.number for one in self.listed]
        if numbers:
            place = numbers.index(self.chosen) + by if self.chosen in numbers else 0
            self.choose(numbers[max(0, min(place, len(numbers) - 1))])

    def step(self, by: int) -> None:
        """From change to change."""
        self.at = max(0, min(self.at + by, len(self.moments(self.chosen)) - 1))

    def turn(self, view: str) -> None:
        """A list over all meetings, or back to the chosen one."""
        self.view = "" if view == self.view else view

    def put_beside(self) -> None:
        """The meeting before the chosen one beside it, or the one before that; after the last none."""
        older = [one.number for one in self.meetings if one.number != self.chosen]
        places = [0, *older]
        self.beside = places[(places.index(self.beside) + 1) % len(places)] if self.beside in places else 0

    # What is found

    def find(self, typed: str) -> None:
        self.typed, self.found = typed, []
        if typed.strip() and self._accounts:
            self._text = self._text or FullText(
                line for number, account in self._accounts.items() for line in lines_in(account, number)
            )
            self.found = self._text.find(typed)
            if self.chosen not in [one.number for one in self.listed] and self.listed:
                self.choose(self.listed[0].number)

    @property
    def listed(self) -> list[Held]:
        """All meetings, or those in which something was found; the newest first."""
        hits = {one.meeting for one in self.found}
        return [one for one in self.meetings if one.number in hits] if self.typed.strip() else self.meetings

    def first_hit(self, number: int) -> Line | None:
        return next((one for one in self.found if one.meeting == number), None)

    # What is shown of it

    def chart(self, number: int) -> StripChart:
        return strip_chart(self._accounts[number])

    def moments(self, number: int) -> list[Turn]:
        return moments(self._accounts[number], self.chart(number)) if number in self._accounts else []

    def things(self, view: str) -> list[Thing]:
        """A list over all meetings."""
        lists: dict[str, Callable[[], list[Thing]]] = {
            "decisions": lambda: self.thread.in_force,
            "promises": lambda: self.thread.promises,
            "asks": lambda: self.thread.open_asks,
        }
        return lists[view]() if view in lists else []

    def left_by(self, number: int, *kinds: str) -> list[Thing]:
        """What was decided or promised in one meeting, with how it stands now."""
        return [one for one in self.thread.things if one.meeting == number and one.kind in kinds and one.words.strip()]

    def over_all(self) -> list[str]:
        accounts = dict(self._accounts)
        if self._newest:
            accounts[self.meetings[0].number] = self._newest
        return over_all.sentences(list(accounts.items()), self.thread, self.today)

    def roles(self) -> list[dict[str, object]]:
        return over_all.roles(list(self._accounts.items()))
