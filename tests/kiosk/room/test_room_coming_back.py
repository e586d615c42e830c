"""A meeting that was left open goes on later, and what lies between is nobody's; a closed one stays closed."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from kiosk.meeting.checks import OpenCheck
from kiosk.meeting.interruption import MeetingInterrupted
from kiosk.meeting.lifecycle import CloseMeeting, MeetingClosed
from kiosk.meeting.modes import SetMode
from kiosk.meeting.opening import AgreeRule
from kiosk.meeting.people import Leave
from kiosk.meeting.questions import ProposeQuestion
from kiosk.meeting.repair import NotePrinted
from kiosk.meeting.signals import Signal as Raise
from kiosk.meeting.tap import Happened, Tap
from kiosk.meeting.terms import Command, Refused
from kiosk.meeting.turns import GiveFloor, TurnEnded
from kiosk.meeting.voided import CheckVoided
from kiosk.record.sqlite_store import RecordFile
from kiosk.record.store import StoreFailed
from kiosk.room.absence import Sign
from kiosk.room.clock import ScriptClock
from kiosk.room.room import Room
from kiosk.summary.projections.history import tell
from tests.table import LOOP, Table


def went(path: Path, *taps: tuple[str, Command]) -> int:
    """A meeting that was left open after these taps; when the last was, in ms."""
    table = Table(record=RecordFile.create(path, "G"))
    for who, does in taps:
        table.tap(who, does)
    table.room.record.close()
    return table.meeting.now


def back_at(path: Path, after_s: float, sign: Sign | None = None) -> Room:
    """The Room so many seconds after the last tap."""
    if sign:
        path.with_name(f"{path.name}-life.json").write_bytes(msgspec.json.encode(sign))
    record = RecordFile.open(path)
    then = datetime.fromisoformat(record.last_wall(1))
    return Room(record, ScriptClock(then + timedelta(seconds=after_s)))


def gaps(room: Room) -> list[tuple[int, int, str]]:
    return [(gap.start, gap.end, gap.why) for gap in room.meeting.away.gaps]


def test_a_gap_is_an_entry_that_ends_the_turn_where_it_began_and_powers_go_on_after_it(tmp_path: Path) -> None:
    path = tmp_path / "group.heard"
    then = went(path, ("chair", GiveFloor(to="ana")))
    room = back_at(path, 1200)
    assert gaps(room) == [(then, then + 1_200_000, "not_known")]
    ended = [(one.at, one.event.ended) for one in room.record.history(1) if isinstance(one.event, TurnEnded)]
    assert ended == [(then, "away")]
    assert room.meeting.away.spoke == "ana"
    assert {held.since for held in room.meeting.powers.held.values()} == {then + 1_200_000}
    assert (room.meeting.powers.holder("clock"), room.now) == ("chair", then + 1_200_000)
    room.record.close()


def test_up_to_half_a_minute_is_no_gap_and_the_turn_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "group.heard"
    then = went(path, ("chair", GiveFloor(to="ana")))
    room = back_at(path, 30)
    assert gaps(room) == []
    assert (room.meeting.turns.speaking is not None, room.now) == (True, then + 30_000)
    room.record.close()


def test_a_clock_that_went_back_makes_no_gap_and_no_time_below_nought(tmp_path: Path) -> None:
    path = tmp_path / "group.heard"
    then = went(path)
    room = back_at(path, -86_400)
    assert (gaps(room), room.now) == ([], then)
    room.record.close()


@pytest.mark.parametrize(
    ("machine_ms", "stopped", "why"), [(10**9, False, "power"), (0, False, "stopped"), (10**9, True, "stopped")]
)
def test_a_gap_begins_at_the_last_sign_of_life_which_tells_why(
    tmp_path: Path, machine_ms: int, stopped: bool, why: str
) -> None:
    path = tmp_path / "group.heard"
    then = went(path)
    wall = RecordFile.read(path).last_wall(1)
    later = (datetime.fromisoformat(wall) + timedelta(seconds=50)).isoformat()
    room = back_at(path, 170, Sign(1, then + 50_000, later, machine_ms, stopped))
    assert gaps(room) == [(then + 50_000, then + 170_000, why)]
    room.record.close()


def test_a_sign_of_another_meeting_or_a_broken_one_counts_for_nothing(tmp_path: Path) -> None:
    path = tmp_path / "group.heard"
    then = went(path)
    room = back_at(path, 100, Sign(7, then + 50_000, "2026-05-14T16:00:00+00:00"))
    assert [gap[0] for gap in gaps(room)] == [then]
    room.record.close()
    path.with_name("group.heard-life.json").write_bytes(b"{")
    room = back_at(path, 100)
    assert len(gaps(room)) == 2
    room.record.close()


def test_signs_of_life_stand_beside_the_record_and_are_gone_with_the_close(tmp_path: Path) -> None:
    table = Table(record=RecordFile.create(tmp_path / "group.heard", "G"))
    before = len(table.happened())
    for _ in range(6):
        table.clock.ms += 10_000
        table.room.sign_of_life()
    assert (tmp_path / "group.heard-life.json").exists()
    assert len(table.happened()) == before
    table.tap("chair", CloseMeeting())
    table.room.sign_of_life()
    assert not (tmp_path / "group.heard-life.json").exists()
    table.room.record.close()


@pytest.mark.parametrize("wakes", ["a tap", "a sign"])
def test_a_machine_that_slept_or_froze_finds_the_gap_before_anything_else_happens(wakes: str) -> None:
    table = Table()
    table.tap("chair", GiveFloor(to="ana"))
    table.room.sign_of_life()
    asleep = table.clock.ms
    table.clock.ms += 1_200_000
    if wakes == "a tap":
        table.tap("bo", Raise(id="b", kind="speak"), at=table.clock.ms / 1000)
    else:
        table.room.sign_of_life()
    assert gaps(table.room) == [(asleep, asleep + 1_200_000, "frozen")]
    assert table.meeting.turns.speaking is None
    table.tap("bo", Raise(id="c", kind="clarify"))
    assert len(gaps(table.room)) == 1


def test_after_four_hours_nothing_happens_until_somebody_says_whether_we_go_on(tmp_path: Path) -> None:
    path = tmp_path / "group.heard"
    then = went(path, ("chair", GiveFloor(to="ana")))
    room = back_at(path, 5 * 3600)
    entries = len(list(room.record.history(1)))
    with pytest.raises(Refused, match="We were away for 5 hours"):
        LOOP.run_until_complete(room.tap(Tap(who="bo", does=Raise(id="b", kind="speak"))))
    room.sign_of_life()
    assert len(list(room.record.history(1))) == entries
    room.go_on()
    assert (gaps(room), room.meeting.is_open) == ([(then, then + 18_000_000, "not_known")], True)
    room.record.close()


def test_it_ended_then_closes_at_the_start_of_the_gap(tmp_path: Path) -> None:
    path = tmp_path / "group.heard"
    then = went(path, ("chair", GiveFloor(to="ana")))
    room = back_at(path, 5 * 3600)
    room.ended_then()
    told = tell(room.record.history(1))
    assert (room.meeting.is_open, told.closed, told.end, told.away) == (False, True, then // 1000, [])
    room.record.close()


@pytest.mark.parametrize("says", [Room.go_on, Room.ended_then])
def test_where_the_disk_is_full_what_was_said_of_the_gap_can_be_said_again(
    tmp_path: Path, says: Callable[[Room], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "group.heard"
    went(path, ("chair", GiveFloor(to="ana")))
    room = back_at(path, 5 * 3600)
    with monkeypatch.context() as full:
        full.setattr(room.record, "append", refuses)
        says(room)
        assert room.trouble == "The disk is full. What you tap now is not kept yet."
        assert room.long_away
    says(room)
    assert (room.trouble, room.long_away) == ("", None)
    assert room.meeting.is_open is (says is Room.go_on)
    room.record.close()


def refuses(*given: object) -> int:
    raise StoreFailed("The disk is full")


def test_a_full_disk_lets_a_meeting_come_back_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "group.heard"
    went(path, ("chair", GiveFloor(to="ana")))
    with monkeypatch.context() as full:
        full.setattr(RecordFile, "append", refuses)
        room = back_at(path, 600)
    assert (room.meeting.is_open, room.trouble[:17]) == (True, "The disk is full.")
    room.record.close()


def test_it_ended_then_closes_also_where_nobody_ran_it(tmp_path: Path) -> None:
    path = tmp_path / "group.heard"
    then = went(path, ("keeper", Leave()), ("chair", Leave()))
    room = back_at(path, 5 * 3600)
    assert room.meeting.running.nobody
    room.ended_then()
    last = list(room.record.history(1))[-1]
    assert (room.meeting.is_open, last.event, last.at, last.who) == (False, MeetingClosed(), then, "group")
    room.record.close()


@pytest.mark.parametrize(("answers", "voided"), [("private", ["restarted"]), ("named", [])])
def test_named_answers_stay_and_private_ones_are_gone_with_the_program(
    tmp_path: Path, answers: str, voided: list[str]
) -> None:
    path = tmp_path / "group.heard"
    went(
        path, ("ana", ProposeQuestion(text="Shall we?")), ("chair", OpenCheck(check=1, kind="yes_no", answers=answers))
    )
    room = back_at(path, 5)
    assert [one.event.reason for one in room.record.history(1) if isinstance(one.event, CheckVoided)] == voided
    room.record.close()


def test_an_entry_of_the_first_kind_is_read_as_the_gap_it_was() -> None:
    table = Table()
    table.tap("chair", GiveFloor(to="ana"))
    old = Happened(200_000, "rule", "", MeetingInterrupted(gone_s=150))
    told = tell([*table.happened(), old])
    assert told.away == [(50, 200)]
    assert told.turns[-1].seconds == 48


def closed(path, **rule):
    """A record whose one meeting was closed while the room rested and listened."""
    table = Table(record=RecordFile.create(path, "The group"))
    table.tap("chair", AgreeRule(about="queue", rule="In the order asked", **rule))
    table.tap("chair", SetMode(mode="rest_and_listen", asked_by="ana"))
    table.tap("chair", CloseMeeting())
    return table


def test_a_closed_meeting_comes_back_only_to_take_down_that_it_was_printed(tmp_path):
    path = tmp_path / "ours.heard"
    closed(path).room.record.close()
    record = RecordFile.open(path)
    assert Room(record).number == 0
    room = Room.of_the_closed(record)
    for step in (SetMode(mode="open_talk"), NotePrinted(pages=9)):
        with suppress(Refused):
            LOOP.run_until_complete(room.tap(Tap(who="chair", does=step)))
    assert [type(one.event).__name__ for one in record.history(1)][-2:] == ["MeetingClosed", "SummaryPrinted"]
    record.close()


def test_an_open_meeting_does_not_come_back_as_a_closed_one():
    table = Table()
    before = table.happened()
    with pytest.raises(Refused, match="not closed"):
        Room.of_the_closed(table.room.record)
    assert table.happened() == before


def test_no_cap_ends_anything_once_the_meeting_is_closed(tmp_path):
    table = closed(tmp_path / "ours.heard", cap_s=60)
    table.clock.ms += 3_600_000
    table.room.tell_time()
    table.tap("chair", NotePrinted(pages=9))
    assert [type(one.event).__name__ for one in table.happened()][-2:] == ["MeetingClosed", "SummaryPrinted"]
    table.room.record.close()
