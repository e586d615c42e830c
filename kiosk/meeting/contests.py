"""A power that was taken, or running the meeting, is asked about: may they have it, should somebody else run it?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec.structs import replace

from kiosk.meeting.modes import mode_goes_along
from kiosk.meeting.people import who_is_here
from kiosk.meeting.powers import PowerMoved, heir, may_hold, moved
from kiosk.meeting.questions import QuestionClosed, QuestionProposed, QuestionReworded
from kiosk.meeting.refusals import ANSWERED_ALREADY, ASKED_ALREADY, NOBODY_RUNS_IT
from kiosk.meeting.registry import decides, evolves
from kiosk.meeting.running import (
    NOBODY,
    RunningMoved,
    counted_here,
    refuse_more_hands,
    refuse_to_run,
    running_moves,
    successor,
)
from kiosk.meeting.terms import Command, Event, Holder, PersonId, Power, Refused, Via, Votes, Words

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Happened, Tap

Contestable = Literal["running", "queue", "agenda", "question", "decision", "clock", "record"]
Answer = Literal["yes", "no", "rather_not_say"]
NOT_ASKED_NOW = "The group is not being asked about that now."
NO_LONGER_ASKED: dict[bool | None, str] = {
    True: ANSWERED_ALREADY,
    False: ANSWERED_ALREADY,
    None: "The item ended before the group had answered that.",
}
ASKED_IN_THIS_ITEM = "The group was asked in this item."


class Contest(msgspec.Struct, frozen=True):
    """What `by` asked at `at` (ms) about what `holder` has; `person` is who would run it, `asked` who was here then."""

    power: Contestable
    holder: Holder
    by: PersonId
    at: int
    person: PersonId = ""
    asked: frozenset[PersonId] = frozenset()
    answers: dict[PersonId, Answer] = {}


class Contests(msgspec.Struct, frozen=True):
    """What is asked now, and what was: each taking (by when it was, ms) and running once in an item."""

    open: dict[Contestable, Contest] = {}
    takings: frozenset[tuple[Contestable, int]] = frozenset()
    running_asked: bool = False  # since this item began, or ended
    settled_at: int = -1  # ms, of the last
    over: dict[Contestable, bool | None] = {}  # in this item: what the group said of each, if it did

    def without(self, power: str) -> Contests:
        return replace(self, open={key: one for key, one in self.open.items() if key != power})


class ContestPower(Command, frozen=True):
    """`person` is who should run it instead."""

    power: Contestable
    person: PersonId | None = None
    reason: Words = ""


class AnswerContest(Command, frozen=True):
    """A yes is one to what was asked: that they may have it, that somebody else should run it."""

    power: Contestable
    answer: Answer | Literal["for", "against"]


class SettleContest(Command, frozen=True):
    """The hands; where the turn keeper does not count, by two people: whoever taps, and `with`."""

    power: Contestable
    votes: Votes
    with_: PersonId | tuple[PersonId, ...] = msgspec.field(name="with", default=())


class PowerContested(Event, frozen=True):
    power: Contestable
    holder: Holder
    person: PersonId = ""
    reason: Words = ""


class ContestAnswered(Event, frozen=True):
    power: Contestable
    person: PersonId
    answer: Answer


class ContestSettled(Event, frozen=True):
    """`kept` is whether `holder` still has it by the group's answer; nothing where it was not settled."""

    power: Contestable
    holder: Holder
    kept: bool | None = None
    votes: Votes | None = None
    counted_with: tuple[PersonId, ...] = ()


@decides(ContestPower)
def contest_power(m: Meeting, tap: Tap, command: ContestPower) -> Iterator[Event]:
    if command.power in m.contests.open:
        raise Refused(ASKED_ALREADY)
    if command.power == "running":
        yield _contest_running(m, command)
    else:
        yield _contest_taken(m, tap.who, command, command.power)


def _contest_running(m: Meeting, command: ContestPower) -> Event:
    if m.running.nobody:
        raise Refused(NOBODY_RUNS_IT)
    if m.contests.running_asked:
        raise Refused(ASKED_IN_THIS_ITEM)
    if command.person is not None:
        refuse_to_run(m, command.person)
    return PowerContested(power="running", holder=m.running.holder, person=command.person or "", reason=command.reason)


def _contest_taken(m: Meeting, who: PersonId, command: ContestPower, power: Power) -> Event:
    held = m.powers.held[power]
    if held.via != "taken" or held.holder not in m.people.by_id:
        if m.contests.over.get(command.power) is not None:
            raise Refused(ASKED_IN_THIS_ITEM)
        raise Refused("Nobody took that. Only what somebody took can be asked about.")
    if held.holder == who:
        raise Refused("You have it yourself. You can hand it over.")
    if (command.power, held.since) in m.contests.takings:
        raise Refused(ASKED_IN_THIS_ITEM)
    return PowerContested(power=command.power, holder=held.holder, reason=command.reason)


@decides(AnswerContest)
def answer_contest(m: Meeting, tap: Tap, command: AnswerContest) -> Iterator[Event]:
    contest = the_contest(m, command.power)
    said: dict[str, Answer] = {"for": "yes", "against": "no"}
    answer: Answer = said.get(command.answer, command.answer)  # type: ignore[arg-type]
    yield ContestAnswered(power=command.power, person=tap.who, answer=answer)
    contest = replace(contest, answers={**contest.answers, tap.who: answer})
    kept = _certain(m, contest)
    if kept is not None:
        yield from _settled(m, contest, kept, _votes(contest), tap.who)


def the_contest(m: Meeting, power: Contestable) -> Contest:
    """What is asked now; Refused when the group is not asked about it."""
    if power not in m.contests.open:
        raise Refused(NO_LONGER_ASKED[m.contests.over[power]] if power in m.contests.over else NOT_ASKED_NOW)
    return m.contests.open[power]


@decides(SettleContest)
def settle_contest(m: Meeting, tap: Tap, command: SettleContest) -> Iterator[Event]:
    contest = the_contest(m, command.power)
    beside = (command.with_,) if isinstance(command.with_, str) else command.with_
    refuse_counting(m, contest, tap.finger, beside)
    votes, here = command.votes, len(counted_here(m))
    refuse_more_hands(m, votes)
    if (votes.in_favour + votes.against + votes.rather_not_say) * 2 < here:
        raise Refused("Fewer than half answered. So it is not settled.")
    kept = votes.in_favour > votes.against
    if contest.power == "running":
        if max(votes.in_favour, votes.against) * 2 <= here:
            raise Refused("Neither is more than half of those here. So it is not settled.")
        kept = votes.against * 2 > here
    yield from _settled(m, contest, kept, votes, tap.who, beside)


def refuse_counting(m: Meeting, contest: Contest, who: PersonId, beside: tuple[PersonId, ...]) -> None:
    """The turn keeper counts; where there is none, or it is about them, two people whom it is not about."""
    about = (contest.holder, contest.person)
    keepers = [one.id for one in m.people.here() if one.role == "turn_keeper" and one.id not in about]
    if who in keepers:
        return
    if keepers or who in about:
        raise Refused("Somebody else counts this.")
    others = {who_is_here(m, one).id for one in beside} - {who}
    if any(one in about or m.people[one].role == "invited" for one in others):
        raise Refused("Somebody else counts this.")
    if not others:
        raise Refused("Two people count this. Say who counts with you.")


def _settled(
    m: Meeting, contest: Contest, kept: bool, votes: Votes, by: PersonId, beside: tuple[PersonId, ...] = ()
) -> Iterator[Event]:
    yield ContestSettled(power=contest.power, holder=contest.holder, kept=kept, votes=votes, counted_with=beside)
    if contest.power == "running":
        if not kept:
            yield from running_moves(m, _instead(m, contest), "agreed", by, "", votes)
    elif kept:
        yield moved(m, contest.power, contest.holder, "agreed", by)
    else:
        yield from _gives_back(m, contest.power, "agreed", by)


def _instead(m: Meeting, contest: Contest) -> Holder:
    """Whom the contest named, if they are here and can; else nobody."""
    named = m.people.by_id.get(contest.person)
    return contest.person if named and named.here and named.role != "invited" else NOBODY


def _gives_back(m: Meeting, power: Power, via: Via, by: Holder) -> Iterator[Event]:
    """What was taken goes to who had it; when they are gone, as if they left now."""
    before = m.powers.held[power].before
    to = before if may_hold(m, before) or power == "question" else heir(m, before)
    yield moved(m, power, to, via, by)
    if power == "queue":
        yield from mode_goes_along(m, to, via)


def item_ends(m: Meeting) -> Iterator[Event]:
    """What is asked ends with the item: by the answers there are, else what was taken goes back to who had it."""
    for contest in m.contests.open.values():
        kept = _by_answers(contest)
        if kept is not None:
            yield from _settled(m, contest, kept, _votes(contest), "rule")
            continue
        yield ContestSettled(power=contest.power, holder=contest.holder)
        if contest.power != "running":
            yield from _gives_back(m, contest.power, "default", "rule")
        elif m.running.via == "taken":
            before = m.running.before
            to = before if before == NOBODY or m.people.is_here(before) else successor(m, before)
            yield from running_moves(m, to, "default", "rule")


def not_settled(m: Meeting) -> Iterator[Event]:
    """What is asked when the meeting closes is kept as not settled."""
    for contest in m.contests.open.values():
        yield ContestSettled(power=contest.power, holder=contest.holder)


def _votes(contest: Contest) -> Votes:
    count = Counter(contest.answers.values())
    return Votes(count["yes"], count["no"], count["rather_not_say"])


def _base(contest: Contest) -> int:
    return len(contest.asked | set(contest.answers))


def _by_answers(contest: Contest) -> bool | None:
    """Whether it is kept by the answers given so far; None where they settle nothing."""
    votes, asked = _votes(contest), _base(contest)
    if len(contest.answers) * 2 < asked or not contest.answers:
        return None
    if contest.power != "running":
        return votes.in_favour > votes.against
    if votes.in_favour * 2 > asked:
        return False
    return True if votes.against * 2 > asked else None


def _certain(m: Meeting, contest: Contest) -> bool | None:
    """As `_by_answers`, once whoever has not answered could not change it."""
    votes = _votes(contest)
    silent = sum(person.id not in contest.answers for person in counted_here(m))
    kept = _by_answers(contest)
    if kept is None or contest.power == "running":
        return kept
    sure = votes.in_favour > votes.against + silent if kept else votes.against >= votes.in_favour + silent
    return kept if sure else None


def refuse_while_contested(m: Meeting, power: Power) -> None:
    """What the group is asked about is not handed on or taken meanwhile."""
    if power in m.contests.open:
        raise Refused(ASKED_ALREADY)


@evolves(PowerContested)
def _contested(m: Meeting, happened: Happened, event: PowerContested) -> Meeting:
    asked = frozenset(person.id for person in counted_here(m))
    contest = Contest(event.power, event.holder, happened.who, happened.at, event.person, asked)
    contests = replace(m.contests, open={**m.contests.open, event.power: contest})
    if event.power == "running":
        return replace(m, contests=replace(contests, running_asked=True))
    taking = (event.power, m.powers.held[event.power].since)
    return replace(m, contests=replace(contests, takings=contests.takings | {taking}))


@evolves(ContestAnswered)
def _answered(m: Meeting, happened: Happened, event: ContestAnswered) -> Meeting:
    contest = m.contests.open[event.power]
    contest = replace(contest, answers={**contest.answers, event.person: event.answer})
    return replace(m, contests=replace(m.contests, open={**m.contests.open, event.power: contest}))


@evolves(ContestSettled)
def _settled_now(m: Meeting, happened: Happened, event: ContestSettled) -> Meeting:
    over = {**m.contests.over, event.power: event.kept}
    return replace(m, contests=replace(m.contests.without(event.power), settled_at=happened.at, over=over))


@evolves(PowerMoved)
def _power_moved(m: Meeting, happened: Happened, event: PowerMoved) -> Meeting:
    """It is somebody else's by another way, so nobody needs to answer any more."""
    return replace(m, contests=m.contests.without(event.kind)) if event.kind in m.contests.open else m


@evolves(QuestionProposed, QuestionReworded, QuestionClosed)
def _new_words(m: Meeting, happened: Happened, event: Event) -> Meeting:
    return replace(m, contests=m.contests.without("question")) if "question" in m.contests.open else m


@evolves(RunningMoved)
def _running_moved(m: Meeting, happened: Happened, event: RunningMoved) -> Meeting:
    return replace(m, contests=m.contests.without("running")) if "running" in m.contests.open else m
