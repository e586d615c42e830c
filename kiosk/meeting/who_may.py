"""Who may do a step. Power is recorded, not policed: only what nobody's role allows is refused, with a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.meeting import (
    agenda,
    checks,
    decisions,
    go_round,
    handing_over,
    modes,
    opening,
    pauses,
    questions,
    signals,
    turns,
)
from kiosk.meeting.beforehand import NotePrep, NoteSupport, ShareContext
from kiosk.meeting.fears import AskFears
from kiosk.meeting.lifecycle import CloseMeeting, OpenMeeting
from kiosk.meeting.people import Invite, Join, Person, SetRole, who_is_here
from kiosk.meeting.repair import LeaveKiosk, NotePrinted
from kiosk.meeting.signals import Signal
from kiosk.meeting.stance import SetStance
from kiosk.meeting.statements import ReadStatementBack
from kiosk.meeting.terms import Command, PersonId, Power, Refused
from kiosk.meeting.turn_queue import AllowReply, ReorderQueue
from kiosk.meeting.unsaid import ShowUnsaid
from kiosk.meeting.way_in import CloseWayIn, OpenWayIn, PutDeviceOut
from kiosk.meeting.writing_down import WriteDown, writes

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Tap

FACILITATORS: tuple[type[Command], ...] = (
    CloseMeeting,
    LeaveKiosk,
    NotePrinted,
    NotePrep,
    NoteSupport,
    ShareContext,
    opening.ReadBack,
    opening.AgreeRule,
    AskFears,
    SetStance,
    ShowUnsaid,
    CloseWayIn,
    OpenWayIn,
    PutDeviceOut,
    SetRole,
    Invite,
    handing_over.DrawFacilitator,
    modes.SetMode,
    turns.StopTurn,
    go_round.CloseRound,
    checks.OpenCheck,
    checks.CloseCheck,
    checks.CloseLookBack,
    decisions.MeetObjection,
    decisions.RecordDecision,
    questions.CloseQuestion,
)
KEEPERS: tuple[type[Command], ...] = (AllowReply, signals.AnswerSignal)
QUEUE_STEPS: tuple[type[Command], ...] = (turns.GiveFloor, ReorderQueue)
HOLDERS: dict[type[Command], tuple[Power, ...]] = {
    turns.GiveFloor: ("queue",),
    ReorderQueue: ("queue",),
    agenda.StartItem: ("agenda", "clock"),
    agenda.ParkItem: ("agenda",),
    agenda.DropItem: ("agenda",),
    agenda.MoveItem: ("agenda",),
    agenda.EndItem: ("clock",),
    pauses.StartPause: ("clock",),
    pauses.EndPause: ("clock",),
}
WRITERS: tuple[type[Command], ...] = (WriteDown, ReadStatementBack)
SPEAKERS: tuple[type[Command], ...] = (turns.EndTurn, turns.HandOn)
NOT_FOR_THE_INVITED: tuple[type[Command], ...] = (
    agenda.ProposeItem,
    agenda.StartItem,
    agenda.EndItem,
    agenda.ParkItem,
    agenda.DropItem,
    agenda.MoveItem,
    turns.GiveFloor,
    ReorderQueue,
    questions.ProposeQuestion,
    questions.RewordQuestion,
    questions.AcceptWording,
    modes.SetMode,
    handing_over.HandOver,
    handing_over.TakePower,
)
POWER_WORDS: dict[Power, str] = {
    "queue": "who says who is next",
    "agenda": "what we talk about",
    "clock": "the time",
}


def refuse_unless_allowed(m: Meeting, tap: Tap, does: Command) -> None:
    """Refused, with its sentence, when no row of the table lets this person do this step."""
    if isinstance(does, OpenMeeting):
        return
    _refuse_finger(m, tap)
    if isinstance(does, Join):
        return
    person = refuse_tapper(m, tap)
    step = type(does)
    if person.role == "invited" and step in NOT_FOR_THE_INVITED:
        raise Refused("Somebody who is invited to answer can answer and challenge, but not do this.")
    if step in FACILITATORS and not _runs(m, tap.who):
        raise Refused("Only the person running the meeting can do this.")
    if step in KEEPERS:
        refuse_unless_keeper(m, tap.who)
    if step in QUEUE_STEPS:
        _refuse_queue_step(m, tap.who)
    elif step in HOLDERS:
        _refuse_holder_step(m, tap.who, HOLDERS[step])
    if step in SPEAKERS:
        _refuse_unless_speaking(m, tap)
    if step in WRITERS and not writes(m, tap.who):
        raise Refused("Only the one who writes it down can do this. You can take that over; then the record says so.")
    if isinstance(does, questions.AcceptWording) and does.votes and not _runs(m, tap.who):
        raise Refused("Only the person running the meeting can count the group's votes.")
    if isinstance(does, handing_over.HandOver):
        _refuse_hand_over(m, tap.who, does)


def refuse_tapper(m: Meeting, tap: Tap) -> Person:
    """Whose tap it is, who must be here; and the finger must be theirs or one that may tap for them."""
    _refuse_finger(m, tap)
    return who_is_here(m, tap.who)


def refuse_unless_keeper(m: Meeting, person: PersonId) -> None:
    if not _keeps(m, person):
        raise Refused("Only the turn keeper or the person running the meeting can do this.")


def _runs(m: Meeting, person: PersonId) -> bool:
    return m.people[person].role == "facilitator"


def _keeps(m: Meeting, person: PersonId) -> bool:
    return m.people[person].role in ("facilitator", "turn_keeper")


def _refuse_finger(m: Meeting, tap: Tap) -> None:
    """A tap for somebody else is the turn keeper's, or a supporter's signal for whom they support."""
    if tap.finger == tap.who:
        return
    finger = who_is_here(m, tap.by)
    if finger.role in ("facilitator", "turn_keeper"):
        return
    if finger.role == "supporter" and isinstance(tap.does, Signal) and finger.supports in ("", tap.who):
        return
    if finger.role == "supporter":
        raise Refused("A supporter can raise a signal for the person they support, but never answer for them.")
    raise Refused("Only the turn keeper can tap for somebody else.")


def _refuse_queue_step(m: Meeting, person: PersonId) -> None:
    holder = m.powers.holder("queue")
    if person == holder or (holder == "piece" and _has_the_piece(m, person)):
        return
    if m.modes.mode == "rest_and_listen" and (person == m.modes.challenger or _first_hand_out(m, person)):
        return
    if m.modes.mode == "talking_piece" and m.turns.speaking is None:
        if _keeps(m, person):
            return
        raise Refused(f"Nobody has the piece now. {_hands_it_out(m)} hands it out.")
    if m.modes.mode == "rest_and_listen":
        raise Refused(f"We rest and listen. {m.people.in_the_room.start(m.modes.challenger)} says who is next.")
    if m.modes.mode == "talking_piece":
        raise Refused("Whoever has the piece says who has it next.")
    if not _keeps(m, person):
        raise Refused("Only the one who says who is next, or the person running the meeting, can do this.")


def _hands_it_out(m: Meeting) -> str:
    keeper = m.facilitator or m.people.with_role("turn_keeper")
    return m.people.in_the_room.start(keeper) if keeper else "Whoever keeps the turns"


def _has_the_piece(m: Meeting, person: PersonId) -> bool:
    return m.turns.speaking is not None and m.turns.speaking.person == person


def _first_hand_out(m: Meeting, person: PersonId) -> bool:
    return _keeps(m, person) and not m.modes.handed_out


def _refuse_holder_step(m: Meeting, person: PersonId, powers: tuple[Power, ...]) -> None:
    if _runs(m, person) or any(m.powers.holder(power) == person for power in powers):
        return
    held = " or ".join(POWER_WORDS[power] for power in powers)
    raise Refused(f"Only the one who holds {held}, or the person running the meeting, can do this.")


def _refuse_unless_speaking(m: Meeting, tap: Tap) -> None:
    speaking = turns.the_turn(m).person
    if tap.who != speaking and not _keeps(m, tap.finger):
        raise Refused("Only the person speaking or the turn keeper can do this.")


def _refuse_hand_over(m: Meeting, person: PersonId, command: handing_over.HandOver) -> None:
    if m.powers.holder(command.power) != person and not _runs(m, person):
        raise Refused("Only the one who holds it can hand it over. You can take it; then the record says so.")
