"""What does not answer is said at the desk within seconds, and no sign of life is given to whoever watches."""

import time
from threading import Event

import pytest

from tests.end_to_end.kiosk import Kiosk, running
from tests.end_to_end.records import open_meeting
from tests.ui.conftest import texts
from ui.background.alive import ROOM, SERVER, Alive


@pytest.fixture
def kiosk(qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    with running(qtbot, open_meeting(tmp_path / "group.heard")) as kiosk:
        yield kiosk


def at_desk(kiosk: Kiosk) -> str:
    return " ".join(item.property("text") for item in texts(kiosk.heard.window("desk")) if item.isVisible())


def test_a_room_thread_that_hangs_is_said_at_the_desk_and_gives_no_sign(kiosk: Kiosk, qtbot) -> None:
    told: list[bytes] = []
    alive = Alive(lambda: kiosk.heard.bridge, told.append)
    qtbot.waitUntil(lambda: b"beat" in told, timeout=30_000)
    goes_on = Event()
    kiosk.heard.bridge.call(lambda room: goes_on.wait())
    qtbot.waitUntil(lambda: ROOM in at_desk(kiosk), timeout=30_000)
    told.clear()
    before = time.monotonic()
    qtbot.waitUntil(lambda: time.monotonic() > before + 1.5, timeout=30_000)
    assert told == []
    goes_on.set()
    qtbot.waitUntil(lambda: ROOM not in at_desk(kiosk) and b"beat" in told, timeout=30_000)
    alive.stop()


def test_a_server_that_listens_no_more_is_said_at_the_desk(kiosk: Kiosk, qtbot, monkeypatch) -> None:
    async def silent(self) -> bool:
        return False

    alive = Alive(lambda: kiosk.heard.bridge, lambda line: None)
    monkeypatch.setattr("kiosk.tablets.http.server.Server.answers", silent)
    qtbot.waitUntil(lambda: SERVER in at_desk(kiosk), timeout=30_000)
    alive.stop()
