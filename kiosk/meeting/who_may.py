"""Who may do a step. Power is recorded, not policed: only what nobody's role or power allows is refused, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.meeting import (
    agenda,
    checks,
    closing,
    contests,
    decisions,
    go_round,
    handing_over,
    modes,
    opening,
    pauses,
    questions,
    running,
    signals,
    turns,
)
from kiosk.meeting.beforehand import NotePrep, NoteSupport, ShareContext
from kiosk.meeting.checks import NOT_ASKED
from kiosk.meeting.fears import AskFears
from kiosk.meeting.if_we_disagree import ApplyRule
from kiosk.meeting.lifecycle import CloseMeeting, OpenMeeting
from kiosk.meeting.listening import starts_alone
from kiosk.meeting.modes import NOBODY_HAS_IT
from kiosk.meeting.objections import MeetObjection
from kiosk.meeting.people import Invite, Join, Person, SetRole, who_is_here
from kiosk.meeting.putting_right import PutRight
from kiosk.meeting.refusals import ONLY_WHO_RUNS_IT, THE_PIECE_SAYS
from kiosk.meeting.repair import LeaveKiosk, NotePrinted
from kiosk.meeting.second_look import CloseLookBack
from kiosk.meeting.signals import Signal
from kiosk.meeting.since_last_time import SkipSinceLastTime
from kiosk.meeting.stance import SetStance
from kiosk.meeting.statements import ReadStatementBack
from kiosk.meeting.supporters import NO_LINK, LinkSupporter
from kiosk.meeting.taking_back import Undo
from kiosk.meeting.terms import GROUP, Command, PersonId, Power, Refused
from kiosk.meeting.turn_queue import AllowReply, ReorderQueue
from kiosk.meeting.unsaid import ShowUnsaid
from kiosk.meeting.way_in import CloseWayIn, OpenWayIn, PutDeviceOut
from kiosk.meeting.words_settled import SettleWord
from kiosk.meeting.writing_down import WriteDown, writes

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Tap

RUNNERS: tuple[type[Command], ...] = (
    CloseMeeting,
    LeaveKiosk,
    NotePrinted,
    SettleWord,
    NotePrep,
    NoteSupport,
    ShareContext,
    opening.AgreeRule,
    AskFears,
    SetStance,
    ShowUnsaid,
    SkipSinceLastTime,
    CloseWayIn,
    OpenWayIn,
    PutDeviceOut,
    SetRole,
    handing_over.DrawFacilitator,
    turns.StopTurn,
    go_round.CloseRound,
)
# Whoever holds one of these powers may do the step; whoever runs the meeting still may.
HOLDERS: dict[type[Command], tuple[Power, ...]] = {
    turns.GiveFloor: ("queue",),
    ReorderQueue: ("queue",),
    AllowReply: ("queue",),
    signals.AnswerSignal: ("queue",),
    modes.SetMode: ("queue",),
    Invite: ("agenda",),
    agenda.StartItem: ("agenda", "clock"),
    agenda.ParkItem: ("agenda",),
    agenda.DropItem: ("agenda",),
    agenda.MoveItem: ("agenda",),
    agenda.EndItem: ("clock",),
    pauses.StartPause: ("clock",),
    pauses.EndPause: ("clock",),
    checks.OpenCheck: ("decision",),
    checks.CloseCheck: ("decision",),
    CloseLookBack: ("decision",),
    MeetObjection: ("decision",),
    ApplyRule: ("decision",),
    decisions.RecordDecision: ("decision",),
    questions.CloseQuestion: ("question",),
}
KEEPERS: tuple[type[Command], ...] = (turns.GiveFloor, ReorderQueue, AllowReply, signals.AnswerSignal)
WRITERS: tuple[type[Command], ...] = (WriteDown, opening.ReadBack, ReadStatementBack)
SPEAKERS: tuple[type[Command], ...] = (turns.EndTurn, turns.HandOn)
# What keeps a meeting alive that nobody runs: anybody here may, the invited excepted.
WHILE_NOBODY_RUNS: frozenset[type[Command]] = frozenset(
    {
        turns.GiveFloor,
        turns.EndTurn,
        agenda.EndItem,
        pauses.StartPause,
        pauses.EndPause,
        checks.CloseCheck,
        handing_over.DrawFacilitator,
        running.TakeOnRunning,
        running.AgreeRunning,
        CloseMeeting,
        SettleWord,
        closing.GoOn,
    }
)
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
    questions.CloseQuestion,
    modes.SetMode,
    handing_over.HandOver,
    handing_over.TakePower,
    handing_over.DrawFacilitator,
    running.TakeOnRunning,
    running.AgreeRunning,
    contests.ContestPower,
    contests.SettleContest,
)


def refuse_unless_allowed(m: Meeting, tap: Tap, does: Command) -> None:
    """Refused, with its sentence, when no row of the table lets this person do this step."""
    if isinstance(does, OpenMeeting) or _is_of_the_print(m, does):
        return
    if tap.who == GROUP:
        _refuse_group(m, does)
        return
    _refuse_finger(m, tap)
    if isinstance(does, Join):
        return
    person, step = refuse_tapper(m, tap), type(does)
    if m.running.nobody and step in WHILE_NOBODY_RUNS and _keeps_it_alive(m, person, step):
        return
    if person.role == "invited":
        _refuse_invited(step)
    if step is CloseMeeting and not running.runs(m, tap.who):
        running.refuse_while_somebody_runs(m)
    if step in RUNNERS and not running.runs(m, tap.who) and not _wrote_it(tap):
        _refuse_runner_step(m)
    if step in HOLDERS:
        _refuse_holder_step(m, tap, does, HOLDERS[step])
    if step in SPEAKERS:
        _refuse_unless_speaking(m, tap)
    if step in WRITERS and not writes(m, tap.who):
        raise Refused("Only the one who writes it down can do this. You can take that over; then the record says so.")
    _refuse_single_steps(m, tap, does)


def _wrote_it(tap: Tap) -> bool:
    """Whoever wrote words may say whether one of them is somebody."""
    written = tap.found if isinstance(tap.does, SettleWord) else None
    return written is not None and tap.finger == (written.by or written.who)


def _is_of_the_print(m: Meeting, does: Command) -> bool:
    """What is still written down of a closed meeting that nobody ran."""
    return isinstance(does, NotePrinted | SettleWord) and m.opening.closed and m.running.nobody


def _refuse_single_steps(m: Meeting, tap: Tap, does: Command) -> None:
    if isinstance(does, questions.AcceptWording) and does.votes and not running.runs(m, tap.who):
        raise Refused("Only the person running the meeting can count the group's votes.")
    if isinstance(does, handing_over.HandOver):
        _refuse_hand_over(m, tap.who, does)
    if isinstance(does, LinkSupporter) and tap.finger != tap.who and not running.runs(m, tap.finger):
        raise Refused("They say that themselves, or whoever runs the meeting does.")
    if isinstance(does, PutRight):
        _refuse_to_put_right(m, tap.who, does)
    if isinstance(does, Undo):
        refuse_unless_keeper(m, tap.who)


def refuse_strangers(m: Meeting, tap: Tap, does: Command) -> None:
    """After the close everybody who was expected may still put their name right or say how they saw it."""
    if tap.who not in m.people.by_id:
        raise Refused(f"Nobody in this meeting is called {tap.who}.")
    if isinstance(does, PutRight):
        _refuse_to_put_right(m, tap.who, does)


def _refuse_to_put_right(m: Meeting, person: PersonId, does: PutRight) -> None:
    own = does.what == "name" and str(does.which) == person
    if not own and not running.runs(m, person):
        raise Refused("You can put your own name right. For anything else ask whoever runs the meeting.")


def refuse_tapper(m: Meeting, tap: Tap) -> Person:
    """Whose tap it is, who must be here; and the finger must be theirs or one that may tap for them."""
    _refuse_finger(m, tap)
    return who_is_here(m, tap.who)


def refuse_unless_keeper(m: Meeting, person: PersonId) -> None:
    if not _keeps(m, person):
        raise Refused("Only the turn keeper or the person running the meeting can do this.")


def keeps_the_turns(m: Meeting, person: PersonId) -> bool:
    """Whether what they do counts as done at the desk: they run the meeting or keep its turns."""
    return person in m.people.by_id and _keeps(m, person)


def _keeps(m: Meeting, person: PersonId) -> bool:
    return m.people[person].role in ("facilitator", "turn_keeper")


def _refuse_group(m: Meeting, does: Command) -> None:
    """The desk, while it is nobody's: it keeps the meeting alive, and says for nobody that they run it."""
    if not m.running.nobody:
        raise Refused("Somebody runs the meeting now. They do that.")
    if type(does) not in WHILE_NOBODY_RUNS or isinstance(does, running.TakeOnRunning):
        _refuse_runner_step(m)


def _keeps_it_alive(m: Meeting, person: Person, step: type[Command]) -> bool:
    """Anybody here; who is only invited where nobody else is here. A piece or a challenger still says who is next."""
    if person.role == "invited" and running.counted_here(m):
        return False
    if step is not turns.GiveFloor:
        return True
    if m.modes.mode == "rest_and_listen" and m.people.is_here(m.modes.challenger):
        return False
    return m.modes.mode != "talking_piece" or m.turns.speaking is None


def _refuse_invited(step: type[Command]) -> None:
    if step is contests.AnswerContest:
        raise Refused(NOT_ASKED)
    if step in NOT_FOR_THE_INVITED:
        raise Refused("Somebody who is invited to answer can answer and challenge, but not do this.")


def _refuse_runner_step(m: Meeting) -> None:
    if m.running.nobody:
        raise Refused("Nobody runs the meeting now. Somebody takes it on first, or we agree on somebody.")
    raise Refused(ONLY_WHO_RUNS_IT)


def _refuse_finger(m: Meeting, tap: Tap) -> None:
    """A tap for somebody else is the turn keeper's, or a supporter's signal for whom they came with."""
    if tap.finger == tap.who:
        return
    if tap.by == GROUP and m.running.nobody:
        return
    finger = who_is_here(m, tap.by)
    if finger.role in ("facilitator", "turn_keeper"):
        return
    if finger.role != "supporter":
        raise Refused("Only the turn keeper can tap for somebody else.")
    if not finger.supports:
        raise Refused(NO_LINK)
    if finger.supports != tap.who or not isinstance(tap.does, Signal):
        raise Refused("A supporter can raise a signal for the person they came with, but never answer for them.")


def _refuse_holder_step(m: Meeting, tap: Tap, does: Command, powers: tuple[Power, ...]) -> None:
    step, person = type(does), tap.who
    if step in (turns.GiveFloor, ReorderQueue):
        _refuse_queue_step(m, person)
        return
    if running.runs(m, person) or any(m.powers.holder(power) == person for power in powers):
        return
    if (step in KEEPERS and _keeps(m, person)) or _is_theirs_to_settle(m, person, does, powers):
        return
    if isinstance(does, modes.SetMode) and _agreed_way(m, person, does):
        return
    _refuse_without_power(m, powers[0])


def _refuse_without_power(m: Meeting, power: Power) -> None:
    holder = m.powers.holder(power)
    said = {"group": "The group", "rule": "A rule", "piece": "Whoever has the piece", "none": "Nobody"}
    name = said.get(holder) or m.people.in_the_room.start(holder.removeprefix("outside:").strip())
    raise Refused(f"{name} holds that. You can take it; then everybody sees that you did.")


def _is_theirs_to_settle(m: Meeting, person: PersonId, does: Command, powers: tuple[Power, ...]) -> bool:
    """A check stays with who could decide when it opened; an objection's maker says whether it is met."""
    if isinstance(does, MeetObjection) and does.of == person:
        return True
    of_a_check = powers == ("decision",) and not isinstance(does, checks.OpenCheck)
    return of_a_check and any(one.held_by == person for one in (m.checks.open, m.checks.last) if one)


def _agreed_way(m: Meeting, person: PersonId, does: modes.SetMode) -> bool:
    """With hands: where the group holds the queue, and to be listened to oneself, which the group may also set."""
    for_oneself = does.mode == "rest_and_listen" and person == (does.queue or does.asked_by)
    if does.votes is None:
        return for_oneself and starts_alone(m, person)
    return for_oneself or m.powers.holder("queue") == GROUP


def _refuse_queue_step(m: Meeting, person: PersonId) -> None:
    holder = m.powers.holder("queue")
    if person == holder or (holder == "piece" and _has_the_piece(m, person)):
        return
    if m.modes.mode == "rest_and_listen" and (person == m.modes.challenger or _first_hand_out(m, person)):
        return
    if m.modes.mode == "talking_piece" and m.turns.speaking is None:
        if _keeps(m, person):
            return
        raise Refused(f"{NOBODY_HAS_IT} {_hands_it_out(m)} hands it out.")
    if m.modes.mode == "rest_and_listen":
        raise Refused(f"We rest and listen. {m.people.in_the_room.start(m.modes.challenger)} says who is next.")
    if m.modes.mode == "talking_piece":
        raise Refused(THE_PIECE_SAYS)
    if not _keeps(m, person):
        _refuse_without_power(m, "queue")


def _hands_it_out(m: Meeting) -> str:
    keeper = m.facilitator or m.people.with_role("turn_keeper")
    return m.people.in_the_room.start(keeper) if keeper else "Whoever keeps the turns"


def _has_the_piece(m: Meeting, person: PersonId) -> bool:
    return m.turns.speaking is not None and m.turns.speaking.person == person


def _first_hand_out(m: Meeting, person: PersonId) -> bool:
    return _keeps(m, person) and not m.modes.handed_out


def _refuse_unless_speaking(m: Meeting, tap: Tap) -> None:
    speaking = turns.the_turn(m).person
    if tap.who != speaking and not _keeps(m, tap.finger):
        raise Refused("Only the person speaking or the turn keeper can do this.")


def _refuse_hand_over(m: Meeting, person: PersonId, command: handing_over.HandOver) -> None:
    if m.powers.holder(command.power) != person and not running.runs(m, person):
        raise Refused("Only the one who holds it can hand it over. You can take it; then the record says so.")
