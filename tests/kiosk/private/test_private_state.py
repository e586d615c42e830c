"""What is private ends with what it hangs on: the button, somebody's leave to use it."""

import pytest

from kiosk.meeting.opening import FEELINGS_OFF, AgreeRule
from kiosk.meeting.people import SetConsent
from kiosk.private.feelings import SetMyLimits, SignalFeeling
from tests.table import Table


@pytest.mark.parametrize(
    ("who", "does", "left"),
    [
        ("chair", AgreeRule(about="feelings", rule=FEELINGS_OFF), set()),
        ("chair", AgreeRule(about="feelings", rule="welcome"), {"ana", "bo"}),
        ("ana", SetConsent(feelings=False), {"bo"}),
        ("ana", SetConsent(print_name=False), {"ana", "bo"}),
    ],
)
def test_a_feeling_that_nobody_could_take_back_any_more_is_gone(who, does, left) -> None:
    table = Table()
    for person in ("ana", "bo"):
        table.tap(person, SignalFeeling(id=f"f-{person}", choice="break", share="room", on_screen=True))
    table.tap("ana", SetMyLimits(limits=("no_calling",)))
    table.tap(who, does)
    held = table.room.aside.feelings
    assert {one.person for one in held.by_id.values()} == left
    assert set(held.limits) == {"ana"}
