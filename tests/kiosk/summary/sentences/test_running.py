"""What the print says of who ran the meeting and what the group was asked about somebody's power."""

from kiosk.meeting.contests import ContestPower, SettleContest
from kiosk.meeting.handing_over import TakePower
from kiosk.meeting.people import Leave, SetRole
from kiosk.meeting.running import TakeOnRunning
from kiosk.meeting.terms import Votes
from kiosk.summary.projections.account import Account
from kiosk.summary.sentences.running import asked_about, ran_it
from tests.table import Table, usual_people


def test_nothing_is_said_where_one_person_ran_it_from_start_to_end() -> None:
    table = Table()
    table.tap("chair", SetRole(person="bo", role="people_watcher"), at=600)
    assert ran_it(Account(table.history())) == []
    assert asked_about(Account(table.history())) == []


def test_each_change_is_said_with_how_and_never_that_somebody_left() -> None:
    table = Table([one for one in usual_people() if one.role != "turn_keeper"])
    table.tap("chair", Leave(), at=240)
    table.tap("bo", TakeOnRunning(), at=600)
    table.tap("ana", ContestPower(power="running"), at=1200)
    assert ran_it(Account(table.history())) == [
        "From minute 4 on nobody ran the meeting.",
        "From minute 10 on Bo ran the meeting. It was taken.",
    ]


def test_what_the_group_was_asked_is_said_with_its_answer_and_no_number() -> None:
    table = Table()
    table.tap("dee", TakePower(power="clock"), at=60)
    table.tap("ana", ContestPower(power="clock"), at=120)
    table.tap("keeper", SettleContest(power="clock", votes=Votes(2, 5)), at=180)
    table.tap("ana", ContestPower(power="running"), at=240)
    assert asked_about(Account(table.history())) == [
        (
            "The group was asked whether Dee (commissioner) may have what they took: who keeps the time. "
            "The group said no."
        ),
        (
            "The group was asked whether somebody else than Chair (chair) should run the meeting. "
            "It was contested, and not settled."
        ),
    ]
