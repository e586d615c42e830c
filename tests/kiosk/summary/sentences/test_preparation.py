"""What the print says of before the meeting, in words that point at nobody."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.meeting.agenda import ProposeItem
from kiosk.meeting.beforehand import NotePrep, NoteSupport, ReadPurpose, ShareContext
from kiosk.meeting.lifecycle import CloseMeeting
from kiosk.meeting.opening import AddExpectation
from kiosk.meeting.people import Consent, Join, Person
from kiosk.private.feelings import SayPractised
from kiosk.summary.kinds.full import full_print
from kiosk.summary.projections.account import Account
from kiosk.summary.renderers.html import write_html
from kiosk.summary.renderers.pdf import write_pdf
from tests.kiosk.summary.printed import account, page
from tests.kiosk.summary.renderers.paper_reader import words_of
from tests.table import Table, person

WHO = "On what terms we met"


def room(lived: int, work: int, unsaid: int = 0) -> Table:
    """A room with so many of each side; the first of those who work runs the meeting."""
    voices = ["organisation"] * work + ["lived_experience"] * lived + ["not_said"] * unsaid
    return Table(
        person(f"P{seat}", seat, voice, "facilitator" if seat == 1 else "member")
        for seat, voice in enumerate(voices, 1)
    )


def printed(table: Table) -> str:
    """The words of page 3."""
    table.tap("P1", CloseMeeting())
    return page(Account(table.history(), "The group"), WHO)


def noted(lived: int, work: int, spoken: dict[str, int]) -> str:
    table = room(lived, work)
    table.tap("P1", NotePrep(spoken=spoken))
    return re.search(r"(?:\S+ )*?(\S+(?: of \d+)?(?: people| one)?) talked it over before", printed(table))[1]


def test_where_nothing_was_noted_nothing_is_printed_of_it():
    words = printed(room(4, 4))
    for said in ("Before the meeting", "talked it over", "Papers", "practised", "Support", "at the start", "one side"):
        assert said not in words


@pytest.mark.parametrize(
    ("lived", "work", "spoken", "who"),
    [
        (4, 4, {"lived_experience": 3, "organisation": 2}, "5 of 8 people"),
        (4, 4, {"lived_experience": 4, "organisation": 4}, "8 of 8 people"),
        (4, 4, {}, "No one"),
        (4, 4, {"organisation": 2}, "Some people"),
        (4, 4, {"lived_experience": 4, "organisation": 3}, "Most people"),
        (4, 2, {"lived_experience": 4}, "Some people"),
        (5, 1, {"lived_experience": 5, "organisation": 1}, "Some people"),
        (4, 2, {}, "No one"),
    ],
)
def test_how_many_talked_it_over_is_a_number_only_where_it_points_at_nobody(lived, work, spoken, who):
    assert noted(lived, work, spoken) == who


NO_TIME = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@given(st.data(), st.integers(3, 6), st.integers(1, 2))
@NO_TIME
def test_with_a_side_of_one_or_two_rooms_with_the_same_totals_print_the_same(data, lived, work):
    total = data.draw(st.integers(0, lived + work))
    shares = st.integers(max(0, total - work), min(lived, total))
    one, other = (data.draw(shares) for _ in range(2))
    said = [printed(_with(lived, work, share, total)) for share in (one, other)]
    assert said[0] == said[1]


def _with(lived: int, work: int, share: int, total: int) -> Table:
    """A room in which `total` people talked it over, practised and read it, `share` of them with lived experience."""
    table = room(lived, work)
    table.tap("P1", NotePrep(spoken={"lived_experience": share, "organisation": total - share}))
    for seat in (*range(work + 1, work + 1 + share), *range(1, 1 + total - share)):
        table.tap(f"P{seat}", SayPractised())
        table.tap(f"P{seat}", ReadPurpose())
    return table


@given(st.integers(1, 5), st.integers(1, 5), st.integers(0, 3), st.integers(0, 13))
@NO_TIME
def test_no_number_of_people_is_one_or_two_nor_leaves_one_or_two_to_be_worked_out(lived, work, unsaid, spoken):
    table = room(lived, work, unsaid)
    people = lived + work + unsaid
    for seat in range(1, min(spoken, people) + 1):
        table.tap(f"P{seat}", SayPractised())
    table.tap("P1", NotePrep(spoken={"organisation": min(spoken, work)}))
    words = printed(table)
    said = [(int(some), int(of)) for some, of in re.findall(r"(\d+) of (\d+) people talked", words)]
    said += [(int(some), people) for some in re.findall(r"(\d+) people practised", words)]
    assert [one for one in said if {one[0], one[1] - one[0]} & {1, 2}] == []


@pytest.mark.parametrize(
    ("practised", "who"), [(1, "Some people"), (2, "Some people"), (4, "4 people"), (7, "Most people"), (8, "8 people")]
)
def test_how_many_practised(practised, who):
    table = room(4, 4)
    for seat in range(1, practised + 1):
        table.tap(f"P{seat}", SayPractised())
    assert f" {who} practised." in printed(table)


@pytest.mark.parametrize(
    ("days", "said"), [(0, "on the day"), (1, "1 day before"), (2, "2 days before"), (12, "12 days before")]
)
def test_papers_are_said_plainly_also_when_they_were_late(days, said):
    table = room(4, 4)
    table.tap("P1", ShareContext(days=days))
    assert f"Papers went out {said}." in printed(table)


def test_papers_of_an_item_are_named_by_it_after_those_for_everything():
    table = room(4, 4)
    table.tap("P5", ProposeItem(item=1, title="Rents."))
    for does in (ShareContext(days=2, item=1), ShareContext(days=9), ShareContext(days=3, item=1)):
        table.tap("P1", does)
    assert "Papers went out 9 days before. Papers for “Rents” went out 3 days before." in printed(table)


@pytest.mark.parametrize(
    ("there", "missing", "said"),
    [
        (("prep", "travel"), ("pay",), "Support that was there: prep and travel. Not there: pay."),
        (("interpreter",), (), "Support that was there: interpreter."),
        ((), ("travel", "pay"), "Support that was not there: pay and travel."),
    ],
)
def test_support_that_was_there_and_that_was_not(there, missing, said):
    table = room(4, 4)
    for kind in (*there, *missing):
        table.tap("P1", NoteSupport(kind=kind, done=kind in there))
    assert said in printed(table)


def test_paper_and_web_page_say_all_of_it(tmp_path):
    of = account("every-step")
    write_pdf(full_print(of), tmp_path / "print.pdf")
    write_html(full_print(of), tmp_path / "print.html")
    web = " ".join(re.sub(r"<[^>]*>", " ", (tmp_path / "print.html").read_text()).split())
    for said in (
        "Support that was there: prep, supporter and travel. Not there: interpreter and pay.",
        "Why we are here was shown at the start. Everyone saw it.",
        "5 of 9 people talked it over before.",
        "Papers for “Nights off” went out 2 days before.",
        "4 people practised.",
        "Only one side said what it can promise.",
    ):
        assert said in words_of(tmp_path / "print.pdf")
        assert said in web


@pytest.mark.parametrize("name", ["question-that-changed", "seven-to-three", "an-ordinary-hour"])
def test_a_meeting_in_which_none_of_it_was_noted_prints_none_of_it(name):
    words = page(account(name), WHO)
    for said in (
        "Before the meeting",
        "talked it over",
        "Papers went",
        "practised.",
        "Support that",
        "Only one side said",
    ):
        assert said not in words


NEW = Person(id="new", name="New Comer", consent=Consent(turns="name"))


@pytest.mark.parametrize(
    ("reads", "said"),
    [(True, "Everyone saw it."), (False, "Not everyone said that they had read it.")],
)
def test_whoever_came_later_said_that_they_read_why_we_are_here_or_the_record_says_not(reads, said):
    table = room(4, 4)
    table.tap("new", Join(newcomer=NEW))
    if reads:
        table.tap("new", ReadPurpose())
    assert f"Why we are here was shown at the start. {said}" in printed(table)


@pytest.mark.parametrize(
    ("lived", "work", "cards", "said"),
    [
        (4, 4, [("P1", "promise")], True),
        (4, 4, [("P1", "limit")], False),  # nobody said what they can promise
        (4, 4, [("P1", "promise"), ("P6", "limit")], False),
        (4, 2, [("P1", "promise")], False),
        (2, 4, [("P1", "promise")], False),
        (4, 0, [("P1", "promise")], False),
    ],
)
def test_one_side_alone_is_said_only_where_sides_may_be_told_apart(lived, work, cards, said):
    table = room(lived, work)
    for who, kind in cards:
        table.tap(who, AddExpectation(kind=kind, text="An answer in a week."))
    assert ("Only one side said what it can promise." in printed(table)) == said
