"""A real Chromium, driven through selenium, each with a profile of its own or lent without anything in it."""

import shutil
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from itertools import count
from pathlib import Path

from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.remote.webdriver import WebDriver

TABLET = (820, 1180)
PHONE = (390, 844)

_SWITCHES = (
    *("headless=new", "no-sandbox", "disable-gpu", "disable-dev-shm-usage", "disable-quic", "no-first-run"),
    *("disable-background-networking", "disable-component-update", "disable-sync", "no-default-browser-check"),
    *("hide-scrollbars", "force-color-profile=srgb", "lang=en"),
)


@contextmanager
def opened(profile: Path, size: tuple[int, int] = TABLET, scale: float = 1) -> Iterator[WebDriver]:
    """Chromium with its data in `profile`, showing a touch page of `size` CSS pixels; gone afterwards."""
    driver = Chrome(options=_options(profile, size, scale), service=Service(_program("chromedriver")))
    try:
        driver.set_page_load_timeout(30)
        yield driver
    finally:
        driver.quit()


class Lender:
    """Chromiums that go from test to test, as starting one takes a second; each test gets a new tab, nothing stored."""

    def __init__(self, stack: ExitStack, folder: Path) -> None:
        self._stack, self._folder, self._numbers = stack, folder, count(1)
        self._idle: defaultdict[str, list[WebDriver]] = defaultdict(list)

    @contextmanager
    def lent(self, **looks) -> Iterator[WebDriver]:
        idle = self._idle[repr(sorted(looks.items()))]
        driver = idle.pop() if idle else self._new(looks)
        yield driver
        _forget(driver)
        idle.append(driver)

    def _new(self, looks: dict) -> WebDriver:
        return self._stack.enter_context(opened(self._folder / str(next(self._numbers)), **looks))


def _forget(driver: WebDriver) -> None:
    """What was emulated goes with the tabs; what was stored goes once no page is left to store it again."""
    origin, used = driver.execute_script("return location.origin"), driver.window_handles
    driver.switch_to.new_window("tab")
    new = driver.current_window_handle
    for handle in used:
        driver.switch_to.window(handle)
        driver.close()
    driver.switch_to.window(new)
    driver.execute_cdp_cmd("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
    driver.execute_cdp_cmd("Network.clearBrowserCookies", {})
    driver.execute_cdp_cmd("Network.clearBrowserCache", {})
    driver.get_log("browser")


def _options(profile: Path, size: tuple[int, int], scale: float) -> ChromeOptions:
    options = ChromeOptions()
    options.binary_location = _program("chromium", "chromium-browser")
    for switch in (*_SWITCHES, f"user-data-dir={profile}", f"window-size={size[0]},{size[1]}"):
        options.add_argument(f"--{switch}")
    screen = {"width": size[0], "height": size[1], "pixelRatio": scale, "touch": True}
    options.add_experimental_option("mobileEmulation", {"deviceMetrics": screen})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    return options


def _program(*names: str) -> str:
    found = next(filter(None, map(shutil.which, names)), None)
    if found is None:
        raise FileNotFoundError(f"{names[0]} is not installed; `make test` installs it.")
    return found
