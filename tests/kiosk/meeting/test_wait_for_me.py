"""Somebody types or uses a communication aid: the turn is theirs, nobody is cut off, and it ends with the turn."""

from kiosk.meeting.people import Leave
from kiosk.meeting.signals import Signal, SignalRaised, Withdraw
from kiosk.meeting.turns import EndTurn, GiveFloor, TurnEnded, TurnStarted
from kiosk.meeting.wait_for_me import WaitBegun, WaitEnded, WaitForMe, waited_for
from tests.table import Table


def test_where_nobody_speaks_the_turn_is_theirs_and_was_given() -> None:
    table = Table()
    table.tap("ana", WaitForMe())
    assert [(one.person, one.got) for one in table.of(TurnStarted)] == [("ana", "given")]
    assert table.of(WaitBegun) == [WaitBegun(person="ana")]
    assert waited_for(table.room.meeting) == "ana"


def test_where_others_wait_the_record_says_that_it_was_taken() -> None:
    table = Table()
    table.tap("bo", Signal(id="s1", kind="speak"))
    table.tap("ana", WaitForMe())
    assert [(one.person, one.got) for one in table.of(TurnStarted)] == [("ana", "taken")]


def test_while_somebody_speaks_it_is_a_place_in_the_list_and_cuts_nobody_off() -> None:
    table = Table()
    table.tap("chair", GiveFloor(to="bo"))
    table.tap("ana", WaitForMe())
    assert [(one.kind, one.person) for one in table.of(SignalRaised)] == [("speak", "ana")]
    assert table.of(TurnEnded) == []
    assert waited_for(table.room.meeting) is None
    table.tap("bo", EndTurn())
    assert waited_for(table.room.meeting) == "ana"
    table.tap("chair", GiveFloor(to="ana"))
    assert waited_for(table.room.meeting) == "ana"


def test_it_ends_with_the_turn_or_when_they_say_so_and_then_the_turn_stays_theirs() -> None:
    table = Table()
    table.tap("ana", WaitForMe())
    table.tap("ana", WaitForMe(over=True))
    assert table.of(WaitEnded) == [WaitEnded(person="ana")]
    assert waited_for(table.room.meeting) is None
    assert table.room.meeting.turns.speaking
    table.tap("ana", WaitForMe())
    table.tap("ana", EndTurn())
    assert table.room.meeting.writing == frozenset()


def test_it_goes_with_the_place_in_the_list_and_with_whoever_leaves() -> None:
    table = Table()
    table.tap("chair", GiveFloor(to="bo"))
    table.tap("ana", WaitForMe())
    table.tap("ana", Withdraw(id=table.of(SignalRaised)[0].id))
    assert table.room.meeting.writing == frozenset()
    table.tap("ana", WaitForMe())
    table.tap("ana", Leave())
    assert table.room.meeting.writing == frozenset()


def test_it_is_said_once() -> None:
    table = Table()
    assert table.refused("ana", WaitForMe(over=True)) == "Nobody waits for you now."
    table.tap("ana", WaitForMe())
    assert table.refused("ana", WaitForMe()) == "The room waits for you already."
