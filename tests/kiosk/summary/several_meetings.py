"""Meetings of one record, written as scripts: decisions, who was said to lead, and how it was rated."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.summary.projections.account import Account
from tests.kiosk.summary.printed import account

PEOPLE = ("F", "B", "C", "D", "E", "G", "H", "I")
HEAD = """format = 1
[group]
name = "Several"
[meeting]
number = {number}
title = "One of several"
date = {day}T10:00:00+01:00
[room]
people = [{people}]
[script]
steps = [{steps}]
"""


@dataclass
class Decision:
    """`yes` of the eight say yes, the others no; `first` are those who would have said so to the first wording."""

    yes: int = 8
    reworded: bool = False
    first: int | None = None


@dataclass
class Meeting:
    number: int
    day: str
    decisions: list[Decision] = field(default_factory=list)
    stance: str = ""
    ratings: dict[str, int] = field(default_factory=dict)
    more: list[str] = field(default_factory=list)  # steps as they are, before the first item

    @property
    def script(self) -> str:
        people = ",\n".join(_person(seat, id_) for seat, id_ in enumerate(PEOPLE, 1))
        steps = ",\n".join(self._steps())
        return HEAD.format(number=self.number, day=self.day, people=people, steps=steps)

    def _steps(self) -> Iterator[str]:
        yield _step(0, 'does = "open_meeting", mode = "open_queue", limit = "Rents.", limit_owner = "Board"')
        yield _step(1, 'does = "agree_rule", about = "disagreement", rule = "skipped"')
        if self.stance:
            yield _step(2, f'does = "set_stance", stance = "{self.stance}"')
        yield from self.more
        yield _step(3, 'does = "start_item", item = 1, title = "Rents"')
        for place, decision in enumerate(self.decisions, 1):
            yield from _decided(place, decision)
        if self.ratings:
            given = [answer for answer, count in self.ratings.items() for _ in range(count)]
            yield _all(50, 'does = "rate_ladder"', _by_each(given))
        yield _step(59, 'does = "close_meeting"')


def of(*meetings: Meeting, folder: Path) -> Account:
    """The last of these meetings, with the others before it in its record."""
    return account(*(one.script for one in meetings), folder=folder)


def _decided(place: int, decision: Decision) -> Iterator[str]:
    yield _step(4 + place, f'does = "propose_question", text = "Will rents fall {place} times by May?"')
    if decision.reworded:
        yield _step(4 + place, f'does = "reword_question", text = "Shall we aim to lower rents {place} times?"')
    yield _step(4 + place, f'does = "open_check", check = "c{place}", kind = "yes_no", answers = "private"')
    answers = _by_each(["yes"] * decision.yes + ["no"] * (8 - decision.yes))
    yield _all(4 + place, f'does = "answer_check", check = "c{place}"', answers)
    yield _step(5 + place, f'does = "close_check", check = "c{place}"')
    if decision.first is not None:
        first = _by_each(["yes"] * decision.first + ["no"] * (8 - decision.first))
        yield _all(5 + place, 'does = "answer_look_back", wording = 1', first)
    if decision.reworded and decision.yes == 8:
        yield _step(5 + place, 'does = "close_look_back"')
    result = "agreed" if decision.yes > 4 else "does_not_go_ahead"
    yield _step(5 + place, f'does = "record_decision", result = "{result}"')


def _by_each(answers: list[str]) -> str:
    return ", ".join(f'{person} = "{answer}"' for person, answer in zip(PEOPLE, answers, strict=False))


def _all(minute: int, rest: str, answers: str) -> str:
    return f'{{ at = "0:{minute:02}:00", who = "all", {rest}, answers = {{ {answers} }} }}'


def _step(minute: int, rest: str) -> str:
    return f'{{ at = "0:{minute:02}:00", who = "F", {rest} }}'


def _person(seat: int, id_: str) -> str:
    role = "facilitator" if seat == 1 else "member"
    return f'{{ id = "{id_}", name = "{id_} Name", seat = {seat}, role = "{role}" }}'
