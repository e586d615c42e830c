"""One act of the desk: when it can be done, what the tray asks for it, and which taps it is."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from kiosk.meeting.terms import Asked, Command, PersonId, Refused, Votes
from ui.desk.actions.fields import Field, Values
from ui.desk.desk_view import Moment

ROOM_SAID = "Did the room say yes?"


@dataclass(frozen=True)
class Step:
    """A tap, and whose it is; without `who` the facilitator's own. With `own` they tap it at the desk themselves."""

    does: Asked
    who: PersonId = ""
    own: bool = False


@dataclass(frozen=True)
class Call:
    """Something of the program itself that the desk asks for, such as "close"; `value` goes with it."""

    name: str
    value: str = ""


Steps = Iterable[Step | Call]


class Act:
    """`title` stands on its button, `long` over the tray. `power` is the mark it wears.

    `key` is its letter, everywhere on the desk; without one it is reached by the digit of its line while its list is
    open. With `at_once` nothing is asked: no power is
    used by it. Whoever is chosen in the field `picks` is done with at once.
    """

    name: ClassVar[str]
    title: ClassVar[str]
    long: ClassVar[str] = ""
    key: ClassVar[str] = ""
    power: ClassVar[str] = ""
    reason: ClassVar[bool] = True
    at_once: ClassVar[bool] = False
    of_a_page: ClassVar[bool] = False  # a page that is open stays, as it shows what came of it
    picks: ClassVar[str] = ""

    def offered(self, s: Moment) -> bool:
        """What cannot be done now is absent."""
        return s.m.is_open

    def comes_by_itself(self, s: Moment) -> bool:
        """Whether it opens after the act that leads to it."""
        return self.offered(s)

    def goes_at_once(self, s: Moment) -> bool:
        """Whether there is nothing to ask now."""
        return self.at_once

    def words(self, s: Moment) -> str:
        return self.title

    def heading(self, s: Moment) -> str:
        return self.long or self.words(s)

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        return ()

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        """What is good to know before it is done; it never stops anybody."""
        return ()

    def steps(self, s: Moment, values: Values) -> Steps:
        """Refused, with a sentence, when something is missing."""
        raise NotImplementedError

    def refusal(self, s: Moment, values: Values) -> str:
        """What the rules would say if it were done now."""
        try:
            steps = list(self.steps(s, values))
        except Refused as refused:
            return refused.sentence
        commands = (step for step in steps if isinstance(step, Step) and isinstance(step.does, Command))
        return next((said for step in commands if (said := s.refusal(step.does, step.who, step.own))), "")  # type: ignore[arg-type]


def asked_for(values: Values, name: str, sentence: str) -> str:
    """What was typed or chosen; Refused with the sentence when it is empty."""
    value = values.get(name, "").strip()
    if not value:
        raise Refused(sentence)
    return value


def who_for(values: Values, sentence: str = "Say who.") -> PersonId:
    return asked_for(values, "person", sentence)


def counted(values: Values) -> Votes | None:
    """The votes typed in, or None where none were."""
    if not any(values.get(name, "").strip() for name in ("for", "against", "rather")):
        return None
    return Votes(number(values, "for"), number(values, "against"), number(values, "rather"))


def number(values: Values, name: str) -> int:
    typed = values.get(name, "").strip() or "0"
    if not typed.isdecimal():
        raise Refused("Type a number of people.")
    return int(typed)


def why(values: Values) -> str:
    return values.get("reason", "").strip()


def fresh_id() -> str:
    """A signal's id that no other has."""
    return f"desk-{secrets.token_hex(4)}"
