"""Who leads, and showing what is not being said: what the desk offers when, and what it says about it."""

from kiosk.meeting import agenda, checks, questions
from kiosk.meeting.opening import AddExpectation, AgreeRule
from kiosk.meeting.repair import AddUnsaid
from kiosk.meeting.stance import SetStance
from kiosk.meeting.unsaid import UnsaidShown
from kiosk.private.expectation_doubts import DoubtExpectation
from tests.ui.desk.at_desk import AtDesk, before_the_first_rule
from ui.desk import question_panel
from ui.desk.actions.catalog import ACTS, offers
from ui.desk.actions.entry_lines import entry_line

ITEM = agenda.StartItem(item=1, title="Rents", proposed_by="ana")
ASKED = questions.ProposeQuestion(text="Will rents fall by May?")


def at_hand(desk: AtDesk) -> list[str]:
    return [act.name for act in offers(desk.look())]


def written(*taps) -> AtDesk:
    desk = AtDesk()
    desk.table.tap("ana", AddUnsaid(text="We are tired."))
    for who, does in taps:
        desk.table.tap(who, does)
    return desk


def test_the_unsaid_is_offered_at_the_point_the_group_set_and_then_takes_no_reason() -> None:
    desk = written(("chair", AgreeRule(about="unsaid", rule="before_each_check")), ("chair", ITEM))
    assert "show_unsaid" not in at_hand(desk)
    desk.table.tap("ana", ASKED)
    assert "show_unsaid" in at_hand(desk)
    assert "We agreed: Each time before we answer a question." in desk.notes("show_unsaid")
    assert [one.event for one in desk.do("show_unsaid")] == [UnsaidShown(point="before_each_check")]
    assert desk.calls == [("show_unsaid", "")]
    assert "show_unsaid" not in at_hand(desk)


def test_shown_otherwise_it_asks_why_and_says_that_this_is_written_down() -> None:
    desk = written(("chair", ITEM))
    assert "show_unsaid" not in at_hand(desk)
    assert ACTS["show_unsaid_anyway"].reason
    notes = desk.notes("show_unsaid_anyway")
    assert "We did not set when" in notes
    assert "written down" in notes
    (shown,) = desk.do("show_unsaid_anyway", reason="Bo asked for it.")
    assert shown.event == UnsaidShown(point="outside", reason="Bo asked for it.")
    assert desk.calls == [("show_unsaid", "")]


def test_a_point_in_the_groups_own_words_is_asked_of_the_group() -> None:
    desk = written(("chair", AgreeRule(about="unsaid", rule="When Bo asks.")))
    notes = desk.notes("show_unsaid")
    assert "We agreed: When Bo asks." in notes
    assert "Ask the group whether that is now." in notes


def test_the_desk_does_not_see_it_before_everybody_does() -> None:
    s = written().look()
    assert not [one for one in s.history if "tired" in entry_line(s, one)]


def test_nothing_is_offered_where_nobody_wrote_anything() -> None:
    s = AtDesk().look()
    assert not [name for name in ("show_unsaid", "show_unsaid_anyway") if ACTS[name].offered(s)]


def test_who_leads_is_asked_before_the_first_item_and_stands_between_items() -> None:
    desk = before_the_first_rule()
    desk.table.tap("chair", AgreeRule(about="disagreement", rule="skipped"))
    desk.table.tap("ana", agenda.ProposeItem(item=1, title="Rents"))
    assert "stance" in at_hand(desk)
    desk.do("stance", stance="we_lead")
    assert "stance" not in at_hand(desk)
    assert question_panel.standing_lines(desk.look())[0] == "For now: We lead: the people it touches most."
    assert "changes only by asking the group" in desk.refused("change_stance", stance="we_share")
    desk.table.tap("chair", agenda.StartItem(item=1))
    assert question_panel.standing_lines(desk.look()) == []


def test_the_stance_can_be_changed_at_the_desk_with_the_votes_of_the_group() -> None:
    desk = AtDesk()
    desk.table.tap("chair", SetStance(stance="organisations_lead"))
    desk.do("change_stance", stance="we_share", **{"for": "5", "against": "4"})
    assert desk.table.meeting.opening.stance == "we_share"


def test_the_desk_taps_not_for_me_for_somebody_and_takes_it_back_for_them() -> None:
    desk = AtDesk()
    assert not ACTS["doubt"].offered(desk.look())
    desk.table.tap("ana", AddExpectation(kind="ours", text="We answer today."))
    assert desk.refused("doubt") == "Say for whom."
    desk.do("doubt", person="bo")
    assert desk.table.meeting.opening.expectations[0].doubted
    desk.table.tap("cy", DoubtExpectation(expectation=1))
    desk.do("doubt", what="back", person="bo")
    assert desk.table.meeting.opening.expectations[0].doubted
    assert "only by whoever sent it" in desk.refused("doubt", what="back", person="dee")


def test_a_check_that_is_open_keeps_the_unsaid_out_of_the_few_acts() -> None:
    check = checks.OpenCheck(check=1, kind="yes_no", answers="open")
    desk = written(("chair", AgreeRule(about="unsaid", rule="any_time")), ("chair", ITEM), ("ana", ASKED))
    assert "show_unsaid" in at_hand(desk)
    desk.table.tap("chair", check)
    assert "show_unsaid" not in at_hand(desk)
