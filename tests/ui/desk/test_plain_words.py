"""Words a newcomer does not know stand on no screen; each has one that says what it is."""

from pathlib import Path

import pytest

from kiosk.words.kinds.checks import CHECK_KINDS
from kiosk.words.kinds.turns import MODES
from ui.desk.actions.catalog import ACTS, GROUPS
from ui.desk.listener_cards import CARDS

GONE = (
    *("Words out", "Close the way in", "Open the way in", "Remove a tablet", "Screens, record", "Shared pad"),
    *("Screen back", "Leave screen", "Comes in", "Leaves", "A stand-in", "Consent", "Who leads", "Who says no?"),
    *(
        "What became of it",
        "Take turns\u2026",
        "Open talk",
        "Taken back by",
        "Set aside",
        "Stop the turn",
        "Hand it on",
    ),
    *("Somebody passes", "Do", "Do not say", "Know", "An ask", "Ask it again", "An answer", "Is it so?"),
    *("Send an ask out", "An action", "Do differently", "Rolled back", "The change", "Minority statement"),
    *("What met it", "Second look", "A second look", "Consensus", "Five steps", "Elsewhere", "Temperature"),
    *("Quick check", "Read back", "Correct", "Write down", "Stuck", "Show the unsaid", "The unsaid"),
)
GOLDEN = Path(__file__).parents[2] / "golden"


def words_of_the_desk() -> set[str]:
    said = {words for act in ACTS.values() for words in (act.title, act.long)}
    said |= {one.title for one in GROUPS} | set(CARDS)
    said |= {about.button for about in CHECK_KINDS.values()} | {mode.name for mode in MODES.values()}
    return said


@pytest.mark.parametrize("word", GONE)
def test_no_button_says_it(word):
    assert word.casefold() not in {said.casefold() for said in words_of_the_desk()}


@pytest.mark.parametrize("file", sorted(GOLDEN.glob("*.words.txt")), ids=lambda file: file.name.split(".")[0])
def test_no_screen_of_a_meeting_says_it(file):
    """Desk, room screen, tablets and pad of the meetings that are played whole."""
    assert set(GONE) & set(file.read_text(encoding="utf-8").splitlines()) == set()
