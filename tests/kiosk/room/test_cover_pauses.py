"""Quiet minutes as cover: only where the group agreed, at times nobody picks, and never into anybody's turn."""

from kiosk.meeting.opening import AgreeRule
from kiosk.meeting.pauses import EndPause, PauseStarted
from kiosk.meeting.turns import EndTurn, TakeFloor
from kiosk.room.cover_pauses import LONGEST_MS, SHORTEST_MS
from tests.table import Table

AGREED = AgreeRule(about="feelings", rule="welcome", quiet_minutes=True)


def passes(table: Table, seconds: int) -> None:
    table.clock.ms += seconds * 1000
    table.room.tell_time()


def test_where_the_group_did_not_agree_none_comes() -> None:
    table = Table()
    table.tap("chair", AgreeRule(about="feelings", rule="welcome"))
    passes(table, 4 * 3600)
    assert table.of(PauseStarted) == []


def test_one_comes_after_a_while_and_another_after_that_and_nobody_called_it() -> None:
    table = Table()
    table.tap("chair", AGREED)
    table.room.tell_time()
    passes(table, SHORTEST_MS // 1000 - 5)
    assert table.of(PauseStarted) == []
    passes(table, (LONGEST_MS - SHORTEST_MS) // 1000 + 5)
    called = [one for one in table.happened() if isinstance(one.event, PauseStarted)]
    assert [(one.who, one.by, one.event.kind) for one in called] == [("rule", "", "quiet_minute")]
    table.tap("chair", EndPause())
    passes(table, LONGEST_MS // 1000)
    assert len(table.of(PauseStarted)) == 2


def test_it_waits_for_the_end_of_a_turn() -> None:
    table = Table()
    table.tap("chair", AGREED)
    table.tap("ana", TakeFloor())
    passes(table, LONGEST_MS // 1000 + 1)
    assert table.of(PauseStarted) == []
    assert table.meeting.turns.speaking is not None
    table.tap("ana", EndTurn())
    passes(table, 1)
    assert len(table.of(PauseStarted)) == 1
