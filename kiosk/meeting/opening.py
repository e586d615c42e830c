"""What the group settles before it needs it: limits, expectations and rules."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Literal, get_args

import msgspec
from msgspec.structs import replace

from kiosk.meeting.refusals import SAY_WHICH_RULE
from kiosk.meeting.registry import decides, evolves
from kiosk.meeting.rules_of_checks import Enough, Stop
from kiosk.meeting.terms import Command, Event, PersonId, Refused, Space, Voice, Votes, Words

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.stance import Stance
    from kiosk.meeting.tap import Happened, Tap

About = Literal[
    "disagreement", "feelings", "queue", "print", "ground", "second_look", "unsaid", "checks", "keeping", "archive"
]
# What a group can pick without words of its own; "skipped", or its own words, can stand in its place.
DisagreementRule = Literal[
    "write_both_views",
    "put_off_and_bring_the_person_who_can_say_yes",
    "double_majority",
    "most_affected",
    "more_than_half_with_minority_statement",
    "ask_someone_from_outside",
]
ExpectationKind = Literal["mine", "ours", "limit", "promise"]
ExpectationResult = Literal["met", "part_met", "not_met", "moved_on"]
HowAgreed = Literal["agreed", "default"]
Leaves = Literal["nothing", "after_we_close", "while_we_meet"]  # of the room, for an archive
LEAVES: tuple[Leaves, ...] = get_args(Leaves)
SKIPPED = "skipped"
FEELINGS_OFF = "off"


class ChecksTerms(msgspec.Struct, frozen=True):
    """What is enough for a check that opens from now on."""

    enough: Enough = "more_than_half"
    stand_asides_at_most: int | None = None
    stop: Stop = "stops"


class Rule(msgspec.Struct, frozen=True, omit_defaults=True):
    """A rule the group agreed; `rule` is a code or the group's own words. `via` is default where one person set it."""

    rule: str
    votes: Votes | None = None
    at: int = 0
    feelings_go_next: bool = False
    lift: tuple[Voice, ...] = ()
    cap_s: int | None = None
    quiet_minutes: bool = False  # now and then, at random times
    challenger_starts: bool = False  # whoever challenges may ask the room to rest and listen, and it does
    via: HowAgreed = "agreed"


class Expectation(msgspec.Struct, frozen=True):
    """`doubted` when it is not for everyone."""

    kind: ExpectationKind
    text: str
    author: PersonId
    result: ExpectationResult | Literal[""] = ""
    doubted: bool = False


class Opening(msgspec.Struct, frozen=True):
    """Why we are here, what we can decide and what we agreed about how to meet."""

    number: int = 0
    title: str = ""
    date: str = ""
    place: str = ""
    purpose: str = ""
    space: Space = "invited"
    limit: str = ""
    limit_can: str = ""
    limit_cannot: str = ""
    limit_owner: str = ""
    rules: dict[About, Rule] = {}
    terms: ChecksTerms = ChecksTerms()
    standing: tuple[str, ...] = ()
    stance: Stance | Literal[""] = ""  # who leads for now, as the group said
    expectations: tuple[Expectation, ...] = ()
    read_back: bool | None = None
    opened: bool = False
    closed: bool = False


# Commands


class AgreeRule(Command, frozen=True):
    """`via` is default where one person chose it in setting up. The last three are about checks."""

    about: About
    rule: Words = ""
    votes: Votes | None = None
    feelings_go_next: bool = False
    lift: tuple[Voice, ...] | Voice = ()
    cap_s: int | None = None
    quiet_minutes: bool = False  # now and then, at random times
    challenger_starts: bool = False  # whoever challenges may ask the room to rest and listen, and it does
    via: HowAgreed = "agreed"
    enough: Enough | None = None
    stand_asides_at_most: Annotated[int, msgspec.Meta(ge=0)] | None = None
    stop: Stop | None = None
    days: Annotated[int, msgspec.Meta(ge=0, le=365)] | None = None  # how long names stay; about keeping
    years: Annotated[int, msgspec.Meta(ge=1, le=10)] | None = None  # how long what happened stays


class AddExpectation(Command, frozen=True):
    kind: ExpectationKind
    text: Words
    reason: Words = ""
    limit_owner: Words = ""
    route: Words = ""


class ReviewExpectation(Command, frozen=True):
    """`expectation` is its place in the list, from 1, or its words."""

    expectation: int | Words
    result: ExpectationResult


class AddStandingLine(Command, frozen=True):
    text: Words


class ReadBack(Command, frozen=True):
    """Without votes that it is agreed is the room's word."""

    agreed: bool
    votes: Votes | None = None


# Events


class LimitStated(Event, frozen=True):
    """What this room can decide and what it cannot; `text` does not tell them apart."""

    text: Words
    owner: Words = ""
    can: Words = ""
    cannot: Words = ""


class PurposeShown(Event, frozen=True):
    """`text` was on the room's screen for all who were here; with a person, they said that they had read it."""

    text: Words = ""
    person: PersonId = ""


class RuleAgreed(Event, frozen=True, tag="rule_agreed"):
    """A rule about the queue, the print, the second look, or when what is not being said is shown."""

    about: About
    rule: Words
    votes: Votes | None = None
    feelings_go_next: bool = False
    lift: tuple[Voice, ...] = ()
    cap_s: int | None = None
    quiet_minutes: bool = False  # now and then, at random times
    challenger_starts: bool = False  # whoever challenges may ask the room to rest and listen, and it does
    via: HowAgreed = "agreed"
    enough: Enough | None = None
    stand_asides_at_most: int | None = None
    stop: Stop | None = None


class DisagreementRuleAgreed(RuleAgreed, frozen=True, tag="disagreement_rule_agreed"):
    """What we do if we do not agree."""


class FeelingsRuleAgreed(RuleAgreed, frozen=True, tag="feelings_rule_agreed"):
    """What we do about strong feelings."""


class GroundRuleAgreed(RuleAgreed, frozen=True, tag="ground_rule_agreed"):
    """How we want to be with each other."""


class KeepingSet(RuleAgreed, frozen=True, tag="keeping_set"):
    """How long names stay after a close, in days, and what happened, in years."""

    names_days: int = 0
    detail_years: int = 0


class ExpectationAdded(Event, frozen=True):
    kind: ExpectationKind
    text: Words
    author: PersonId
    reason: Words = ""
    limit_owner: Words = ""
    route: Words = ""


class ExpectationReviewed(Event, frozen=True):
    expectation: int
    result: ExpectationResult
    author: PersonId


class ExpectationDoubted(Event, frozen=True):
    """Not everyone. Kept once, whoever says it and however many."""

    expectation: int


class DoubtTakenBack(Event, frozen=True):
    """Whoever said that a line is not for them has taken it back; nobody else did."""

    expectation: int


class StandingCard(Event, frozen=True):
    text: Words


class RecordReadBack(Event, frozen=True):
    agreed: bool
    votes: Votes | None = None


RULE_EVENTS: dict[About, type[RuleAgreed]] = {
    "disagreement": DisagreementRuleAgreed,
    "feelings": FeelingsRuleAgreed,
    "ground": GroundRuleAgreed,
}


@decides(AgreeRule)
def agree_rule(m: Meeting, tap: Tap, command: AgreeRule) -> Iterator[Event]:
    before = m.opening.rules.get(command.about)
    changes = command.about != "checks" or _changes_terms(m, command)
    if before and before.rule != SKIPPED and command.votes is None and changes:
        raise Refused("A rule the group agreed changes only by asking the group. Say how many are for and against.")
    if command.votes and command.votes.in_favour <= command.votes.against:
        raise Refused("Most people did not agree to that rule. The one before stays.")
    if command.about == "keeping":
        yield _keeping(command)
        return
    if not (command.rule.strip() or command.about == "checks"):
        raise Refused(SAY_WHICH_RULE)
    if command.about == "archive" and command.rule not in LEAVES:
        raise Refused(f"Say what leaves this room for an archive: {', '.join(LEAVES)}.")
    lift = (command.lift,) if isinstance(command.lift, str) else command.lift
    yield RULE_EVENTS.get(command.about, RuleAgreed)(
        about=command.about,
        rule=command.rule or "set",
        votes=command.votes,
        feelings_go_next=command.feelings_go_next,
        lift=lift,
        cap_s=command.cap_s,
        quiet_minutes=command.quiet_minutes,
        challenger_starts=command.challenger_starts,
        via=command.via,
        enough=command.enough,
        stand_asides_at_most=command.stand_asides_at_most,
        stop=command.stop,
    )


def _keeping(command: AgreeRule) -> KeepingSet:
    days, years = command.days, command.years
    if days is None or years is None:
        raise Refused("Say for how many days names stay, and for how many years what happened stays.")
    return KeepingSet(about="keeping", rule="set", votes=command.votes, via=command.via,
                      names_days=days, detail_years=years)  # fmt: skip


def _changes_terms(m: Meeting, command: AgreeRule) -> bool:
    """Whether something about checks that was agreed before would not be so any more."""
    now, usual = m.opening.terms, ChecksTerms()
    return any(
        getattr(command, field) not in (None, getattr(now, field)) and getattr(now, field) != getattr(usual, field)
        for field in ChecksTerms.__struct_fields__
    )


@decides(AddExpectation)
def add_expectation(m: Meeting, tap: Tap, command: AddExpectation) -> Iterator[Event]:
    yield ExpectationAdded(
        kind=command.kind,
        text=command.text,
        author=tap.who,
        reason=command.reason,
        limit_owner=command.limit_owner,
        route=command.route,
    )


@decides(ReviewExpectation)
def review_expectation(m: Meeting, tap: Tap, command: ReviewExpectation) -> Iterator[Event]:
    place = find_expectation(m, command.expectation)
    if m.opening.expectations[place - 1].author != tap.who:
        raise Refused("Only the person who said it can say what became of it.")
    yield ExpectationReviewed(expectation=place, result=command.result, author=tap.who)


def find_expectation(m: Meeting, named: int | str) -> int:
    """Its place in the list, from 1; Refused when there is no such expectation."""
    listed = m.opening.expectations
    if isinstance(named, int) and 1 <= named <= len(listed):
        return named
    places = [place for place, said in enumerate(listed, 1) if said.text == named]
    if not places:
        raise Refused("There is no such expectation.")
    return places[0]


@decides(AddStandingLine)
def add_standing_line(m: Meeting, tap: Tap, command: AddStandingLine) -> Iterator[Event]:
    yield StandingCard(text=command.text)


@decides(ReadBack)
def read_back(m: Meeting, tap: Tap, command: ReadBack) -> Iterator[Event]:
    if command.agreed and command.votes and command.votes.in_favour <= command.votes.against:
        raise Refused("Most people did not agree to what was read. Put it right first, or say that it is not agreed.")
    yield RecordReadBack(agreed=command.agreed, votes=command.votes)


@evolves(LimitStated)
def _limited(m: Meeting, happened: Happened, event: LimitStated) -> Meeting:
    said = replace(m.opening, limit=event.text, limit_can=event.can, limit_cannot=event.cannot)
    return replace(m, opening=replace(said, limit_owner=event.owner))


@evolves(RuleAgreed, DisagreementRuleAgreed, FeelingsRuleAgreed, GroundRuleAgreed, KeepingSet)
def _ruled(m: Meeting, happened: Happened, event: RuleAgreed) -> Meeting:
    rule = Rule(event.rule, event.votes, happened.at, event.feelings_go_next, event.lift, event.cap_s)
    rule = replace(rule, quiet_minutes=event.quiet_minutes, via=event.via)
    rule = replace(rule, challenger_starts=event.challenger_starts)
    terms = m.opening.terms
    said = {field: getattr(event, field) for field in ChecksTerms.__struct_fields__}
    terms = replace(terms, **{field: value for field, value in said.items() if value is not None})
    return replace(m, opening=replace(m.opening, rules={**m.opening.rules, event.about: rule}, terms=terms))


def without_agreement(m: Meeting, does: str, about: str) -> Meeting:
    """As it is where the group says that it never agreed to that."""
    if does == "read_back":
        return replace(m, opening=replace(m.opening, read_back=False))
    if does == "agree_rule" and about == "checks":
        return replace(m, opening=replace(m.opening, terms=ChecksTerms()))
    return m


@evolves(ExpectationAdded)
def _expected(m: Meeting, happened: Happened, event: ExpectationAdded) -> Meeting:
    said = (*m.opening.expectations, Expectation(event.kind, event.text, event.author))
    return replace(m, opening=replace(m.opening, expectations=said))


@evolves(ExpectationReviewed)
def _reviewed(m: Meeting, happened: Happened, event: ExpectationReviewed) -> Meeting:
    listed = list(m.opening.expectations)
    listed[event.expectation - 1] = replace(listed[event.expectation - 1], result=event.result)
    return replace(m, opening=replace(m.opening, expectations=tuple(listed)))


@evolves(ExpectationDoubted, DoubtTakenBack)
def _doubted(m: Meeting, happened: Happened, event: ExpectationDoubted | DoubtTakenBack) -> Meeting:
    listed, doubted = list(m.opening.expectations), isinstance(event, ExpectationDoubted)
    listed[event.expectation - 1] = replace(listed[event.expectation - 1], doubted=doubted)
    return replace(m, opening=replace(m.opening, expectations=tuple(listed)))


@evolves(StandingCard)
def _stood(m: Meeting, happened: Happened, event: StandingCard) -> Meeting:
    return replace(m, opening=replace(m.opening, standing=(*m.opening.standing, event.text)))


@evolves(RecordReadBack)
def _read_back(m: Meeting, happened: Happened, event: RecordReadBack) -> Meeting:
    return replace(m, opening=replace(m.opening, read_back=event.agreed))
