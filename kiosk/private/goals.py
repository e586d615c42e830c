"""A goal for today of somebody who runs things: theirs alone, unless they ask the others to watch it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TypeAlias

import msgspec
from msgspec.structs import replace

from kiosk.discretion.counts import enough
from kiosk.meeting.looking_back import Mostly, PracticeGoal
from kiosk.meeting.meeting import Meeting
from kiosk.meeting.people import Person
from kiosk.meeting.refusals import NO_WORDS_YET, NOT_ASKED_NOW
from kiosk.meeting.tap import Tap
from kiosk.meeting.terms import GoalAnswer, PersonId, Refused
from kiosk.private.feelings import Private

RUNNING_THINGS = ("facilitator", "turn_keeper", "note_taker")


class SetMyGoal(Private, frozen=True):
    text: str
    watch: bool = False  # asks the others to watch it, and to say at the end whether it was done


class DropMyGoal(Private, frozen=True):
    pass


class JudgeGoal(Private, frozen=True):
    """Whether somebody did what they set themselves."""

    person: PersonId
    answer: GoalAnswer


class HearAboutMyGoal(Private, frozen=True):
    """Once, and after that nobody is asked any more: looking twice would tell who answered in between."""


class KeepMyGoal(Private, frozen=True):
    """Put it in the record, with what most said if they were asked."""


GoalTap: TypeAlias = SetMyGoal | DropMyGoal | JudgeGoal | HearAboutMyGoal | KeepMyGoal


class Goal(msgspec.Struct, frozen=True):
    """`heard` once its owner looked at what people said; `said` is "" where too few did."""

    text: str
    watch: bool = False
    heard: bool = False
    said: Mostly = ""
    kept: bool = False


def may_set(person: Person) -> bool:
    return person.role in RUNNING_THINGS or person.side == "organisation"


class Goals:
    """`judged` is by whose goal it is, and empty again once that was looked at."""

    def __init__(self) -> None:
        self.by_person: dict[PersonId, Goal] = {}
        self.judged: dict[PersonId, dict[PersonId, str]] = {}

    def refuse(self, m: Meeting, tap: Tap) -> None:
        does, goal = tap.does, self.by_person.get(tap.who)
        if isinstance(does, JudgeGoal):
            self._refuse_judge(tap.who, does)
            return
        if not isinstance(does, GoalTap):
            return
        if tap.finger != tap.who:
            raise Refused("A goal is for each person to set alone.")
        if isinstance(does, SetMyGoal):
            _refuse_goal(m.people[tap.who], does, goal)
        elif goal is None:
            raise Refused("You have set no goal for today.")
        elif isinstance(does, HearAboutMyGoal) and (goal.heard or not goal.watch):
            raise Refused("Nobody was asked about it, or you have heard already.")
        elif isinstance(does, KeepMyGoal) and goal.kept:
            raise Refused("It is in the record already.")

    def _refuse_judge(self, person: PersonId, does: JudgeGoal) -> None:
        goal = self.by_person.get(does.person)
        if goal is None or not goal.watch or goal.heard or does.person == person:
            raise Refused(NOT_ASKED_NOW)

    def take(self, tap: Tap) -> list[PracticeGoal]:
        """An event only where somebody asked to have their own goal kept."""
        match tap.does:
            case SetMyGoal(text=text, watch=watch):
                self._set(tap.who, text, watch)
            case DropMyGoal():
                self.forget_person(tap.who)
            case JudgeGoal(person=person, answer=answer):
                self.judged.setdefault(person, {})[tap.who] = answer
            case HearAboutMyGoal():
                said = mostly(self.judged.pop(tap.who, {}).values())
                self.by_person[tap.who] = replace(self.by_person[tap.who], heard=True, said=said)
            case KeepMyGoal():
                goal = self.by_person[tap.who]
                return [PracticeGoal(person=tap.who, text=goal.text, said=goal.said)]
        return []

    def _set(self, person: PersonId, text: str, watch: bool) -> None:
        """Other words are another goal: what was said of the ones before does not count for them."""
        before = self.by_person.get(person)
        if before is None or before.text != text or not watch:
            self.judged.pop(person, None)
        self.by_person[person] = Goal(text, watch)

    def kept(self, person: PersonId) -> None:
        if person in self.by_person:
            self.by_person[person] = replace(self.by_person[person], kept=True)

    def watched(self) -> tuple[tuple[PersonId, str], ...]:
        """What everybody was asked to watch: whose, and in which words."""
        return tuple((person, goal.text) for person, goal in self.by_person.items() if goal.watch)

    def asked_of(self, person: PersonId) -> list[tuple[PersonId, str]]:
        """The goals somebody can say something about."""
        return [one for one in self.watched() if one[0] != person and not self.by_person[one[0]].heard]

    def has_judged(self, person: PersonId, owner: PersonId) -> bool:
        return person in self.judged.get(owner, {})

    def forget_person(self, person: PersonId) -> None:
        self.by_person.pop(person, None)
        self.judged.pop(person, None)

    def in_public(self) -> Goals:
        """What a device that many share may know."""
        shown = Goals()
        shown.by_person = {person: replace(goal, said="") for person, goal in self.by_person.items() if goal.watch}
        return shown

    def wipe(self) -> None:
        self.by_person.clear()
        self.judged.clear()


def _refuse_goal(person: Person, does: SetMyGoal, before: Goal | None) -> None:
    if not may_set(person):
        raise Refused("This is for people who run things or come from an organisation.")
    if not does.text.strip():
        raise Refused(NO_WORDS_YET)
    if before and (before.heard or before.kept):
        raise Refused("People have said what they think of it. It stays as it is.")


def mostly(answers: Iterable[str]) -> Mostly:
    """What most said where three or more did; never how many, and never that it was everybody."""
    counts = Counter(one for one in answers if one != "rather_not_say")
    answer: Mostly
    for answer in ("yes", "partly", "not_yet"):
        if enough(counts[answer]) and counts[answer] * 2 > counts.total():
            return answer
    return "mixed" if enough(counts.total()) else ""
