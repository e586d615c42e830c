"""Over the meetings of a record: unanimity from five decisions on, and who leads beside how it was. No praise."""

from pathlib import Path

import pytest

from tests.kiosk.summary.printed import account, full_words, page
from tests.kiosk.summary.several_meetings import Decision, Meeting, of

AGREE, WHO, WITH_US = (
    "Where we did not agree",
    "On what terms we met",
    "Was this meeting done to us, for us or with us?",
)
PLAIN, AGAINST = Decision(), Decision(yes=5)
SOFTENED, LOOKED, NEARLY = Decision(reworded=True), Decision(reworded=True, first=4), Decision(reworded=True, first=6)


def with_a_late_step(meeting: Meeting, step: str) -> str:
    """The script with one more step before its end."""
    end = '{ at = "0:59'
    return meeting.script.replace(end, f"{step},\n{end}")


def last_page(folder: Path, *meetings: Meeting) -> str:
    return page(of(*meetings, folder=folder), AGREE)


def test_below_five_decisions_this_year_nothing_is_said(tmp_path: Path) -> None:
    last_year = Meeting(1, "2025-12-03", [PLAIN] * 4)
    words = last_page(
        tmp_path, last_year, Meeting(2, "2026-02-03", [PLAIN, LOOKED]), Meeting(3, "2026-03-03", [AGAINST, PLAIN])
    )
    assert "decisions this year" not in words.lower()


def test_from_five_on_it_is_said_with_how_many_were_reworded_and_what_the_second_looks_showed(tmp_path: Path) -> None:
    first = Meeting(1, "2026-02-03", [LOOKED, AGAINST, PLAIN])
    words = last_page(tmp_path, first, Meeting(2, "2026-03-03", [LOOKED, NEARLY]))
    assert words.endswith(
        "Decisions this year Observed 4 of 5 decisions this year had no one against. 3 of those were reworded first. "
        "After 3 of those we asked about the first question again, in private. "
        "After 2 of them, 3 people or more did not say yes to it."
    )


@pytest.mark.parametrize(("first", "counted"), [(8, 0), (7, 0), (6, 0), (5, 1), (4, 1), (2, 1), (0, 1)])
def test_one_or_two_who_did_not_say_yes_are_as_unseen_as_none(tmp_path: Path, first: int, counted: int) -> None:
    words = last_page(tmp_path, Meeting(1, "2026-02-03", [PLAIN] * 4 + [Decision(reworded=True, first=first)]))
    said = "After 1 of them, 3 people or more" if counted else "Each time fewer than 3 people did not say yes to it."
    assert said in words
    assert "1 of those was reworded first." in words


def test_where_nothing_was_reworded_that_is_said_too(tmp_path: Path) -> None:
    words = last_page(tmp_path, Meeting(1, "2026-02-03", [PLAIN] * 5))
    assert "5 of 5 decisions this year had no one against. None of those was reworded first." in words
    assert "We did not ask about the first question again after any of those." in words


def test_a_year_in_which_somebody_was_always_against_says_so(tmp_path: Path) -> None:
    words = last_page(tmp_path, Meeting(1, "2026-02-03", [AGAINST] * 5))
    assert words.endswith("In none of 5 decisions this year did everyone say yes.")


def test_a_question_that_changed_only_after_its_answer_was_not_reworded_first(tmp_path: Path) -> None:
    late = '{ at = "0:30:00", who = "F", does = "reword_question", text = "Shall we aim?" }'
    words = page(account(with_a_late_step(Meeting(1, "2026-02-03", [PLAIN] * 5), late), folder=tmp_path), AGREE)
    assert "None of those was reworded first." in words


def test_the_stance_stands_in_words_among_the_terms_and_beside_the_rating(tmp_path: Path) -> None:
    meeting = Meeting(1, "2026-02-03", stance="we_share", ratings={"doing_with": 5, "doing_for": 3})
    found = of(meeting, folder=tmp_path)
    assert "We said at the start: we share the lead." in page(found, WHO)
    assert (
        "We each answered in private. Most people said: we did it together. That was 5 of 8. "
        "We said at the start: we share the lead."
    ) in page(found, WITH_US)
    assert "over our meetings" not in page(found, WITH_US)


def test_a_stance_that_changed_is_told_as_it_was_said(tmp_path: Path) -> None:
    anew = 'does = "set_stance", stance = "we_lead", votes = { for = 5, against = 3 }'
    meeting = Meeting(1, "2026-02-03", stance="organisations_lead")
    found = account(with_a_late_step(meeting, f'{{ at = "0:20:00", who = "F", {anew} }}'), folder=tmp_path)
    assert (
        "We said at the start: the organisations lead. A member said that the group agreed. "
        "Then we said at minute 20: we lead. 5 people were for it. 3 people were against it."
    ) in page(found, WHO)
    assert "We said at minute 20: we lead." in page(found, WITH_US)


def test_over_meetings_there_are_words_and_never_a_number_of_people(tmp_path: Path) -> None:
    meetings = [
        Meeting(1, "2026-01-03", stance="organisations_lead", ratings={"doing_to": 7, "doing_with": 1}),
        Meeting(2, "2026-02-03", stance="we_share", ratings={"doing_to": 4, "doing_with": 4}),
        Meeting(3, "2026-03-03"),
        Meeting(4, "2026-04-03", stance="we_lead", ratings={"doing_with": 8}),
    ]
    words = page(of(*meetings, folder=tmp_path), WITH_US)
    assert words.endswith(
        "Who leads, and how it was, over our meetings Reported Meeting Who leads, we said How it was "
        "Meeting 1, 3 January 2026 The organisations lead Most people said: it was done to us. "
        "Meeting 2, 3 February 2026 We share the lead People did not agree about this. "
        "Meeting 4, 3 April 2026 We lead Most people said: we did it together."
    )
    assert "Most people said: we did it together." in words
    assert "8 of 8" not in words


def test_a_meeting_that_nobody_asked_it_in_shows_so_beside_the_others(tmp_path: Path) -> None:
    before = Meeting(1, "2026-01-03", ratings={"doing_for": 8})
    words = page(of(before, Meeting(2, "2026-02-03"), folder=tmp_path), WITH_US)
    assert "Meeting 1, 3 January 2026 We did not say Most people said: it was done for us." in words
    assert words.endswith("Meeting 2, 3 February 2026 We did not say We did not ask.")


def test_no_more_than_the_last_five_meetings_are_shown(tmp_path: Path) -> None:
    meetings = [Meeting(number, f"2026-0{number}-03", stance="we_share") for number in range(1, 8)]
    words = page(of(*meetings, folder=tmp_path), WITH_US)
    assert [number for number in range(1, 8) if f"Meeting {number}, 3" in words] == [3, 4, 5, 6, 7]


SHOW = '{ at = "0:40:00", who = "F", does = "show_unsaid", reason = "We have time" }'
RULE = '{{ at = "0:02:00", who = "F", does = "agree_rule", about = "unsaid", rule = "{}" }}'
FEAR = '{ at = "0:02:10", who = "B", does = "add_unsaid", text = "Fear" }'


@pytest.mark.parametrize(
    ("rule", "says"),
    [
        ("any_time", "We had agreed: at any time."),
        ("When Bo asks", "We had agreed: When Bo asks."),
        ("before_each_check", "We had set another point: before we answer a question. The reason was: We have time."),
        ("skipped", "We had not set when it is shown. The reason was: We have time."),
        ("", "We had not set when it is shown. The reason was: We have time."),
    ],
)
def test_the_print_says_at_which_point_the_unsaid_was_shown(tmp_path: Path, rule: str, says: str) -> None:
    more = [*([RULE.format(rule)] if rule else []), FEAR]
    found = account(with_a_late_step(Meeting(1, "2026-02-03", more=more), SHOW), folder=tmp_path)
    assert f"At minute 40 all of it was shown to everybody. {says}" in page(found, AGREE)
    assert "Fear" not in full_words(found)
    if rule == "before_each_check":
        assert "When what is not being said is shown: before we answer a question." in page(found, WHO)
