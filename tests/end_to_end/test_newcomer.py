"""A newcomer comes in with the code of the room screen and asks to speak; sleep, reload, lost network in between."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver.common.by import By

from kiosk.meeting.opening import PurposeShown
from kiosk.meeting.people import ParticipantAdded
from kiosk.meeting.signals import SignalRaised
from kiosk.meeting.turns import GiveFloor, TurnEnded, TurnStarted
from tests.end_to_end.kiosk import Kiosk, running
from tests.end_to_end.records import open_meeting
from tests.ui.tablet_page.tablet import Tablet

pytestmark = pytest.mark.wide

NAME = "Rosa Lindqvist"
ANSWERS = ("turns-name", "voice_group-lived_experience", "feelings-yes", "print_name-no", "show_coproduction-yes")
OFFLINE = {"offline": True, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0}


@pytest.fixture
def record(tmp_path: Path, qapp, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return open_meeting(tmp_path / "group.heard")


class Newcomer(Tablet):
    """A tablet in the hands of somebody who was not expected."""

    def until(self, condition: Callable[[], Any], seconds: float = 30) -> Any:
        return super().until(condition, seconds)

    def come_in(self, kiosk: Kiosk) -> None:
        self.driver.get(kiosk.address)
        self.fill(kiosk.code().replace("-", " ").lower())
        self.press("_join", shows="not_listed")
        self.press("not_listed", shows="name")
        self.press("name", shows=lambda: self.driver.find_elements(By.CSS_SELECTOR, "input"))
        self.fill(NAME)
        self.press("name-send", shows="no-name-now")
        kiosk.let_in()
        self.until(lambda: self.has(ANSWERS[0]))
        for answer, shows in zip(ANSWERS, (*ANSWERS[1:], "have_read"), strict=True):
            self.press(answer, shows=shows)

    def read_why_we_are_here(self) -> None:
        """It greets them; put aside it waits among the choices, beside asking to speak."""
        assert self.says("We look after housing rules together.")
        self.press("_back", shows="speak")
        self.press("_asked", shows="have_read")
        self.press("have_read", shows=lambda: self.says("The room has it."))
        self.go_home(shows="speak")
        assert not self.has("_asked")

    def fill(self, words: str) -> None:
        self.until(lambda: self.driver.find_elements(By.CSS_SELECTOR, "input"))
        self.driver.find_element(By.CSS_SELECTOR, "input").send_keys(words)

    def network(self, **conditions: object) -> None:
        self.driver.execute_cdp_cmd("Network.enable", {})
        self.driver.execute_cdp_cmd("Network.emulateNetworkConditions", conditions)

    def online(self) -> None:
        self.network(offline=False, latency=0, downloadThroughput=-1, uploadThroughput=-1)

    def sleep(self) -> None:
        self.driver.execute_cdp_cmd("Page.setWebLifecycleState", {"state": "frozen"})

    def wake(self) -> None:
        self.driver.execute_cdp_cmd("Page.setWebLifecycleState", {"state": "active"})
        self.driver.execute_cdp_cmd("Emulation.setFocusEmulationEnabled", {"enabled": True})
        self.driver.execute_cdp_cmd("Page.bringToFront", {})

    def is_sending(self, name: str) -> Callable[[], bool]:
        """Whether the press was taken by the tablet, and the room does not have it yet."""
        return lambda: self.square(name) in ("sending", "unsent")


def of(kiosk: Kiosk, kind: type) -> list[object]:
    return [event for event in kiosk.happened if isinstance(event, kind)]


def test_a_newcomer_asks_to_speak_and_is_there_after_sleep_reload_lost_network_and_a_restart(
    chromium, qtbot, record: Path
) -> None:
    newcomer = Newcomer(chromium(), None)
    with running(qtbot, record) as kiosk:
        newcomer.come_in(kiosk)
        newcomer.read_why_we_are_here()
        assert not any("Rosa" in line for line in kiosk.read())
        newcomer.press("speak", shows=lambda: newcomer.says("You are next."))
        kiosk.until_read("Rosa")
        person = next(event.person for event in of(kiosk, ParticipantAdded) if event.name == NAME)

        assert [event.person for event in of(kiosk, PurposeShown)] == ["", person]

        newcomer.sleep()
        kiosk.tap("A5", GiveFloor(to=person))
        newcomer.wake()
        newcomer.until(lambda: newcomer.says("You are speaking."))

        newcomer.driver.refresh()
        newcomer.until(lambda: newcomer.has("end_turn"))

        newcomer.network(**OFFLINE)
        newcomer.press("end_turn", shows=newcomer.is_sending("end_turn"))
        assert of(kiosk, TurnEnded) == []
        newcomer.online()
        qtbot.waitUntil(lambda: len(of(kiosk, TurnEnded)) == 1, timeout=30_000)
        newcomer.until(lambda: newcomer.has("speak"))
    newcomer.press("speak", shows=newcomer.is_sending("speak"))
    with running(qtbot, record) as kiosk:
        kiosk.until_read("Rosa")
        newcomer.until(lambda: newcomer.says("You are next."))
        asked = [one.event for one in kiosk.heard.bridge.history if one.who == person]
        assert [type(event) for event in asked].count(SignalRaised) == 2
        assert [len(of(kiosk, kind)) for kind in (TurnStarted, TurnEnded)] == [1, 1]
        assert [event.name for event in of(kiosk, ParticipantAdded)].count(NAME) == 1
