"""At the desk somebody says that we did not agree to something: hands answer, and never those of whose act it was."""

import pytest

from kiosk.meeting import questions
from kiosk.meeting.checks import CloseCheck, OpenCheck
from kiosk.meeting.opening import AgreeRule
from kiosk.meeting.room_word import Dispute, DisputeAnswered
from kiosk.meeting.seen_differently import SeenDifferently
from kiosk.meeting.terms import Votes
from tests.ui.desk.at_desk import AtDesk
from ui.desk.actions.catalog import ACTS, by_key, offers
from ui.desk.private_dots import dots

CHAIR = "chair"
AFFECTED = OpenCheck(check=1, kind="most_affected", answers="open", affected=("ana", "bo"), via="agreed")


@pytest.fixture
def desk() -> AtDesk:
    """The chair has said for the room who is most affected, and they said yes."""
    at_desk = AtDesk()
    at_desk.table.tap("ana", questions.ProposeQuestion(text="Will the board cut rents by May?"))
    at_desk.table.tap(CHAIR, AFFECTED)
    at_desk.table.tap(CHAIR, CloseCheck(check=1, totals={"yes": 2}))
    return at_desk


def of_the_check(desk: AtDesk) -> str:
    return desk.table.meeting.agreed[-1].time


def test_somebody_says_it_was_not_agreed_and_what_goes_by_it_waits(desk: AtDesk) -> None:
    desk.do("dispute", of=of_the_check(desk), person="cy", text="Nobody asked us.")
    s = desk.look()
    assert offers(s)[0].name == "answer_dispute"
    assert by_key(s, ";") is ACTS["answer_dispute"]
    assert dots(s)[0].words == "Somebody said: that is not what was said. The group agreed: who is asked."
    said = "Somebody said: that is not what was said. Ask the room first."
    assert desk.refused("record_decision", result="agreed") == said


@pytest.mark.parametrize("yes", [True, False], ids=["it stands", "it fell"])
def test_hands_answer_counted_by_whose_act_it_was_not(desk: AtDesk, yes: bool) -> None:
    desk.table.tap("cy", Dispute(of=of_the_check(desk)))
    hands = {"for": "6", "against": "2"} if yes else {"for": "2", "against": "6"}
    assert desk.refused("answer_dispute", **hands, person="chair") == "Somebody else counts this."
    (kept,) = desk.do("answer_dispute", **hands, person="ana")
    assert isinstance(kept.event, DisputeAnswered)
    assert kept.event.stands == yes
    assert ACTS["answer_dispute"].offered(desk.look()) is False


def test_hands_have_to_be_typed(desk: AtDesk) -> None:
    desk.table.tap("cy", Dispute(of=of_the_check(desk)))
    assert desk.refused("answer_dispute", person="ana") == "Type how many hands there were."


def test_of_several_it_is_said_which(desk: AtDesk) -> None:
    desk.table.tap(CHAIR, AgreeRule(about="ground", rule="No shouting."))
    for act in desk.table.meeting.agreed[-2:]:
        desk.table.tap("cy", Dispute(of=act.time))
    first = desk.table.meeting.agreed[-2].time
    desk.do("answer_dispute", of=first, **{"for": "1", "against": "6"}, person="ana")
    assert [act.disputed for act in desk.table.meeting.agreed[-2:]] == ["fell", "open"]


def test_whoever_saw_it_differently_says_so_at_the_desk(desk: AtDesk) -> None:
    (kept,) = desk.do("differ", person="bo", text="We said June.", name="Bo")
    assert isinstance(kept.event, SeenDifferently)
    assert (kept.who, kept.by, kept.event.name) == ("bo", CHAIR, "Bo")


def test_what_is_enough_for_a_check_is_agreed_at_the_desk() -> None:
    desk = AtDesk()
    assert desk.refused("rule", about="checks") == "Say which rule, or skip it."
    desk.do("rule", about="checks", enough="two_thirds", aside="1", stop="counts_as_no")
    terms = desk.table.meeting.opening.terms
    assert (terms.enough, terms.stand_asides_at_most, terms.stop) == ("two_thirds", 1, "counts_as_no")
    assert desk.fields("rule", about="checks")[-3:] == ["for", "against", "rather"]
    changed = {"about": "checks", "enough": "any", "for": "6", "against": "1"}
    (kept,) = desk.do("rule", **changed)
    assert (kept.event.enough, kept.event.stop, kept.event.votes) == ("any", None, Votes(6, 1))
