"""What people with lived experience bring comes first: each move on record, and only of what still waits."""

from kiosk.meeting.agenda import AgendaItemMoved, EndItem, ProposeItem, StartItem
from tests.ui.desk.at_desk import AtDesk
from ui.desk.actions.catalog import ACTS


def listed(desk: AtDesk) -> list[str]:
    return [item.item for item in desk.table.meeting.agenda.items]


def test_lived_experience_comes_first_in_the_order_it_stood_and_what_has_begun_stays() -> None:
    desk = AtDesk()
    for number, who in enumerate(("dee", "ana", "keeper", "bo", "dee", "notes"), 1):
        desk.table.tap(who, ProposeItem(item=number, title=f"Item {number}"))
    desk.table.tap("chair", StartItem(item=1))
    moved = [one.event for one in desk.do("lived_first", reason="We agreed it.")]
    assert listed(desk) == ["1", "2", "4", "6", "3", "5"]
    assert [(event.item, event.reason) for event in moved] == [("4", "We agreed it."), ("6", "We agreed it.")]
    assert {type(event) for event in moved} == {AgendaItemMoved}
    assert not ACTS["lived_first"].offered(desk.look())


def test_once_every_item_is_over_there_is_none_to_move() -> None:
    desk = AtDesk()
    for number in (1, 2):
        desk.table.tap("ana", ProposeItem(item=number, title=f"Item {number}"))
        desk.table.tap("chair", StartItem(item=number))
    assert "item" in desk.fields("move_item")
    desk.table.tap("chair", EndItem(item=2))
    assert not ACTS["move_item"].offered(desk.look())
