"""A line that is not for everyone: on record at once, its author in memory only, who alone can take it back."""

from pathlib import Path

import pytest

from kiosk.meeting.agenda import StartItem
from kiosk.meeting.lifecycle import CloseMeeting
from kiosk.meeting.opening import AddExpectation, DoubtTakenBack, ExpectationDoubted
from kiosk.meeting.people import Leave
from kiosk.meeting.terms import Asked
from kiosk.private.expectation_doubts import DoubtExpectation, TakeDoubtBack
from kiosk.record.sqlite_store import RecordFile
from tests.table import Table

DOUBT, BACK = DoubtExpectation(expectation=1), TakeDoubtBack(expectation=1)
ITEM = ("chair", StartItem(item=1, title="Rents", proposed_by="ana"))
Taps = list[tuple[str, Asked]]


def with_a_line(record: RecordFile | None = None) -> Table:
    table = Table(record=record)
    table.tap("ana", AddExpectation(kind="ours", text="We answer today."))
    return table


def after(table: Table, taps: Taps) -> bool:
    """Whether the line says "not everyone" after these taps."""
    for who, does in taps:
        table.tap(who, does)
    return table.meeting.opening.expectations[0].doubted


@pytest.mark.parametrize(
    ("taps", "doubted"),
    [
        ([("bo", DOUBT)], True),
        ([("bo", DOUBT), ("bo", BACK)], False),
        ([("bo", DOUBT), ("bo", BACK), ("bo", DOUBT)], True),
        ([("bo", DOUBT), ("cy", DOUBT), ("bo", BACK)], True),
        ([("bo", DOUBT), ("cy", DOUBT), ("bo", BACK), ("cy", BACK)], False),
        ([("bo", DOUBT), ("cy", DOUBT), ("bo", Leave()), ("cy", BACK)], True),
        ([("bo", DOUBT), ITEM, ("cy", DOUBT), ("cy", BACK)], True),
        ([ITEM, ("cy", DOUBT), ("cy", BACK)], False),
    ],
)
def test_the_line_is_not_for_everyone_as_long_as_anybody_has_doubts(taps: Taps, doubted: bool) -> None:
    assert after(with_a_line(), taps) == doubted


def test_nobody_can_tell_from_the_record_whose_it_was_or_how_many() -> None:
    table = with_a_line()
    after(table, [("bo", DOUBT), ("cy", DOUBT), ("dee", DOUBT), ("dee", BACK), ("cy", BACK), ("bo", BACK)])
    kept = [one for one in table.happened() if isinstance(one.event, ExpectationDoubted | DoubtTakenBack)]
    assert [type(one.event) for one in kept] == [ExpectationDoubted, DoubtTakenBack]
    assert [(one.who, one.by) for one in kept] == [("", ""), ("", "")]


@pytest.mark.parametrize("taps", [[], [("cy", DOUBT)], [("bo", DOUBT), ITEM]])
def test_nobody_takes_back_what_is_not_theirs_and_not_once_the_next_item_has_started(taps: Taps) -> None:
    table = with_a_line()
    after(table, taps)
    assert table.refused("bo", BACK) == "It can be taken back only by whoever sent it, until the next item starts."


def test_there_is_a_sentence_for_a_line_that_is_none_or_somebodys_own() -> None:
    table = with_a_line()
    table.tap("ana", AddExpectation(kind="mine", text="Tea."))
    assert table.refused("bo", DoubtExpectation(expectation=3)) == "There is no such expectation."
    assert table.refused("bo", DoubtExpectation(expectation=2)) == "That line is somebody's own."


def test_a_tap_that_is_sent_again_counts_once() -> None:
    table = with_a_line()
    first = table.tap("bo", DOUBT, key="a" * 32)
    assert (table.tap("bo", DOUBT, key="a" * 32).seq, table.tap("cy", DOUBT, key="b" * 32).seq) == (first.seq, 0)
    assert table.tap("cy", DOUBT, key="b" * 32).dup
    table.tap("bo", BACK)
    assert len(table.of(ExpectationDoubted)) == 1
    assert table.meeting.opening.expectations[0].doubted


def test_it_survives_a_kill_and_then_stands(tmp_path: Path) -> None:
    file = tmp_path / "group.heard"
    table = with_a_line(RecordFile.create(file, "Test group"))
    after(table, [("bo", DOUBT), ("cy", DOUBT)])
    table.room.record.close()
    again = Table(record=RecordFile.open(file), opened=False)
    assert again.meeting.opening.expectations[0].doubted
    assert again.refused("bo", BACK)
    assert after(again, [("dee", DOUBT), ("dee", BACK)])
    again.room.record.close()


def test_closing_wipes_who_it_was() -> None:
    table = with_a_line()
    after(table, [("bo", DOUBT), ("chair", CloseMeeting())])
    assert table.room.aside.doubts.held == {}
    assert table.meeting.opening.expectations[0].doubted
