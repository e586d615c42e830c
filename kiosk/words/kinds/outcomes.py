"""The rules a check goes by, and what comes of it."""

from __future__ import annotations

from msgspec import Struct

from kiosk.meeting.decisions import Result
from kiosk.meeting.rules_of_checks import Enough, Rule, Stop, WhyNot
from kiosk.meeting.terms import LookBackAnswer
from kiosk.meeting.voided import VoidReason
from kiosk.words.shared import TOO_FEW_ANSWERED


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
    all_the_same: tuple[str, ...]  # print, where the rule was met
    by_the_rule: str  # print, where the rule for not agreeing made it so
    easy_picture: str


RESULTS: dict[Result, ResultWords] = {
    "agreed": ResultWords(
        button="It goes ahead",
        recorded="it goes ahead",
        short="agreed",
        room="It goes ahead.",
        room_small="We try it as a small step.",
        print="It goes ahead.",
        all_the_same=(),
        by_the_rule="So it goes ahead.",
        easy_picture="yes",
    ),
    "does_not_go_ahead": ResultWords(
        button="It does not go ahead",
        recorded="it does not go ahead",
        short="does not go ahead",
        room="It does not go ahead.",
        room_small="It does not go ahead.",
        print="It does not go ahead.",
        all_the_same=("The rule was met.", "It does not go ahead all the same."),
        by_the_rule="So it does not go ahead.",
        easy_picture="not agreed",
    ),
    "put_off": ResultWords(
        button="Put off",
        recorded="put off",
        short="put off",
        room="It is put off.",
        room_small="It is put off.",
        print="We put it off.",
        all_the_same=("The rule was met.", "We put it off all the same."),
        by_the_rule="So we put it off.",
        easy_picture="not agreed",
    ),
    "advice": ResultWords(
        button="This was advice",
        recorded="this was advice",
        short="advice",
        room="This was advice. {who} decides.",
        room_small="This was advice. {who} decides.",
        print="",
        all_the_same=("The rule was met.", "It was taken as advice all the same."),
        by_the_rule="",
        easy_picture="not agreed",
    ),
    "decided_elsewhere": ResultWords(
        button="This room could not decide it",
        recorded="this room could not decide it",
        short="decided elsewhere",
        room="This room could not decide this.",
        room_small="This room could not decide this.",
        print="This room could not decide this.",
        all_the_same=("The rule was met.", "It was left to others all the same."),
        by_the_rule="",
        easy_picture="not agreed",
    ),
    "ahead_with_both_views": ResultWords(
        button="It goes ahead, with both views",
        recorded="it goes ahead, with both views",
        short="it goes ahead, with both views",
        room="It goes ahead, with both views written down.",
        room_small="It goes ahead, with both views written down.",
        print="It goes ahead, with both views written down.",
        all_the_same=(),
        by_the_rule="So it goes ahead.",
        easy_picture="yes",
    ),
}


class WhyNotWords(Struct, frozen=True, kw_only=True):
    """Why the rule of a check is not met, as both screens say it the moment the check closes."""

    screen: str


WHY_NOT: dict[WhyNot, WhyNotWords] = {
    "": WhyNotWords(screen="By the rule it goes ahead."),
    "too_few_answered": WhyNotWords(screen=TOO_FEW_ANSWERED),
    "not_enough_yes": WhyNotWords(screen="Not enough people said yes. By the rule it does not go ahead."),
    "objection": WhyNotWords(screen="An objection stands. By the rule it does not go ahead."),
    "block": WhyNotWords(screen="Somebody stops it for now. By the rule it does not go ahead."),
    "stand_asides": WhyNotWords(screen="More people stood aside than we had said. By the rule it does not go ahead."),
    "stop": WhyNotWords(screen="Somebody said stop. By the rule it does not go ahead."),
    "most_affected_did_not": WhyNotWords(
        screen="Most of the people most affected did not say yes. By the rule it does not go ahead."
    ),
    "cannot_be_counted": WhyNotWords(screen="It could not be counted any more. By the rule it does not go ahead."),
    "not_met": WhyNotWords(screen="The rule was not met. It does not go ahead."),
}


class EnoughWords(Struct, frozen=True, kw_only=True):
    """How many must answer, and what a stop on the scale does."""

    button: str
    print: str


ENOUGH: dict[Enough, EnoughWords] = {
    "more_than_half": EnoughWords(button="More than half", print="More than half of those asked must answer."),
    "two_thirds": EnoughWords(button="Two thirds", print="Two thirds of those asked must answer."),
    "everyone": EnoughWords(button="Everyone", print="Everyone who is asked must answer."),
    "any": EnoughWords(button="Any number", print="Any number of answers is enough."),
}
STOPS: dict[Stop, EnoughWords] = {
    "stops": EnoughWords(button="It stops it", print="Nobody may say stop."),
    "counts_as_no": EnoughWords(button="It counts as a no", print="Stop counts as a no."),
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
