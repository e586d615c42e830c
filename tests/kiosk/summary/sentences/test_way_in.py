"""The way in is a power too: print says who closed it, how many were taken off and how many were never let in."""

from kiosk.meeting.agenda import StartItem
from kiosk.meeting.lifecycle import CloseMeeting
from kiosk.meeting.people import Join
from kiosk.meeting.way_in import CloseWayIn, OpenWayIn, PutDeviceOut
from kiosk.summary.projections.account import Account
from kiosk.summary.sentences.way_in import the_way_in
from tests.kiosk.summary.printed import full_words
from tests.table import Table


def test_what_became_of_the_way_in_is_printed():
    table = Table()
    table.tap("chair", StartItem(item=1, title="One", proposed_by="bo"))
    table.tap("chair", CloseWayIn(), at=300)
    table.tap("chair", OpenWayIn(), at=600)
    table.tap("chair", PutDeviceOut(person="ana"), at=700)
    table.tap("chair", CloseWayIn(), at=840)
    table.tap("zoe", Join(waits=True), at=850)
    table.tap("zed", Join(waits=True), at=851)
    table.tap("chair", CloseMeeting(), at=900)
    account = Account(table.history())
    said = list(the_way_in(account))
    assert [one.split(" let no ")[-1] for one in said[:2]] == [
        "new tablets in from minute 5 to minute 10.", "new tablets in from minute 14 to the end."
    ]  # fmt: skip
    assert said[2:] == [
        "One tablet was taken off, as somebody said that it was not them.",
        "Two tablets waited to come in and were never let in.",
    ]
    assert said[3] in full_words(account)


def test_nothing_is_said_where_everybody_could_come_in():
    table = Table()
    table.tap("chair", CloseMeeting())
    assert list(the_way_in(Account(table.history()))) == []
