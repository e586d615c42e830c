"""Easy Read goes by what came of things, never by words of a sentence."""

import pytest

from kiosk.meeting.agenda import StartItem
from kiosk.meeting.checks import AnswerCheck, CloseCheck, OpenCheck
from kiosk.meeting.decisions import RecordDecision
from kiosk.meeting.questions import ProposeQuestion
from kiosk.summary.document import Document, Pictured, Together
from kiosk.summary.kinds.easy_read import easy_read
from kiosk.summary.pages.easy_decisions import LIVED
from kiosk.summary.projections.account import Account
from tests.table import Table, person

PEOPLE = [person(f"liv{n}", n) for n in range(1, 5)] + [person(f"org{n}", n + 10, "organisation") for n in range(1, 4)]
CHAIR = person("chair", 30, "organisation", "facilitator", office="Chair")


def room() -> Table:
    table = Table((*PEOPLE, CHAIR))
    table.tap("chair", StartItem(item=1, title="Sundays"))
    return table


def decided(result: str, answer: str, reason: str = "", **more: object) -> Document:
    table = room()
    table.tap("liv1", ProposeQuestion(text="Shall we open on Sundays?"))
    table.tap("chair", OpenCheck(check=1, kind="yes_no", answers="named", **more))
    for one in PEOPLE:
        table.tap(one.id, AnswerCheck(check=1, answer=answer))
    table.tap("chair", CloseCheck(check=1))
    table.tap("chair", RecordDecision(result=result, reason=reason))
    return easy_read(Account(table.history()))


def ideas(document: Document) -> list[tuple[str, tuple[str, ...]]]:
    """Each picture with the lines beside it."""
    blocks = [block for section in document.sections for block in section.blocks]
    flat = [one for block in blocks for one in (block.blocks if isinstance(block, Together) else (block,))]
    return [(one.picture, tuple(line.text for line in one.lines)) for one in flat if isinstance(one, Pictured)]


@pytest.mark.parametrize(
    ("result", "answer", "reason", "picture"),
    [
        ("agreed", "yes", "", "yes"),
        ("agreed", "yes", "Nobody said that it does not go ahead.", "yes"),
        ("does_not_go_ahead", "no", "", "not agreed"),
        ("does_not_go_ahead", "no", "We heard no good reason.", "not agreed"),
    ],
)
def test_the_picture_goes_with_the_result_whatever_the_reason_says(result, answer, reason, picture):
    shown = [(drawn, lines) for drawn, lines in ideas(decided(result, answer, reason)) if "ahead." in lines[0]]
    assert [drawn for drawn, _ in shown] == [picture]


@pytest.mark.parametrize(("answer", "picture"), [("yes", "yes"), ("no", "not agreed")])
def test_a_double_majority_has_the_picture_of_what_the_rule_did_and_explains_its_hard_word(answer, picture):
    result = "agreed" if answer == "yes" else "does_not_go_ahead"
    shown = [one for one in ideas(decided(result, answer, rule="double_majority")) if LIVED in one[1]]
    assert [drawn for drawn, _ in shown] == [picture]
