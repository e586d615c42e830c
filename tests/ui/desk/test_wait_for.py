"""At the desk somebody without a tablet is waited for, too."""

from kiosk.meeting.turns import GiveFloor
from kiosk.meeting.wait_for_me import WaitBegun, WaitEnded
from tests.ui.desk.at_desk import AtDesk
from ui.desk.turns_panel import speaking_note


def test_the_desk_begins_and_ends_the_waiting_and_the_turn_stays_theirs():
    desk = AtDesk()
    assert desk.notes("wait_for", person="ana") == "The room screen says: “Ana is writing. We wait.” Nobody is cut off."
    begun = desk.do("wait_for", person="ana")
    assert [one.event for one in begun if isinstance(one.event, WaitBegun)] == [WaitBegun(person="ana")]
    assert speaking_note(desk.look()) == "is writing, we wait"
    over = desk.do("wait_for", person="ana")
    assert [one.event for one in over] == [WaitEnded(person="ana")]
    assert desk.look().speaker == "ana"


def test_nobody_is_cut_off_for_it():
    desk = AtDesk()
    desk.table.tap("chair", GiveFloor(to="bo"))
    desk.do("wait_for", person="ana")
    assert desk.look().speaker == "bo"
    assert [place.person for place in desk.look().snapshot.queue] == ["ana"]
