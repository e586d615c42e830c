"""The page as it is sent: its weight, its language, and that it asks for nothing from outside."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import esprima
import pytest

from kiosk.tablets.http.static_files import Pages
from tests.ui.tablet_page.fake_room import PAGE

FILES = sorted(path for path in PAGE.iterdir() if path.suffix in (".html", ".css", ".js"))
SCRIPTS = [path for path in FILES if path.suffix == ".js"]
HTML_SINKS = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|DOMParser|srcdoc"
)

# Names that came after ES2017 and its browsers, which a parser does not see.
NEWER_NAMES = re.compile(
    r"\.(flat|flatMap|finally|replaceAll|replaceChildren|at|fromEntries)\(|globalThis|AbortController"
)


def text(path: Path) -> str:
    return path.read_text("utf-8")


def test_the_page_is_three_light_files_and_a_language_and_what_comes_later_one_more_each():
    pages = Pages(PAGE)
    more = [path for path in pages.paths if "/words." in path or "/later." in path]
    first = [pages.read(path) for path in pages.paths if path not in more]
    assert (len(first), len(more)) == (3, 2)
    assert sum(len(file.body) for file in first) < 60_000
    assert sum(len(file.packed) for file in first) < 25_000
    assert all(len(pages.read(path).packed) < 5_000 for path in more)


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_a_ten_year_old_tablet_can_read_it(path):
    tree = esprima.parseScript(text(path))
    assert tree.body[0].directive == "use strict"
    assert not NEWER_NAMES.search(text(path))


def test_the_check_itself_knows_newer_language():
    with pytest.raises(esprima.Error):
        esprima.parseScript("const name = me?.name")


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_text_can_only_become_text(path):
    assert not HTML_SINKS.search(text(path))
    assert text(path).count("\n") <= 300


def test_the_page_has_no_script_or_style_of_its_own():
    page = text(PAGE / "index.html")
    assert re.findall(r"<script(?![^>]*\bsrc=)", page) == []
    assert not re.search(r"<style|\sstyle=|\son\w+=", page)
    assert {f"/{path.name}" for path in SCRIPTS} == set(re.findall(r'src="([^"]+)"', page))


def test_nothing_in_it_points_outside():
    for path in FILES:
        assert not re.search(r"https?:|//[a-z]+\.[a-z]", text(path)), path.name


def test_the_browser_asks_only_this_room_and_breaks_none_of_its_rules(tablet, room):
    one = tablet()
    one.press("feelings", lambda: one.says("What would help now?"))
    one.go_home()
    one.press("_list", "slow_down")
    asked = one.driver.execute_script("return performance.getEntriesByType('resource').map(entry => entry.name)")
    assert "/join" in {urlsplit(address).path for address in asked}
    assert "/events" in {urlsplit(path).path for path in room.asked}, "the browser does not list a stream that is open"
    assert {urlsplit(address).netloc for address in asked} == {f"127.0.0.1:{room.port}"}
    assert [entry for entry in one.driver.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")] == []
