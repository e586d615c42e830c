"""Quiet dots that ask something of the room: to listen, what to do when stuck, and who sets a limit."""

from kiosk.meeting.agenda import ParkItem, ProposeItem, StartItem
from kiosk.meeting.checks import CloseCheck, OpenCheck
from kiosk.meeting.decisions import AddMinorityStatement
from kiosk.meeting.listening import AnswerHeardCheck
from kiosk.meeting.modes import ModeChanged, SetMode
from kiosk.meeting.opening import AddExpectation, ExpectationAdded
from kiosk.meeting.promises import AnswerAsk, MakeAsk
from kiosk.meeting.questions import CallStuck, ProposeQuestion, RewordQuestion
from kiosk.meeting.statements import MinorityStatementReadBack, ReadStatementBack
from kiosk.meeting.terms import Votes
from kiosk.meeting.turns import EndTurn, GiveFloor
from kiosk.private.feelings import AskToListen, LeaveListening, PickIfWeDisagree
from tests.ui.desk.at_desk import AtDesk, before_the_first_rule
from ui.desk.actions.catalog import ACTS
from ui.desk.private_dots import dots


def shown(desk: AtDesk):
    return [(f"{dot.who} {dot.words}".strip(), [one.words for one in dot.answers]) for dot in dots(desk.look())]


def answered(desk: AtDesk, number: int, **more: str):
    """The first dot's answer, finished in the tray."""
    answer = dots(desk.look())[0].answers[number]
    return desk.do(answer.act, **{**answer.filled, **more})


def test_a_wish_to_be_listened_to_is_asked_of_the_room_with_one_press_and_its_votes():
    desk = AtDesk()
    before = len(desk.table.happened())
    desk.table.tap("ana", AskToListen())
    assert len(desk.table.happened()) == before
    assert shown(desk) == [("Ana asks that we rest and listen.", ["Ask the room", "Not now"])]
    happened = answered(desk, 0, **{"for": "6", "against": "2"})
    changed = next(one.event for one in happened if isinstance(one.event, ModeChanged))
    assert (changed.mode, changed.challenger, changed.asked_by, changed.votes) == (
        "rest_and_listen",
        "ana",
        "ana",
        Votes(6, 2),
    )
    assert shown(desk) == []


def test_a_wish_to_be_listened_to_can_be_taken_back_or_put_off_and_leaves_nothing():
    desk = AtDesk()
    for who in ("ana", "chair"):
        desk.table.tap("ana", AskToListen())
        desk.table.tap(who, LeaveListening(person="ana"))
        assert shown(desk) == []
    desk.table.tap("ana", AskToListen())
    assert desk.table.refused("bo", LeaveListening(person="ana")).startswith("Only the turn keeper")


def test_stuck_the_group_uses_its_rule_pauses_or_changes_it():
    desk = AtDesk()
    desk.table.tap("chair", SetMode(mode="open_queue"))
    desk.table.tap("ana", ProposeQuestion(text="Will rents fall?"))
    desk.table.tap("bo", CallStuck())
    assert shown(desk) == [("We are stuck. What shall we do?", ["Use the rule", "Pause", "Change the rule"])]
    (dot,) = dots(desk.look())
    assert [one.act for one in dot.answers] == ["minority", "listening_pause", "change_disagreement"]


def test_who_was_stuck_is_so_no_more_once_the_words_are_asked_about_and_agreed_to():
    desk = AtDesk()
    desk.table.tap("chair", SetMode(mode="open_queue"))
    desk.table.tap("ana", ProposeQuestion(text="Will rents fall?"))
    desk.table.tap("bo", CallStuck())
    here = len(desk.table.meeting.people.here())
    desk.table.tap("chair", OpenCheck(check=1, kind="consent", answers="open"))
    assert shown(desk) == []
    desk.table.tap("chair", CloseCheck(check=1, totals={"consent": here}))
    assert shown(desk) == []
    desk.table.tap("ana", RewordQuestion(text="Will rents fall by June?"))
    assert [words for words, _ in shown(desk)] == ["We are stuck. What shall we do?"]
    desk.do("change_disagreement", rule="double_majority", **{"for": "6", "against": "2"})
    use = dots(desk.look())[0].answers[0]
    assert (use.act, use.filled) == ("check", {"kind": "yes_no", "rule": "double_majority"})
    assert desk.choices("check", "rule", **use.filled)["Most of us, and most with lived experience"]
    answered(desk, 0)
    assert shown(desk) == []


def test_a_limit_nobody_owns_is_one_press_from_who_says_no_and_why():
    desk = AtDesk()
    desk.table.tap("chair", StartItem(item=1, title="Rents", proposed_by="ana"))
    desk.table.tap("ana", ProposeQuestion(text="Will rents fall?"))
    desk.table.tap("dee", RewordQuestion(text="Shall we look at rents?", reason="Falling rents are not realistic."))
    said = ("“Falling rents are not realistic.” Nobody said who sets that limit.", ["Who set that limit, and why?"])
    assert [(words, answers[:1]) for words, answers in shown(desk)] == [said]
    (dot,) = dots(desk.look())
    assert dot.answers[0].filled == {"text": "Falling rents are not realistic.", "person": "dee"}
    happened = answered(desk, 0)
    assert [(one.who, one.event.kind) for one in happened if isinstance(one.event, ExpectationAdded)] == [
        ("dee", "limit")
    ]
    assert shown(desk) == []


def test_a_reason_with_an_owner_or_without_a_limit_brings_no_card():
    desk = AtDesk()
    desk.table.tap("ana", ProposeQuestion(text="Will rents fall?"))
    desk.table.tap("dee", RewordQuestion(text="Shall we look?", reason="Not realistic.", limit_owner="The board"))
    desk.table.tap("ana", RewordQuestion(text="Will rents fall?", via="given", reason="These are my words."))
    assert shown(desk) == []
    desk.table.tap("ana", ProposeItem(item=3, title="Roofs"))
    desk.table.tap("chair", ParkItem(item=3, reason="There is no budget for it."))
    desk.table.tap("ana", MakeAsk(ask=1, text="A lift"))
    desk.table.tap("dee", AnswerAsk(ask=1, kind="no", text="That is IMPOSSIBLE"))
    assert len(shown(desk)) == 2
    desk.table.tap("dee", AddExpectation(kind="limit", text="No lift", limit_owner="The landlord"))
    assert shown(desk) == []


def test_the_tablets_picks_are_told_as_totals_and_become_the_votes():
    desk = before_the_first_rule()
    for person, rule in (("ana", "most_affected"), ("bo", "most_affected"), ("dee", "We toss a coin.")):
        desk.table.tap(person, PickIfWeDisagree(rule=rule))
    notes = desk.notes("if_we_disagree", rule="most_affected")
    assert notes == "On the tablets: 2 × The people it touches most decide; 1 × “We toss a coin.”"
    assert [one.event.votes for one in desk.do("if_we_disagree", rule="most_affected")] == [Votes(2, 1)]


def test_a_smaller_share_settles_nothing_by_itself():
    desk = before_the_first_rule()
    for person, rule in (("ana", "most_affected"), ("bo", "double_majority"), ("dee", "most_affected")):
        desk.table.tap(person, PickIfWeDisagree(rule=rule))
    assert [one.event.votes for one in desk.do("if_we_disagree", rule="double_majority")] == [None]


def test_after_three_rounds_without_a_yes_the_three_offers_are_there_and_nobody_is_said_to_be_heard():
    desk = AtDesk()
    desk.table.tap("chair", SetMode(mode="rest_and_listen", asked_by="ana"))
    for round_ in range(3):
        assert shown(desk) == [], round_
        desk.table.tap("ana", GiveFloor(to="dee", purpose="say_back"))
        desk.table.tap("dee", EndTurn())
        desk.table.tap("ana", AnswerHeardCheck(of="dee", answer="not_yet"))
    (dot,) = dots(desk.look())
    assert [one.words for one in dot.answers] == ["Write it down as said", "Stop"]
    answered(desk, 0, text="It was my home.")
    assert [ask.text for ask in desk.table.meeting.promises.asks.values()] == ["It was my home."]
    answered(desk, 1)
    assert desk.table.meeting.modes.mode == "open_queue"
    assert desk.table.meeting.listening.state != "heard"


def test_a_statement_sent_unread_asks_to_be_read_back_with_its_words_at_hand_until_it_was():
    desk = AtDesk()
    desk.table.tap("ana", ProposeQuestion(text="Will rents fall?"))
    assert not ACTS["read_statement"].offered(desk.look())
    for text in ("It is TOO fast", "Nobody asked us"):
        desk.table.tap("bo", AddMinorityStatement(people=1, text=text, read_back=False))
    asks = ("Some of us wrote a statement. Read it back.", ["Read it back", "I have seen it"])
    assert shown(desk) == [asks, asks]
    second = dots(desk.look())[1].answers[0]
    assert "“Nobody asked us”" in desk.notes(second.act, **second.filled)
    assert "“It is TOO fast”" not in desk.notes(second.act, **second.filled)
    assert answered(desk, 0)[0].event == MinorityStatementReadBack(statement=1)
    assert shown(desk) == [asks]
    assert desk.notes("read_statement").startswith("“Nobody asked us”\n")
    desk.do("read_statement")
    assert shown(desk) == []
    assert not ACTS["read_statement"].offered(desk.look())


def test_of_several_statements_one_says_which_was_read_and_no_other_is_taken_for_it():
    desk = AtDesk()
    desk.table.tap("ana", ProposeQuestion(text="Will rents fall?"))
    for text in ("It is too fast", "Nobody asked us"):
        desk.table.tap("bo", AddMinorityStatement(people=1, text=text, read_back=False))
    assert desk.choices("read_statement", "statement") == {"It is too fast": False, "Nobody asked us": False}
    assert desk.refused("read_statement") == "Say which statement you read."
    tray = desk.open("read_statement", statement="1")
    desk.table.tap("notes", ReadStatementBack(statement=1))
    tray.do()
    assert tray.refused == "That statement was read back already."
    assert [words for words, _ in shown(desk)] == ["Some of us wrote a statement. Read it back."]
