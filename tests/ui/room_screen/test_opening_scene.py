"""What the pages before item 1 say, before they are laid out."""

from kiosk.meeting.meeting import Meeting
from kiosk.meeting.opening import Opening
from kiosk.words.kinds.opening import DISAGREEMENT
from tests.ui.sample_meeting import begun, played
from ui.room_screen.opening_scene import PAGES, limits, name, page


def opened(number: int):
    return page(played(begun()[:1])[1].meeting, number)


def test_who_has_no_tablet_sees_every_choice_of_what_to_do_if_we_do_not_agree():
    choices = [words.tablet for words in DISAGREEMENT.values()]
    asked = ["What shall we do if we do not agree?", "We pick one now.", *choices, "Or we say it in our own words."]
    assert (name(PAGES), list(opened(PAGES).lines)) == ("disagreement", asked)


def test_before_anything_was_shared_the_room_is_asked_what_each_needs_and_that_it_is_private():
    assert name(5) == "expectations"
    assert opened(5).lines[:2] == ("What do I need from today?", "Nobody sees it until you send it.")


def test_a_limit_that_was_not_told_apart_has_no_edge_whatever_its_words():
    opening = Opening(limit="No rents. We do not set them.", limit_owner="Cabinet")
    shown = limits(Meeting(opening=opening))
    assert shown.lines == ("No rents.", "We do not set them.", "Cabinet sets that limit.")
    assert set(shown.edges) == {""}
