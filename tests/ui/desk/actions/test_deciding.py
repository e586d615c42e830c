"""The desk where a check is not met: the rule agreed at the start first, and what stands against the words."""

import pytest

from kiosk.meeting import agenda, checks, decisions, objections, questions
from kiosk.meeting.opening import AgreeRule
from tests.ui.desk.at_desk import AtDesk
from ui.desk.actions.catalog import offers

CHAIR = "chair"
ITEM = (CHAIR, agenda.StartItem(item=1, title="Rents", proposed_by="ana"))
ASKED = ("ana", questions.ProposeQuestion(text="Will the board cut rents by May?"))
CHECK = (CHAIR, checks.OpenCheck(check=1, kind="consent", answers="open"))
AGAINST = (CHAIR, checks.CloseCheck(check=1, totals={"consent": 2, "object": 7}))
VIEW = ("dee", decisions.AddMinorityStatement(people=2, text="No.", read_back=True))


@pytest.fixture
def desk():
    at_desk = AtDesk()
    for who, does in (ITEM, ASKED, CHECK, AGAINST):
        at_desk.table.tap(who, does)
    return at_desk


def test_where_a_check_is_not_met_the_rule_agreed_at_the_start_is_the_first_thing_offered(desk):
    assert [act.name for act in offers(desk.look())][:2] == ["apply_rule", "record_decision"]
    assert desk.open("apply_rule").heading == "We do not agree. We said at the start: We write both views and go ahead."


def test_the_other_view_is_written_in_the_same_tray(desk):
    desk.open("apply_rule")
    assert "Write down the other view first." in desk.notes("apply_rule")
    written, decided = desk.do("apply_rule", text="We work then.", people="7")
    assert (written.event.text, written.event.people) == ("We work then.", 7)
    assert (decided.event.result, decided.event.because) == ("put_off", "not_more_than_half")


def test_with_the_other_view_written_the_rule_is_used_at_once(desk):
    desk.table.tap(*VIEW)
    (decided,) = desk.do("apply_rule")
    assert (decided.event.result, decided.event.rule) == ("put_off", "write_both_views")


def test_after_too_few_answers_or_without_a_rule_there_is_nothing_to_use():
    for rule, totals in (("write_both_views", {"consent": 2}), ("skipped", {"consent": 2, "object": 7})):
        desk = AtDesk()
        if rule == "skipped":
            desk.table.room.meeting.opening.rules.pop("disagreement")
            desk.table.tap(CHAIR, AgreeRule(about="disagreement", rule=rule))
        for who, does in (ASKED, CHECK, (CHAIR, checks.CloseCheck(check=1, totals=totals))):
            desk.table.tap(who, does)
        assert "apply_rule" not in [act.name for act in offers(desk.look())]


def test_for_whoever_has_no_tablet_the_desk_says_whether_an_objection_still_stands():
    desk = AtDesk()
    for who, does in (ASKED, CHECK, ("cy", objections.Object(check=1, text="Too fast."))):
        desk.table.tap(who, does)
    desk.table.tap("dee", questions.RewordQuestion(text="Shall we?"))
    (said,) = desk.do("still_stands", still="no")
    assert (said.event.person, said.event.still, said.event.said_by) == ("cy", False, CHAIR)


def test_for_whoever_has_a_tablet_the_desk_only_offers_what_would_meet_it():
    desk = AtDesk()
    for who, does in (ASKED, CHECK, ("ana", objections.Object(check=1, text="Too fast."))):
        desk.table.tap(who, does)
    assert "asked on their own tablet" in desk.notes("meet", person="ana")
    (offered,) = desk.do("meet", person="ana", met_by="Slower.")
    assert (offered.event.asked, offered.event.accepted, offered.event.said_by) == (True, False, "")
