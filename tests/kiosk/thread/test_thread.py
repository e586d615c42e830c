"""What former meetings left is found by its own id, whatever it is called; it is answered once, and stays."""

from pathlib import Path

import pytest

from kiosk.cli.main import main
from kiosk.meeting import agenda, promises, reviews, since_last_time
from kiosk.meeting.terms import Refused
from kiosk.record.sqlite_store import RecordFile
from kiosk.room.room import Room
from kiosk.thread.thread import thread_of
from tests.table import Table, played

MEETINGS = Path(__file__).parents[2] / "rules_meetings" / "meetings"


@pytest.fixture
def record() -> RecordFile:
    """One meeting with two asks, three promises and a decision, closed."""
    kept = RecordFile.in_memory("Alder Court Tenants' Panel")
    played(MEETINGS / "what-was-promised-1.toml", kept)
    return kept


@pytest.fixture
def table(record: RecordFile) -> Table:
    """The next meeting of the same group, open, before its first item."""
    second = Table(record=record, opened=False)
    second.open("open_queue", {}, number=2)
    return second


def test_everything_of_the_meeting_before_is_there_with_its_number(table: Table) -> None:
    before = table.room.before
    assert [(one.number, one.words) for one in before.asks] == [
        (1, "Mend the light on the stairs."),
        (2, "Put a bench by the door."),
    ]
    assert [(one.sort, one.whose) for one in before.to_look_at] == [
        ("action", "Eve"),
        ("answer", "Eve"),
        ("commitment", "Eve"),
    ]
    assert [one.state for one in before.decisions] == ["in_force"]
    assert before.to_look_at[0].comes_from == before.decisions[0].thing


def test_a_promise_is_answered_by_its_id_its_number_or_its_meeting(table: Table) -> None:
    first, second, third = table.room.before.to_look_at
    table.tap("ana", reviews.ReviewPromise(promise=first.thing, state="kept"))
    table.tap("chair", reviews.ReviewPromise(promise=second.number, state="unknown"))
    table.tap("chair", reviews.ReviewPromise(promise="1/2", state="late"))
    assert set(table.meeting.since.reviewed) == {first.thing, second.thing, third.thing}
    with pytest.raises(Refused, match="There is no promise 9"):
        table.tap("chair", reviews.ReviewPromise(promise=9, state="kept"))
    states = {one.number: one.state for one in thread_of(table.room.record).promises}
    assert states == {first.number: "kept", second.number: "unknown", third.number: "late"}


def test_two_answers_to_one_promise_stand_side_by_side(table: Table) -> None:
    thing = table.room.before.to_look_at[0].thing
    table.tap("chair", reviews.ReviewPromise(promise=thing, state="kept"))
    table.tap("ana", reviews.ReviewPromise(promise=thing, state="late"))
    assert table.meeting.since.reviewed[thing] == ("kept", "late")


def test_the_first_item_without_a_look_is_done_and_kept_as_such(table: Table) -> None:
    table.tap("chair", agenda.StartItem(item=1, title="Bins", proposed_by="ana"))
    assert table.meeting.since.skipped
    table.tap("chair", agenda.EndItem(item=1))
    table.tap("chair", agenda.StartItem(item=2, title="Keys", proposed_by="ana"))
    skipped = [one for one in table.happened() if isinstance(one.event, since_last_time.SinceLastTimeSkipped)]
    assert [(one.who, one.event.reason) for one in skipped] == [("chair", "")]


def test_it_can_be_left_out_for_a_reason_once(table: Table) -> None:
    table.tap("chair", since_last_time.SkipSinceLastTime(reason="The fire bell."))
    assert "nothing from last time" in table.refused("chair", since_last_time.SkipSinceLastTime())
    table.tap("chair", agenda.StartItem(item=1, title="Bins", proposed_by="ana"))
    skipped = [one for one in table.happened() if isinstance(one.event, since_last_time.SinceLastTimeSkipped)]
    assert [one.event.reason for one in skipped] == ["The fire bell."]


def test_an_ask_of_a_former_meeting_is_another_than_one_with_its_number_here(table: Table) -> None:
    old = table.room.before.asks[0]
    table.tap("bo", promises.MakeAsk(ask=1, text="Paint the fence."))
    table.tap("dee", promises.AnswerAsk(ask=old.thing, kind="no", text="No money."))
    table.tap("dee", promises.AnswerAsk(ask=1, kind="yes_we_will"))
    asks = thread_of(table.room.record).asks
    assert [(one.number, one.state) for one in asks] == [(1, "no"), (2, "open"), (3, "yes_we_will")]
    assert asks[0].thing == old.thing


def test_whoever_says_that_it_was_their_ask_can_judge_its_answer(table: Table) -> None:
    ask = f"1/{table.room.before.asks[0].name}"
    assert "Only the person who asked" in table.refused("ana", promises.MatchExperience(ask=ask, matches=True))
    table.tap("ana", since_last_time.ClaimAsk(ask=ask), by="keeper")
    table.tap("ana", promises.MatchExperience(ask=ask, matches=False))
    table.tap("ana", since_last_time.WithdrawAsk(ask=ask))
    assert thread_of(table.room.record).asks[0].state == "withdrawn"


def test_a_decision_is_rolled_back_or_ended_by_itself(table: Table) -> None:
    decision = table.room.before.in_force[0]
    table.tap("ana", reviews.RecordRollBack(of=decision.thing, decision="Open.", found_how="Seen.", group_told=False))
    told = thread_of(table.room.record)
    assert (told.in_force, [one.comes_from for one in told.roll_backs]) == ([], [decision.thing])
    table.tap("chair", since_last_time.EndDecision(decision=1, reason="Done with."))
    assert thread_of(table.room.record).decisions[0].state == "ended"


def test_an_id_stays_when_the_record_is_opened_again(tmp_path: Path) -> None:
    path = tmp_path / "g.heard"
    kept = RecordFile.create(path, "Alder Court Tenants' Panel")
    played(MEETINGS / "what-was-promised-1.toml", kept)
    ids = [one.thing for one in thread_of(kept).things]
    kept.close()
    again = RecordFile.open(path)
    assert [one.thing for one in Room(again).before.things] in ([], ids)
    assert [one.thing for one in thread_of(again).things] == ids
    again.close()


def test_the_door_prints_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "g.heard"
    kept = RecordFile.create(path, "Alder Court Tenants' Panel")
    played(MEETINGS / "what-was-promised-1.toml", kept)
    kept.close()
    assert main(["memory", str(path)]) == 0
    assert "Promise 1, 9 June 2026: I bring the cleaning plan. Not said yet." in capsys.readouterr().out
