"""The second look: the room is asked in private about a check's first words, whatever question is asked by then."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from kiosk.meeting.refusals import PRIVATE_ANSWER
from kiosk.meeting.registry import decides, evolves
from kiosk.meeting.terms import Command, Event, LookBackAnswer, Number, PersonId, Refused, Words

if TYPE_CHECKING:
    from kiosk.meeting.checks import Check
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.questions import Question
    from kiosk.meeting.tap import Happened, Tap


class SecondLook(msgspec.Struct, frozen=True):
    """What is looked at again: a check with its question as it stood, which wording, and who was here then."""

    check: str
    wording: int
    question: Question
    everyone_said_yes: bool = False
    here: tuple[PersonId, ...] = ()

    @property
    def words(self) -> str:
        return self.question.wordings[self.wording - 1].text


class AnswerLookBack(Command, frozen=True):
    """`check` is the one whose words stood on the card; without it the one open now."""

    wording: int
    answer: LookBackAnswer
    check: Number | None = None


class CloseLookBack(Command, frozen=True):
    reason: Words = ""


class SecondLookOpened(Event, frozen=True):
    check: str
    wording: int


class LookBackClosed(Event, frozen=True):
    """`asked` counts those here when it opened and those who answered; 0 where nobody counted them."""

    check: str
    wording: int
    totals: dict[LookBackAnswer, int]
    reason: Words = ""
    asked: int = 0


def is_due(m: Meeting, check: Check, unanimous: bool) -> bool:
    """After a yes from everyone to a reworded question, and always if the group asked for it at the start."""
    asked = m.opening.rules.get("second_look")
    always = asked is not None and asked.rule not in ("skipped", "never", "no", "off")
    return (unanimous and check.wording > 1) or always


def closed_with_what_it_has(m: Meeting, tap: Tap, reason: str = "") -> Iterator[Event]:
    """The look that is open ends with its totals; nobody's answer to it is lost."""
    look = m.second_look
    if look is None:
        return
    totals = {answer: count for answer, count in tap.looked.totals.items() if count} if tap.looked else {}
    asked = max(len(look.here), tap.looked.asked if tap.looked else 0)
    yield LookBackClosed(check=look.check, wording=look.wording, totals=totals, reason=reason, asked=asked)


@decides(AnswerLookBack)
def answer_look_back(m: Meeting, tap: Tap, command: AnswerLookBack) -> Iterator[Event]:
    refuse_look_back(m, command)
    raise Refused(PRIVATE_ANSWER)


def refuse_look_back(m: Meeting, command: AnswerLookBack) -> None:
    look = m.second_look
    if look is None or (command.check is not None and str(command.check) != look.check):
        raise Refused("There is no second look at that now. Your answer was not counted.")
    if command.wording != look.wording:
        raise Refused(f"The second look is about wording {look.wording}.")


@decides(CloseLookBack)
def close_look_back(m: Meeting, tap: Tap, command: CloseLookBack) -> Iterator[Event]:
    if m.second_look is None:
        raise Refused("There is no second look now.")
    yield from closed_with_what_it_has(m, tap, command.reason)


@evolves(SecondLookOpened)
def _looking_back(m: Meeting, happened: Happened, event: SecondLookOpened) -> Meeting:
    last, question = m.checks.last, m.questions.latest
    if question is None:
        return m
    everyone = last is not None and last.unanimous
    here = tuple(person.id for person in m.people.here())
    return replace(m, second_look=SecondLook(event.check, event.wording, question, everyone, here))


@evolves(LookBackClosed)
def _looked_back(m: Meeting, happened: Happened, event: LookBackClosed) -> Meeting:
    return replace(m, second_look=None)
