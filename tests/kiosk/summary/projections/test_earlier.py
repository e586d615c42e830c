"""Asks over several meetings of one record: which is which, and which are still wanted."""

from pathlib import Path

import pytest

from kiosk.files.meeting_script import ScriptProblem
from tests.kiosk.summary.printed import easy_words, page
from tests.kiosk.summary.several_meetings import Meeting, of

BUS = 'does = "make_ask", ask = 1, text = "Will the bus stop here?"'
LAMP = 'does = "make_ask", ask = 1, text = "Will the lamp be mended?"'
DONE = 'does = "answer_ask", ask = 1, kind = "already_done", evidence = "A photo"'
YES = 'does = "answer_ask", ask = 1, kind = "yes_we_will"'
WANTED = "What will change"  # what we still want stands beside what we decided, under the change
MINE_TOO = 'does = "match_experience", ask = 1, matches = true'
AGAIN = 'does = "repeat_ask", ask = 1, text = "Will the bus stop here?"'


def steps(*does: str) -> list[str]:
    return [f'{{ at = "0:02:{second:02}", who = "F", {one} }}' for second, one in enumerate(does)]


def test_a_later_meeting_that_counts_its_asks_anew_does_not_mix_them_up(tmp_path: Path) -> None:
    march = Meeting(1, "2026-03-02", more=steps(BUS))
    april = Meeting(2, "2026-04-06", more=steps(LAMP, YES))
    words = page(of(march, april, folder=tmp_path), WANTED)
    assert "Will the bus stop here? Asked once since March. Not answered." in words
    assert "Will the lamp be mended?" not in words


def test_an_ask_made_again_in_the_same_words_is_the_same_ask(tmp_path: Path) -> None:
    meetings = [Meeting(number, f"2026-0{number}-02", more=steps(BUS)) for number in (3, 4, 5)]
    words = page(of(*meetings, folder=tmp_path), WANTED)
    assert words.count("Will the bus stop here?") == 1
    assert "Asked 3 times since March. Not answered." in words


def test_what_is_done_and_seen_so_by_the_asker_is_no_longer_wanted(tmp_path: Path) -> None:
    told = page(of(Meeting(1, "2026-03-02", more=steps(BUS, DONE)), folder=tmp_path), WANTED)
    assert "Will the bus stop here?" in told
    seen = page(of(Meeting(1, "2026-03-02", more=steps(BUS, DONE, MINE_TOO)), folder=tmp_path), WANTED)
    assert "Will the bus stop here?" not in seen


def test_easy_read_says_what_an_ask_that_is_still_wanted_was_answered(tmp_path: Path) -> None:
    no = 'does = "answer_ask", ask = 1, kind = "no", text = "Too far."'
    unseen = DONE.replace(', evidence = "A photo"', "")
    for answer, said in ((no, "no."), (unseen, "we were told this is done; we have not seen it.")):
        words = easy_words(of(Meeting(1, "2026-03-02", more=steps(BUS, answer)), folder=tmp_path))
        assert f"We asked for this: Will the bus stop here? The answer was: {said}" in words


def test_asking_again_after_a_yes_makes_it_wanted_again(tmp_path: Path) -> None:
    march, april = Meeting(1, "2026-03-02", more=steps(BUS, YES)), Meeting(2, "2026-04-06", more=steps(AGAIN))
    assert "Will the bus stop here?" not in page(of(march, folder=tmp_path), WANTED)
    assert "Will the bus stop here?" in page(of(march, april, folder=tmp_path), WANTED)


def test_an_ask_of_a_former_meeting_is_answered_and_asked_again_by_its_number(tmp_path: Path) -> None:
    march = Meeting(1, "2026-03-02", more=steps(BUS))
    april = Meeting(2, "2026-04-06", more=steps('does = "repeat_ask", ask = 1', DONE, MINE_TOO))
    of_april = of(march, april, folder=tmp_path)
    listened = page(of_april, "Challenges and listening")
    assert "Will the bus stop here? Asked 2 times since March. Answered." in listened
    assert "That is my experience too." in listened
    assert "Will the bus stop here?" not in page(of_april, WANTED)


def test_an_ask_of_a_former_meeting_is_kept_open_in_its_own_words(tmp_path: Path) -> None:
    keep = 'does = "keep_ask_open", ask = 1, owner = "B", due = "meeting 3"'
    told = page(
        of(Meeting(1, "2026-03-02", more=steps(BUS)), Meeting(2, "2026-04-06", more=steps(keep)), folder=tmp_path),
        WANTED,
    )
    assert "Still open: Will the bus stop here?" in told


@pytest.mark.parametrize("step", ['does = "answer_ask", ask = 7, kind = "no"', 'does = "repeat_ask", ask = 7'])
def test_an_ask_that_no_meeting_has_is_refused(step: str, tmp_path: Path) -> None:
    with pytest.raises(ScriptProblem, match="There is no ask 7"):
        of(Meeting(1, "2026-03-02", more=steps(BUS)), Meeting(2, "2026-04-06", more=steps(step)), folder=tmp_path)
