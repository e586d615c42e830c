"""What is on the list before we start, and what is put on it on the day."""

from kiosk.meeting.agenda import AgendaItemProposed, ProposeItem, StartItem
from tests.table import Table


def test_an_item_is_put_on_the_list_on_the_day_only_once_another_has_started() -> None:
    table = Table()
    table.tap("ana", ProposeItem(item=7, title="Housing"))
    table.tap("chair", StartItem(item=7))
    table.tap("bo", ProposeItem(item=8, title="A fire", whose_fire="The council", displaces=7))
    assert [one.on_the_day for one in table.of(AgendaItemProposed)] == [False, True]


def test_an_item_that_comes_without_a_number_gets_the_next_that_is_free() -> None:
    table = Table()
    table.tap("chair", ProposeItem(item=2, title="Housing"))
    table.tap("bo", ProposeItem(item="", title="Heating"))
    table.tap("bo", ProposeItem(item="", title="Rent"))
    assert [one.item for one in table.of(AgendaItemProposed)] == ["2", "3", "4"]
