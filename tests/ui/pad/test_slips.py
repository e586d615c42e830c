"""At the pad somebody prints the lines of who they can turn to; where no printer is, nothing offers it."""

import pytest

from kiosk.paper import printer
from kiosk.room.shown_page import AFTERCARE
from tests.kiosk.tablets import rooms
from tests.kiosk.tablets.situations import SITUATIONS
from ui.pad.pad_model import PadModel
from ui.pad.slips import TAKE_IT, Slips


@pytest.fixture
def care(bridge, qtbot, monkeypatch):
    """Opens the card of the end at the pad, with these printers: `care("office")`."""
    taken: list[tuple[str, ...]] = []
    held = []

    def opened(*queues: str):
        monkeypatch.setattr(printer, "queues", lambda: [printer.Queue(name) for name in queues])
        monkeypatch.setattr("ui.pad.slips.print_slip", lambda lines: taken.append(lines) or "")
        slips = Slips(lambda: AFTERCARE)
        held.append(slips)
        qtbot.waitUntil(lambda: slips.has_printer or not queues)
        model = PadModel(bridge([("tess", rooms.opening()), *SITUATIONS["the end"]]), slips)
        model.pick("dez")
        qtbot.waitUntil(lambda: not model.atSeats)
        model.press("care")
        return model, taken

    yield opened
    for slips in held:
        slips.rest()


def test_a_slip_is_printed_and_the_card_stays_to_be_answered(care, qtbot):
    model, taken = care("office")
    seq = model._bridge.snapshot.meeting.entries
    model.press("slip")
    qtbot.waitUntil(lambda: model.sentence == TAKE_IT)
    assert next(one["second"] for one in model.buttons if one["id"] == "slip") == TAKE_IT
    assert taken == [AFTERCARE]
    assert model._bridge.snapshot.meeting.entries == seq
    assert model.title == "Before you go."
    assert {"care-yes", "care-no"} <= {one["id"] for one in model.buttons}


def test_without_a_printer_nothing_offers_it(care):
    model, _ = care()
    assert "slip" not in {one["id"] for one in model.buttons}
