"""Challenge, the reply hold, say-back and the heard check that only the challenged person's challenger answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec.structs import replace

from kiosk.meeting.agenda import ItemDropped, ItemEnded, ItemParked
from kiosk.meeting.modes import ModeChanged
from kiosk.meeting.pauses import Pause, PauseEnded, PauseStarted
from kiosk.meeting.people import ParticipantLeft
from kiosk.meeting.registry import decides, evolves
from kiosk.meeting.reply_hold import LISTENING_S, Hold
from kiosk.meeting.terms import Command, Event, PersonId, Refused
from kiosk.meeting.turns import TurnEnded, TurnStarted

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Happened, Tap

HeardAnswer = Literal["yes", "partly", "not_yet", "no", "rather_not_say"]
State = Literal["", "listening", "pausing", "saying_back", "checking", "heard"]
ROUNDS = 3


class Listening(msgspec.Struct, frozen=True):
    """Where rest and listen stands; `may_judge` are those whose challenge or wording was answered with a turn."""

    state: State = ""
    rounds: int = 0
    said_back_by: PersonId = ""
    hold: Hold | None = None
    may_judge: frozenset[PersonId] = frozenset()
    challenging: Hold | None = None  # the hold that begins when the challenge now being made ends
    pause: Pause | None = None  # the pause that is on, which lifts the hold if it is long enough

    @property
    def offers_a_way_out(self) -> bool:
        """After three rounds without a yes: bring in someone else, write it down as said, or stop."""
        return self.rounds >= ROUNDS and self.state != "heard"


class MarkAlreadySorted(Command, frozen=True):
    turn_of: PersonId


class AnswerMeNow(Command, frozen=True):
    pass


class AnswerHeardCheck(Command, frozen=True):
    of: PersonId
    answer: HeardAnswer


class AlreadySortedMarked(Event, frozen=True):
    turn_of: PersonId
    person: PersonId


class ReplyHoldLifted(Event, frozen=True):
    person: PersonId


class HeardCheck(Event, frozen=True):
    person: PersonId
    of: PersonId
    answer: HeardAnswer


def starts_alone(m: Meeting, person: PersonId) -> bool:
    """Whoever challenged starts rest and listen without asking again, where the group set that at the start."""
    challenged = person in m.listening.may_judge or any(one.kind == "challenge" for one in m.signals.of(person))
    return challenged and any(rule.challenger_starts for rule in m.opening.rules.values())


@decides(MarkAlreadySorted)
def mark_already_sorted(m: Meeting, tap: Tap, command: MarkAlreadySorted) -> Iterator[Event]:
    if command.turn_of not in m.people.by_id:
        raise Refused(f"Nobody in this meeting is called {command.turn_of}.")
    yield AlreadySortedMarked(turn_of=command.turn_of, person=tap.who)


@decides(AnswerMeNow)
def answer_me_now(m: Meeting, tap: Tap, command: AnswerMeNow) -> Iterator[Event]:
    hold = m.listening.hold
    if tap.who not in (hold.challenger if hold else "", m.modes.challenger, *m.listening.may_judge):
        raise Refused("Only the person who challenged can ask for an answer now.")
    yield ReplyHoldLifted(person=tap.who)


@decides(AnswerHeardCheck)
def answer_heard_check(m: Meeting, tap: Tap, command: AnswerHeardCheck) -> Iterator[Event]:
    if command.of not in m.people.by_id:
        raise Refused(f"Nobody in this meeting is called {command.of}.")
    if tap.who != m.modes.challenger and tap.who not in m.listening.may_judge:
        raise Refused("Only the person who challenged can say whether they were heard.")
    yield HeardCheck(person=tap.who, of=command.of, answer=command.answer)


@evolves(TurnStarted)
def _begun(m: Meeting, happened: Happened, event: TurnStarted) -> Meeting:
    listening = m.listening
    if event.answers_kind in ("challenge", "wording"):
        listening = replace(listening, may_judge=listening.may_judge | {event.person})
    if event.answers_kind == "challenge":
        meant_for = m.signals.live[event.answers].to
        listening = replace(listening, challenging=Hold(event.person, happened.at, meant_for))
    if event.purpose == "say_back":
        listening = replace(listening, state="saying_back", said_back_by=event.person)
    return replace(m, listening=listening)


@evolves(TurnEnded)
def _over(m: Meeting, happened: Happened, event: TurnEnded) -> Meeting:
    listening = m.listening
    if listening.state == "saying_back" and listening.said_back_by == event.person:
        return replace(m, listening=replace(listening, state="checking"))
    if listening.challenging and listening.challenging.challenger == event.person:
        hold = replace(listening.challenging, since=happened.at)
        return replace(m, listening=replace(listening, hold=hold, challenging=None))
    return m


@evolves(HeardCheck)
def _judged(m: Meeting, happened: Happened, event: HeardCheck) -> Meeting:
    """Whoever else challenged, or asked about the wording, answers for themselves and moves nobody's rounds."""
    m = _lifted_by(m, event.person)
    if m.modes.challenger not in ("", event.person):
        return m
    state: State = "heard" if event.answer == "yes" else "listening"
    rounds = m.listening.rounds + (event.answer != "yes")
    return replace(m, listening=replace(m.listening, state=state if m.modes.challenger else "", rounds=rounds))


@evolves(ReplyHoldLifted)
def _answered_now(m: Meeting, happened: Happened, event: ReplyHoldLifted) -> Meeting:
    return _lifted_by(m, event.person)


def _lifted_by(m: Meeting, person: PersonId) -> Meeting:
    """A hold is lifted by whose challenge it is, or by whom the room rests and listens to."""
    hold = m.listening.hold
    if hold is None or person not in (hold.challenger, m.modes.challenger):
        return m
    return replace(m, listening=replace(m.listening, hold=None))


@evolves(ParticipantLeft)
def _left(m: Meeting, happened: Happened, event: ParticipantLeft) -> Meeting:
    """Nobody is left who could say that they were heard."""
    return _lifted_by(m, event.person)


@evolves(ItemEnded, ItemParked, ItemDropped)
def _moved_on(m: Meeting, happened: Happened, event: ItemEnded | ItemParked | ItemDropped) -> Meeting:
    """What was held answers nothing in the next item; one that is put aside meanwhile ends nothing."""
    if m.agenda.current is not None:
        return m
    return replace(m, listening=replace(m.listening, hold=None, challenging=None))


@evolves(PauseStarted)
def _pauses(m: Meeting, happened: Happened, event: PauseStarted) -> Meeting:
    state: State = "pausing" if m.listening.state == "listening" else m.listening.state
    pause = Pause(event.kind, happened.at, event.seconds)
    return replace(m, listening=replace(m.listening, state=state, pause=pause))


@evolves(PauseEnded)
def _paused(m: Meeting, happened: Happened, event: PauseEnded) -> Meeting:
    listening = m.listening
    state: State = "listening" if listening.state == "pausing" else listening.state
    hold = None if _long_enough(m, happened.at) else listening.hold
    return replace(m, listening=replace(listening, state=state, hold=hold, pause=None))


def _long_enough(m: Meeting, now: int) -> bool:
    """A pause lifts a hold when it began after the challenge and lasted as long as was announced, 30 s at least."""
    pause, hold = m.listening.pause, m.listening.hold
    if pause is None or hold is None or pause.since < hold.since:
        return False
    lasted = now - pause.since - m.away.within(pause.since, now)
    return lasted >= max(LISTENING_S, pause.seconds or 0) * 1000


@evolves(ModeChanged)
def _mode(m: Meeting, happened: Happened, event: ModeChanged) -> Meeting:
    state: State = "listening" if event.mode == "rest_and_listen" else ""
    return replace(m, listening=replace(m.listening, state=state, rounds=0, said_back_by=""))
