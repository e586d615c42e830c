"""The real page in a real Chromium against the real server."""

import json

import pytest

from tests.kiosk.tablets import rooms
from tests.kiosk.tablets.live import live
from tests.ui.tablet_page.tablet import Tablet


@pytest.fixture
def room(tmp_path, request):
    with live(tmp_path / "group.heard", getattr(request, "param", rooms.PEOPLE)) as running:
        yield running


@pytest.fixture
def new_tablet(chromium, room):
    """A tablet with this page; a person's is in already, and takes presses as fast as they come."""

    def opened(person="", url="", **looks):
        one = Tablet(chromium(**looks), room)
        one.driver.get(url or room.address)
        one.driver.execute_script("localStorage.setItem('heard.settings', JSON.stringify({gap: 0}))")
        if person:
            held = json.dumps(room.token_of(person))
            one.driver.execute_script("localStorage.setItem('heard.device', arguments[0])", held)
            one.driver.refresh()
            one.until(lambda: one.has("speak"))
        return one

    return opened
