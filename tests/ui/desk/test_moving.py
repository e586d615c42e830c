"""Why somebody is moved in the list can be chosen, so that a need has no words."""

from kiosk.meeting.signals import Signal
from kiosk.meeting.turn_queue import QueueReordered
from tests.ui.desk.at_desk import AtDesk


def two_waiting() -> AtDesk:
    desk = AtDesk()
    for who in ("ana", "bo"):
        desk.table.tap(who, Signal(id=f"s-{who}", kind="speak"))
    return desk


def test_a_need_is_chosen_and_has_no_words():
    happened = two_waiting().do("reorder", person="bo", to="1", because="a_need")
    assert [one.event.reason for one in happened if isinstance(one.event, QueueReordered)] == ["a_need"]


def test_a_reason_is_chosen_or_typed_but_not_both():
    desk = two_waiting()
    tray = desk.open("reorder", person="bo", to="1", because="a_need", reason="He is ill.")
    tray.do()
    assert tray.refused == "Say it once: choose why, or type it."
