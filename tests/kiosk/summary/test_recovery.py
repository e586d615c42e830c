"""Whole papers attacked: every history of a made meeting that prints the same leaves open who did or said what."""

import os
from collections.abc import Callable, Sequence
from itertools import combinations, product

import pytest

from kiosk.meeting.agenda import ProposeItem
from kiosk.meeting.checks import AnswerCheck, CheckKind, CloseCheck, OpenCheck
from kiosk.meeting.lifecycle import CloseMeeting
from kiosk.meeting.people import Leave
from kiosk.meeting.promises import MakeAsk
from kiosk.meeting.questions import ProposeQuestion
from kiosk.meeting.signals import Signal
from kiosk.meeting.turns import EndTurn, GiveFloor
from tests.kiosk.summary.recovery import Hidden, Made, Step, alike, known

LONG = "HEARD_SOAK" in os.environ
SIX = "abcdef"


def spoke(*turns: tuple[str, float]) -> tuple[list[Step], float]:
    """Turns one after the other, and when they were over."""
    steps: list[Step] = []
    at = 10.0
    for who, seconds in turns:
        steps += [(at, "a", GiveFloor(to=who)), (at + seconds, who, EndTurn())]
        at += seconds + 5
    return steps, at


def closes(at: float) -> Step:
    return at, "a", CloseMeeting()


def check(hidden: Hidden, people: str, kind: CheckKind = "yes_no", number: int = 1, at: float = 20) -> list[Step]:
    """A private check; "-" says nothing."""
    steps: list[Step] = [(at, "a", OpenCheck(check=number, kind=kind, answers="private"))]
    for place, one in enumerate(people):
        if hidden[place] != "-":
            steps.append((at + 1 + place, one, AnswerCheck(check=number, answer=hidden[place])))  # type: ignore[arg-type]
    return [*steps, (at + 20, "a", CloseCheck(check=number))]


def one_of(people: str, among: str, at_most: int = 1) -> list[Hidden]:
    """Nobody, or up to so many of them."""
    marks = [set(some) for count in range(at_most + 1) for some in combinations(among, count)]
    return [tuple("x" if one in some else "-" for one in people) for some in marks]


def told_anyhow(every: Sequence[Hidden], place: int) -> bool:
    """All gave the same answer, and the print says so."""
    return all(len(set(hidden)) == 1 for hidden in every)


def nobody_did(every: Sequence[Hidden], place: int) -> bool:
    """That somebody did not do it gives nobody away."""
    return every[0][place] == "-"


def given_away(made: Made, every: Sequence[Hidden], free: Callable[[Sequence[Hidden], int], bool]) -> list[str]:
    return known(alike(made, every).values(), made.people, free)


@pytest.mark.parametrize(
    ("lengths", "named"),
    [
        ((70, 130, 200, 90, 45, 300), "abcdef"),
        *([((60,) * 6, "abcdef"), ((60, 0, 60, 60, 60, 60), "ab")] if LONG else []),
    ],
)
def test_nobodys_side_is_told_by_minutes_or_by_anything_else(lengths: tuple[int, ...], named: str) -> None:
    steps, at = spoke(*((one, length) for one, length in zip(SIX, lengths, strict=True) if length))
    made = Made(SIX, named, lambda hidden: [[*steps, closes(at + 20)]], voices=True)
    assert given_away(made, list(product("LO", repeat=6)), lambda every, place: False) == []


KINDS: list[tuple[CheckKind, tuple[str, ...]]] = [
    ("yes_no", ("yes", "no", "-")),
    ("consent", ("consent", "object", "-")),
    ("consensus", ("agree", "block", "-")),
]


@pytest.mark.parametrize(("kind", "answers"), KINDS if LONG else KINDS[:1])
@pytest.mark.parametrize("people", ["abcd", "abcde", "abcdef", "abcdefg"] if LONG else ["abcd"])
def test_nobodys_private_answer_is_told(kind: CheckKind, answers: tuple[str, ...], people: str) -> None:
    question: list[Step] = [(10, "a", ProposeQuestion(text="Shall we open till six?"))]
    made = Made(people, "ab", lambda hidden: [[*question, *check(hidden, people, kind), closes(90)]])
    assert given_away(made, list(product(answers, repeat=len(people))), told_anyhow) == []


def twice(hidden: Hidden, people: str, gone: str) -> list[list[Step]]:
    """The same question in two meetings; who is gone was at the first only."""
    first: list[Step] = [(10, "a", ProposeQuestion(text="Shall we open till six?")), *check(hidden, people), closes(90)]
    left: list[Step] = [(5 + place, one, Leave(reason="")) for place, one in enumerate(gone)]
    stayed = tuple("-" if one in gone else said for one, said in zip(people, hidden, strict=True))
    return [first, [*left, first[0], *check(stayed, people), closes(90)]]


@pytest.mark.parametrize(("people", "gone"), [("abcde", "e"), *([("abcdef", "ef"), ("abcdef", "def")] if LONG else [])])
def test_the_same_question_with_fewer_gives_nobody_away(people: str, gone: str) -> None:
    made = Made(people, "a", lambda hidden: twice(hidden, people, gone))
    every = list(product(("yes", "no"), repeat=len(people)))
    assert given_away(made, every, told_anyhow) == []


@pytest.mark.parametrize("named", ["", "abc", "abcd", "abcdef"])
def test_who_left_stands_alone_nowhere(named: str) -> None:
    steps, at = spoke(("a", 50), ("b", 70), ("c", 65))

    def taps(hidden: Hidden) -> list[list[Step]]:
        left: list[Step] = [(at + 5, one, Leave(reason="")) for one, did in zip(SIX, hidden, strict=True) if did == "x"]
        return [[*steps, *left, closes(at + 50)]]

    every = one_of(SIX, "bcdef", at_most=5 if LONG else 2)
    assert given_away(Made(SIX, named, taps), every, nobody_did) == []


@pytest.mark.parametrize("named", ["abc", "abcdef"])
def test_who_asked_and_had_no_turn_stands_alone_nowhere(named: str) -> None:
    steps, at = spoke(("a", 50), ("b", 70), ("c", 65))

    def taps(hidden: Hidden) -> list[list[Step]]:
        asked = [one for one, did in zip(SIX, hidden, strict=True) if did == "x"]
        signals: list[Step] = [(at + 5, one, Signal(id=one, kind="speak")) for one in asked]
        return [[*steps, *signals, closes(at + 50)]]

    assert given_away(Made(SIX, named, taps), one_of(SIX, "def", at_most=3), nobody_did) == []


@pytest.mark.parametrize("kind", ["clarify", "process", "practical", "break", "challenge"])
def test_who_made_a_signal_stands_alone_nowhere(kind: str) -> None:
    def taps(hidden: Hidden) -> list[list[Step]]:
        asked = [one for one, did in zip(SIX, hidden, strict=True) if did == "x"]
        return [[*((30, one, Signal(id=one, kind=kind)) for one in asked), closes(90)]]  # type: ignore[arg-type]

    assert given_away(Made(SIX, "ab", taps), one_of(SIX, "cdef", at_most=2), nobody_did) == []


@pytest.mark.parametrize("does", [MakeAsk(ask=1, text="A lamp"), ProposeItem(item=1, title="Lamps")])
def test_who_asked_for_something_unnamed_may_be_any_of_three(does: MakeAsk | ProposeItem) -> None:
    def taps(hidden: Hidden) -> list[list[Step]]:
        return [[*((30, one, does) for one, did in zip(SIX, hidden, strict=True) if did == "x"), closes(90)]]

    every = one_of(SIX, "cdef")[1:]
    assert given_away(Made(SIX, "ab", taps), every, nobody_did) == []


def test_the_attack_finds_a_figure_that_was_put_back() -> None:
    """Of itself: papers that tell how many said yes tell two who agree what the third said."""
    papers = [[hidden] for hidden in product(("yes", "no"), repeat=3)]
    assert known(papers, "abc", told_anyhow) != []
