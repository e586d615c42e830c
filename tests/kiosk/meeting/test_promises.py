"""What stays open: an ask, or a wording of the question now asked or the one just closed."""

from kiosk.meeting import promises, questions
from kiosk.summary.document import Document
from kiosk.summary.pages.what_will_change import decided_and_wanted
from kiosk.summary.projections.account import Account
from tests.kiosk.summary.printed import words
from tests.table import Table

OPEN = promises.KeepAskOpen(owner="dee", due="meeting 2", wording=1)


def closed_question() -> Table:
    table = Table()
    table.tap("bo", questions.ProposeQuestion(text="Will the ramp be built?"))
    table.tap("chair", questions.RewordQuestion(text="Could the ramp be looked at?"))
    table.tap("chair", questions.CloseQuestion())
    return table


def test_a_wording_may_be_kept_open_after_its_question_was_closed() -> None:
    table = closed_question()
    table.tap("notes", OPEN)
    (kept,) = table.of(promises.AskKeptOpen)
    assert (kept.text, kept.question) == ("Will the ramp be built?", 1)
    said = words(Document("", "", "", "", tuple(decided_and_wanted(Account(table.history())))))
    assert "Still open: Will the ramp be built? Dee brings an answer to meeting 2." in said


def test_an_ask_that_is_kept_open_belongs_to_no_closed_question() -> None:
    table = closed_question()
    table.tap("ana", promises.MakeAsk(ask=1, text="Who pays?"))
    table.tap("notes", promises.KeepAskOpen(owner="dee", due="June", ask=1))
    assert [one.question for one in table.of(promises.AskKeptOpen)] == [None]


def test_a_wording_there_never_was_cannot_be_kept_open() -> None:
    table = Table()
    assert table.refused("notes", OPEN) == "Say which ask or which wording stays open."
    table.tap("bo", questions.ProposeQuestion(text="Will we?"))
    table.tap("chair", questions.CloseQuestion())
    assert table.refused("notes", promises.KeepAskOpen(owner="dee", due="June", wording=2)) == "There is no wording 2."
