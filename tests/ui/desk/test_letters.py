"""What a key means at the desk: a letter the same everywhere, a digit the line of that number of what is in front."""

import pytest

from kiosk.meeting.questions import ProposeQuestion
from tests.ui.desk.at_desk import AtDesk
from ui.desk.actions.catalog import ACTS, GROUPS, listed, pages_of
from ui.desk.desk_model import PAGES


@pytest.fixture
def asked() -> AtDesk:
    desk = AtDesk()
    desk.table.tap("ana", ProposeQuestion(text="Will the board cut rents by May?"))
    return desk


@pytest.mark.parametrize("opened", [None, *GROUPS], ids=lambda one: one.title if one else "closed")
def test_no_two_acts_have_the_same_key_at_once(asked, opened):
    s = asked.look()
    if opened is None:
        used = [act.key for act in ACTS.values() if act.key and act.offered(s)]
        assert sorted(set(used)) == sorted(used)
        return
    pages = [listed(s, opened, page) for page in range(pages_of(s, opened))]
    for page in pages:
        assert len({key for key, _ in page}) == len(page)
    lines = [act for page in pages for _, act in page]
    assert sorted(act.name for act in lines) == sorted(act.name for act in opened.acts if act.offered(s))


# What a letter means, everywhere on the desk, whatever is open; several acts only where they begin and end one thing.
MEANS = {
    "A": "the list of the agenda",
    "B": "break, go_on_after",
    "C": "check, close_check, close_look_back",
    "D": "the list of deciding",
    "E": "end",
    "G": "give",
    "H": "hand",
    "I": "if_we_disagree, start_item",
    "J": "the page of who comes in",
    "K": "take",
    "L": "rest, end_rest",
    "M": "quiet_minute",
    "N": "next",
    "O": "hand_over",
    "P": "park_item",
    "Q": "the list of the question",
    "R": "the list of our rules",
    "S": "the list of listening",
    "T": "the list of turns",
    "U": "the list of people",
    "V": "the page of wordings",
    "W": "ask, reword",
    "X": "ended_then, go_on, end_meeting, end_with_hands, close",
    "Y": "the list of promises",
    "Z": "undo",
}


def test_a_letter_means_one_thing_everywhere_on_the_desk():
    by_letter: dict[str, list[str]] = {}
    for act in ACTS.values():
        if act.key.isalpha() and len(act.key) == 1:
            by_letter.setdefault(act.key, []).append(act.name)
    own = {one.key for one in GROUPS} | set(PAGES) | {"N", "Z"}
    assert not own & set(by_letter), "a letter of a list, a page, Next or Undo does nothing else"
    assert {key: sorted(names) for key, names in by_letter.items()} == {
        key: sorted(names.split(", ")) for key, names in MEANS.items() if key in by_letter
    }
    assert set(by_letter) | {key for key in own if key.isalpha()} == set(MEANS)
