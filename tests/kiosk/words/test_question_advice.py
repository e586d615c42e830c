"""The question check says what may be changed, and what the new words lost and gained."""

import pytest

from kiosk.words.question_advice import advice, words_that_came, words_that_went

GOOD = "Will the council stop evicting anyone from supported housing into homelessness by 1 April?"


def about(text: str, words: str, jargon: tuple[str, ...] = ()) -> list[str]:
    return [sentence for sentence in advice(text, jargon) if words in sentence]


def test_a_plain_question_that_says_who_what_and_when_needs_no_advice():
    assert advice(GOOD) == []


def test_no_words_need_no_advice_yet():
    assert advice("  ") == []


@pytest.mark.parametrize(
    ("text", "opener"),
    [
        ("Do we all support working together by May?", "Do we all"),
        ("Surely the council can wait until May?", "Surely"),
        ("Don’t you think the council should act by May?", "Don't you think"),
        ("DO WE ALL agree?", "DO WE ALL"),
    ],
)
def test_a_leading_opener_is_hard_to_say_no_to(text, opener):
    assert about(text, "hard to say no") == [f"It begins with “{opener}”. That is hard to say no to."]


def test_a_word_that_only_begins_like_an_opener_is_let_be():
    assert about("Surelys Ltd will pay by May?", "hard to say no") == []


@pytest.mark.parametrize(("count", "said"), [(20, 0), (21, 1)])
def test_more_than_twenty_words_are_many(count, said):
    assert len(about(" ".join(["word"] * count) + "?", "easier to take in")) == said


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Should the council pay travel and should it do so by May?", 1),
        ("Will the board open the office or close it by May?", 1),
        ("Will the board pay? By May?", 1),
        ("Will tea and coffee be there by May?", 0),
    ],
)
def test_two_questions_in_one_are_told_apart_from_two_things(text, found):
    assert len(about(text, "two questions")) == found


def test_hard_words_come_from_the_field_and_from_the_groups_own_list():
    said = about("Will stakeholders at the council sign the Section 21 by May?", "Hard words", ("section 21",))
    assert said == ["Hard words: stakeholders, section 21. Say it as you would to a neighbour."]


def test_vague_verbs_are_named():
    assert about("Will the council explore and improve it by May?", "many things") == [
        "Words that can mean many things: improve, explore. What would somebody see being done?"
    ]


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Will it stop?", "who does it, what is done or by when"),
        ("Will the council stop evicting people?", "by when"),
        ("Should evictions stop by 1 April?", None),
        ("Should all evictions stop in spring?", "who does it"),
    ],
)
def test_what_is_missing_is_said(text, missing):
    if missing is None:
        assert about(text, "It does not say who does it, ") == []
    else:
        assert f"It does not say {missing}." in advice(text)


def test_words_that_went_and_came_are_the_words_with_weight():
    before = "Should the council aim to reduce evictions from supported housing where possible?"
    after = "Do we all support working together to reduce evictions where possible?"
    assert words_that_went(before, after) == ["Should", "council", "aim", "supported", "housing"]
    assert words_that_came(before, after) == ["all", "support", "working", "together"]


def test_what_binds_and_dates_are_among_the_words_that_went():
    assert words_that_went(GOOD, "Should the council stop evicting from supported housing into homelessness?") == [
        "Will",
        "anyone",
        "1 April",
    ]


def test_same_words_in_another_order_went_nowhere():
    assert words_that_went("Pay travel now?", "Now pay travel!") == []
