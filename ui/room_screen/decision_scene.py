"""The decision the room shows: what came of the question, how many said what, and what those who differ wrote."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kiosk.discretion.counts import enough
from kiosk.meeting.agenda import ItemStarted
from kiosk.meeting.checks import CheckClosed
from kiosk.meeting.decisions import DecisionRecorded, MinorityStatementAdded, Result
from kiosk.meeting.meeting import Meeting
from kiosk.meeting.promises import AskKeptOpen
from kiosk.meeting.questions import QuestionProposed, QuestionReworded
from kiosk.meeting.second_look import LookBackClosed
from kiosk.meeting.tap import Happened
from kiosk.meeting.terms import Holder
from kiosk.meeting.turns import TurnStarted
from kiosk.words.check_totals import totals_said
from kiosk.words.dates import day_of, due
from kiosk.words.kinds.checks import answer_words
from kiosk.words.kinds.outcomes import RESULTS
from kiosk.words.kinds.powers import NO_PEOPLE


@dataclass(frozen=True)
class Statement:
    people: int
    text: str

    @property
    def said_by(self) -> str:
        return f"{self.people} people wrote this:" if enough(self.people) else "Some of us wrote this:"


@dataclass(frozen=True)
class Decision:
    """A recorded decision with the words it is about and the totals of the check that settled it, if one did."""

    question: str
    result: Result
    small_step: bool
    decided_by: Holder
    check: CheckClosed | None
    statements: tuple[Statement, ...] = ()
    looked_back: LookBackClosed | None = None
    kept_open: tuple[AskKeptOpen, ...] = ()


def decision_shown(history: Iterable[Happened]) -> Decision | None:
    """The decision recorded last, until somebody speaks, another question is put or another item starts."""
    words: dict[int, str] = {}
    checks: dict[str, CheckClosed] = {}
    decision: Decision | None = None
    shown, about, asked = False, 0, 0
    looked: dict[int, LookBackClosed] = {}
    kept: list[AskKeptOpen] = []
    for happened in history:
        match happened.event:
            case QuestionProposed(text=text, number=asked):
                words[asked], shown = text, False
            case QuestionReworded(text=text, number=number):
                words[number] = text
            case CheckClosed(check=check) as closed:
                checks[check] = closed
            case DecisionRecorded(question=about) as recorded:
                decision, shown = _decision(recorded, words.get(about, ""), checks.get(recorded.check)), True
            case LookBackClosed(check=of_check) as closed_look if of_check in checks:
                looked[checks[of_check].question] = closed_look
            case AskKeptOpen() as open_ask:
                kept.append(open_ask)
            case MinorityStatementAdded(question=of, people=people, text=text) if decision and of == about:
                decision = replace(decision, statements=(*decision.statements, Statement(people, text)))
            case TurnStarted() | ItemStarted():
                shown = False
    if decision is None or not shown:
        return None
    still_open = tuple(one for one in kept if one.question == about)
    return replace(decision, looked_back=looked.get(about), kept_open=still_open)


def _decision(event: DecisionRecorded, words: str, check: CheckClosed | None) -> Decision:
    return Decision(words, event.result, event.small_step, event.decided_by, check)


def outcome(m: Meeting, decision: Decision) -> str:
    """In one sentence."""
    words, holder = RESULTS[decision.result], decision.decided_by
    who = "The group" if holder in NO_PEOPLE else m.people.in_the_room.start(holder)
    return (words.room_small if decision.small_step else words.room).format(who=who)


def counted(m: Meeting, decision: Decision) -> tuple[str, ...]:
    """The small text: totals, and by side no more than whether most said yes. No number where it could point."""
    check = decision.check
    if check is None or not check.totals:
        return ()
    said = totals_said(check.kind, check.totals, check.present, check.answers == "private", verb)
    if check.met_by_lived_experience is None or check.kind == "most_affected":
        return (said,)
    most = "said yes" if check.met_by_lived_experience else "did not say yes"
    return (said, f"Most people with lived experience {most}.")


def looked_back(m: Meeting, decision: Decision) -> tuple[str, ...]:
    """What the second look told, in the words of the print: one number or none, never who."""
    look = decision.looked_back
    if look is None:
        return ()
    from kiosk.summary.sentences.checks import (
        would_have_said,  # the print's words; not before the room screen is painted
    )

    which = "the first question" if look.wording == 1 else f"wording {look.wording}"
    asked = look.asked or max(len(m.people.here()), sum(look.totals.values()))
    told = would_have_said(look.totals, asked)
    return (f"We asked about {which} again, in private. {told}",)


@dataclass(frozen=True)
class StillOpen:
    """The words that were not answered, with whoever brings an answer and by when."""

    said_by: str
    text: str


def still_open(m: Meeting, decision: Decision) -> Iterator[StillOpen]:
    for one in decision.kept_open:
        who = "The group" if one.owner in NO_PEOPLE else m.people.in_the_room.start(one.owner)
        when = due(one.due.rstrip("."), day_of(m.opening.date))
        yield StillOpen(f"Still open. {who} brings an answer {when}:", one.text)


def verb(answer: str, count: int) -> str:
    """What so many people did who gave this answer."""
    words = answer_words(answer)
    return words.one if count == 1 else words.many
