"""A check that is open when the program ends is void, and every screen says so until the next one."""

from pathlib import Path

from kiosk.meeting.checks import AnswerCheck, OpenCheck
from kiosk.meeting.questions import ProposeQuestion
from kiosk.meeting.voided import CheckVoided
from kiosk.record.sqlite_store import RecordFile
from kiosk.tablets.cards.device_state import state_of
from kiosk.views.person_view import glance
from tests.table import Table

PRIVATE = OpenCheck(check=1, kind="yes_no", answers="private")


def test_a_check_that_was_open_is_void_and_every_tablet_says_so(tmp_path: Path) -> None:
    path = tmp_path / "group.heard"
    table = Table(record=RecordFile.create(path, "G"))
    table.tap("bo", ProposeQuestion(text="Will we?"))
    table.tap("chair", PRIVATE)
    table.tap("ana", AnswerCheck(check=1, answer="yes"))
    table.room.record.close()
    again = Table(record=RecordFile.open(path), opened=False)
    assert [event.reason for event in again.of(CheckVoided)] == ["restarted"]
    for person in ("ana", "dee", "chair"):
        assert state_of(glance(again.room), person).notice == "The program stopped. Those answers do not count."
    again.tap("chair", PRIVATE)
    assert state_of(glance(again.room), "ana").notice == ""
    again.room.record.close()
