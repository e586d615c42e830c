"""What the guide says exists: each key with its button, each page it leads to, each picture's screen."""

import re

import pytest

from docs.pictures import OF_THE_DEMO, PICTURES, START
from tests.source_tree import ROOT
from ui.demo.moments import MOMENTS
from ui.demo.samples import NAMES
from ui.desk.actions.catalog import ACTS, GROUPS
from ui.desk.row_models import EVERYWHERE
from ui.guide.reading import ORDER, PAGES, page

KEYED = re.compile(r"\*\*([^*]+)\*\*\s+`([^`]+)`")
SCREENS = ("room", "desk", "tablet")


def source(name: str) -> str:
    return (PAGES / f"{name}.md").read_text(encoding="utf-8")


def keys_of_the_desk() -> set[tuple[str, str]]:
    """Words of a button and its key; where a button says more than its name, its name."""
    acts = {(act.title, act.key) for act in ACTS.values() if act.key}
    return (
        acts | {(one.title, one.key) for one in GROUPS} | {(words.partition(":")[0], key) for key, words in EVERYWHERE}
    )


def test_each_key_it_names_is_the_key_of_that_button():
    named = {(words, key) for name in ORDER for words, key in KEYED.findall(source(name))}
    assert len(named) > 20
    assert named - keys_of_the_desk() == set()


def test_all_pages_are_in_the_order_they_are_shown_in():
    assert sorted(ORDER) == sorted(path.stem for path in PAGES.glob("*.md"))


@pytest.mark.parametrize("name", ORDER)
def test_each_page_begins_with_its_title_and_leads_to_pages_that_exist(name):
    assert page(name)[0].kind == "title"
    assert [to for to in re.findall(r"\]\(([^)]+)\)", source(name)) if not (PAGES / to).is_file()] == []


def test_each_picture_is_of_a_screen_that_exists_and_says_what_it_shows():
    shown = [block for name in ORDER for block in page(name) if block.kind == "picture"]
    assert {block.file for block in shown} == {f"pictures/{name}.png" for name in (*OF_THE_DEMO, START)}
    assert all(len(block.words) > 20 for block in shown)
    for drawn in OF_THE_DEMO.values():
        meeting, moment, screen = drawn.rsplit(".", 2)
        assert (meeting in NAMES, moment in MOMENTS, screen in SCREENS) == (True, True, True)
    assert {path.stem for path in (ROOT / PICTURES).iterdir()} == {*OF_THE_DEMO, START}
