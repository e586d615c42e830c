"""Eight people with a page each and the desk, who hold a whole decision together."""

import asyncio
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import aiohttp
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.remote.webelement import WebElement

from kiosk.meeting.checks import CheckClosed, CheckOpened
from kiosk.meeting.decisions import DecisionRecorded
from kiosk.meeting.people import Person
from kiosk.meeting.questions import QuestionClosed, QuestionProposed, QuestionReworded
from kiosk.meeting.second_look import LookBackClosed, SecondLookOpened
from tests.end_to_end.kiosk import Kiosk, running
from tests.end_to_end.records import open_meeting
from tests.ui.sample_meeting import PEOPLE, QUESTION, begun
from tests.ui.tablet_page.tablet import Tablet
from ui.desk.actions.catalog import group, listed, pages_of
from ui.desk.desk_model import DeskModel

PATIENCE_S = 20
ASKED = "Will the council stop evicting anyone from supported housing by 1 April?"
AT_THE_DOOR = """
const [token, held, taps, done] = arguments;
const ask = (path, body, device) => fetch(path, {method: "POST", body: JSON.stringify(body), headers: {
  "Content-Type": "application/json", "X-Heard": "1", "X-Heard-Device": device || ""}}).then(answer => answer.json());
const key = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), b => b.toString(16).padStart(2, "0")).join("");
(async () => {
  const device = held || (await ask("/join", {token})).device;
  for (const does of taps) {
    await ask("/tap", {key: key(), tap: {does}}, device);
  }
  localStorage.setItem("heard.device", JSON.stringify(device));
  done(device);
})();
"""


async def _apart(debugger: str, many: int) -> list[str]:
    """So many empty pages of a running Chromium, each as if it were another tablet: with storage of its own."""
    async with aiohttp.ClientSession() as session:
        async with session.get(f"http://{debugger}/json/version") as answer:
            address = (await answer.json(content_type=None))["webSocketDebuggerUrl"]
        async with session.ws_connect(address) as socket:
            return [await _page(socket, number) for number in range(many)]


async def _page(socket: aiohttp.ClientWebSocketResponse, number: int) -> str:
    context = await _asked(socket, 2 * number, "Target.createBrowserContext", {})
    page = {"url": "about:blank", "browserContextId": context["browserContextId"]}
    return (await _asked(socket, 2 * number + 1, "Target.createTarget", page))["targetId"]


async def _asked(socket: aiohttp.ClientWebSocketResponse, number: int, method: str, words: Any) -> dict[str, str]:
    await socket.send_json({"id": number, "method": method, "params": words})
    while (said := await socket.receive_json()).get("id") != number:
        pass
    return said["result"]


class Page(Tablet):
    """One person's page among those of one Chromium."""

    def __init__(self, driver: WebDriver, handle: str, person: Person) -> None:
        super().__init__(driver, None)
        self.handle, self.person = handle, person
        self.front()
        driver.execute_cdp_cmd("Emulation.setFocusEmulationEnabled", {"enabled": True})

    def front(self) -> None:
        self.driver.switch_to.window(self.handle)

    def come_in(self, kiosk: Kiosk) -> None:
        """By what the page itself would send for each card at the door; the walk through them has its own test."""
        self.driver.get(kiosk.address)
        who = [{"does": "choose_person", "person": self.person.id}]
        device = self.driver.execute_async_script(AT_THE_DOOR, kiosk.token, "", who)
        kiosk.let_in()
        said = {"turns": "name", "voice_group": self.person.voice, "feelings": "no"}
        said |= {"print_name": "yes", "show_coproduction": "yes"}
        taps = [{"does": "answer_consent", "item": item, "answer": answer} for item, answer in said.items()]
        self.driver.execute_async_script(AT_THE_DOOR, kiosk.token, device, taps)
        self.driver.refresh()
        self.until(lambda: self.has("speak"), PATIENCE_S)

    def write(self, words: str) -> None:
        """Key by key into a field that has to be empty by itself."""
        field = self.field()[0]
        assert field.get_attribute("value") == ""
        field.send_keys(words)

    def field(self) -> list[WebElement]:
        return self.driver.find_elements(By.CSS_SELECTOR, "textarea, input")


def moment_of(heard: Any) -> Any:
    """What the desk looks at now."""
    return next(one for one in reversed(heard.windows._models) if isinstance(one, DeskModel))._moment


class Decision:
    """Everybody round the table; `waits` are the seconds each step took until it was seen where it should be."""

    def __init__(self, qtbot, kiosk: Kiosk, pages: list[Page]) -> None:
        self.qtbot, self.kiosk, self.pages = qtbot, kiosk, pages
        self.waits: dict[str, float] = {}

    def desk(self, *keys: Qt.Key) -> None:
        window = self.kiosk.heard.window("desk")
        window.requestActivate()
        self.qtbot.waitUntil(window.isActive)
        for key in keys:
            QTest.keyClick(window, key)

    def line(self, opened: str, name: str) -> None:
        """An act of a list, by the list's letter and the digit it has there."""
        s, shown = moment_of(self.kiosk.heard), group(opened)
        page, key = next(
            (page, key) for page in range(pages_of(s, shown)) for key, act in listed(s, shown, page) if act.name == name
        )
        self.desk(getattr(Qt.Key, f"Key_{opened}"), *[Qt.Key.Key_0] * page, Qt.Key(ord(key)))

    def kept(self, step: str, kind: type) -> Any:
        """Wait until this is in the record and known to the screens."""
        found: list[object] = []

        def seen() -> bool:
            found[:] = [event for event in self.kiosk.happened if type(event) is kind]
            return bool(found)

        began = time.monotonic()
        self.qtbot.waitUntil(seen, timeout=PATIENCE_S * 1000)
        self.waits[step] = time.monotonic() - began
        return found[-1]

    def seen(self, step: str, condition: Callable[[Page], bool]) -> None:
        """Wait until every page shows it."""
        for page in self.pages:
            page.front()
            began = time.monotonic()
            page.until(lambda page=page: condition(page), PATIENCE_S)
            self.waits[f"{step}, {page.person.id}"] = time.monotonic() - began

    def everybody(self, button: str, shows: str) -> None:
        for page in self.pages:
            page.front()
            page.press(button, shows=lambda page=page: page.says(shows))

    def written(self, page: Page, name: str, words: str) -> None:
        """Something said in own words, from behind Everything else."""
        page.front()
        page.press("_list", shows=name)
        page.press(name, shows=page.field)
        page.write(words)
        page.press(f"{name}-send", shows="_again")
        page.until(lambda: page.says("The room has it."))
        page.until(lambda: page.has("speak") or page.button("_back").click(), PATIENCE_S)


def printed(folder: Path) -> str:
    """The words of the print, made while the meeting is still open."""
    made = folder / "print.pdf"
    command = [sys.executable, "-m", "kiosk", "summary", str(folder / "group.heard"), "--pdf", str(made)]
    subprocess.run(command, check=True, capture_output=True)
    words = subprocess.run(["pdftotext", "-raw", str(made), "-"], check=True, capture_output=True, text=True).stdout
    return " ".join(words.split())


@contextmanager
def round_the_table(driver: WebDriver, qtbot, folder: Path) -> Iterator[Decision]:
    """The sample meeting before its question, everybody in."""
    record = open_meeting(folder / "group.heard", of=begun()[:-1])
    debugger = driver.capabilities["goog:chromeOptions"]["debuggerAddress"]
    handles = asyncio.run(_apart(debugger, len(PEOPLE)))
    with running(qtbot, record) as kiosk:
        pages = [Page(driver, handle, person) for handle, person in zip(handles, PEOPLE, strict=True)]
        for page in pages:
            page.front()
            page.come_in(kiosk)
        yield Decision(qtbot, kiosk, pages)


def hold(decision: Decision) -> None:
    """From proposing, through rewording, answers and second look, until the question is closed again."""
    amina, priya = decision.pages[0], decision.pages[5]
    decision.written(amina, "propose", ASKED)
    assert decision.kept("proposed", QuestionProposed).author == "A1"
    decision.kiosk.until_read("supported housing by")
    decision.written(priya, "reword", QUESTION)
    decision.kept("reworded", QuestionReworded)

    decision.desk(Qt.Key.Key_C, Qt.Key.Key_Return)
    assert decision.kept("asked", CheckOpened).answers == "private"
    decision.seen("asked", lambda page: page.has("consent"))
    decision.everybody("consent", shows="Your answer is in.")
    decision.desk(Qt.Key.Key_C, Qt.Key.Key_Return)
    assert decision.kept("counted", CheckClosed).totals == {"consent": 8}

    decision.kept("second look", SecondLookOpened)
    decision.seen("second look", lambda page: page.has("rather_not_say") and page.says(ASKED))
    decision.everybody("yes", shows="Your answer is in.")
    decision.desk(Qt.Key.Key_C, Qt.Key.Key_Return)
    assert decision.kept("looked back", LookBackClosed).totals == {"yes": 8}

    decision.line("D", "record_decision")
    decision.desk(Qt.Key.Key_Space, Qt.Key.Key_Return)
    assert decision.kept("decided", DecisionRecorded).result == "agreed"
    decision.kiosk.until_read("It goes ahead.")
    decision.line("Q", "close_question")
    decision.desk(Qt.Key.Key_Return)
    decision.kept("closed", QuestionClosed)
    decision.seen("closed", lambda page: page.says("We have stopped asking.") or page.has("speak"))
    for page in decision.pages:
        page.front()
        page.go_home(shows="speak")
        assert not page.says("aim to reduce")
