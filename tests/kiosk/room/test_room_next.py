"""Next carries whom the presser saw, "speak next" included; every act of the facilitator may carry a reason."""

import pytest

from kiosk.meeting.checks import CheckClosed, CloseCheck, OpenCheck
from kiosk.meeting.handing_over import DrawFacilitator, FacilitatorDrawn
from kiosk.meeting.lifecycle import OpenMeeting, Setting
from kiosk.meeting.listening import AnswerMeNow
from kiosk.meeting.opening import AgreeRule
from kiosk.meeting.pauses import EndPause, PauseEnded, StartPause
from kiosk.meeting.people import Invite, Person, RoleSet, SetRole
from kiosk.meeting.questions import AcceptWording, ProposeQuestion, WordingAccepted
from kiosk.meeting.signals import Signal, Withdraw
from kiosk.meeting.tap import Tap
from kiosk.meeting.terms import Event, Refused, Votes
from kiosk.meeting.turns import EndTurn, GiveFloor, HandOn, TurnEnded
from kiosk.private.feelings import SignalFeeling, TakeFeelingBack
from kiosk.record.sqlite_store import RecordFile
from kiosk.room.room import Room
from kiosk.views.room_view import snapshot

PEOPLE = (
    Person(id="ann", name="Ann Ash", seat=1, role="facilitator"),
    Person(id="bo", name="Bo Birch", seat=2),
    Person(id="cy", name="Cy Cedar", seat=3),
)


async def opened() -> Room:
    room = Room(RecordFile.in_memory("Group"))
    setting = Setting(number=1, title="One", date="2026-05-01", people=PEOPLE)
    await room.tap(
        Tap(who="ann", does=OpenMeeting(mode="open_queue", limit="Rooms.", limit_owner="Board", setting=setting))
    )
    return room


async def waiting_with_speak_next(agreed: bool) -> Room:
    """Bo asked for a turn; Cy asked in private to speak next."""
    room = await opened()
    rule = AgreeRule(about="feelings", rule="They go next.", feelings_go_next=agreed)
    await room.tap(Tap(who="ann", does=rule))
    await room.tap(Tap(who="bo", does=Signal(id="s1", kind="speak")))
    await room.tap(Tap(who="cy", does=SignalFeeling(id="f1", choice="speak_next")))
    return room


async def test_next_gives_the_floor_to_whom_speak_next_put_in_front():
    room = await waiting_with_speak_next(agreed=True)
    assert snapshot(room).next == "cy"
    await room.tap(Tap(who="ann", does=GiveFloor(to="cy", next_seen="cy")))
    assert room.meeting.turns.speaking.person == "cy"


async def test_whoever_asked_to_speak_next_is_next_once_nobody_else_waits():
    """Also where the group did not agree that they go first: they are on the list, and the list comes to them."""
    room = await waiting_with_speak_next(agreed=False)
    await room.tap(Tap(who="ann", does=GiveFloor(to="bo", next_seen="bo")))
    assert ([place.person for place in snapshot(room).queue], snapshot(room).next) == (["cy"], "cy")
    await room.tap(Tap(who="ann", does=GiveFloor(to="cy", next_seen="cy")))
    assert room.meeting.turns.speaking.person == "cy"


@pytest.mark.parametrize("agreed", [True, False])
async def test_nobody_answers_a_challenge_at_once_by_asking_to_speak_next(agreed):
    room = await waiting_with_speak_next(agreed)
    await room.tap(Tap(who="bo", does=Withdraw(id="s1")))
    await room.tap(Tap(who="bo", does=Signal(id="c", kind="challenge", to="cy")))
    await room.tap(Tap(who="ann", does=GiveFloor(to="bo")))
    await room.tap(Tap(who="bo", does=EndTurn()))
    assert ([(place.person, place.held) for place in snapshot(room).queue], snapshot(room).next) == (
        [("cy", True)],
        None,
    )
    await room.tap(Tap(who="bo", does=AnswerMeNow()))
    assert ([(place.person, place.held) for place in snapshot(room).queue], snapshot(room).next) == (
        [("cy", False)],
        "cy",
    )


@pytest.mark.parametrize("agreed", [True, False])
async def test_a_stale_next_is_refused_on_either_side_of_speak_next(agreed):
    room = await waiting_with_speak_next(agreed)
    seen = "bo" if agreed else "cy"
    with pytest.raises(Refused, match="Somebody else is next by now"):
        await room.tap(Tap(who="ann", does=GiveFloor(to=seen, next_seen=seen)))
    assert room.meeting.turns.speaking is None


async def test_next_is_stale_once_speak_next_was_taken_back():
    room = await waiting_with_speak_next(agreed=True)
    await room.tap(Tap(who="cy", does=TakeFeelingBack(id="f1")))
    with pytest.raises(Refused, match="Somebody else is next by now"):
        await room.tap(Tap(who="ann", does=GiveFloor(to="cy", next_seen="cy")))


async def kept(room: Room, of: type[Event]) -> list[str]:
    return [one.event.reason for one in room.record.history(1) if isinstance(one.event, of)]


@pytest.mark.parametrize("reason", ["", "Because."])
@pytest.mark.parametrize(
    ("before", "does", "event"),
    [
        ((), lambda reason: SetRole(person="bo", role="turn_keeper", reason=reason), RoleSet),
        ((), lambda reason: Invite(person="bo", items=(1,), reason=reason), RoleSet),
        ((), lambda reason: DrawFacilitator(among=("ann", "bo"), reason=reason), FacilitatorDrawn),
        ((GiveFloor(to="bo"),), lambda reason: HandOn(to="cy", reason=reason), TurnEnded),
        ((StartPause(kind="break"),), lambda reason: EndPause(reason=reason), PauseEnded),
        (
            (ProposeQuestion(text="Yes?"),),
            lambda reason: AcceptWording(votes=Votes(2, 1), reason=reason),
            WordingAccepted,
        ),
        (
            (ProposeQuestion(text="Yes?"), OpenCheck(check=1, kind="consent", answers="private")),
            lambda reason: CloseCheck(check=1, reason=reason),
            CheckClosed,
        ),
    ],
)
async def test_a_reason_or_none_is_kept_with_the_act(before, does, event, reason):
    room = await opened()
    for command in before:
        await room.tap(Tap(who="ann", does=command))
    await room.tap(Tap(who="ann", does=does(reason)))
    assert (await kept(room, event))[0] == reason
