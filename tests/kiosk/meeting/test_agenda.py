"""What is on the list before we start, and what is put on it on the day."""

from kiosk.meeting.agenda import AgendaItemProposed, ProposeItem, StartItem
from tests.table import Table


def test_an_item_is_put_on_the_list_on_the_day_only_once_another_has_started() -> None:
    table = Table()
    table.tap("ana", ProposeItem(item=7, title="Housing"))
    table.tap("chair", StartItem(item=7))
    table.tap("bo", ProposeItem(item=8, title="A fire", whose_fire="The council", displaces=7))
    assert [one.on_the_day for one in table.of(AgendaItemProposed)] == [False, True]
