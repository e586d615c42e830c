"""What people answered, in words: numbers where they point at no one, and what the rule did."""

from collections.abc import Iterable

import pytest

from kiosk.meeting.checks import AnswerCheck, CloseCheck, OpenCheck
from kiosk.meeting.decisions import RecordDecision
from kiosk.meeting.objections import MeetObjection, Object
from kiosk.meeting.opening import AgreeRule
from kiosk.meeting.people import Leave, Person, SetConsent
from kiosk.meeting.questions import ProposeQuestion, RewordQuestion
from kiosk.meeting.second_look import AnswerLookBack, CloseLookBack
from kiosk.meeting.terms import Votes
from kiosk.summary.projections.account import Account
from kiosk.summary.sentences.checks import (
    against_words,
    answered,
    minority_words,
    second_look,
    totals_words,
    would_have_said,
)
from kiosk.summary.sentences.decisions import another_rule, outcome, rule_words
from kiosk.summary.sentences.room_word import agreement
from tests.table import Table, person

LIVED = [person(f"liv{n}", n) for n in range(1, 5)]
ORGANISATION = [person(f"org{n}", n + 10, "organisation") for n in range(1, 6)]
CHAIR = person("chair", 30, "organisation", "facilitator", office="Chair")


def room(people: Iterable[Person] = (*LIVED, *ORGANISATION, CHAIR)) -> Table:
    table = Table(people)
    table.tap("liv1", ProposeQuestion(text="Shall we open on Sundays?"))
    return table


def ask(table: Table, answers: dict[str, str], kind: str = "yes_no", kept: str = "private", **more: object) -> Account:
    """The account after one check with these answers by person."""
    table.tap("chair", OpenCheck(check=1, kind=kind, answers=kept, **more))
    for who, answer in answers.items():
        table.tap(who, AnswerCheck(check=1, answer=answer))
    table.tap("chair", CloseCheck(check=1), at=table.clock.ms / 1000 + 70)
    return Account(table.history())


def votes(yes: int, no: int = 0, people: Iterable[Person] = (*LIVED, *ORGANISATION, CHAIR)) -> dict[str, str]:
    ids = [one.id for one in people]
    return {**dict.fromkeys(ids[:yes], "yes"), **dict.fromkeys(ids[yes : yes + no], "no")}


def said(account: Account) -> str:
    question = account.questions[0]
    return answered(account, question, question.checks[0])


@pytest.mark.parametrize(
    ("yes", "no", "words"),
    [
        (7, 3, "7 people said yes. 3 people said no."),
        (8, 2, "Most people said yes."),
        (9, 1, "Most people said yes."),
        (1, 9, "Most people said no."),
        (5, 5, "5 people said yes. 5 people said no."),
        (4, 3, "4 people said yes. 3 people said no. Not everyone answered."),
        (6, 3, "Most people said yes."),
        (2, 4, "People did not agree about this. Not everyone answered."),
        (3, 3, "3 people said yes. 3 people said no. Not everyone answered."),
        (
            1,
            1,
            "People did not agree about this. Not everyone answered. Too few people answered. So nothing was decided.",
        ),
        (0, 0, "No one answered. Too few people answered. So nothing was decided."),
        (0, 10, "Everyone said no."),
    ],
)
def test_totals_of_a_private_check(yes: int, no: int, words: str) -> None:
    assert said(ask(room(), votes(yes, no))) == words


def test_everyone_said_yes_with_no_change() -> None:
    assert said(ask(room(), votes(10))) == "Everyone said yes to wording 1. The question did not change."


def test_everyone_said_yes_after_changes_most_first() -> None:
    table = room()
    for who, text in (
        ("org1", "Shall we?"),
        ("liv2", "Could we?"),
        ("chair", "Do we aim to?"),
        ("chair", "Do we try?"),
    ):
        table.tap(who, RewordQuestion(text=text))
    account = ask(table, votes(10))
    assert said(account) == (
        "Everyone said yes to wording 5. The question changed four times. Chair (chair) changed it twice. Org1 changed "
        "it once. Liv2 changed it once."
    )
    for who in ("liv1", "liv2", "liv3"):
        table.tap(who, AnswerLookBack(wording=1, answer="yes"))
    table.tap("chair", CloseLookBack())
    account = Account(table.history())
    assert second_look(account, account.questions[0].checks[0]) == (
        "We asked about the first question again, in private. Most of those who answered would have said yes."
    )


@pytest.mark.parametrize(
    ("yes", "no", "asked", "words"),
    [
        (4, 4, 8, "4 of 8 would have said yes."),
        (3, 5, 8, "3 of 8 would have said yes."),
        (2, 6, 8, "Most people would not have said yes."),
        (0, 8, 8, "Most people would not have said yes."),
        (6, 2, 8, "Most people would have said yes."),
        (8, 0, 8, "Most people would have said yes."),
        (2, 2, 4, "Some people would have said yes."),
        (3, 3, 9, "3 of the 6 who answered would have said yes."),
        (3, 3, 8, "Some of those who answered would have said yes."),
        (5, 1, 9, "Most of those who answered would have said yes."),
        (1, 5, 9, "Most of those who answered would not have said yes."),
        (2, 0, 9, "Too few people answered to say."),
        (0, 0, 9, "Too few people answered to say."),
    ],
)
def test_the_second_look_counts_who_answered_and_only_three_and_more(yes: int, no: int, asked: int, words: str) -> None:
    assert would_have_said({"yes": yes, "no": no}, asked) == words


def test_what_a_yes_meant_where_the_answers_have_other_words() -> None:
    answers = dict.fromkeys(votes(10), "consent")
    assert said(ask(room(), answers, kind="consent")) == (
        "Everyone said yes to wording 1. The question did not change. Yes meant: I can live with it for now."
    )


def test_several_kinds_of_yes_are_each_counted() -> None:
    answers = {who: "agree" if place < 6 else "agree_with_reservations" for place, who in enumerate(votes(10))}
    assert said(ask(room(), answers, kind="consensus")).endswith(
        "6 people said: I agree. 4 people said: I agree, but not with all of it."
    )


@pytest.mark.parametrize(
    ("kind", "given", "words"),
    [
        ("gradients", ["love_it", "fine"], "Most people said: I love it, or it is fine."),
        ("consensus", ["agree", "agree_with_reservations"], "Most people agreed, some of them not with all of it."),
    ],
)
def test_ways_of_saying_yes_that_make_up_most_together(kind: str, given: list[str], words: str) -> None:
    says = dict(enumerate([given[0]] * 4 + [given[1]] * 4 + ["stop" if kind == "gradients" else "block"] * 2))
    assert said(ask(room(), {who: says[place] for place, who in enumerate(votes(10))}, kind=kind)) == words


def double(table: Table, yes: Iterable[str]) -> tuple[Account, str]:
    table.tap("chair", AgreeRule(about="disagreement", rule="double_majority", votes=Votes(9, 1)))
    everybody = votes(10)
    answers = {who: "yes" if who in yes else "no" for who in everybody}
    account = ask(table, answers, rule="double_majority")
    met = account.questions[0].checks[0].result.met
    table.tap("chair", RecordDecision(result="agreed" if met else "does_not_go_ahead"))
    account = Account(table.history())
    return account, outcome(account, account.questions[0])


ORG = ["org1", "org2", "org3", "org4", "org5", "chair"]
LIV = ["liv1", "liv2", "liv3", "liv4"]


@pytest.mark.parametrize(
    ("yes", "words"),
    [
        (
            ORG,
            (
                "Most people with lived experience did not say yes. We had agreed that then it does not go ahead. So "
                "it does not go ahead."
            ),
        ),
        (
            [*ORG[:3], *LIV[:3]],
            (
                "Most people said yes. Most people with lived experience said yes. We had agreed that then it goes "
                "ahead. So it goes ahead."
            ),
        ),
        (
            LIV,
            (
                "Most people did not say yes. Most people with lived experience said yes. We had agreed that then it "
                "does not go ahead. So it does not go ahead."
            ),
        ),
        (
            ["org1", "org2", "liv1"],
            (
                "Most people did not say yes. Most people with lived experience did not say yes. We had agreed that "
                "then it does not go ahead. So it does not go ahead."
            ),
        ),
    ],
)
def test_a_double_majority_met_and_not_met(yes: list[str], words: str) -> None:
    account, result = double(room(), yes)
    assert result == words
    asking = account.questions[0].checks[0]
    assert rule_words(account, asking).startswith(
        "The rule was: most of everyone, and most of the people with lived experience, must say yes. The group agreed"
    )
    assert another_rule(account, asking) == ""


def small_side(table: Table) -> str:
    """What came of a double majority with two yes from three of the most affected; the third does not answer."""
    for one in (*LIVED[:2], *ORGANISATION):
        table.tap(one.id, AnswerCheck(check=1, answer="yes"))
    table.tap("chair", CloseCheck(check=1))
    table.tap("chair", RecordDecision(result="does_not_go_ahead", reason="We wait"))
    account = Account(table.history())
    return outcome(account, account.questions[0])


def test_a_double_majority_is_not_changed_by_who_leaves() -> None:
    for goes in (True, False):
        table = room((*LIVED[:3], *ORGANISATION, CHAIR))
        table.tap("chair", OpenCheck(check=1, kind="yes_no", answers="private", rule="double_majority"))
        if goes:
            table.tap("liv3", Leave())
        assert small_side(table) == ("The rule was met. It does not go ahead all the same. The reason was: We wait.")


def test_a_double_majority_of_which_somebody_withdraws_their_group_could_not_be_counted() -> None:
    table = room((*LIVED[:3], *ORGANISATION, CHAIR))
    table.tap("chair", OpenCheck(check=1, kind="yes_no", answers="private", rule="double_majority"))
    table.tap("liv3", SetConsent(voice_group=False))
    assert small_side(table) == (
        "By then this rule could not be counted. It does not go ahead. The reason was: We wait."
    )


@pytest.mark.parametrize(("lived", "kept"), [(3, "private"), (2, "named"), (3, "open")])
def test_the_most_affected_decide_however_they_are_asked(lived: int, kept: str) -> None:
    table = room((*LIVED[:lived], *ORGANISATION, CHAIR))
    table.tap("chair", OpenCheck(check=1, kind="most_affected", answers=kept))
    if kept != "open":
        table.tap("liv1", AnswerCheck(check=1, answer="yes"))
    table.tap("chair", CloseCheck(check=1, totals={"yes": 3} if kept == "open" else None))
    account = Account(table.history())
    assert "The rule was: the people most affected decide. Chair" in rule_words(account, account.questions[0].checks[0])


def test_who_is_most_affected_goes_by_the_room_s_word_and_says_whose_word_that_is() -> None:
    table = room()
    does = OpenCheck(check=1, kind="most_affected", answers="named", affected=("liv1", "org1"), via="agreed")
    table.tap("chair", does)
    table.tap("liv1", AnswerCheck(check=1, answer="yes"))
    table.tap("chair", CloseCheck(check=1))
    account = Account(table.history())
    assert rule_words(account, account.questions[0].checks[0]) == (
        "The rule was: the people most affected decide. Chair (chair) said that the group agreed."
    )


def test_the_rule_and_who_chose_it() -> None:
    account = ask(room(), votes(7, 3), rule="two_thirds")
    asking = account.questions[0].checks[0]
    assert rule_words(account, asking) == "The rule was: two thirds must say yes. Chair (chair) chose it."
    assert another_rule(account, asking) == (
        "We had agreed another rule: if we do not agree, write both views and go ahead."
    )


def test_a_rule_in_the_group_s_own_words_stands_alone() -> None:
    table = room()
    table.tap(
        "chair", AgreeRule(about="disagreement", rule="If we are stuck, we walk round the pond.", votes=Votes(9, 1))
    )
    account = ask(table, votes(7, 3))
    assert another_rule(account, account.questions[0].checks[0]) == (
        "We had agreed another rule: If we are stuck, we walk round the pond."
    )


@pytest.mark.parametrize(
    ("kind", "result", "words"),
    [
        ("advice", "advice", "This was advice. Chair (chair) decided. The reason was: I weighed it."),
        ("elsewhere", "decided_elsewhere", "This room could not decide this. The reason was: I weighed it."),
        ("yes_no", "put_off", "The rule was met. We put it off all the same. The reason was: I weighed it."),
        ("yes_no", "advice", "The rule was met. It was taken as advice all the same. The reason was: I weighed it."),
        ("yes_no", "agreed", "It goes ahead. The reason was: I weighed it."),
    ],
)
def test_what_was_recorded(kind: str, result: str, words: str) -> None:
    table = room()
    ask(table, votes(7, 3), kind=kind)
    table.tap("chair", RecordDecision(result=result, reason="I weighed it"))
    account = Account(table.history())
    assert outcome(account, account.questions[0]) == words


def test_an_objection_met_offered_and_left() -> None:
    table = room()
    table.tap("chair", OpenCheck(check=1, kind="consent", answers="named"))
    for who in ("liv1", "liv2", "liv3"):
        table.tap(who, Object(check=1, text="No lift"))
    table.tap("chair", MeetObjection(check=1, of="liv1", met_by="A ramp", accepted=True))
    table.tap("chair", MeetObjection(check=1, of="liv2", met_by="A ramp", accepted=False))
    account = Account(table.history())
    assert [against_words(account, one) for one in account.questions[0].checks[0].against] == [
        "Liv1 objected: No lift. We changed the plan: A ramp. Chair (chair) said for Liv1 that this meets it.",
        "Liv2 objected: No lift. What was offered: A ramp. Liv2 did not accept it.",
        "Liv3 objected: No lift. It was not met.",
    ]


@pytest.mark.parametrize(
    ("people", "said_by"), [(1, "Someone said: No."), (2, "Some people said: No."), (3, "3 people said: No.")]
)
def test_a_minority_statement_says_how_many_say_it(people: int, said_by: str) -> None:
    assert minority_words(Account(room().history()), people, "No") == said_by


@pytest.mark.parametrize(
    ("counted", "words"),
    [
        (Votes(8, 0), "Everyone who answered agreed."),
        (Votes(9, 1), "Most people agreed. Not everyone did."),
        (Votes(5, 3), "5 people were for it. 3 people were against it."),
        (Votes(5, 3, 3), "5 people were for it. 3 people were against it. 3 would rather not say."),
        (Votes(5, 3, 1), "Most people agreed. Not everyone did."),
    ],
)
def test_how_a_rule_was_agreed(counted: Votes, words: str) -> None:
    assert agreement(counted) == words


def test_an_open_check_that_closed_without_totals_of_everybody() -> None:
    table = room()
    table.tap("chair", OpenCheck(check=1, kind="gradients", answers="open"))
    table.tap("chair", CloseCheck(check=1, totals={"love_it": 4, "stop": 3, "not_sure": 3}))
    account = Account(table.history())
    assert totals_words(account.questions[0].checks[0]) == (
        "4 people said: I love it. 3 people said: I am not sure. 3 people said: stop."
    )
