"""The tablet page without a finger: by the keyboard, or by two switches, and what a screen reader finds on the way."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from selenium.common.exceptions import TimeoutException
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.support.ui import WebDriverWait

from tests.end_to_end.access_flows import MORE, Typed

CONTROLS = {"button", "textbox", "radio", "checkbox", "switch", "link", "combobox"}
# What can have the keyboard, in the order of the page, and where it is now.
SEEN = """const parts = arguments[0].map(part => Array.from(document.querySelectorAll(
  `${part} button, ${part} input, ${part} textarea`)));
const all = [].concat(...parts).filter(one => one.getClientRects().length > 0);
const at = document.activeElement;
const before = all.filter(one => at.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING).length;
return {names: all.map(one => one.dataset.id || one.id), words: all.map(one => one.tagName === 'BUTTON'
  ? one.querySelector('.name').textContent : one.labels[0].textContent), at: all.indexOf(at), before,
  title: document.querySelector('h1').textContent}"""
BY_TAB, BY_SWITCH = ["#bar", "#strips", "main"], ["#strips", "main", "#bar"]
HERE = "return document.activeElement.dataset.id || document.activeElement.id"
Json = dict[str, Any]


class Walk:
    """Somebody with this device's token; `two_switches` or the keyboard."""

    def __init__(self, driver: WebDriver, address: str, token: str, two_switches: bool = False, **settings) -> None:
        self.driver, self.two_switches = driver, two_switches
        held = {"device": token, "settings": {"gap": 0, "scan": "two" if two_switches else "off", **settings}}
        lines = [f"localStorage.setItem('heard.{name}', {json.dumps(json.dumps(what))})" for name, what in held.items()]
        before = self._cdp("Page.addScriptToEvaluateOnNewDocument", source=";".join(lines))
        driver.get(address)
        self._cdp("Page.removeScriptToEvaluateOnNewDocument", **before)
        self.until(lambda: self.driver.execute_script("return Boolean(now.state)"))

    def _cdp(self, command: str, **fields: Any) -> Any:
        return self.driver.execute_cdp_cmd(command, fields)

    def until(self, condition: Callable[[], object], seconds: float = 10) -> None:
        WebDriverWait(self.driver, seconds, 0.02).until(lambda _: condition())

    def seen(self) -> Json:
        """In the order in which it is come to."""
        return self.driver.execute_script(SEEN, BY_SWITCH if self.two_switches else BY_TAB)

    def read(self) -> Json:
        """In the order of the page."""
        return self.driver.execute_script(SEEN, BY_TAB)

    def still(self) -> tuple[Json, list[Json]]:
        """What is seen and what a screen reader finds, of one moment: a card that was opened comes a little later."""
        looks: list[tuple[Json, list[Json]]] = []

        def same() -> bool:
            looks.append((self.read(), self.controls()))
            return looks[-1][0] == self.read() and len(looks[-1][1]) == len(looks[-1][0]["names"])

        with suppress(TimeoutException):  # what differs for good is for the reader of the test
            self.until(same, 5)
        return looks[-1]

    def keys(self, keys: str) -> None:
        ActionChains(self.driver).send_keys(keys).perform()

    def press(self, name: str) -> None:
        """Go to the button with this id and press it."""
        wanted = "_list" if name == MORE else name
        self.until(lambda: self._reached(wanted))
        self.keys(Keys.ENTER)

    def _reached(self, name: str) -> bool:
        """Whether it has the keyboard now."""
        seen = self.seen()
        if name in seen["names"]:
            self._go_to(name, seen)
        return bool(self.driver.execute_script(HERE) == name)

    def _go_to(self, name: str, seen: Json) -> None:
        place, at = seen["names"].index(name), seen["at"]
        steps = place - (at if at >= 0 else seen["before"] - 1)
        if self.two_switches:
            self.keys(Keys.SPACE * ((place - at) % len(seen["names"])))
        else:
            back = ActionChains(self.driver).key_down(Keys.SHIFT).send_keys(Keys.TAB * -steps).key_up(Keys.SHIFT)
            self.keys(Keys.TAB * steps) if steps >= 0 else back.perform()

    def type(self, typed: Typed) -> None:
        """Into the field; with two switches letter by letter."""
        if not self.two_switches:
            self.until(lambda: self._reached(f"f-{typed.field}"))
            self.keys(typed.words)
            return
        self.press(f"_write-{typed.field}")
        for letter in typed.words:
            self._choose(letter)
        self.press("_back")

    def _choose(self, letter: str) -> None:
        if letter == " ":
            self.press("_space")
            return
        rows = [name for name in self.seen()["names"] if name.startswith("_row")]
        self.press(next(name for name in rows if letter in name.removeprefix("_row")))
        self.press(f"_letter{letter}")

    def controls(self) -> list[Json]:
        """The controls a screen reader finds, each as role, name and states."""
        nodes = self._cdp("Accessibility.getFullAXTree")["nodes"]
        return [
            {
                "role": node["role"]["value"],
                "name": node.get("name", {}).get("value", ""),
                **{one["name"]: one["value"].get("value") for one in node.get("properties", ())},
            }
            for node in nodes
            if not node.get("ignored") and node["role"]["value"] in CONTROLS
        ]


def expect_accessible(walk: Walk) -> None:
    """Every control that is seen has its role, a name that begins with the words on it, and its states."""
    seen, found = walk.still()
    assert [(one["name"][: len(words)], words) for one, words in zip(found, seen["words"], strict=True)] == [
        (words, words) for words in seen["words"]
    ]
    names = [one["name"] for one in found]
    assert len(set(names)) == len(names), names
    assert seen["title"].strip()
    assert all(one.get("focusable") for one in found), found
    assert not any(one.get("disabled") for one in found), found
    for one, name in zip(found, seen["names"], strict=True):
        role = "textbox" if name.startswith("f-") else "radio" if "=" in name else "button"
        assert one["role"] == role, (one, name)
