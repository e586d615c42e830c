"""The desk's last act is taken back: the record keeps both, and everything is as if it had not been."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.meeting import agenda, checks, handing_over, lifecycle, modes, people, questions, signals, turn_queue, turns
from kiosk.meeting.between_meetings import GroupNamed
from kiosk.meeting.meeting import Meeting, replay
from kiosk.meeting.seen_differently import SeenDifferently
from kiosk.meeting.taking_back import DONE_SINCE, NOTHING_TO_UNDO, STAYS, ActUndone, Undo
from kiosk.meeting.tap import Happened, Tap
from kiosk.meeting.terms import Asked, Refused
from kiosk.meeting.turn_queue import next_up, order
from kiosk.meeting.wait_for_me import WaitForMe
from kiosk.record.sqlite_store import RecordFile
from kiosk.room.clock import ScriptClock
from kiosk.room.room import Room
from kiosk.room.undoing import Undoing
from kiosk.summary.projections.facts import facts
from kiosk.summary.projections.history import tell
from kiosk.views.room_view import undoable
from kiosk.words.taken_back import ACTS, SOMETHING
from tests.table import LOOP, Table, played


def waiting() -> Table:
    table = Table()
    for one in ("ana", "bo", "cy"):
        table.tap(one, signals.Signal(id=one, kind="speak"))
    return table


def as_it_is(table: Table) -> Meeting:
    """All that is true but for the count of entries and the time."""
    m = table.meeting
    return type(m)(**{name: getattr(m, name) for name in m.__struct_fields__ if name not in ("now", "entries")})


def figures(table: Table, history: list[Happened] | None = None) -> dict[str, object]:
    """All figures up to now; of a history that ended before, as if nothing had happened since."""
    until = Happened(table.meeting.now, "ana", "", SeenDifferently(meeting=1, text="x"))
    told = facts(tell([*(history or table.happened()), until]))
    return {key: value for key, value in told.items() if key != "undone"}


def test_a_stray_next_gives_the_floor_back_and_whoever_was_next_is_first_again() -> None:
    table = waiting()
    table.tap("chair", turns.GiveFloor(to="ana"))
    before, told = as_it_is(table), table.happened()
    table.tap("chair", turns.GiveFloor(to="bo", next_seen="bo"))
    table.tap("chair", Undo())
    assert as_it_is(table) == before
    assert figures(table) == figures(table, told)
    assert (next_up(table.meeting), table.meeting.turns.speaking.person) == ("bo", "ana")
    assert table.room.aside.notices.sentence(table.room.now) == "Taken back: the floor to Bo."
    assert facts(tell(table.happened()))["undone"] == [{"at": "0:00:06", "does": "give_floor"}]


@pytest.mark.parametrize(
    "act",
    [
        agenda.ProposeItem(item=3, title="Three"),
        agenda.StartItem(item=2, title="Two"),
        agenda.EndItem(item=1),
        agenda.ParkItem(item=1, reason="Later."),
        modes.SetMode(mode="rest_and_listen", asked_by="ana"),
        modes.SetMode(mode="round"),
        turn_queue.ReorderQueue(person="cy", to=1),
        handing_over.HandOver(power="clock", to="ana"),
        people.SetRole(person="bo", role="note_taker"),
        questions.RewordQuestion(text="Shall we not?"),
        questions.CloseQuestion(),
        checks.OpenCheck(check=1, kind="yes_no", answers="named"),
    ],
    ids=lambda act: type(act).__name__,
)
def test_an_act_and_its_undo_leave_everything_as_it_was(act: object) -> None:
    table = waiting()
    table.tap("chair", agenda.StartItem(item=1, title="One"))
    for one in ("ana", "bo", "cy"):
        table.refused(one, signals.Signal(id=f"{one}2", kind="speak"))
    table.tap("ana", questions.ProposeQuestion(text="Shall we?"))
    before, told = as_it_is(table), table.happened()
    table.tap("chair", act)  # type: ignore[arg-type]
    assert as_it_is(table) != before
    table.tap("chair", Undo())
    assert as_it_is(table) == before
    assert figures(table) == figures(table, told)
    assert replay(table.happened()) == table.meeting


def test_undo_twice_is_the_act_before_it_and_what_others_tapped_meanwhile_stays() -> None:
    table = Table()
    table.tap("chair", agenda.ProposeItem(item=1, title="One"))
    table.tap("chair", agenda.ProposeItem(item=2, title="Two"))
    table.tap("ana", signals.Signal(id="a", kind="speak"))
    table.tap("chair", Undo())
    assert [item.item for item in table.meeting.agenda.items] == ["1"]
    table.tap("keeper", Undo())
    assert table.meeting.agenda.items == ()
    assert [waits.person for waits in order(table.meeting)] == ["ana"]
    assert [one.does for one in table.of(ActUndone)] == ["propose_item", "propose_item"]


def test_what_somebody_did_since_that_would_come_out_otherwise_keeps_the_act() -> None:
    table = waiting()
    table.tap("chair", turns.GiveFloor(to="ana"))
    table.tap("ana", turns.EndTurn())
    before = table.meeting
    assert table.refused("chair", Undo()) == DONE_SINCE
    assert table.meeting == before


def test_an_answer_given_in_private_keeps_the_check_open_and_so_does_a_named_one() -> None:
    for answers in ("private", "named"):
        table = Table()
        table.tap("ana", questions.ProposeQuestion(text="Shall we?"))
        table.tap("chair", checks.OpenCheck(check=1, kind="yes_no", answers=answers))
        table.tap("bo", checks.AnswerCheck(check=1, answer="yes"))
        assert table.refused("chair", Undo()) == DONE_SINCE


def test_what_stays_stays() -> None:
    table = Table()
    table.tap("ana", questions.ProposeQuestion(text="Shall we?"))
    table.tap("chair", checks.OpenCheck(check=1, kind="yes_no", answers="named"))
    table.tap("chair", checks.CloseCheck(check=1))
    assert table.refused("chair", Undo()) == STAYS
    table = Table()
    table.tap("chair", turns.GiveFloor(to="ana"))
    table.clock.ms += 20_000
    assert table.refused("chair", Undo()) == STAYS
    table = Table()
    table.tap("bo", signals.Signal(id="b", kind="speak"), by="chair")
    table.clock.ms += 20_000
    assert table.refused("chair", Undo()) == STAYS
    table = Table()
    table.tap("chair", handing_over.DrawFacilitator(among=("ana", "bo"), drawn="ana"))
    assert table.refused("ana", Undo()) == STAYS
    table = Table()
    table.tap("chair", Undo())
    assert table.refused("chair", Undo()) == STAYS  # the opening
    table.tap("chair", lifecycle.CloseMeeting())
    assert table.refused("chair", Undo()) == "The meeting is closed."
    empty = Table(opened=False)
    assert empty.refused("chair", Undo()) == "The meeting has not opened yet."
    assert NOTHING_TO_UNDO == "There is nothing to undo."


def test_only_whoever_runs_it_or_keeps_the_turns_takes_back() -> None:
    table = Table()
    assert "Only the turn keeper" in table.refused("ana", Undo())


def test_a_long_turn_that_a_stray_next_ended_goes_on_where_it_was() -> None:
    table = waiting()
    table.tap("chair", turns.GiveFloor(to="ana"))
    table.tap("chair", turns.GiveFloor(to="bo"), at=300)
    table.tap("chair", Undo(), at=305)
    table.tap("ana", turns.EndTurn(), at=320)
    told = tell(table.happened())
    assert [(turn.person, turn.end) for turn in told.turns] == [("ana", 320)]


def test_a_restart_keeps_what_can_be_taken_back_until_somebody_does_something(tmp_path: Path) -> None:
    table = Table(record=RecordFile.create(tmp_path / "g.heard", "G"))
    table.tap("ana", signals.Signal(id="a", kind="speak"))
    before = as_it_is(table)
    table.tap("chair", turns.GiveFloor(to="ana"), key="k1")
    opened, ms = table.clock._opened, table.clock.ms
    table.room.record.close()
    again = ScriptClock(opened)
    again.ms = ms + 5000
    room = Room(RecordFile.open(tmp_path / "g.heard"), again)
    LOOP.run_until_complete(room.tap(Tap(who="chair", does=Undo())))
    table.room = room
    assert as_it_is(table) == before
    room.record.close()


def test_taps_that_come_together_are_taken_back_as_they_came() -> None:
    table = Table()

    async def both() -> None:
        given = Tap(who="chair", does=turns.GiveFloor(to="ana"))
        await asyncio.gather(table.room.tap(given), table.room.tap(Tap(who="chair", does=Undo())))

    LOOP.run_until_complete(both())
    assert table.meeting.turns.speaking is None


def test_every_step_that_leaves_entries_has_words_for_when_it_is_taken_back() -> None:
    from kiosk.meeting.registry import DECIDERS

    never = {"open_meeting", "close_meeting", "close_check", "close_look_back", "take_out", "draw_facilitator"}
    never |= {"note_printed", "leave_kiosk", "undo", "rate_ladder"}
    steps = {str(command.__struct_config__.tag) for command in DECIDERS}
    assert steps - never - set(ACTS) == set()
    assert SOMETHING not in ACTS.values()


# Which of two steps it was cannot be told from what they left; either name says what is taken back.
SAME_AS = {"take_floor": "give_floor", "hand_on": "end_turn", "stop_turn": "end_turn", "invite": "set_role",
           "agree_running": "take_on_running", "take_power": "hand_over", "apply_rule": "record_decision"}  # fmt: skip
LEFT_WITH_MORE = {"set_role", "hand_over", "end_item", "hand_on", "apply_rule", "wait_for_me", "leave", "open_check"}


def test_after_a_restart_an_act_has_its_name_or_is_not_offered() -> None:
    meetings = Path(__file__).parents[2] / "rules_meetings" / "meetings"
    named = set()
    for script in (one for one in sorted(meetings.glob("*.toml")) if ".expect." not in one.name):
        for act in played(script, keep_going=True).undoing.acts:
            told = replace(act, tap=None).does if act.of_the_desk else ""
            if told and act.does in ACTS:
                assert told == SAME_AS.get(act.does, act.does) or act.does in LEFT_WITH_MORE, (script.name, act.does)
                assert told in ACTS
                named.add(act.does)
    assert len(named) > 25


@pytest.mark.parametrize(
    ("does", "name"),
    [
        (modes.SetMode(mode="round"), "set_mode"),
        (agenda.StartItem(item=1, title="Rents"), "start_item"),
        (WaitForMe(over=True), "wait_for_me"),
    ],
)
def test_what_would_be_taken_back_has_its_name_after_a_restart(tmp_path: Path, does: Asked, name: str) -> None:
    table = Table(record=RecordFile.create(tmp_path / "g.heard", "G"))
    table.tap("chair", WaitForMe())
    table.tap("chair", does)
    opened, ms = table.clock._opened, table.clock.ms
    table.room.record.close()
    again = ScriptClock(opened)
    again.ms = ms + 1000
    room = Room(RecordFile.open(tmp_path / "g.heard"), again)
    offered = undoable(room)
    assert (offered.does if offered else "") == name
    room.record.close()


def test_what_has_no_name_after_a_restart_is_not_offered() -> None:
    table = Table()
    table.tap("chair", modes.SetMode(mode="round"))
    done = table.room.undoing.acts[-1]
    nameless = replace(done, tap=None, happened=(Happened(done.at, "chair", "", GroupNamed(name="Ours")),))
    with pytest.raises(Refused, match=STAYS):
        Undoing((nameless,), nameless, nameless.before).act(table.room.now, False)
