"""How we take turns now, and with it who says who is next."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec.structs import replace

from kiosk.meeting.go_round import Round, again, round_order, started
from kiosk.meeting.mode_kinds import ends_by_itself
from kiosk.meeting.people import who_is_here
from kiosk.meeting.powers import moved
from kiosk.meeting.refusals import MOST_DID_NOT_AGREE, SAY_WHO_IS_HEARD, THE_PIECE_SAYS
from kiosk.meeting.registry import decides, evolves
from kiosk.meeting.terms import Command, Event, Holder, Mode, PersonId, Refused, Via, Votes, Words
from kiosk.meeting.turns import TurnStarted

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Happened, Tap

ModeEnd = Literal["handed_over", "cap", "challenger_left", "item_ended"]

NOBODY_HAS_IT = "Nobody has the piece now."
HELD_BY_THE_MODE: dict[Mode, str] = {
    "fair_queue": "In fair turns the rule says who is next.",
    "round": "In a go-round the rule says who is next.",
    "talking_piece": THE_PIECE_SAYS,
    "rest_and_listen": SAY_WHO_IS_HEARD,
    "open_queue": "Say who says who is next.",
}


class Behind(msgspec.Struct, frozen=True):
    """The way of taking turns that one which ends by itself goes back to, and who said who was next in it."""

    mode: Mode
    queue: Holder
    round: Round | None = None


class Modes(msgspec.Struct, frozen=True):
    """The mode and, for one that ends by itself, what it goes back to, the nearest last.

    `started` are those who have begun a go-round, for the next draw.
    """

    mode: Mode = "open_talk"
    since: int = 0
    behind: tuple[Behind, ...] = ()
    challenger: PersonId = ""
    handed_out: bool = False
    round: Round | None = None
    started: tuple[PersonId, ...] = ()

    @property
    def before(self) -> Mode:
        """The mode that this one goes back to when it ends."""
        return self.behind[-1].mode if self.behind else self.mode


class SetMode(Command, frozen=True):
    mode: Mode
    via: Via = "agreed"
    queue: Holder | None = None
    asked_by: PersonId = ""
    start_person: PersonId | None = None
    votes: Votes | None = None
    reason: Words = ""


class ModeChanged(Event, frozen=True):
    """`ended_by` says what ended rest and listen, or pairs."""

    mode: Mode
    via: Via
    asked_by: PersonId = ""
    challenger: PersonId = ""
    start_person: PersonId = ""
    offers: tuple[PersonId, ...] = ()
    votes: Votes | None = None
    reason: Words = ""
    ended_by: ModeEnd | Literal[""] = ""


def queue_holder(mode: Mode, facilitator: Holder, challenger: Holder) -> Holder:
    """Who says who is next in this mode, unless the group says otherwise."""
    holders: dict[Mode, Holder] = {
        "open_talk": "none",
        "pairs": "none",
        "quiet": "none",
        "open_queue": facilitator,
        "fair_queue": "rule",
        "round": "rule",
        "talking_piece": "piece",
        "rest_and_listen": challenger,
    }
    return holders[mode]


def fits(mode: Mode, holder: Holder) -> bool:
    """Whether the queue can be this holder's in this mode."""
    somebody = holder not in ("rule", "piece", "none")
    if mode == "open_queue":
        return somebody
    if mode == "rest_and_listen":
        return somebody and holder != "group" and not holder.startswith("outside:")
    return holder == queue_holder(mode, "", "")


def mode_of_queue(m: Meeting, holder: Holder) -> Mode:
    """How we take turns once the queue is somebody's: a person, the group or a rule cannot hold it in every mode."""
    now = m.modes.mode
    if ends_by_itself(now) and fits(m.modes.before, holder):
        return m.modes.before
    if holder == "none":
        return now if fits(now, holder) else "open_talk"
    return {"rule": "fair_queue", "piece": "talking_piece"}.get(holder, "open_queue")  # type: ignore[return-value]


def queue_behind(m: Meeting) -> Holder:
    """To whom the queue goes when a mode that ends by itself is over: who had it before, if they still can."""
    behind = m.modes.behind[-1]
    gone = behind.queue in m.people.by_id and not m.people.is_here(behind.queue)
    if gone or behind.queue == m.modes.challenger:
        return queue_holder(behind.mode, m.facilitator or "group", m.facilitator or "group")
    return behind.queue


@decides(SetMode)
def set_mode(m: Meeting, tap: Tap, command: SetMode) -> Iterator[Event]:
    for named in (command.queue, command.asked_by, command.start_person):
        if named and named not in ("group", "rule", "none", "piece") and not named.startswith("outside:"):
            who_is_here(m, named)
    if command.votes and command.votes.in_favour <= command.votes.against:
        raise Refused(MOST_DID_NOT_AGREE)
    challenger = command.queue or command.asked_by
    if command.mode == "rest_and_listen" and not m.people.is_here(challenger):
        raise Refused(SAY_WHO_IS_HEARD)
    if command.queue and not fits(command.mode, command.queue):
        raise Refused(HELD_BY_THE_MODE.get(command.mode, "Nobody says who is next then."))
    own = tap.who if m.powers.holder("queue") == tap.who else m.facilitator or "group"
    offers = round_order(m, command.start_person, tap.dice) if command.mode == "round" else ()
    yield ModeChanged(
        mode=command.mode,
        via=command.via,
        asked_by=command.asked_by,
        challenger=challenger if command.mode == "rest_and_listen" else "",
        start_person=offers[0] if offers else "",
        offers=offers,
        votes=command.votes,
        reason=command.reason,
    )
    holder = command.queue or queue_holder(command.mode, own, challenger)
    yield moved(m, "queue", holder, command.via, tap.who, command.reason)


def mode_goes_along(m: Meeting, holder: Holder, via: Via) -> Iterator[Event]:
    """The queue became `holder`'s: the way of taking turns is one in which it can be."""
    mode = mode_of_queue(m, holder)
    if mode != m.modes.mode:
        yield ModeChanged(mode=mode, via=via, ended_by="handed_over" if m.modes.behind else "")


def back_to_before(m: Meeting, ended_by: ModeEnd, via: Via = "default") -> Iterator[Event]:
    """A mode that ends by itself is over: the one before it, and whoever said who was next in it."""
    if not ends_by_itself(m.modes.mode) or not m.modes.behind:
        return
    behind = m.modes.behind[-1]
    yield ModeChanged(mode=behind.mode, via=via, ended_by=ended_by)
    yield moved(m, "queue", queue_behind(m), via, "rule")


def cap_reached(m: Meeting, cap_s: int) -> int:
    """When (ms) the group's cap ends rest and listen; a gap does not count to it."""
    over = m.modes.since + cap_s * 1000
    for gap in m.away.gaps:
        if m.modes.since <= gap.start < over:
            over += gap.ms
    return over


def due(m: Meeting, now: int) -> tuple[int, list[Event]] | None:
    """When (ms) the group's cap ends rest and listen, if that is by `now`, and what then happens."""
    cap = next((rule.cap_s for rule in m.opening.rules.values() if rule.cap_s), None)
    if not m.is_open or m.modes.mode != "rest_and_listen" or cap is None:
        return None
    over = cap_reached(m, cap)
    return (over, list(back_to_before(m, "cap", "agreed"))) if over <= now else None


@evolves(ModeChanged)
def _changed(m: Meeting, happened: Happened, event: ModeChanged) -> Meeting:
    before = m.modes
    modes = Modes(event.mode, happened.at, challenger=event.challenger, started=before.started)
    if event.ended_by and before.behind:
        behind = before.behind[-1]
        going_on = again(m, behind.round) if event.mode == behind.mode else None
        modes = replace(modes, behind=before.behind[:-1], round=going_on)
    elif event.mode == before.mode:
        modes = replace(modes, behind=before.behind)
    elif ends_by_itself(event.mode):
        now = Behind(before.mode, m.powers.holder("queue"), before.round)
        modes = replace(modes, behind=(*before.behind, now))
    if event.offers:
        modes = replace(modes, round=Round(event.offers), started=started(m, event.offers))
    return replace(m, modes=modes)


@evolves(TurnStarted)
def _handed_out(m: Meeting, happened: Happened, event: TurnStarted) -> Meeting:
    return m if m.modes.handed_out else replace(m, modes=replace(m.modes, handed_out=True))
