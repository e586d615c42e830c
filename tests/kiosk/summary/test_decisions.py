"""The page of a question that was put more than once: no check, objection or decision on the way is left out."""

from kiosk.meeting.checks import AnswerCheck, CloseCheck, OpenCheck
from kiosk.meeting.decisions import AddMinorityStatement, RecordDecision
from kiosk.meeting.objections import Block, StandAside
from kiosk.meeting.questions import CloseQuestion, ProposeQuestion
from kiosk.meeting.signals import Signal
from kiosk.meeting.statements import ReadStatementBack
from kiosk.summary.document import Document
from kiosk.summary.pages.decisions import decisions
from kiosk.summary.projections.account import Account
from tests.kiosk.summary.printed import words
from tests.table import Table, person

PEOPLE = [person(f"p{n}", n) for n in range(1, 8)]
CHAIR = person("chair", 9, "organisation", "facilitator", office="Chair")


def test_what_was_decided_first_and_what_stood_in_its_way_is_said() -> None:
    table = Table((*PEOPLE, CHAIR))
    table.tap("p1", ProposeQuestion(text="Shall the yard be ours?"))
    table.tap("chair", RecordDecision(result="put_off"))
    table.tap("p2", Signal(id="w", kind="wording"))
    table.tap("chair", OpenCheck(check=1, kind="consensus", answers="named", override=True, reason="It rains"))
    table.tap("p3", StandAside(check=1, text="Not for me."))
    table.tap("p4", Block(check=1, text="The yard floods."))
    table.tap("chair", CloseCheck(check=1))
    table.tap("chair", RecordDecision(result="does_not_go_ahead"))
    table.tap("chair", OpenCheck(check=2, kind="yes_no", answers="private"))
    for one in (*PEOPLE, CHAIR):
        table.tap(one.id, AnswerCheck(check=2, answer="yes"))
    table.tap("chair", CloseCheck(check=2))
    table.tap("chair", RecordDecision(result="agreed"))
    said = words(Document("", "", "", "", tuple(decisions(Account(table.history())))))
    for sentence in (
        "First: We put it off.",
        "waiting to say: that is not what we asked. The reason was: It rains.",
        "The answers were closed after 3 seconds. 6 people had not answered. Too few people answered.",
        "So nothing was decided. It does not go ahead.",
        "P3 stood aside: Not for me.",
        "P4 blocked it: The yard floods.",
        "8 people said yes to wording 1. Answers were private. Only the totals are kept. It goes ahead.",
    ):
        assert sentence in said


def test_a_statement_says_it_was_read_back_once_somebody_did_so_and_no_other_says_it_with_it() -> None:
    table = Table((*PEOPLE, CHAIR))
    for number, asked in enumerate(("Shall the yard be ours?", "Shall the shed be ours?"), 1):
        table.tap("p1", ProposeQuestion(text=asked))
        for word in ("Mud", "Rats"):
            table.tap("p2", AddMinorityStatement(people=3, text=f"{word} {number}", read_back=False))
        table.tap("chair", CloseQuestion())
    table.tap("chair", ReadStatementBack(statement=3))
    said = words(Document("", "", "", "", tuple(decisions(Account(table.history())))))
    own = "These are their own words."
    for text, read in (("Mud 1", False), ("Rats 1", False), ("Mud 2", True), ("Rats 2", False)):
        became = "They were read back to them." if read else "They were not read back."
        assert f"3 people said: {text}. {own} {became}" in " ".join(said.split())
