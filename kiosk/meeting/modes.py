"""How we take turns now, and with it who says who is next."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from kiosk.meeting.go_round import Round, again, round_order, started
from kiosk.meeting.people import who_is_here
from kiosk.meeting.powers import moved
from kiosk.meeting.registry import decides, evolves
from kiosk.meeting.terms import Command, Event, Holder, Mode, PersonId, Refused, Via, Votes, Words
from kiosk.meeting.turns import TurnStarted

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Happened, Tap


# These end by themselves: with whoever is listened to, the item, the group's cap.
PASSING: tuple[Mode, ...] = ("rest_and_listen", "pairs")


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
    """`ended_by` says what ended rest and listen, or pairs: handed_over, cap, challenger_left or item_ended."""

    mode: Mode
    via: Via
    asked_by: PersonId = ""
    challenger: PersonId = ""
    start_person: PersonId = ""
    offers: tuple[PersonId, ...] = ()
    votes: Votes | None = None
    reason: Words = ""
    ended_by: str = ""


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


@decides(SetMode)
def set_mode(m: Meeting, tap: Tap, command: SetMode) -> Iterator[Event]:
    for named in (command.queue, command.asked_by, command.start_person):
        if named and named not in ("group", "rule", "none", "piece") and not named.startswith("outside:"):
            who_is_here(m, named)
    if command.votes and command.votes.in_favour <= command.votes.against:
        raise Refused("Most people did not agree to that. We go on as before.")
    challenger = command.queue or command.asked_by
    if command.mode == "rest_and_listen" and not m.people.is_here(challenger):
        raise Refused("Say who is to be listened to.")
    facilitator = m.facilitator or "group"
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
    holder = command.queue or queue_holder(command.mode, facilitator, challenger)
    yield moved(m, "queue", holder, command.via, tap.who, command.reason)


def leave_rest_and_listen(m: Meeting) -> Iterator[Event]:
    """The challenger handed the queue over: the way of taking turns is again the one before."""
    if m.modes.mode == "rest_and_listen":
        yield ModeChanged(mode=m.modes.before, via="given", ended_by="handed_over")


def back_to_before(m: Meeting, ended_by: str, via: Via = "default") -> Iterator[Event]:
    """A mode that ends by itself is over: the one before it, and whoever said who was next in it."""
    if m.modes.mode not in PASSING or not m.modes.behind:
        return
    behind = m.modes.behind[-1]
    yield ModeChanged(mode=behind.mode, via=via, ended_by=ended_by)
    holder = behind.queue
    if holder in m.people.by_id and (not m.people.is_here(holder) or holder == m.modes.challenger):
        holder = queue_holder(behind.mode, m.facilitator or "group", m.facilitator or "group")
    yield moved(m, "queue", holder, via, "rule")


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
        modes = replace(modes, behind=before.behind[:-1], round=again(m, before.behind[-1].round))
    elif event.mode == before.mode:
        modes = replace(modes, behind=before.behind)
    elif event.mode in PASSING:
        behind = Behind(before.mode, m.powers.holder("queue"), before.round)
        modes = replace(modes, behind=(*before.behind, behind))
    if event.offers:
        modes = replace(modes, round=Round(event.offers), started=started(m, event.offers))
    return replace(m, modes=modes)


@evolves(TurnStarted)
def _handed_out(m: Meeting, happened: Happened, event: TurnStarted) -> Meeting:
    return m if m.modes.handed_out else replace(m, modes=replace(m.modes, handed_out=True))
