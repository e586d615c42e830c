"""Five pretend people of a practice: what each of them taps, and when. No Qt here, and no clock."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from kiosk.meeting.checks import AnswerCheck, Check
from kiosk.meeting.meeting import Meeting
from kiosk.meeting.modes import SetMode
from kiosk.meeting.people import Leave
from kiosk.meeting.rules_of_checks import answers_of
from kiosk.meeting.signals import Signal, SignalKind
from kiosk.meeting.terms import Asked, PersonId
from kiosk.meeting.turns import MarkCutOff, TakeFloor
from kiosk.private.feelings import SignalFeeling

AMINA, DEZ, MAUREEN, TOMASZ, YOU, BEV = "A1", "A2", "A3", "A4", "A5", "A7"
SAY_YES = (AMINA, MAUREEN, TOMASZ, BEV)
FEELS_CUT_OFF_AFTER_S = 4
ANSWERS_AFTER_S = 2  # one after the other, all within ten seconds
Does = tuple[PersonId, Asked]


@dataclass(frozen=True)
class Moment:
    """`at` seconds after an item began, and as soon as `can` is so."""

    at: int
    name: str
    does: Callable[[Meeting, str], Does]
    can: Callable[[Meeting], bool] = lambda m: True


def _signal(who: PersonId, kind: SignalKind) -> Callable[[Meeting, str], Does]:
    return lambda m, name: (who, Signal(id=f"practice-{name}", kind=kind))


def _somebody_else_speaks(m: Meeting) -> bool:
    return m.turns.speaking is not None and m.turns.speaking.person not in (BEV, YOU)


HANDS = (
    Moment(5, "amina", _signal(AMINA, "speak")),
    Moment(12, "dez", _signal(DEZ, "speak")),
    Moment(20, "maureen", _signal(MAUREEN, "clarify")),
    Moment(40, "tomasz", _signal(TOMASZ, "speak")),
)
FIRST = (
    *HANDS,
    Moment(60, "bev", lambda m, name: (BEV, TakeFloor()), _somebody_else_speaks),
    Moment(
        90,
        "feels",
        lambda m, name: (MAUREEN, SignalFeeling(id=f"practice-{name}", choice="just_so_you_know")),
    ),
)
SECOND = (
    Moment(0, "fair", lambda m, name: (YOU, SetMode(mode="fair_queue", via="agreed"))),
    *HANDS,
    Moment(60, "leaves", lambda m, name: (TOMASZ, Leave()), lambda m: m.people.is_here(TOMASZ)),
)


@dataclass
class Pretend:
    """Asked again and again; each tap comes once. All times are seconds of whoever asks."""

    _done: set[tuple[str, ...]] = field(default_factory=set)
    _began: dict[str, float] = field(default_factory=dict)  # an item, a check, who was spoken over: since when
    _over: PersonId = ""

    def due(self, m: Meeting, now: float) -> Iterator[Does]:
        if not m.is_open or m.pause is not None:
            return
        yield from self._in_item(m, now)
        yield from self._spoken_over(now)
        yield from self._words(m)
        yield from self._answers(m, now)

    def _once(self, *what: str) -> bool:
        fresh = what not in self._done
        self._done.add(what)
        return fresh

    def _since(self, what: str, now: float) -> float:
        return now - self._began.setdefault(what, now)

    def _in_item(self, m: Meeting, now: float) -> Iterator[Does]:
        item = m.agenda.current
        if item is None:
            return
        passed = self._since(f"item {item}", now)
        for moment in SECOND if item == "2" else FIRST:
            if passed >= moment.at and moment.can(m) and self._once(item, moment.name):
                if moment.name == "bev" and m.turns.speaking:
                    self._over = m.turns.speaking.person
                    self._began["over"] = now
                yield moment.does(m, f"{item}-{moment.name}")

    def _spoken_over(self, now: float) -> Iterator[Does]:
        if self._over and now - self._began["over"] >= FEELS_CUT_OFF_AFTER_S:
            who, self._over = self._over, ""
            yield who, MarkCutOff(by=BEV)

    def _words(self, m: Meeting) -> Iterator[Does]:
        question = m.questions.now
        if question and question.wording > 1 and self._once("reworded", str(question.number), str(question.wording)):
            yield DEZ, Signal(id=f"practice-words-{question.number}-{question.wording}", kind="wording")

    def _answers(self, m: Meeting, now: float) -> Iterator[Does]:
        """Hands are counted by whoever runs it; all else they answer themselves."""
        check = m.checks.open
        if check is None or check.answers == "open":
            return
        passed = self._since(f"check {check.check}", now)
        for place, who in enumerate((*SAY_YES, DEZ), 1):
            if passed >= place * ANSWERS_AFTER_S and m.people.is_here(who) and self._once("check", check.check, who):
                yield who, AnswerCheck(check=check.check, answer=_says(check, who))


def _says(check: Check, who: PersonId):  # type: ignore[no-untyped-def]
    answers = answers_of(check.kind)
    no = {"yes_no": "no", "consent": "object", "consensus": "block", "gradients": "stop"}
    return answers[0] if who in SAY_YES else no.get(check.kind, "no")
