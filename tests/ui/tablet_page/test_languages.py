"""Two made-up languages on the tablet page: one that is 40 % longer, and one that runs from the right."""

from collections.abc import Iterator

import pytest
from selenium.webdriver.common.by import By

from kiosk.words.tablet_page import GROUPS, PAGE, Catalogue
from tests.browser import PHONE
from tests.ui.tablet_page import fake_room
from tests.ui.tablet_page.fake_room import FakeRoom
from tests.ui.tablet_page.sample_states import home
from tests.ui.tablet_page.tablet import Tablet

ACCENTS = str.maketrans("aeiouyAEIOUY", "àéîöûýÀÉÎÖÛÝ")
SMALL = (320, 560)
CUT = (
    "return Array.from(document.querySelectorAll('button')).filter(one => one.scrollWidth > one.clientWidth + 1).length"
)


def longer(words: str) -> str:
    return f"⟦{words.translate(ACCENTS)}{' ~' * (len(words) // 5)}⟧".replace("{ñ}", "{n}")


def plain_places(words: str) -> str:
    """What is filled in stays as it is."""
    for place in ("{n}", "{now}", "{of}", "{what}"):
        words = words.replace(longer(place)[1 : 1 + len(place)], place)
    return words


EN_XA = Catalogue(
    name="⟦Éñglîsh⟧",
    page={name: plain_places(longer(words)) for name, words in PAGE.items()},
    groups={name: longer(words) for name, words in GROUPS.items()},
    room={"{}": "⟦{} ~ ~ ~⟧"},
)
AR_XB = Catalogue(
    name="\u202eEnglish\u202c",
    page={name: f"\u202e{words}\u202c" for name, words in PAGE.items()},
    room={"{}": "\u202e{}\u202c"},
    dir="rtl",
)


@pytest.fixture
def room() -> Iterator[FakeRoom]:
    with fake_room.opened({"en-XA": EN_XA, "ar-XB": AR_XB}) as opened:
        opened.state = home()
        yield opened


def choose(one: Tablet, name: str) -> None:
    one.press("_settings", f"_set-language-{name}")
    one.press(f"_set-language-{name}", lambda: one.square(f"_set-language-{name}") == "kept")
    one.press("_back", "speak")


def visible(one: Tablet) -> list[str]:
    """Every line that is read on the page, but the question, which is the people's."""
    lines = "#page p:not(.question), #page h1, #page h2, #page label, #page .name, #page .second"
    shown = (node.text for node in one.driver.find_elements(By.CSS_SELECTOR, lines) if node.is_displayed())
    return [text for text in shown if text]


@pytest.mark.parametrize("size", [PHONE, SMALL])
def test_a_longer_language_is_on_every_line_and_nothing_is_cut(tablet, size):
    one = tablet(size=size)
    choose(one, "en-XA")
    for page in ("_list", "_settings"):
        one.press(page, "_back")
        assert [text for text in visible(one) if not text.startswith("⟦")] in ([], ["English", AR_XB.name])
        assert one.driver.execute_script(CUT) == 0
        assert one.driver.execute_script("return document.documentElement.scrollWidth") <= size[0]
        one.press("_back", "speak")


def test_a_language_from_the_right_turns_the_page_round_at_once(tablet):
    one = tablet(size=PHONE)
    choose(one, "ar-XB")
    assert one.driver.execute_script("return document.documentElement.dir") == "rtl"
    assert one.driver.execute_script("return document.documentElement.lang") == "ar-XB"
    assert one.button("_settings").location["x"] < one.button("_me").location["x"]
    choose(one, "en")
    assert one.driver.execute_script("return document.documentElement.dir") == "ltr"


def test_only_what_people_have_checked_is_offered():
    assert list(fake_room.CATALOGUES) == ["en-simple"]
