"""Each kind of check is met by its own rule only, and no answer is never a yes."""

import pytest

from kiosk.meeting import checks, decisions, lifecycle, objections, people, questions, second_look, signals
from kiosk.meeting.opening import AgreeRule
from kiosk.meeting.terms import Command, Votes
from kiosk.meeting.voided import CheckVoided
from kiosk.summary.projections.account import Account
from tests.kiosk.summary.printed import full_words
from tests.table import Table

LIVED = ("notes", "ana", "bo", "cy")
WORK = ("chair", "keeper", "dee", "inv")
ALL = (*LIVED, *WORK, "sup")


def asked(kind: str, answers: str = "named", rule: str | None = None) -> Table:
    """All nine are asked, the invited one too."""
    table = Table()
    table.tap("bo", questions.ProposeQuestion(text="Will we?"))
    does = checks.OpenCheck(check=1, kind=kind, answers=answers, rule=rule, invited_too=True, votes=Votes(8, 0))
    table.tap("chair", does)
    return table


def answered(table: Table, answers: dict[str, str]) -> checks.CheckClosed:
    for person, answer in answers.items():
        table.tap(person, checks.AnswerCheck(check=1, answer=answer))
    table.tap("chair", checks.CloseCheck(check=1))
    (closed,) = table.of(checks.CheckClosed)
    return closed


def decided(table: Table) -> str:
    return table.refused("chair", decisions.RecordDecision(result="agreed"))


@pytest.mark.parametrize(
    ("rule", "yes", "met"),
    [
        (None, ALL[:5], True),
        (None, ALL[:4], False),
        ("more_than_half", ALL[:5], True),
        ("two_thirds", ALL[:6], True),
        ("two_thirds", ALL[:5], False),
        ("unanimous", ALL, True),
        ("unanimous", ALL[:8], False),
        ("double_majority", (*WORK, "notes", "ana", "bo"), True),
        ("double_majority", (*WORK, "sup", "ana", "bo"), False),
        ("double_majority", LIVED, False),
    ],
)
@pytest.mark.parametrize("answers", ["named", "private"])
def test_yes_or_no_by_each_rule(rule: str | None, yes: tuple[str, ...], met: bool, answers: str) -> None:
    table = asked("yes_no", answers, rule)
    closed = answered(table, dict.fromkeys(yes, "yes"))
    assert closed.met is met
    assert (decided(table) == "") is met
    assert closed.met_by_lived_experience is (None if rule != "double_majority" else sum(p in LIVED for p in yes) > 2)


def test_who_does_not_answer_has_not_said_yes() -> None:
    table = asked("yes_no", rule="unanimous")
    assert not answered(table, dict.fromkeys(ALL[:-1], "yes")).unanimous
    assert not answered(asked("consent"), {}).met


def test_consent_needs_every_objection_met_in_the_objectors_own_view() -> None:
    table = asked("consent")
    table.tap("dee", objections.Object(check=1, text="One guard cannot."))
    closed = answered(table, {person: "consent" for person in ALL if person != "dee"})
    assert (closed.totals, closed.met) == ({"consent": 8, "object": 1}, False)
    assert "was not met" in decided(table)
    table.tap("chair", objections.MeetObjection(check=1, of="dee", met_by="Two guards.", accepted=False))
    assert "was not met" in decided(table)
    table.tap("chair", objections.MeetObjection(check=1, of="dee", met_by="Three guards.", accepted=True))
    assert decided(table) == ""


def test_an_objection_counts_once_whether_said_or_tapped_or_both() -> None:
    table = asked("consent")
    table.tap("dee", objections.Object(check=1, text="No."))
    table.tap("dee", checks.AnswerCheck(check=1, answer="object"))
    assert answered(table, {"ana": "consent"}).totals == {"object": 1, "consent": 1}
    assert [one.text for one in table.meeting.objections.made] == ["No."]


def test_an_objection_without_words_stops_consent() -> None:
    table = asked("consent", "private")
    assert not answered(table, {"ana": "consent", "bo": "object"}).met


def test_somebody_elses_met_objection_does_not_cover_a_private_one() -> None:
    table = asked("consent", "private")
    table.tap("dee", objections.Object(check=1, text="No."))
    table.tap("chair", objections.MeetObjection(check=1, of="dee", met_by="Yes.", accepted=True))
    assert not answered(table, {"dee": "consent", "ana": "consent", "bo": "object"}).met


@pytest.mark.parametrize(
    ("answers", "met"),
    [
        ({**dict.fromkeys(ALL[:5], "agree"), "sup": "stand_aside"}, True),
        ({**dict.fromkeys(ALL[:8], "agree"), "sup": "block"}, False),
        (dict.fromkeys(ALL, "stand_aside"), False),
        (dict.fromkeys(ALL[:5], "agree_with_reservations"), True),
        (dict.fromkeys(ALL[:4], "agree"), False),
    ],
)
def test_consensus_is_stopped_by_a_block_only(answers: dict[str, str], met: bool) -> None:
    assert answered(asked("consensus"), answers).met is met


def test_a_block_in_words_stops_consensus() -> None:
    table = asked("consensus")
    table.tap("cy", objections.Block(check=1, text="It breaks our promise."))
    assert not answered(table, {"ana": "agree"}).met


def test_the_most_affected_decide_and_others_advise() -> None:
    assert answered(asked("most_affected", "private"), dict.fromkeys(("ana", "bo", "cy"), "yes")).met
    assert not answered(asked("most_affected", "private"), {"ana": "yes", "bo": "yes", "cy": "no"}).met
    assert asked("most_affected").refused("dee", checks.AnswerCheck(check=1, answer="no")) == checks.NOT_ASKED


def two_affected() -> Table:
    """A room in which two people are most affected."""
    table = Table()
    table.tap("bo", questions.ProposeQuestion(text="Will we?"))
    table.tap("ana", people.Leave())
    table.tap("notes", people.Leave())
    return table


def test_two_who_are_most_affected_decide_where_they_answer_with_their_name() -> None:
    table = two_affected()
    table.tap("chair", checks.OpenCheck(check=1, kind="most_affected", answers="named"))
    closed = answered(table, {"bo": "yes", "cy": "yes"})
    assert (closed.met, closed.present, closed.met_by_lived_experience) == (True, 2, True)


def test_two_are_not_asked_in_private_where_they_would_be_known() -> None:
    check = checks.OpenCheck(check=1, kind="most_affected", answers="private")
    assert two_affected().refused("chair", check) == checks.TOO_FEW


def test_nobody_decides_as_most_affected_where_nobody_said_that_they_are() -> None:
    table = two_affected()
    table.tap("bo", people.SetConsent(voice_group=False))
    table.tap("cy", people.SetConsent(voice_group=False))
    check = checks.OpenCheck(check=1, kind="most_affected", answers="named")
    assert "Ask the room who is" in table.refused("chair", check)
    told = checks.OpenCheck(check=1, kind="most_affected", answers="named", affected=("bo", "dee"), via="agreed")
    table.tap("chair", told)
    assert table.meeting.checks.open.asked == ("bo", "dee")


@pytest.mark.parametrize(("kind", "rule"), [("most_affected", None), ("yes_no", "double_majority")])
def test_whoever_withdraws_their_group_while_it_is_open_makes_that_it_cannot_be_counted(kind: str, rule: str) -> None:
    table = asked(kind, rule=rule)
    table.tap("ana", people.SetConsent(voice_group=False))
    closed = answered(table, dict.fromkeys(LIVED if kind == "most_affected" else ALL, "yes"))
    assert (closed.met, closed.why_not, closed.met_by_lived_experience) == (False, "cannot_be_counted", None)


@pytest.mark.parametrize("kind", ["temperature", "advice", "elsewhere"])
def test_a_check_that_decides_nothing_cannot_be_recorded_as_agreed(kind: str) -> None:
    table = asked(kind)
    assert not answered(table, dict.fromkeys(ALL, "yes")).met
    assert "Ask the room first" in decided(table)
    assert table.meeting.powers.holder("decision") == "chair"


def test_a_deciding_check_gives_the_decision_to_the_group() -> None:
    table = asked("yes_no")
    assert (table.meeting.powers.holder("decision"), table.meeting.powers.held["decision"].via) == ("group", "given")


def test_double_majority_in_private_needs_three_on_each_side_and_says_what_to_do_instead() -> None:
    table = Table()
    table.tap("bo", questions.ProposeQuestion(text="Will we?"))
    table.tap("dee", people.Leave())
    table.tap("keeper", people.Leave())
    check = checks.OpenCheck(check=1, kind="yes_no", answers="private", rule="double_majority")
    assert table.refused("chair", check) == checks.TOO_FEW
    table.tap("chair", checks.OpenCheck(check=1, kind="yes_no", answers="named", rule="double_majority"))


def test_rewording_voids_the_open_check_and_the_answers() -> None:
    table = asked("yes_no", "private")
    table.tap("ana", checks.AnswerCheck(check=1, answer="yes"))
    table.tap("chair", questions.RewordQuestion(text="Should we?"))
    assert table.meeting.checks.open is None
    assert table.room.aside.ballots.check == {}
    assert "words changed" in table.refused("chair", checks.CloseCheck(check=1))
    assert table.refused("ana", checks.AnswerCheck(check=1, answer="yes")) == checks.OTHER_WORDS
    assert table.meeting.checks.voided == "reworded"
    table.tap("chair", checks.OpenCheck(check=2, kind="yes_no", answers="private"))
    assert table.meeting.checks.voided == ""


def test_a_check_that_is_open_when_the_meeting_closes_is_void() -> None:
    table = asked("yes_no", "private")
    table.tap("chair", lifecycle.CloseMeeting())
    assert table.of(CheckVoided) == [CheckVoided(check="1", reason="meeting_closed")]


def test_a_yes_to_other_words_is_not_a_yes_to_these() -> None:
    table = asked("yes_no")
    answered(table, dict.fromkeys(ALL, "yes"))
    table.tap("chair", questions.RewordQuestion(text="Should we?"))
    assert "The question changed after the answers" in decided(table)


def test_a_wording_challenge_holds_the_check_until_its_maker_the_asker_or_an_override_ends_it() -> None:
    open_check = checks.OpenCheck(check=1, kind="yes_no", answers="named")
    for ending in ("withdrawn", "accepted", "by the group", "override"):
        table = Table()
        table.tap("bo", questions.ProposeQuestion(text="Will we?"))
        table.tap("ana", signals.Signal(id="w", kind="wording"))
        assert "that is not what we asked" in table.refused("chair", open_check)
        if ending == "withdrawn":
            table.tap("ana", signals.Withdraw(id="w"))
        elif ending == "accepted":
            assert "first asked" in table.refused("ana", questions.AcceptWording())
            table.tap("bo", questions.AcceptWording())
        elif ending == "by the group":
            assert "did not accept" in table.refused("chair", questions.AcceptWording(votes=Votes(3, 3)))
            table.tap("chair", questions.AcceptWording(votes=Votes(5, 3)))
        else:
            open_check = checks.OpenCheck(check=1, kind="yes_no", answers="named", override=True)
        table.tap("chair", open_check)
        (opened,) = table.of(checks.CheckOpened)
        assert (opened.override, opened.waiting) == ((True, 1) if ending == "override" else (False, 0))


@pytest.mark.parametrize("ending", [questions.CloseQuestion(), questions.ProposeQuestion(text="Will we, one day?")])
def test_a_question_closed_over_a_wording_challenge_says_so(ending: Command) -> None:
    table = Table()
    table.tap("bo", questions.ProposeQuestion(text="Will we?"))
    table.tap("ana", signals.Signal(id="w", kind="wording"))
    table.tap("chair", ending)
    assert [one.waiting for one in table.of(questions.QuestionClosed)] == [1]
    account = Account(table.history())
    assert "closed while someone was waiting to say: that is not what we asked. No reason" in full_words(account)


def test_another_question_voids_the_check_that_is_open() -> None:
    table = asked("yes_no", "private")
    table.tap("ana", checks.AnswerCheck(check=1, answer="yes"))
    table.tap("bo", questions.ProposeQuestion(text="Will we, one day?"))
    assert table.of(CheckVoided) == [CheckVoided(check="1", reason="question_closed")]
    assert table.room.aside.ballots.check == {}


def test_hands_are_typed_in_and_cannot_be_more_than_people() -> None:
    table = asked("yes_no", "open")
    assert "shown by hand" in table.refused("ana", checks.AnswerCheck(check=1, answer="yes"))
    assert "Type in how many hands" in table.refused("chair", checks.CloseCheck(check=1))
    assert "Only 9 people" in table.refused("chair", checks.CloseCheck(check=1, totals={"yes": 8, "no": 2}))
    table.tap("chair", checks.CloseCheck(check=1, totals={"yes": 9, "no": 0}))
    (closed,) = table.of(checks.CheckClosed)
    assert (closed.totals, closed.unanimous) == ({"yes": 9}, True)


def test_a_second_look_opens_after_everyone_said_yes_to_a_reworded_question_only() -> None:
    table = Table()
    table.tap("bo", questions.ProposeQuestion(text="Will we?"))
    table.tap("chair", questions.RewordQuestion(text="Should we?"))
    table.tap("chair", checks.OpenCheck(check=1, kind="yes_no", answers="open"))
    table.tap("chair", checks.CloseCheck(check=1, totals={"yes": 9}))
    assert (table.meeting.second_look.wording, table.meeting.second_look.words) == (1, "Will we?")
    for person, answer in {"ana": "yes", "bo": "yes", "dee": "no"}.items():
        table.tap(person, second_look.AnswerLookBack(wording=1, answer=answer))
    table.tap("chair", second_look.CloseLookBack())
    (looked,) = table.of(second_look.LookBackClosed)
    assert (looked.check, looked.wording, looked.totals, looked.asked) == ("1", 1, {"yes": 2, "no": 1}, 9)
    plain = asked("yes_no", "open")
    plain.tap("chair", checks.CloseCheck(check=1, totals={"yes": 9}))
    assert plain.meeting.second_look is None


def test_a_second_look_always_opens_where_the_group_asked_for_it() -> None:
    table = Table()
    table.tap("chair", AgreeRule(about="second_look", rule="always"))
    table.tap("bo", questions.ProposeQuestion(text="Will we?"))
    table.tap("chair", checks.OpenCheck(check=1, kind="yes_no", answers="open"))
    table.tap("chair", checks.CloseCheck(check=1, totals={"yes": 2, "no": 7}))
    assert table.meeting.second_look.wording == 1


def test_before_a_third_rewording_the_rule_is_shown_and_nothing_is_refused() -> None:
    table = Table()
    table.tap("bo", questions.ProposeQuestion(text="1"))
    for text in ("2", "3", "4", "5"):
        table.tap("chair", questions.RewordQuestion(text=text))
    kinds = [type(one.event).__name__ for one in table.happened()]
    assert kinds.count("RuleShown") == 1
    assert kinds[kinds.index("RuleShown") - 1 : kinds.index("RuleShown") + 2] == [
        "QuestionReworded",
        "RuleShown",
        "QuestionReworded",
    ]
    assert table.of(questions.RuleShown) == [questions.RuleShown(rule="write_both_views")]
