"""Eleven slips of one sign or word that no test noticed, each met where a person would meet it."""

from __future__ import annotations

import pytest

from kiosk.meeting.agenda import StartItem
from kiosk.meeting.checks import AnswerCheck, CloseCheck, OpenCheck
from kiosk.meeting.decisions import AddMinorityStatement, RecordDecision
from kiosk.meeting.go_round import PassTurn
from kiosk.meeting.lifecycle import CloseMeeting
from kiosk.meeting.modes import SetMode
from kiosk.meeting.opening import AgreeRule
from kiosk.meeting.people import Person
from kiosk.meeting.questions import CallStuck, ProposeQuestion
from kiosk.meeting.signals import Signal
from kiosk.meeting.terms import Asked, PersonId, Refused, Votes
from kiosk.meeting.turns import EndTurn, GiveFloor, HandOn
from kiosk.summary.kinds.full import full_print
from kiosk.summary.projections.account import Account
from kiosk.tablets.cards.arrival import Arriving, ComeAs, answer
from kiosk.tablets.cards.device_state import state_of
from kiosk.views.person_view import glance
from tests.golden_screens import Screens
from tests.golden_words import words
from tests.table import Table, person, usual_people
from tests.ui.desk.at_desk import AtDesk

Tap = tuple[float, PersonId, Asked]  # seconds after opening


def table(mode: str = "open_queue", people: list[Person] | None = None, *taps: Tap) -> Table:
    """A meeting in this mode after these taps, with its first item begun."""
    made = Table(people, mode)
    made.tap("chair", StartItem(item=1, title="Sundays", proposed_by="ana"), at=5)
    for second, who, does in taps:
        made.tap(who, does, at=second)
    return made


def turn(who: PersonId, begins: float, ends: float) -> list[Tap]:
    return [(begins, "chair", GiveFloor(to=who)), (ends, who, EndTurn())]


def next_on_the_room_screen(at: Table) -> str:
    """The first of the names that stand there as coming next."""
    return str(Screens(at).room.scene["next"]).split(",")[0]


def tablet(at: Table, who: PersonId) -> str:
    return " ".join(words(state_of(glance(at.room), who)))


def printed(at: Table) -> str:
    at.tap("chair", CloseMeeting())
    return " ".join(words(full_print(Account(at.history()))))


def test_in_fair_turns_who_is_lifted_goes_before_who_spoke_for_less(qapp) -> None:
    lift = (10, "chair", AgreeRule(about="queue", rule="fair", lift=("lived_experience",)))
    spoke = [*turn("ana", 20, 320), *turn("dee", 330, 340)]
    asked = [(350, "dee", Signal(id="d", kind="speak")), (360, "ana", Signal(id="a", kind="speak"))]
    assert next_on_the_room_screen(table("fair_queue", None, lift, *spoke, *asked)) == "Ana"
    assert next_on_the_room_screen(table("fair_queue", None, *spoke, *asked)) == "Dee"


def test_a_wish_to_reply_stays_on_the_tablet_for_one_turn_more_and_no_longer() -> None:
    began = [(20, "chair", GiveFloor(to="ana")), (30, "bo", Signal(id="r", kind="respond"))]
    first = table("open_queue", None, *began, (40, "ana", EndTurn()))
    assert "You are next." in tablet(first, "bo")
    for does in (GiveFloor(to="cy"), EndTurn()):
        first.tap("chair" if isinstance(does, GiveFloor) else "cy", does)
    assert "You are next." not in tablet(first, "bo")


@pytest.mark.parametrize(("votes_for", "against", "mode"), [("4", "4", "open_queue"), ("5", "4", "fair_queue")])
def test_a_tied_vote_typed_at_the_desk_leaves_the_way_we_take_turns(votes_for: str, against: str, mode: str) -> None:
    desk = AtDesk()
    tray = desk.open("mode", mode="fair_queue", agreed="agreed")
    tray.set("for", votes_for)
    tray.set("against", against)
    tray.do()
    assert desk.table.meeting.modes.mode == mode
    assert (tray.refused != "") is (mode == "open_queue")


def test_nobody_is_held_back_after_a_challenge_whose_side_is_not_said() -> None:
    people = [
        person("chair", 1, "organisation", "facilitator"),
        person("ana", 2),
        person("dee", 3, "organisation"),
        person("sup", 4, "not_said"),
    ]
    challenge = (20, "ana", Signal(id="c", kind="challenge"))
    spoke = [(30, "chair", GiveFloor(to="ana", answers="c")), (60, "ana", EndTurn())]
    asked = [(70, "dee", Signal(id="d", kind="speak")), (80, "sup", Signal(id="s", kind="speak"))]
    at = table("open_queue", people, challenge, *spoke, *asked)
    assert "Answers wait for now." in tablet(at, "dee")
    assert "You are next." in tablet(at, "sup")


@pytest.mark.parametrize(("marks", "taken"), [("\u0301\u0323\u0331", True), ("\u0301\u0323\u0331\u0330", False)])
def test_a_name_typed_at_joining_has_three_marks_on_one_letter_at_most(marks: str, taken: bool) -> None:
    arriving = Arriving()
    if taken:
        answer(table().meeting, arriving, ComeAs(name=f"Q{marks}in"))
        assert arriving.name
    else:
        with pytest.raises(Refused, match="too many marks on one letter"):
            answer(table().meeting, arriving, ComeAs(name=f"Q{marks}in"))


def test_whoever_passes_is_not_offered_a_turn_again_for_ever(qapp) -> None:
    people = [person("chair", 1, "organisation", "facilitator"), person("ana", 2), person("bo", 3)]
    asked = (10, "ana", ProposeQuestion(text="Shall we?"))
    at = table("open_queue", people, asked, (20, "chair", SetMode(mode="round", via="agreed", start_person="ana")))
    offered = []
    for _ in range(2 * len(people) + 1):
        coming = next_on_the_room_screen(at)
        offered.append(coming)
        if coming not in ("Ana", "Bo", "Chair"):
            break
        at.tap(coming.lower(), PassTurn())
    assert max(map(offered.count, ("Ana", "Bo", "Chair"))) <= 2
    assert offered[-1] not in ("Ana", "Bo", "Chair")


def test_the_longest_wait_is_printed_and_not_the_shortest() -> None:
    asked = [(20, "ana", Signal(id="a", kind="speak")), (260, "bo", Signal(id="b", kind="speak"))]
    spoke = [(320, "chair", GiveFloor(to="bo")), (500, "chair", GiveFloor(to="ana"))]
    assert "The longest wait was about 8 minutes." in printed(table("open_queue", None, *asked, *spoke))


def test_the_piece_handed_on_is_not_printed_as_a_turn_out_of_order() -> None:
    waits = (20, "bo", Signal(id="b", kind="speak"))
    to_ana = (30, "chair", GiveFloor(to="ana"))
    at = table("talking_piece", None, waits, to_ana, (60, "ana", HandOn(to="cy")), (90, "cy", EndTurn()))
    assert "while another person was next" not in printed(at)


def test_a_move_by_the_rule_is_printed_as_the_rule_s() -> None:
    spoke = turn("ana", 20, 120)
    asked = [(130, "ana", Signal(id="a", kind="speak")), (140, "bo", Signal(id="b", kind="speak"))]
    said = printed(table("fair_queue", None, *spoke, *asked, *turn("bo", 150, 160)))
    assert "The rule let somebody who asked later go first once." in said
    assert "the queue. No reason" not in said
    assert "was moved" not in said


def test_exactly_half_is_not_printed_as_most(qapp) -> None:
    people = [one for one in usual_people() if one.role != "invited"]
    at = table("open_queue", people, (20, "ana", ProposeQuestion(text="Shall we?")))
    at.tap("chair", OpenCheck(check=1, kind="yes_no", answers="private"))
    everybody = [one.id for one in people]
    half = len(everybody) // 2
    for place, who in enumerate(everybody):
        given = "yes" if place < half else "no" if place < len(everybody) - 2 else "not_now"
        at.tap(who, AnswerCheck(check=1, answer=given))
    at.tap("chair", CloseCheck(check=1))
    assert "Most people said yes." not in printed(at)


@pytest.mark.parametrize("rule", ["write_both_views", "more_than_half_with_minority_statement"])
@pytest.mark.parametrize(("wrote", "used"), [(False, False), (True, True)])
def test_that_we_used_the_rule_is_printed_only_where_something_was_written(rule: str, wrote: bool, used: bool) -> None:
    chosen = (10, "chair", AgreeRule(about="disagreement", rule=rule, votes=Votes(in_favour=5, against=1)))
    at = table("open_queue", None, chosen, (20, "ana", ProposeQuestion(text="Shall we?")), (30, "bo", CallStuck()))
    at.tap("chair", OpenCheck(check=1, kind="yes_no", answers="named"))
    for who in ("chair", "keeper", "notes", "ana", "bo", "cy"):
        at.tap(who, AnswerCheck(check=1, answer="yes"))
    at.tap("chair", CloseCheck(check=1))
    if wrote:
        at.tap("dee", AddMinorityStatement(people=1, text="Not yet.", read_back=True))
    at.tap("chair", RecordDecision(result="agreed"))
    assert ("We used the rule we set." in printed(at)) is used
