"""Who may let in, put out, close and open the way in, and what of it stands in the record."""

import pytest

from kiosk.meeting.agenda import StartItem
from kiosk.meeting.handing_over import HandOver
from kiosk.meeting.lifecycle import CloseMeeting, MeetingClosed
from kiosk.meeting.people import Join, Leave, ParticipantJoined
from kiosk.meeting.way_in import (
    CloseWayIn,
    DeviceLetIn,
    DevicePutOut,
    LetIn,
    OpenWayIn,
    PutDeviceOut,
    comes_in_freely,
)
from kiosk.summary.projections.facts import facts
from tests.table import Table, person, usual_people


def with_somebody_outside() -> Table:
    """Zoe is expected and not here; item 1 is open."""
    table = Table((*usual_people(), person("zoe", 10, here=False)))
    table.tap("chair", StartItem(item=1, title="One", proposed_by="bo"))
    return table


def test_an_expected_member_without_a_power_comes_in_freely_until_item_one() -> None:
    table = Table()
    free = {one for one, known in table.meeting.people.by_id.items() if comes_in_freely(table.meeting, known)}
    assert free == {"ana", "bo", "cy", "dee"}
    table.tap("chair", HandOver(power="agenda", to="ana", via="agreed"))
    assert not comes_in_freely(table.meeting, table.meeting.people["ana"])
    table.tap("chair", StartItem(item=1, title="One", proposed_by="bo"))
    assert not any(comes_in_freely(table.meeting, known) for known in table.meeting.people.by_id.values())


@pytest.mark.parametrize(
    ("who", "with_"), [("chair", ()), ("keeper", ()), ("ana", ("bo",)), ("ana", ("bo", "cy")), ("inv", ("ana",))]
)
def test_the_desk_or_two_people_here_let_somebody_in(who: str, with_: tuple[str, ...]) -> None:
    table = with_somebody_outside()
    table.tap(who, LetIn(person="zoe", with_=with_))
    assert table.of(DeviceLetIn) == [DeviceLetIn(person="zoe", with_=with_)]
    assert table.of(ParticipantJoined)[-1].person == "zoe"
    assert table.happened()[-1].who == who


@pytest.mark.parametrize(
    ("who", "person_", "with_"),
    [
        ("ana", "zoe", ()),
        ("ana", "zoe", ("ana",)),
        ("ana", "zoe", ("zoe",)),
        ("ana", "chair", ("bo", "cy")),
        ("keeper", "chair", ("ana",)),
        ("ana", "bo", ("bo",)),
        ("ana", "nobody", ("bo",)),
        ("zoe", "zoe", ("ana",)),
    ],
)
def test_one_person_alone_lets_nobody_in_and_nobody_but_the_desk_the_one_who_runs_it(
    who: str, person_: str, with_: tuple[str, ...]
) -> None:
    table = with_somebody_outside()
    assert table.refused(who, LetIn(person=person_, with_=with_)).endswith(".")
    assert table.of(DeviceLetIn) == []


def test_somebody_lets_a_second_device_of_their_own_in_and_it_is_no_second_arrival() -> None:
    table = with_somebody_outside()
    before = len(table.of(ParticipantJoined))
    table.tap("ana", LetIn(person="ana"))
    assert (len(table.of(DeviceLetIn)), len(table.of(ParticipantJoined))) == (1, before)


def test_a_device_that_only_says_who_it_is_leaves_nothing_but_its_number_at_the_end() -> None:
    table = with_somebody_outside()
    before = len(table.happened())
    table.tap("zoe", Join(waits=True))
    table.tap("stranger", Join(waits=True))
    assert len(table.happened()) == before
    assert not table.meeting.people.is_here("zoe")
    table.tap("chair", LetIn(person="zoe"))
    table.tap("chair", CloseMeeting())
    assert table.of(MeetingClosed) == [MeetingClosed(never_let_in=1)]


def test_the_way_in_is_closed_and_opened_once_and_who_closed_it_may_go() -> None:
    table = with_somebody_outside()
    assert table.refused("chair", OpenWayIn())
    table.tap("chair", CloseWayIn())
    assert table.refused("chair", CloseWayIn())
    assert table.room.aside.notices.sentence(table.room.now) == "No new tablets come in now."
    table.tap("chair", Leave())
    assert table.meeting.way_in.closed


def test_a_device_put_out_is_told_to_the_room_once_item_one_began_and_not_before() -> None:
    table = Table()
    table.tap("chair", PutDeviceOut(person="ana"))
    assert table.room.aside.notices.sentence(table.room.now) == ""
    table.tap("chair", StartItem(item=1, title="One", proposed_by="bo"))
    table.tap("chair", PutDeviceOut(person="ana"))
    assert table.room.aside.notices.sentence(table.room.now) == "Ana’s tablet was taken off."
    assert table.of(DevicePutOut) == [DevicePutOut(person="ana")] * 2
    assert table.meeting.people.is_here("ana")


def test_facts_say_when_it_was_closed_by_whom_and_who_was_put_out() -> None:
    table = with_somebody_outside()
    table.tap("chair", CloseWayIn(), at=60)
    table.tap("chair", OpenWayIn(), at=90)
    table.tap("chair", PutDeviceOut(person="ana"), at=100)
    table.tap("chair", CloseWayIn(), at=110)
    table.tap("zoe", Join(waits=True), at=115)
    table.tap("chair", CloseMeeting(), at=120)
    assert facts(table.history())["way_in"] == {
        "closed": [
            {"from": "0:01:00", "to": "0:01:30", "by": "chair"},
            {"from": "0:01:50", "to": "0:02:00", "by": "chair"},
        ],
        "put_out": [{"at": "0:01:40", "person": "ana", "by": "chair"}],
        "never_let_in": 1,
    }
