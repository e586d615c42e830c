"""What the desk does about running the meeting: the group is asked, two people count, nobody runs it and it goes on."""

import pytest

from kiosk.meeting.closing import ClosingSaid, WentOn
from kiosk.meeting.contests import ContestSettled, PowerContested
from kiosk.meeting.handing_over import FacilitatorDrawn, TakePower
from kiosk.meeting.lifecycle import MeetingClosed
from kiosk.meeting.people import Join, Leave
from kiosk.meeting.running import RunningMoved
from kiosk.meeting.signals import Signal
from kiosk.meeting.supporters import SupporterLinked
from kiosk.meeting.turns import GiveFloor, TurnStarted
from tests.table import Table, usual_people
from tests.ui.desk.at_desk import AtDesk
from ui.desk.running_panel import nobody_runs

CHAIR = "chair"


@pytest.fixture
def desk() -> AtDesk:
    return AtDesk()


@pytest.fixture
def alone() -> AtDesk:
    """The chair has left, and nobody keeps the turns."""
    table = Table([one for one in usual_people() if one.role != "turn_keeper"])
    table.tap(CHAIR, Leave())
    return AtDesk(table)


def test_the_panel_says_who_left_and_offers_three_ways_a_way_back_and_the_close(alone):
    panel = nobody_runs(alone.look())
    assert panel["gone"] == "Chair has left. There is no turn keeper."
    assert panel["title"] == "Who runs the meeting now?"
    assert [(way["key"], way["words"]) for way in panel["ways"]] == [
        ("1", "Somebody takes it on"),
        ("2", "We agree on somebody"),
        ("3", "Draw by lot"),
    ]
    assert [(one["key"], one["words"]) for one in panel["more"]] == [
        ("4", "Chair is back"),
        ("X", "Close the meeting"),
    ]
    assert panel["until"] == "Until then: people go in the order they asked, you can pause. Checks and new items wait."


def test_nothing_of_it_stands_while_somebody_runs_the_meeting(desk):
    assert nobody_runs(desk.look()) == {}
    desk.table.tap(CHAIR, Leave())
    assert nobody_runs(desk.look()) == {}
    assert desk.look().me == "keeper"


def test_one_press_on_a_name_and_they_run_it(alone):
    alone.open("take_on")
    alone.tray.pick("person", "bo")
    assert alone.table.of(RunningMoved)[-1].holder == "bo"
    assert alone.look().me == "bo"


def test_half_of_the_hands_is_not_enough_and_says_so(alone):
    said = alone.refused("agree_running", person="bo", **{"for": "3", "against": "1"})
    assert said == "3 of 6 is not more than half."
    [moved, *_] = alone.do("agree_running", person="bo", **{"for": "4", "against": "1"})
    assert (moved.event.holder, moved.event.via, moved.who) == ("bo", "agreed", "group")


def test_nobody_said_yes_to_a_draw_and_of_those_who_do_one_is_drawn(alone):
    assert alone.refused("draw_now") == "Nobody said yes. Somebody may take it on."
    drawn, *_ = alone.do("draw_now", among="bo")
    assert isinstance(drawn.event, FacilitatorDrawn)
    assert (drawn.event.person, drawn.event.nobody_runs) == ("bo", True)


def test_who_left_comes_back_with_the_powers_as_they_were(alone):
    before = dict(Table([one for one in usual_people() if one.role != "turn_keeper"]).meeting.powers.held)
    alone.do("is_back")
    assert alone.look().me == CHAIR
    assert {power: held.holder for power, held in alone.table.meeting.powers.held.items()} == {
        power: held.holder for power, held in before.items()
    }


def test_a_hand_and_the_floor_go_on_without_anybody_who_runs_it(alone):
    alone.do("hand", person="cy")
    step = GiveFloor(to="cy", next_seen="cy")
    assert alone.look().refusal(step) == ""
    alone.table.tap("group", step)
    assert alone.table.of(TurnStarted)[-1].nobody_runs
    assert "Nobody runs the meeting now." in alone.look().refusal(TakePower(power="queue"))


def test_it_is_said_that_it_ends_somebody_goes_on_and_then_only_hands_close_it(alone):
    [said] = alone.do("end_meeting")
    assert isinstance(said.event, ClosingSaid)
    assert nobody_runs(alone.look())["closing"].startswith("Somebody at the desk ends the meeting.")
    [went_on] = alone.do("go_on")
    assert isinstance(went_on.event, WentOn)
    assert alone.refused("end_with_hands", **{"for": "3"}) == "3 of 6 is not more than half."
    assert isinstance(alone.do("end_with_hands", **{"for": "4"})[-1].event, MeetingClosed)


def test_the_room_is_asked_about_what_somebody_took_and_the_turn_keeper_counts(desk):
    desk.table.tap("bo", TakePower(power="clock"))
    [asked] = desk.do("contest", power="clock", person="ana")
    assert isinstance(asked.event, PowerContested)
    assert (asked.who, asked.by) == ("ana", "")
    settled, *_ = desk.do("settle_contest", **{"for": "2", "against": "5"})
    assert isinstance(settled.event, ContestSettled)
    assert (settled.who, settled.event.kept) == ("keeper", False)
    assert desk.table.meeting.powers.holder("clock") == CHAIR


def test_without_a_turn_keeper_two_people_count_and_never_whoever_runs_it(alone):
    alone.do("take_on", person="bo")
    alone.do("contest", power="running", instead="cy", person="ana")
    assert (
        alone.refused("settle_contest", person="dee", **{"for": "5"})
        == "Two people count this. Say who counts with you."
    )
    assert alone.refused("settle_contest", person="bo", beside="dee", **{"for": "5"}) == "Somebody else counts this."
    alone.do("settle_contest", person="dee", beside="ana", **{"for": "5", "against": "1"})
    assert alone.table.of(RunningMoved)[-1].holder == "cy"


def test_a_supporter_is_linked_at_the_desk_and_no_longer(desk):
    desk.table.tap("ana", Leave())
    desk.table.tap("ana", Join())
    assert desk.refused("link_supporter", supporter="sup", person="bo") == "Sup came with somebody else."
    [ended] = desk.do("link_supporter", supporter="sup", person="ana", ends="yes")
    assert isinstance(ended.event, SupporterLinked)
    assert (ended.who, ended.by, ended.event.linked) == ("ana", CHAIR, False)
    assert "You came with nobody here." in desk.table.refused("ana", Signal(id="x", kind="speak"), by="sup")
    desk.do("link_supporter", supporter="sup", person="bo")
    assert desk.table.refused("bo", Signal(id="y", kind="speak"), by="sup") == ""
