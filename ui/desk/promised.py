"""What was promised, before item 1: one row a promise, each answered by a digit or a tap. No Qt."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kiosk.meeting.promises import PromiseState
from kiosk.meeting.reviews import ReviewPromise
from kiosk.thread.said import asked, on_day, promised
from kiosk.thread.thing import Thing
from kiosk.words.dates import day_of, in_full
from kiosk.words.grammar import closed
from kiosk.words.kinds.promises import PROMISE_STATES
from ui.desk.actions.action import Step
from ui.desk.desk_view import Moment
from ui.desk.private_dots import Answer

PAGE = "promised"
STATES: tuple[PromiseState, ...] = tuple(PROMISE_STATES)
NEEDS_WHY: tuple[PromiseState, ...] = ("late", "rolled_back")  # asked for, and may be left empty
HOW = "Item 1 starts when each has an answer. Another answer stands beside the first."


class Promised:
    """`at` is the promise a digit answers: the first one without an answer, until another is gone to."""

    def __init__(self) -> None:
        self._gone_to = ""
        self._shown = self._away = False

    def page(self, s: Moment, page: str, is_free: bool) -> str:
        """The page to show: this one comes by itself and goes with the last answer, or once it is put away."""
        left = bool(s.not_looked_at)
        if page == PAGE:
            self._shown = left
            return PAGE if left else ""
        self._away = self._away or (self._shown and not page and is_free)
        self._shown = left and not page and is_free and not self._away
        return PAGE if self._shown else page

    def at(self, s: Moment) -> str:
        missing = [one.thing for one in s.not_looked_at]
        return self._gone_to if self._gone_to in missing or not missing else missing[0]

    def move(self, s: Moment, by: int) -> None:
        missing = [one.thing for one in s.not_looked_at]
        if missing:
            self._gone_to = missing[(missing.index(self.at(s)) + by) % len(missing)]

    def says(self, s: Moment, thing: str, number: int) -> Answer | None:
        """What became of it, by its number from 1; late and taken back ask why first."""
        if others := _others(s).get(thing):
            return others[2][number - 1] if 0 < number <= len(others[2]) else None
        if not thing or not 0 < number <= len(STATES):
            return None
        state = STATES[number - 1]
        if state in NEEDS_WHY:
            return Answer("", act="review_promise", filled={"promise": thing, "state": state})
        return Answer("", step=Step(ReviewPromise(promise=thing, state=state)))

    def rows(self, s: Moment) -> list[dict[str, Any]]:
        at, today = self.at(s), day_of(s.m.opening.date)
        return [
            {
                "key": one.thing,
                "name": f"“{closed(one.words)}”",
                "second": promised(one, today),
                "here": one.thing == at,
                "answers": [
                    {"words": PROMISE_STATES[state].desk, "chosen": state in s.m.since.reviewed.get(one.thing, ())}
                    for state in STATES
                ],
            }
            for one in s.before.to_look_at
        ] + [
            {
                "key": thing,
                "name": name,
                "second": second,
                "here": False,
                "answers": [{"words": one.words, "chosen": False} for one in ways],
            }
            for thing, (name, second, ways) in _others(s).items()
        ]

    @staticmethod
    def keys() -> str:
        return ", ".join(f"{n} {PROMISE_STATES[one].desk}" for n, one in enumerate(STATES, 1)) + f". {HOW}"


def _others(s: Moment) -> dict[str, tuple[str, str, tuple[Answer, ...]]]:
    """Decisions in force and what is still asked: words, what is known of it, and what can be done with it here."""
    found: dict[str, tuple[str, str, tuple[Answer, ...]]] = {}
    today = day_of(s.m.opening.date)
    for one in s.before.in_force:
        ended = (("Put back", "roll_back", "of"), ("It ends", "end_decision", "decision"))
        found[one.thing] = (f"“{closed(one.words)}”", f"We decided it {on_day(one)}.", _ways(one, ended))
    for one in s.before.open_asks:
        ways = (
            ("The answer", "answer_ask", "ask"),
            ("Ask again", "repeat_ask", "ask"),
            ("Send out", "send_out", "ask"),
        )
        found[one.thing] = (f"“{closed(one.words)}”", asked(one, today), _ways(one, ways))
    return found


def _ways(one: Thing, ways: Iterable[tuple[str, str, str]]) -> tuple[Answer, ...]:
    return tuple(Answer(words, act=act, filled={field: one.thing}) for words, act, field in ways)


def title(s: Moment) -> str:
    """ "Since last time, 9 June 2026: 3 promises. 1 has its answer." """
    things, answered = s.before.to_look_at, len(s.before.to_look_at) - len(s.not_looked_at)
    many = "1 promise" if len(things) == 1 else f"{len(things)} promises"
    have = "None has its" if not answered else "1 has its" if answered == 1 else f"{answered} have their"
    return f"Since last time{_last(things)}: {many}. {have} answer{'s' if answered > 1 else ''}."


def _last(things: list[Thing]) -> str:
    days = [one.day for one in things if one.day]
    return f", {in_full(max(days))}" if days else ""
