"""A round of fears: nobody's words, four or none, kept only by everybody's yes, and no trace of who was first."""

import itertools

import pytest

from kiosk.meeting.agenda import StartItem
from kiosk.meeting.fears import AskFears, FearKept, FearsAsked
from kiosk.meeting.lifecycle import CloseMeeting
from kiosk.meeting.people import Join, Leave
from kiosk.meeting.terms import Votes
from kiosk.private.fears import (
    AddFear,
    AnswerKeepFears,
    AskToKeepFears,
    EndFears,
    PassFears,
    ShowFears,
    TakeFearBack,
    WriteFear,
)
from tests.table import Table

WORDS = {"ana": "That I will shout", "bo": "That nothing comes of it", "dee": "My own boss", "notes": "The lift"}


def asked() -> Table:
    table = Table()
    table.tap("chair", AskFears())
    return table


def written(words: dict[str, str] | None = None) -> Table:
    table = asked()
    for person, text in (words or WORDS).items():
        table.tap(person, WriteFear(text=text))
    return table


def shown() -> Table:
    table = written()
    table.tap("chair", ShowFears())
    return table


def asked_to_keep() -> Table:
    table = shown()
    table.tap("chair", AskToKeepFears())
    return table


def everybody(table: Table) -> list[str]:
    return [person.id for person in table.meeting.people.here()]


def fears(table: Table):
    return table.room.aside.confided.fears


def test_that_a_round_was_asked_for_is_kept_and_nothing_of_who_answered():
    table = written()
    table.tap("cy", PassFears())
    assert table.of(FearsAsked) == [FearsAsked()]
    assert [one.event for one in table.happened()][-1] == FearsAsked()


def test_it_is_asked_by_whoever_runs_the_meeting_before_the_first_item_and_once_at_a_time():
    table = Table()
    assert table.refused("ana", AskFears()) == "Only the person running the meeting can do this."
    table.tap("chair", AskFears())
    assert table.refused("chair", AskFears()) == "This round is open already."
    table.tap("chair", EndFears())
    assert table.refused("chair", AskFears()) == ""
    table.tap("chair", StartItem(item=1, title="One"))
    assert fears(table).phase == ""
    assert table.refused("chair", AskFears()) == "This round is for the start of a meeting. An item has begun."


@pytest.mark.parametrize("does", [ShowFears(), AskToKeepFears(), EndFears(), AddFear(text="No")])
def test_only_whoever_runs_the_meeting_leads_the_round(does):
    assert written().refused("keeper", does) == "Only the person running the meeting can do this."


@pytest.mark.parametrize("does", [WriteFear(text="x"), PassFears(), TakeFearBack(), AnswerKeepFears(answer="yes")])
def test_nothing_can_be_answered_outside_its_time(does):
    assert Table().refused("ana", does) == "That is not asked now."
    assert shown().refused("ana", does) == "That is not asked now."


def test_three_are_never_shown_and_four_are():
    table = written(dict(itertools.islice(WORDS.items(), 3)))
    assert table.refused("chair", ShowFears()).startswith("Fewer than four are in.")
    assert fears(table).texts == ()
    table.tap("chair", AddFear(text="That I am late"))
    table.tap("chair", ShowFears())
    assert sorted(fears(table).texts) == sorted([*list(WORDS.values())[:3], "That I am late"])


def test_a_person_has_one_and_can_change_it_or_take_it_back_until_it_is_shown():
    table = written()
    table.tap("ana", WriteFear(text="Other words"))
    table.tap("bo", TakeFearBack())
    table.tap("cy", TakeFearBack())
    assert not fears(table).enough
    table.tap("cy", WriteFear(text="Cy too"))
    table.tap("dee", PassFears())
    assert not fears(table).enough
    table.tap("dee", WriteFear(text="My own boss"))
    table.tap("chair", ShowFears())
    assert sorted(fears(table).texts) == ["Cy too", "My own boss", "Other words", "The lift"]


def test_words_without_letters_are_none():
    assert asked().refused("ana", WriteFear(text="  ")) == "There are no words in it yet."


def test_whoever_leaves_before_takes_their_words_along():
    table = written()
    table.tap("bo", Leave())
    assert not fears(table).enough


def test_the_order_does_not_depend_on_who_was_first_or_who_wrote_what():
    orders = set()
    for people in itertools.permutations(WORDS):
        table = written(dict(zip(people, WORDS.values(), strict=True)))
        table.tap("chair", ShowFears())
        orders.add(fears(table).texts)
    for words in itertools.permutations(WORDS.values()):
        table = written(dict(zip(WORDS, words, strict=True)))
        table.tap("chair", ShowFears())
        orders.add(fears(table).texts)
    assert len(orders) == 1


def test_another_throw_is_another_order():
    orders = set()
    for throw in range(12):
        table = Table()
        table.room._dice = lambda throw=throw: throw
        table.tap("chair", AskFears())
        for person, text in WORDS.items():
            table.tap(person, WriteFear(text=text))
        table.tap("chair", ShowFears())
        orders.add(fears(table).texts)
    assert len(orders) > 4


def test_from_when_they_are_shown_nobody_knows_whose_is_which():
    held = fears(shown())
    assert (held._written, held._typed, held._passed) == ({}, [], set())


def test_everybodys_yes_keeps_them_without_an_author_in_the_order_they_were_shown():
    table = asked_to_keep()
    texts = fears(table).texts
    for person in everybody(table):
        table.tap(person, AnswerKeepFears(answer="yes"))
    table.tap("chair", EndFears())
    kept = [one for one in table.happened() if isinstance(one.event, FearKept)]
    assert tuple(one.event.text for one in kept) == texts
    assert {(one.who, one.by, one.at) for one in kept} == {("", "", kept[0].at)}
    assert fears(table).held == 0


@pytest.mark.parametrize("answer", ["no", None])
def test_one_no_or_one_answer_that_is_missing_keeps_nothing(answer):
    table = asked_to_keep()
    before = len(table.happened())
    for person in everybody(table):
        if person != "cy":
            table.tap(person, AnswerKeepFears(answer="yes"))
    if answer:
        table.tap("cy", AnswerKeepFears(answer=answer))
    table.tap("chair", EndFears())
    assert len(table.happened()) == before
    assert (fears(table).phase, fears(table).held) == ("", 0)


def test_whoever_left_since_they_were_shown_must_have_said_yes_too():
    table = asked_to_keep()
    for person in everybody(table):
        if person != "cy":
            table.tap(person, AnswerKeepFears(answer="yes"))
    table.tap("cy", Leave())
    table.tap("chair", EndFears())
    assert table.of(FearKept) == []


def test_whoever_comes_after_they_were_shown_is_asked_too():
    table = written()
    table.tap("sup", Leave())
    table.tap("chair", ShowFears())
    table.tap("chair", AskToKeepFears())
    for person in everybody(table):
        table.tap(person, AnswerKeepFears(answer="yes"))
    table.tap("sup", Join())
    table.tap("chair", EndFears())
    assert table.of(FearKept) == []


@pytest.mark.parametrize(
    ("votes", "kept"),
    [(Votes(9, 0), 4), (Votes(8, 0), 0), (Votes(8, 1), 0), (Votes(9, 0, 1), 0)],
)
def test_open_hands_keep_them_where_all_are_up(votes, kept):
    table = shown()
    table.tap("chair", EndFears(votes=votes))
    assert len(table.of(FearKept)) == kept
    assert fears(table).phase == ""


def test_a_no_in_private_stands_beside_all_hands():
    table = asked_to_keep()
    table.tap("cy", AnswerKeepFears(answer="no"))
    table.tap("chair", EndFears(votes=Votes(9, 0)))
    assert table.of(FearKept) == []


def test_the_end_of_the_meeting_wipes_it():
    table = asked_to_keep()
    table.tap("chair", CloseMeeting())
    assert table.of(FearKept) == []
    assert (fears(table).phase, fears(table).held, fears(table).seed) == ("", 0, 0)


def test_what_a_shared_pad_may_know_has_no_person_in_it():
    for table in (written(), asked_to_keep()):
        for person in WORDS:
            table.refused(person, AnswerKeepFears(answer="yes"))
        public = fears(table).in_public()
        assert (public.phase, public.texts) == (fears(table).phase, fears(table).texts)
        assert not any(public.has_written(one) or public.has_answered(one) for one in WORDS)
