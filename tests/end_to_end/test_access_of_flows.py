"""Strong feelings, challenge and listening on a tablet, finished by keyboard and by two switches; nothing unnamed."""

import pytest

from tests import browser
from tests.end_to_end.access_flows import FLOWS, Typed
from tests.end_to_end.page_walk import Walk, expect_accessible
from tests.kiosk.tablets.live import live

pytestmark = pytest.mark.wide


@pytest.fixture(scope="module")
def phone(tmp_path_factory):
    """One for all flows: each meeting has a port, and with it a storage, of its own."""
    with browser.opened(tmp_path_factory.mktemp("phone"), size=browser.PHONE) as opened:
        yield opened


BOX = "return document.querySelector(`[data-id=${arguments[0]}]`).getBoundingClientRect().toJSON()"
WALKS = [(flow, False) for flow in FLOWS] + [(flow, True) for flow in FLOWS if not flow.alike]


@pytest.mark.parametrize(
    ("flow", "two_switches"),
    WALKS,
    ids=lambda one: ("keyboard", "two switches")[one] if isinstance(one, bool) else one.name,
)
def test_every_flow_can_be_finished(phone, flow, two_switches):
    with live() as room:
        token = room.token_of(flow.who)
        for who, step in flow.before:
            room.tap(who, step)
        before = room.ask(lambda r: r.record.seq)
        assert flow.has is None or not room.ask(flow.has)
        walk = Walk(phone, room.address, token, two_switches)
        for press in flow.presses:
            if not two_switches:
                expect_accessible(walk)
            if isinstance(press, Typed):
                walk.type(press)
            else:
                walk.press(press)
        if flow.has:
            walk.until(lambda: room.ask(flow.has))
        else:
            expect_accessible(walk)
            assert room.ask(lambda r: (r.record.seq, r.aside.feelings.empty)) == (before, True)


@pytest.mark.parametrize("left", [False, True], ids=["right hand", "left hand"])
def test_one_hand_reaches_every_way_out_on_its_side(phone, left):
    """The ways out stand lowest, the one back nearest to the thumb."""
    with live() as room:
        walk = Walk(phone, room.address, room.token_of("dez"), left=left)
        walk.press("feelings")
        walk.until(lambda: "step_out" in walk.seen()["names"])
        boxes = {name: phone.execute_script(BOX, name) for name in ("speak_next", "step_out", "_back")}
    assert (boxes["_back"]["x"] < boxes["step_out"]["x"]) is left
    assert boxes["speak_next"]["y"] < boxes["step_out"]["y"] == boxes["_back"]["y"]
