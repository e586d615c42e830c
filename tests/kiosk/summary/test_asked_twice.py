"""The same private question asked twice: what the second time says would tell what whoever left had answered."""

from kiosk.meeting.agenda import StartItem
from kiosk.meeting.checks import AnswerCheck, CloseCheck, OpenCheck
from kiosk.meeting.decisions import RecordDecision
from kiosk.meeting.people import Leave
from kiosk.meeting.questions import ProposeQuestion
from kiosk.summary.projections.account import Account
from tests.kiosk.summary.printed import easy_words, full_words
from tests.kiosk.summary.test_moves import room
from tests.table import Table


def answered(table: Table, check: int, yes: list[str], no: list[str]) -> None:
    table.tap("chair", OpenCheck(check=check, kind="yes_no", answers="private"))
    for answer, people in (("yes", yes), ("no", no)):
        for who in people:
            table.tap(who, AnswerCheck(check=check, answer=answer))
    table.tap("chair", CloseCheck(check=check))


def test_the_second_time_has_words_and_no_numbers() -> None:
    table = room()
    table.tap("chair", StartItem(item=1, title="Doors", proposed_by="liv1"))
    table.tap("liv1", ProposeQuestion(text="Open till six?"))
    yes, no = ["chair", "liv1", "org1", "org2", "org3", "org4"], ["liv2", "liv3", "liv4"]
    answered(table, 1, yes, no)
    table.tap("org4", Leave())
    answered(table, 2, yes[:-1], no)
    table.tap("chair", RecordDecision(result="agreed"))
    account = Account(table.history())
    full, easy = full_words(account), easy_words(account)
    assert "6 people said yes. 3 people said no." in full
    assert "We asked the same question again. Most people said yes." in full
    assert "6 of 9 people said yes." in easy
    assert "5 people said yes" not in full
    assert "5 of 8" not in full + easy
