"""Somebody types or uses a communication aid: who is waited for, and what they put before everybody."""

import pytest

from kiosk.meeting.modes import SetMode
from kiosk.meeting.turns import EndTurn, GiveFloor
from kiosk.meeting.wait_for_me import WaitForMe
from kiosk.private.shown_words import ShowMyWords
from tests.ui.room_screen.test_scenes import look
from tests.ui.sample_meeting import begun

pytestmark = pytest.mark.usefixtures("qapp")


def test_whoever_writes_is_named_and_waited_for_beside_the_question():
    shown = look([*begun(), ("A6", WaitForMe())])
    assert (shown["kind"], shown["speaking"], shown["rule"]) == ("discussion", "Priya", "Priya is writing. We wait.")
    assert shown["question"]


@pytest.mark.parametrize("mode", ["talking_piece", "round", "pairs"])
def test_whoever_writes_is_waited_for_however_we_take_turns(mode):
    taps = [*begun(), ("A5", SetMode(mode=mode)), ("A5", GiveFloor(to="A6")), ("A6", WaitForMe())]
    shown = look(taps)
    told = shown.get("lines") or [shown["rule"]]
    assert "We wait." in " ".join([*told, shown.get("name", ""), shown.get("after", "")])


def test_what_they_typed_stands_large_under_their_name_until_the_turn_ends():
    typed = [*begun(), ("A6", WaitForMe()), ("A6", ShowMyWords(words="The ramp is too steep. " * 20))]
    first, last = look(typed), look(typed, page=99)
    assert (first["kind"], first["title"]) == ("pages", "Priya wrote")
    assert "The ramp is too steep." in " ".join(first["lines"])
    assert last["number"] == first["pages"] > 1
    assert look([*typed, ("A6", EndTurn())])["kind"] == "discussion"
    assert look([*typed, ("A6", ShowMyWords())])["rule"] == "Priya is writing. We wait."
