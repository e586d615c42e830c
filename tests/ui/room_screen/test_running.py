"""The room screen where nobody runs the meeting, where it is being ended, where the group is asked about a power."""

import pytest

from kiosk.meeting.closing import GoOn
from kiosk.meeting.contests import ContestPower, SettleContest
from kiosk.meeting.handing_over import TakePower
from kiosk.meeting.lifecycle import CloseMeeting
from kiosk.meeting.opening import AgreeRule
from kiosk.meeting.people import Leave, SetRole
from kiosk.meeting.room_word import AnswerDispute, Dispute
from kiosk.meeting.running import TakeOnRunning
from kiosk.meeting.terms import Votes
from kiosk.meeting.turns import TakeFloor
from tests.ui.sample_meeting import begun, played
from ui.room_screen.scene_context import Looking
from ui.room_screen.scenes import scene
from ui.room_screen.sizes import sizes

pytestmark = pytest.mark.usefixtures("qapp")
GONE = [*begun(), ("A5", Leave())]


def looking(taps):
    _, seen = played(taps, 1)
    return Looking(seen, sizes(4, 55, 1920, 1080))


def shown(*taps):
    return scene(looking([*begun(), *taps]))


def test_who_left_stands_small_above_the_question_and_the_ways_below():
    found = scene(looking(GONE))
    assert found["kind"] == "running"
    assert found["above"] == "Colin has left."
    assert " ".join(found["lines"]) == "Who runs the meeting now?"
    assert " ".join(found["more"]) == "Somebody takes it on, we all agree on someone, or we draw by lot."
    assert " ".join(found["below"]) == "Until then people go in the order they asked."


def test_nobody_is_said_to_have_left_who_only_gave_up_the_role():
    assert shown(("A5", SetRole(person="A5", role="member")))["above"] == ""


def test_who_runs_it_now_is_said_and_the_meeting_is_shown_again():
    look = looking([*GONE, ("A8", TakeOnRunning())])
    assert look.seen.notice == "Ruth runs the meeting now."
    assert scene(look)["kind"] == "discussion"


def test_that_it_ends_counts_down_from_a_minute_and_is_gone_once_somebody_goes_on():
    found = scene(looking([*GONE, ("A2", CloseMeeting())]))
    assert " ".join(found["lines"]) == "Dez ends the meeting."
    assert found["more"][0] == "No, we go on?"
    assert 58 <= found["seconds"] <= 60
    found = scene(looking([*GONE, ("A2", CloseMeeting()), ("A3", GoOn())]))
    assert " ".join(found["lines"]) == "Who runs the meeting now?"
    assert found["seconds"] == -1


def test_the_desk_that_is_nobodys_ends_it_as_somebody():
    found = scene(looking([*GONE, ("group", CloseMeeting())]))
    assert " ".join(found["lines"]) == "Somebody at the desk ends the meeting."


def test_the_group_is_asked_about_what_somebody_took_until_it_is_settled():
    taken = [("A6", TakePower(power="clock")), ("A2", ContestPower(power="clock"))]
    found = shown(*taken)
    assert (found["above"], " ".join(found["lines"])) == ("The group is asked", "May Priya have this?")
    assert " ".join(found["more"]) == "Who keeps the time. Priya took it."
    counted = SettleContest(power="clock", votes=Votes(2, 5), with_=("A3",))
    assert shown(*taken, ("A1", counted))["kind"] == "discussion"


def test_should_somebody_else_run_it_names_both():
    found = shown(("A2", ContestPower(power="running", person="A8")))
    assert " ".join(found["lines"]) == "Should somebody else run it?"
    assert " ".join(found["more"]) == "Colin runs the meeting now. Ruth would run it."


AGREED = [("A5", AgreeRule(about="ground", rule="No shouting."))]


def disputed():
    _, seen = played([*begun(), *AGREED], 1)
    return [*AGREED, ("A2", Dispute(of=seen.meeting.agreed[-1].time))]


def test_somebody_says_that_it_was_not_agreed_and_the_room_is_asked():
    found = shown(*disputed())
    assert found["above"] == "Somebody said: that is not what was said."
    assert " ".join(found["lines"]) == "Did we agree to that?"
    said = "The group agreed: how we want to be with each other."
    assert " ".join(found["more"] or found["small"]) == said
    assert found["below"] == ["Say so with your hand."]


def test_once_somebody_speaks_it_stays_in_the_small_line_until_hands_have_answered():
    took = ("A3", TakeFloor())
    look = looking([*begun(), *disputed(), took])
    assert scene(look)["kind"] == "discussion"
    assert scene(look)["rule"] == "Somebody said: that is not what was said."
    answered = ("A2", AnswerDispute(of=look.m.agreed[-1].time, votes=Votes(1, 6)))
    look = looking([*begun(), *disputed(), took, answered])
    assert look.seen.notice == "We were asked, and had not agreed to it."
