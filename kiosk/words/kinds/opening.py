"""What the group settles before it needs it: what we do if we do not agree, who leads, what we expect."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from kiosk.discretion.counts import FEWEST
from kiosk.meeting.opening import SKIPPED, About, DisagreementRule, ExpectationKind, ExpectationResult, Leaves
from kiosk.meeting.stance import Stance
from kiosk.meeting.unsaid import Point
from kiosk.words.grammar import in_words
from kiosk.words.kinds import known
from kiosk.words.shared import BOTH_MUST_SAY_YES


class DisagreementWords(Struct, frozen=True, kw_only=True):
    """What we do if we do not agree. A group can say it in its own words instead."""

    setup: str
    setup_second: str
    tablet: str  # and the desk
    room: str  # after "If we do not agree:"; "" where that is a sentence of its own
    print: str
    then: str  # print, after "We had said at the start: then"; "" where another check is opened instead


DISAGREEMENT: dict[DisagreementRule, DisagreementWords] = {
    "write_both_views": DisagreementWords(
        setup="Write both views and go ahead",
        setup_second="Both are printed, in the same size.",
        tablet="We write both views and go ahead.",
        room="write both views and go ahead",
        print="write both views and go ahead",
        then="we write down both views and go ahead",
    ),
    "put_off_and_bring_the_person_who_can_say_yes": DisagreementWords(
        setup="Put it off and bring the person who can say yes",
        setup_second="It is first next time.",
        tablet="We put it off and bring the person who can say yes.",
        room="put it off, bring who can say yes",
        print="put it off and bring the person who can say yes",
        then="we put it off and bring the person who can say yes",
    ),
    "double_majority": DisagreementWords(
        setup="Most of us, and most with lived experience",
        setup_second=f"Both must say yes. It needs {in_words(FEWEST)} people on each side.",
        tablet=BOTH_MUST_SAY_YES,
        room="most of us, and most with lived experience",
        print="go ahead only if most of everyone and most of the people with lived experience say yes",
        then="",
    ),
    "most_affected": DisagreementWords(
        setup="The most affected decide",
        setup_second="The others advise.",
        tablet="The people it touches most decide.",
        room="the people it affects most decide",
        print="the people most affected decide",
        then="",
    ),
    "more_than_half_with_minority_statement": DisagreementWords(
        setup="More than half, and what those who said no say",
        setup_second="Those who said no write why.",
        tablet="More than half decide. The others write down what they think.",
        room="most decide, the others write why",
        print="more than half decide, with a minority statement",
        then="more than half decide, with a minority statement",
    ),
    "ask_someone_from_outside": DisagreementWords(
        setup="Ask somebody from outside",
        setup_second="Somebody we all trust.",
        tablet="We ask somebody from outside.",
        room="ask somebody from outside",
        print="ask somebody from outside",
        then="we ask somebody from outside",
    ),
}
SKIPPED_WORDS = "We did not agree what to do."  # tablets and desk


def disagreement(rule: str) -> str:
    """What we do if we do not agree, for tablets and desk; in the words of the group where it has its own."""
    words = known(DISAGREEMENT, rule)
    return words.tablet if words else SKIPPED_WORDS if rule == SKIPPED else rule


# On which side of what this room can decide a line of the limit stands; "" where it was not told apart.
LimitEdge = Literal["can", "cannot", ""]


class LimitEdgeWords(Struct, frozen=True, kw_only=True):
    """A line of the limit, with {words} as they were typed."""

    screens: str
    print: str


LIMIT_EDGES: dict[LimitEdge, LimitEdgeWords] = {
    "can": LimitEdgeWords(screens="We can decide: {words}", print="We could decide: {words}"),
    "cannot": LimitEdgeWords(screens="We cannot decide: {words}", print="We could not decide: {words}"),
    "": LimitEdgeWords(screens="{words}", print="{words}"),
}


class AboutWords(Struct, frozen=True, kw_only=True):
    """What a rule of the group is about."""

    button: str  # desk; "" for what has a place of its own there
    print: str  # before the rule; "" for what has a heading or a sentence of its own
    agreed: str  # after "The group agreed:"


ABOUT: dict[About, AboutWords] = {
    "disagreement": AboutWords(button="", print="", agreed="what we do if we do not agree"),
    "feelings": AboutWords(
        button="Strong feelings", print="Strong feelings", agreed="what we do about strong feelings"
    ),
    "queue": AboutWords(button="Whose turn it is", print="Who is next", agreed="who is next"),
    "print": AboutWords(button="What is printed", print="This print", agreed="what is printed"),
    "ground": AboutWords(
        button="How we want to be", print="How we are with each other", agreed="how we want to be with each other"
    ),
    "second_look": AboutWords(
        button="The first question again after every check",
        print="A second look at the first question",
        agreed="a second look at the first question",
    ),
    "unsaid": AboutWords(button="What nobody has said yet", print="", agreed="when we show what is not being said"),
    "checks": AboutWords(
        button="Asking the room", print="When we ask the room", agreed="what is enough when we ask the room"
    ),
    "keeping": AboutWords(
        button="How long it is kept", print="How long it is kept", agreed="how long names and what happened stay"
    ),
    "archive": AboutWords(
        button="What leaves this room", print="What leaves this room", agreed="what leaves this room"
    ),
}


class LeavesWords(Struct, frozen=True, kw_only=True):
    """What leaves the room for an archive, and when."""

    button: str  # desk


LEAVES: dict[Leaves, LeavesWords] = {
    "nothing": LeavesWords(button="Nothing"),
    "after_we_close": LeavesWords(button="To the archive, after we close"),
    "while_we_meet": LeavesWords(button="To the archive, while we meet"),
}


class StanceWords(Struct, frozen=True, kw_only=True):
    """Who leads, for now, as the group said."""

    says: str  # tablets, desk and room screen
    print: str


STANCES: dict[Stance, StanceWords] = {
    "organisations_lead": StanceWords(says="The organisations lead.", print="the organisations lead"),
    "we_share": StanceWords(says="We share the lead.", print="we share the lead"),
    "we_lead": StanceWords(says="We lead: the people it touches most.", print="we lead"),
}


class PointWords(Struct, frozen=True, kw_only=True):
    """When what is not being said is shown to everybody; "" for points nobody chooses."""

    says: str  # tablets, desk and room screen
    print: str


UNSAID_POINTS: dict[Point, PointWords] = {
    "before_each_check": PointWords(says="Each time before we answer a question.", print="before we answer a question"),
    "at_each_item": PointWords(says="Once in each item.", print="once in each item"),
    "before_the_end": PointWords(says="Before the end.", print="before the end"),
    "any_time": PointWords(says="At any time.", print="at any time"),
    "own_words": PointWords(says="", print=""),
    "outside": PointWords(says="", print=""),
}


class ExpectationKindWords(Struct, frozen=True, kw_only=True):
    tablet: str
    desk: str  # "" for what has an act of its own there
    print: str  # over its lines; "" for what is told elsewhere


EXPECTATION_KINDS: dict[ExpectationKind, ExpectationKindWords] = {
    "mine": ExpectationKindWords(
        tablet="What I need from today", desk="What I need from today", print="What people came for"
    ),
    "ours": ExpectationKindWords(
        tablet="What we expect together", desk="What we expect together", print="What we expect together"
    ),
    "limit": ExpectationKindWords(tablet="What I cannot do, and who says so", desk="", print=""),
    "promise": ExpectationKindWords(
        tablet="What I can promise",
        desk="What I can promise",
        print="What people said they can promise, and what they cannot",
    ),
}


class ExpectationResultWords(Struct, frozen=True, kw_only=True):
    """What became of an expectation, as its author says."""

    tablet: str
    desk: str
    close: str
    print: str


EXPECTATION_RESULTS: dict[ExpectationResult, ExpectationResultWords] = {
    "met": ExpectationResultWords(tablet="It was met", desk="Met", close="Met", print="Met"),
    "part_met": ExpectationResultWords(
        tablet="Part of it", desk="Part of it", close="Part of it was met", print="Part met"
    ),
    "not_met": ExpectationResultWords(tablet="It was not met", desk="Not met", close="Not met", print="Not met"),
    "moved_on": ExpectationResultWords(tablet="I moved on", desk="Moved on", close="Moved on", print="Moved on"),
}
