"""A minority statement that was sent unread is read back to the room once, by whoever writes things down."""

import pytest

from kiosk.meeting.decisions import AddMinorityStatement
from kiosk.meeting.questions import CloseQuestion, ProposeQuestion
from kiosk.meeting.repair import TakeOut
from kiosk.meeting.statements import MinorityStatementReadBack, ReadStatementBack, waiting
from tests.table import Table


@pytest.fixture
def table() -> Table:
    """Of four statements on two questions the second was read back when it was written."""
    at = Table()
    for question in ("Will rents fall?", "Will they fall by May?"):
        at.tap("ana", ProposeQuestion(text=question))
        at.tap("bo", AddMinorityStatement(people=1, text=f"{question} No.", read_back=False))
        at.tap("cy", AddMinorityStatement(people=3, text="Yes", read_back=question.endswith("fall?")))
        at.tap("chair", CloseQuestion())
    return at


def test_statements_are_numbered_as_they_came_and_those_unread_wait(table: Table) -> None:
    assert waiting(table.meeting) == {1: "Will rents fall? No.", 3: "Will they fall by May? No.", 4: "Yes"}
    table.tap("notes", ReadStatementBack(statement=3))
    assert table.of(MinorityStatementReadBack) == [MinorityStatementReadBack(statement=3)]
    assert list(waiting(table.meeting)) == [1, 4]


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (2, "That statement was read back already."),
        (0, "There is no such statement."),
        (5, "There is no such statement."),
    ],
)
def test_one_that_was_read_or_is_not_there_is_refused(table: Table, number: int, sentence: str) -> None:
    assert table.refused("chair", ReadStatementBack(statement=number)) == sentence


def test_it_is_read_back_once(table: Table) -> None:
    table.tap("chair", ReadStatementBack(statement=1))
    assert table.refused("notes", ReadStatementBack(statement=1)) == "That statement was read back already."


def test_words_that_were_taken_out_are_waited_for_no_more(table: Table) -> None:
    table.tap("bo", TakeOut(person="bo"))
    assert waiting(table.meeting) == {4: "Yes"}
    assert table.refused("chair", ReadStatementBack(statement=1)) == "The words of that statement were taken out."
    table.tap("chair", ReadStatementBack(statement=4))
    assert waiting(table.meeting) == {}
