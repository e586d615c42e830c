"""A round of fears from the desk: ask, type for those without a tablet, show, ask whether it may be kept, end."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from kiosk.meeting.fears import AskFears
from kiosk.meeting.terms import Refused
from kiosk.private.fears import TOO_FEW, AddFear, AnswerKeepFears, AskToKeepFears, EndFears, Phase, ShowFears
from kiosk.words.shared import TYPE_THEIR_WORDS
from ui.desk.actions.action import Act, Step, Steps, asked_for, counted
from ui.desk.actions.fields import Field, Values, line, votes, yes_no
from ui.desk.desk_view import Moment

NO_ROUND_NOW = "The round can wait, or end here. Nothing of it is kept."


class InTheRound(Act):
    """Offered in one part of the round only."""

    reason = False
    during: ClassVar[tuple[Phase, ...]]

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and s.snapshot.fears.phase in self.during


class AskForFears(InTheRound):
    name, title, during = "ask_fears", "Round of fears", ("",)
    long = "One thing I am afraid of today: ask everyone?"

    def offered(self, s: Moment) -> bool:
        return super().offered(s) and not s.m.agenda.begun

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield "Everyone is asked, organisations too. They write on their tablet or the pad, or would rather not."
        yield "No name is kept. Fewer than four are not shown. Nothing is kept unless everybody agrees."

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(AskFears())


class TypeOne(InTheRound):
    name, title, during = "add_fear", "Type one in", ("asked",)
    long = "One thing somebody is afraid of today"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield line("text", "In their own words")

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield "For somebody without a tablet, and for yourself. It has no name from here on and cannot be changed."

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(AddFear(text=asked_for(values, "text", TYPE_THEIR_WORDS)))


class Show(InTheRound):
    name, title, during = "show_fears", "Show the fears", ("asked",)
    long = "Show them on the room screen?"

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        if s.snapshot.fears.enough:
            yield "In an order that tells nothing. After this nobody can add or change one."
        else:
            yield TOO_FEW
            yield NO_ROUND_NOW

    def steps(self, s: Moment, values: Values) -> Steps:
        if not s.snapshot.fears.enough:
            raise Refused(TOO_FEW)
        yield Step(ShowFears())


class AskToKeep(InTheRound):
    name, title, during = "ask_to_keep_fears", "May we keep them?", ("shown",)
    long = "Ask everybody whether they may be kept?"

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield "Every tablet asks in private. They are kept and printed only if everybody says yes, without names."

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(AskToKeepFears())


class EndTheRound(InTheRound):
    """Whoever sits at the desk is one of everybody, and says so here."""

    name, title = "end_fears", "End the round"
    during = ("asked", "shown", "keeping")
    long = "End the round of fears?"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        if s.snapshot.fears.phase == "keeping":
            yield yes_no("mine", "You: may they be kept?")
        if s.snapshot.fears.phase in ("shown", "keeping"):
            yield from votes(s)

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        if s.snapshot.fears.phase == "asked":
            yield "Nothing of it is shown or kept."
            return
        yield "They are kept only if everybody said yes on a tablet, or all hands were up: type how many."
        yield "One no or one answer that is missing, and nothing of it is kept. Nobody sees whose."

    def steps(self, s: Moment, values: Values) -> Steps:
        mine = values.get("mine", "")
        if mine:
            yield Step(AnswerKeepFears(answer="yes" if mine == "yes" else "no"))
        yield Step(EndFears(votes=counted(values)))


ACTS = (AskForFears(), TypeOne(), Show(), AskToKeep(), EndTheRound())
