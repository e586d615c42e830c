"""The Chromium of the tests shows a page, keeps a profile, and starts empty without one."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from selenium.webdriver.support.ui import WebDriverWait

from tests import browser

PAGE = b"""<!doctype html><meta name=viewport content=width=device-width><title>waiting</title>
<script>
localStorage.visits = Number(localStorage.visits || 0) + 1;
document.title = `visit ${localStorage.visits}`;
</script>"""


class OnePage(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(PAGE)

    def log_message(self, *_):
        """Keeps the test's output quiet."""


@pytest.fixture
def page():
    with ThreadingHTTPServer(("127.0.0.1", 0), OnePage) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def title(driver, page) -> str:
    driver.get(page)
    WebDriverWait(driver, 10).until(lambda d: d.title != "waiting")
    return driver.title


def test_it_shows_a_page_at_the_size_asked_for(chromium, page):
    driver = chromium(size=browser.PHONE)
    assert title(driver, page) == "visit 1"
    assert driver.execute_script("return [innerWidth, innerHeight]") == list(browser.PHONE)
    WebDriverWait(driver, 10).until(lambda d: title(d, page) and d.execute_script("return navigator.maxTouchPoints"))


def test_what_a_test_left_in_a_lent_chromium_is_gone_for_the_next(lender, page):
    with lender.lent(size=browser.PHONE) as driver:
        assert [title(driver, page), title(driver, page)] == ["visit 1", "visit 2"]
        driver.add_cookie({"name": "who", "value": "somebody"})
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
        driver.execute_script("console.error('left over')")
    with lender.lent(size=browser.PHONE) as again:
        assert again is driver
        assert again.get_log("browser") == []
        assert title(again, page) == "visit 1"
        assert again.get_cookies() == []
        assert again.execute_script("return [innerWidth, innerHeight]") == list(browser.PHONE)
        assert not again.execute_script("return matchMedia('print').matches")


def test_a_profile_is_kept_and_a_new_browser_knows_nothing(page, tmp_path):
    titles = []
    for name in ("one", "one", "two"):
        with browser.opened(tmp_path / name) as driver:
            titles.append(title(driver, page))
    assert titles == ["visit 1", "visit 2", "visit 1"]
