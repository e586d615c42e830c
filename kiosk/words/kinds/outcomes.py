"""The rules a check goes by, and what comes of it."""

from __future__ import annotations

from msgspec import Struct

from kiosk.meeting.checks import LookBackAnswer
from kiosk.meeting.decisions import Result
from kiosk.meeting.rules_of_checks import Rule
from kiosk.meeting.voided import VoidReason


class RuleWords(Struct, frozen=True, kw_only=True):
    """When a check is met."""

    button: str
    desk: str  # in a sentence
    room: str
    print: str  # after "The rule was:"; {lived} is how people with lived experience are called in this print


RULES: dict[Rule, RuleWords] = {
    "more_than_half": RuleWords(
        button="More than half",
        desk="more than half",
        room="It goes ahead if most of us say yes.",
        print="more than half must say yes",
    ),
    "two_thirds": RuleWords(
        button="Two thirds",
        desk="two thirds",
        room="It goes ahead if two out of three of us say yes.",
        print="two thirds must say yes",
    ),
    "unanimous": RuleWords(
        button="Everyone", desk="everyone", room="It goes ahead if everyone says yes.", print="everyone must say yes"
    ),
    "double_majority": RuleWords(
        button="Most of us, and most with lived experience",
        desk="most of us, and most with lived experience",
        room="It goes ahead if most of us and most people with lived experience say yes.",
        print="most of everyone, and most of the {lived}, must say yes",
    ),
    "no_objection": RuleWords(
        button="Nobody objects",
        desk="nobody objects",
        room="It goes ahead if no one objects.",
        print="it goes ahead when no objection is left",
    ),
    "no_block": RuleWords(
        button="Nobody stops it",
        desk="nobody stops it",
        room="It goes ahead if no one blocks it.",
        print="it goes ahead when no one blocks it",
    ),
    "none": RuleWords(button="It decides nothing", desk="it decides nothing", room="", print="no answer decides this"),
}


class ResultWords(Struct, frozen=True, kw_only=True):
    """What came of a question."""

    button: str
    recorded: str  # the desk, after "Recorded:"
    short: str  # where it was put right: what it says, and what it said before
    room: str  # with {who} decides, where one person does
    room_small: str  # where it is a small step on the way
    print: str  # "" where who decided is said instead
    easy_picture: str


RESULTS: dict[Result, ResultWords] = {
    "agreed": ResultWords(
        button="It goes ahead",
        recorded="it goes ahead",
        short="agreed",
        room="It goes ahead.",
        room_small="We try it as a small step.",
        print="It goes ahead.",
        easy_picture="yes",
    ),
    "does_not_go_ahead": ResultWords(
        button="It does not go ahead",
        recorded="it does not go ahead",
        short="does not go ahead",
        room="It does not go ahead.",
        room_small="It does not go ahead.",
        print="It does not go ahead.",
        easy_picture="not agreed",
    ),
    "put_off": ResultWords(
        button="Put off",
        recorded="put off",
        short="put off",
        room="It is put off.",
        room_small="It is put off.",
        print="We put it off.",
        easy_picture="not agreed",
    ),
    "advice": ResultWords(
        button="This was advice",
        recorded="this was advice",
        short="advice",
        room="This was advice. {who} decides.",
        room_small="This was advice. {who} decides.",
        print="",
        easy_picture="not agreed",
    ),
    "decided_elsewhere": ResultWords(
        button="This room could not decide it",
        recorded="this room could not decide it",
        short="decided elsewhere",
        room="This room could not decide this.",
        room_small="This room could not decide this.",
        print="This room could not decide this.",
        easy_picture="not agreed",
    ),
}


class VoidWords(Struct, frozen=True, kw_only=True):
    """Why a check that was open does not count; "" on screens where the end of the question says enough."""

    desk: str
    room: str  # and tablets
    print: str


VOIDS: dict[VoidReason, VoidWords] = {
    "restarted": VoidWords(
        desk="The program stopped while people were answering. Those answers are gone and do not count.",
        room="The program stopped. Those answers do not count.",
        print="The program stopped before it ended.",
    ),
    "reworded": VoidWords(
        desk="The words changed while people were answering. Those answers do not count.",
        room="The words changed. Those answers do not count.",
        print="The question changed before it ended.",
    ),
    "question_closed": VoidWords(desk="", room="", print="The question was closed before it ended."),
    "meeting_closed": VoidWords(desk="", room="", print="The meeting ended first."),
}


class LookBackWords(Struct, frozen=True, kw_only=True):
    button: str


LOOK_BACK: dict[LookBackAnswer, LookBackWords] = {
    "yes": LookBackWords(button="Yes"),
    "no": LookBackWords(button="No"),
    "rather_not_say": LookBackWords(button="I would rather not say"),
}
