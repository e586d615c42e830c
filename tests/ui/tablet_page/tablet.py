"""A tablet in a person's hands: a real Chromium that shows the page, and what a person can see and do on it."""

from collections.abc import Callable
from typing import Any

from selenium.common.exceptions import StaleElementReferenceException, TimeoutException
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.actions import interaction
from selenium.webdriver.common.actions.action_builder import ActionBuilder
from selenium.webdriver.common.actions.pointer_input import PointerInput
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

from tests.ui.tablet_page.fake_room import TOKEN, FakeRoom

Json = dict[str, Any]
BOXES = """return Array.from(document.querySelectorAll('button')).filter(b => b.offsetParent !== null).map(b => {
  const r = b.getBoundingClientRect();
  return {id: b.dataset.id, core: b.classList.contains('core'), width: r.width, height: r.height,
          left: r.left, right: r.right}})"""


class Tablet:
    """Buttons are named by the id of what they offer."""

    def __init__(self, driver: WebDriver, room: FakeRoom) -> None:
        self.driver = driver
        self.room = room

    def join(self, shows: str = "speak") -> None:
        self.driver.get(f"{self.room.address}#t={TOKEN}")
        self.until(lambda: self.has(shows))

    def take_every_press(self) -> None:
        """Have no least time between two presses, so that what is seen comes from the press itself."""
        self.driver.execute_script("localStorage.setItem('heard.settings', JSON.stringify({gap: 0}))")
        self.driver.refresh()
        self.until(lambda: self.has("speak"))

    def until(self, condition: Callable[[], Any], seconds: float = 30) -> Any:
        return WebDriverWait(self.driver, seconds, 0.05, [StaleElementReferenceException]).until(lambda _: condition())

    def button(self, name: str) -> WebElement:
        return self.driver.find_element(By.CSS_SELECTOR, f"button[data-id='{name}']")

    def has(self, name: str) -> bool:
        found = self.driver.find_elements(By.CSS_SELECTOR, f"button[data-id='{name}']")
        return any(button.is_displayed() for button in found)

    def says(self, words: str) -> bool:
        """On the page or in a strip above it."""
        return any(words in self.driver.find_element(By.ID, part).text for part in ("page", "strips"))

    def text(self, name: str) -> str:
        return self.button(name).text

    def square(self, name: str) -> str:
        squares = self.button(name).find_elements(By.CLASS_NAME, "square")
        return squares[0].get_attribute("class").replace("square", "").strip() if squares else ""

    def press(self, name: str, shows: str | Callable[[], Any]) -> None:
        """Press until it was taken: a press that follows another too soon is ignored."""
        done = (lambda: self.has(shows)) if isinstance(shows, str) else shows

        def pressed() -> bool:
            if done():
                return True
            self.into_sight(name)
            self.button(name).click()
            try:
                return bool(self.until(done, 0.6))
            except TimeoutException:
                return False

        self.until(pressed)

    def into_sight(self, name: str) -> None:
        """As somebody scrolls before they press: not under what stands at the top."""
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", self.button(name))

    def go_home(self, shows: str = "_list") -> None:
        """Back, page by page."""
        self.until(lambda: self.has(shows) or (self.has("_back") and self.button("_back").click()))

    def send(self, name: str) -> None:
        """Press until one tap more has reached the room."""
        before = len(self.room.kept)
        self.press(name, lambda: len(self.room.kept) > before)

    def touch(self, *path: tuple[WebElement, int, int]) -> None:
        """Put a finger down at the first place, slide it through the others and lift it."""
        finger = PointerInput(interaction.POINTER_TOUCH, "finger")
        builder = ActionBuilder(self.driver, mouse=finger, duration=20)
        for at, (element, right, down) in enumerate(path):
            builder.pointer_action.move_to(element, right, down)
            if at == 0:
                builder.pointer_action.pointer_down()
        builder.pointer_action.pointer_up()
        builder.perform()

    def keys(self, *keys: str) -> None:
        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def focused(self) -> str:
        return self.driver.execute_script("return document.activeElement.dataset.id || document.activeElement.tagName")

    def stored(self) -> str:
        return self.driver.execute_script("return JSON.stringify(Object.entries(localStorage))")

    def boxes(self) -> list[Json]:
        return self.driver.execute_script(BOXES)
