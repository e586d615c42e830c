"""The guide as somebody opens it: from the first page, by key, read to the end of a page, and left again."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from tests.ui.conftest import items, texts
from ui.guide import open_guide
from ui.guide.reading import ORDER, page, title


class Asked:
    def __init__(self, windows) -> None:
        self.windows = windows


@pytest.fixture
def guide(windows, settle):
    window = open_guide(Asked(windows))
    settle(window, 1366, 768)
    return window


def click(window, words: str) -> None:
    """On the button that says these words, where it is."""
    one = next(one for one in items(window) if one.property("words") == words and one.isVisible())
    at = one.mapToScene(QPointF(one.width() / 2, one.height() / 2)).toPoint()
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def said(window) -> list[str]:
    return [one.property("text") for one in texts(window)]


def press(window, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(window, key, modifier)


def test_it_opens_on_what_heard_is(guide):
    assert title("index") in said(guide)
    assert [one for one in ORDER if title(one) not in said(guide)] == []


def test_a_page_is_opened_by_a_press_on_its_title(guide, settle):
    click(guide, title("hard"))
    settle(guide, 1366, 768)
    assert any("Rest and listen [L]" in words for words in said(guide))


def test_keys_turn_its_pages_and_stop_at_the_last(guide, settle):
    press(guide, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settle(guide, 1366, 768)
    assert "Setting up: one page" in said(guide)
    for _ in ORDER:
        press(guide, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settle(guide, 1366, 768)
    assert "What it is made of" in said(guide)


@pytest.mark.parametrize("name", ORDER)
def test_nothing_of_a_page_is_cut_at_the_side(name, guide, settle):
    for width, height in ((1024, 768), (1920, 1080)):
        click(guide, title(name))
        settle(guide, width, height)
        drawn = [one for one in texts(guide) if one.isVisible() and one.property("text")]
        assert {block.words for block in page(name) if block.words} <= {one.property("text") for one in drawn}
        assert [one.property("text") for one in drawn if one.property("contentWidth") > one.width() + 1] == []


def test_esc_leads_back_and_it_is_found_where_it_was_left(guide, settle):
    click(guide, title("network"))
    press(guide, Qt.Key.Key_Escape)
    assert not guide.isVisible()
    settle(guide, 1366, 768)
    assert "If that cannot be" in said(guide)


def test_the_windows_own_cross_leads_back_too(guide):
    guide.close()
    assert not guide.isVisible()
