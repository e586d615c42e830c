"""Every act of the desk is done once through the tray and leaves its entry, with its reason or without one."""

import pytest

from kiosk.meeting import (
    agenda,
    beforehand,
    checks,
    decisions,
    go_round,
    handing_over,
    listening,
    modes,
    objections,
    opening,
    pauses,
    people,
    promises,
    questions,
    repair,
    reviews,
    second_look,
    signals,
    stance,
    statements,
    turn_queue,
    turns,
)
from kiosk.meeting.powers import PowerMoved
from kiosk.meeting.putting_right import ThingPutRight
from kiosk.meeting.terms import Votes
from kiosk.meeting.writing_down import WrittenDown
from kiosk.private.expectation_doubts import DoubtExpectation
from tests.ui.desk.at_desk import AtDesk, before_the_first_rule
from ui.desk.actions import disputes, fears, goals, running
from ui.desk.actions.catalog import ACTS
from ui.desk.desk_view import WayIn

CHAIR = "chair"
ITEM = (CHAIR, agenda.StartItem(item=1, title="Rents", proposed_by="ana"))
SECOND = ("bo", agenda.ProposeItem(item=2, title="Repairs"))
HAND = ("ana", signals.Signal(id="s1", kind="speak"))
ANOTHER = ("bo", signals.Signal(id="s2", kind="speak"))
SPEAKS = ("ana", turns.TakeFloor())
ASKED = ("ana", questions.ProposeQuestion(text="Will the board cut rents by May?"))
HELD = ("bo", signals.Signal(id="w1", kind="wording"))
CHECK = (CHAIR, checks.OpenCheck(check=1, kind="consent", answers="open"))
CLOSED = (CHAIR, checks.CloseCheck(check=1, totals={"consent": 9}))
WROTE = ("cy", decisions.AddMinorityStatement(people=1, text="It is too fast.", read_back=False))
OBJECTS = ("cy", objections.Object(check=1, text="Too fast."))
ASK = ("ana", promises.MakeAsk(ask=1, text="Publish the rents."))
ANSWERED = ("dee", promises.AnswerAsk(ask=1, kind="already_done"))
CHALLENGE = ("ana", signals.Signal(id="c1", kind="challenge"))
GIVEN = (CHAIR, turns.GiveFloor(to="ana"))
OVER = (CHAIR, turns.EndTurn())
ROUND = (CHAIR, modes.SetMode(mode="round", start_person="ana"))
REST = (CHAIR, modes.SetMode(mode="rest_and_listen", asked_by="ana"))
PAUSED = (CHAIR, pauses.StartPause(kind="quiet_minute"))
NEED = ("ana", opening.AddExpectation(kind="mine", text="A yes or a no."))
OURS = ("ana", opening.AddExpectation(kind="ours", text="We answer today."))
LOOK_BACK = (CHAIR, opening.AgreeRule(about="second_look", rule="always"))

# act, what came before, what is filled in, the first event it leaves, and what that says
WITH_REASON = [
    ("give", [HAND], {"person": "ana"}, turns.TurnStarted, {"person": "ana", "got": "given", "answers": "s1"}),
    ("take", [], {"person": "bo"}, turns.TurnStarted, {"person": "bo", "got": "taken"}),
    ("take", [], {"person": CHAIR}, turns.TurnStarted, {"person": CHAIR, "got": "default", "in_role": True}),
    ("end", [SPEAKS], {"ended": "time_up"}, turns.TurnEnded, {"ended": "time_up", "ended_by": CHAIR}),
    ("hand_on", [SPEAKS], {"person": "bo"}, turns.TurnEnded, {"ended": "handed_on"}),
    ("stop", [SPEAKS], {}, turns.TurnEnded, {"ended": "stopped", "ended_by": CHAIR}),
    ("say_back", [CHALLENGE, GIVEN, OVER], {"person": "dee"}, turns.TurnStarted, {"purpose": "say_back"}),
    ("close_round", [ROUND], {}, go_round.RoundClosed, {}),
    ("reorder", [HAND, ANOTHER], {"person": "bo", "to": "1"}, turn_queue.QueueReordered, {"before": 2, "to": 1}),
    (
        "allow_reply",
        [SPEAKS, ("bo", signals.Signal(id="r1", kind="respond"))],
        {},
        turn_queue.ReplyAllowed,
        {"person": "bo"},
    ),
    ("set_aside", [HAND], {}, signals.SignalSetAside, {"id": "s1"}),
    ("start_item", [ITEM, SECOND], {}, agenda.ItemStarted, {"item": "2"}),
    ("end_item", [ITEM], {}, agenda.ItemEnded, {"item": "1"}),
    ("park_item", [ITEM], {"first": "yes"}, agenda.ItemParked, {"item": "1", "first_next_time": True}),
    ("drop_item", [ITEM, SECOND], {"item": "2"}, agenda.ItemDropped, {"item": "2", "first_next_time": False}),
    ("move_item", [ITEM, SECOND], {"item": "2", "to": "1"}, agenda.AgendaItemMoved, {"item": "2", "to": 1}),
    (
        "lived_first",
        [("dee", agenda.ProposeItem(item=1, title="Rents")), SECOND],
        {},
        agenda.AgendaItemMoved,
        {"item": "2", "to": 1, "before": 2},
    ),
    ("ask", [], {"text": "Will it?", "person": "ana"}, questions.QuestionProposed, {"author": "ana", "via": "given"}),
    ("ask_another", [ASKED], {"text": "Why?"}, questions.QuestionProposed, {"number": 2}),
    ("reword", [ASKED], {"text": "Shall we?"}, questions.QuestionReworded, {"author": CHAIR, "via": "taken"}),
    (
        "reword",
        [ASKED],
        {"text": "Shall we?", "whose": "first"},
        questions.QuestionReworded,
        {"author": CHAIR, "via": "given"},
    ),
    ("accept", [ASKED, HELD], {"by": "first"}, questions.WordingAccepted, {"by_group": False}),
    (
        "accept",
        [ASKED, HELD],
        {"by": "group", "for": "5", "against": "1"},
        questions.WordingAccepted,
        {"by_group": True, "votes": Votes(5, 1)},
    ),
    ("close_question", [ASKED], {}, questions.QuestionClosed, {}),
    ("check", [ASKED], {}, checks.CheckOpened, {"kind": "consent", "answers": "private", "override": False}),
    ("check", [ASKED, HELD], {}, checks.CheckOpened, {"override": True, "waiting": 1}),
    ("close_check", [ASKED, CHECK], {"consent": "9"}, checks.CheckClosed, {"totals": {"consent": 9}}),
    ("close_look_back", [LOOK_BACK, ASKED, CHECK, CLOSED], {}, second_look.LookBackClosed, {"wording": 1}),
    ("record_decision", [ASKED, CHECK, CLOSED], {"result": "agreed"}, decisions.DecisionRecorded, {"result": "agreed"}),
    ("mode", [], {"mode": "fair_queue", "agreed": "agreed"}, modes.ModeChanged, {"via": "agreed"}),
    ("mode", [], {"mode": "fair_queue"}, modes.ModeChanged, {"mode": "fair_queue", "via": "given"}),
    ("rest", [], {"person": "ana", "agreed": "agreed"}, modes.ModeChanged, {"challenger": "ana", "via": "agreed"}),
    ("listening_pause", [], {}, pauses.PauseStarted, {"kind": "listening_pause"}),
    ("thinking", [], {}, pauses.PauseStarted, {"kind": "thinking"}),
    ("break_for", [], {"minutes": "10"}, pauses.PauseStarted, {"kind": "break", "seconds": 600}),
    ("hand_over", [], {"power": "agenda", "person": "ana"}, PowerMoved, {"holder": "ana", "via": "given"}),
    ("take_power", [], {"power": "record"}, PowerMoved, {"holder": CHAIR, "via": "taken"}),
    ("draw", [], {}, handing_over.FacilitatorDrawn, {}),
    ("role", [], {"person": "bo", "role": "turn_keeper"}, people.RoleSet, {"person": "bo"}),
    ("invite", [ITEM], {"person": "dee"}, people.RoleSet, {"role": "invited", "items": ("1",)}),
]
WITHOUT = [
    ("end_pause", [PAUSED], {}, pauses.PauseEnded, {"kind": "quiet_minute"}),
    ("quiet_minute", [], {}, pauses.PauseStarted, {"kind": "quiet_minute", "seconds": None}),
    ("break", [], {}, pauses.PauseStarted, {"kind": "break", "seconds": None}),
    ("hand", [], {"person": "cy"}, signals.SignalRaised, {"person": "cy", "kind": "speak"}),
    ("hand", [], {"person": "cy", "kind": "challenge", "to": "dee"}, signals.SignalRaised, {"to": "dee"}),
    (
        "hand",
        [],
        {"person": "inv", "kind": "challenge", "possible": "A month."},
        signals.SignalRaised,
        {"possible": "A month."},
    ),
    ("withdraw", [HAND], {}, signals.SignalWithdrawn, {"person": "ana"}),
    ("answered", [("bo", signals.Signal(id="p1", kind="process"))], {}, signals.SignalAnswered, {"id": "p1"}),
    ("pass", [ROUND], {}, go_round.TurnPassed, {"person": "ana"}),
    ("cut_off", [], {"person": "ana", "by": "dee"}, turns.CutOffMarked, {"person": "ana", "by": "dee"}),
    ("already_sorted", [SPEAKS], {"person": "bo"}, listening.AlreadySortedMarked, {"turn_of": "ana"}),
    ("answer_now", [CHALLENGE, GIVEN, OVER], {}, listening.ReplyHoldLifted, {"person": "ana"}),
    ("heard", [REST], {"of": "dee", "answer": "partly"}, listening.HeardCheck, {"person": "ana", "answer": "partly"}),
    (
        "propose_item",
        [ITEM],
        {"title": "Heating", "person": "bo", "urgent": "yes", "fire": "The landlord’s", "displaces": "1"},
        agenda.AgendaItemProposed,
        {"item": "2", "proposed_by": "bo", "displaces": "1", "whose_fire": "The landlord’s"},
    ),
    ("stuck", [ASKED], {}, questions.StuckCalled, {"rule": "write_both_views"}),
    ("keep_open", [ASKED], {"person": "dee", "due": "meeting 5"}, promises.AskKeptOpen, {"wording": 1}),
    ("against", [ASKED, CHECK], {"person": "cy", "text": "No."}, objections.ObjectionRaised, {"person": "cy"}),
    (
        "against",
        [ASKED, CHECK],
        {"person": "cy", "kind": "block", "text": "No."},
        objections.BlockRecorded,
        {"text": "No."},
    ),
    (
        "meet",
        [ASKED, CHECK, OBJECTS],
        {"met_by": "Slower.", "accepted": "yes"},
        objections.ObjectionMet,
        {"person": "cy", "accepted": True},
    ),
    (
        "minority",
        [ASKED],
        {"text": "We differ.", "people": "2", "read_back": "yes"},
        decisions.MinorityStatementAdded,
        {"people": 2, "read_back": True},
    ),
    ("read_statement", [ASKED, WROTE], {}, statements.MinorityStatementReadBack, {"statement": 1}),
    (
        "read_statement",
        [ASKED, WROTE, WROTE],
        {"statement": "2"},
        statements.MinorityStatementReadBack,
        {"statement": 2},
    ),
    ("stance", [], {"stance": "we_share"}, stance.StanceSet, {"stance": "we_share", "votes": None}),
    (
        "change_stance",
        [(CHAIR, stance.SetStance(stance="we_share"))],
        {"stance": "we_lead", "for": "5", "against": "3"},
        stance.StanceSet,
        {"stance": "we_lead", "votes": Votes(5, 3)},
    ),
    ("doubt", [OURS], {"person": "bo"}, opening.ExpectationDoubted, {"expectation": 1}),
    (
        "doubt",
        [OURS, ("bo", DoubtExpectation(expectation=1))],
        {"what": "back", "person": "bo"},
        opening.DoubtTakenBack,
        {"expectation": 1},
    ),
    ("unsaid", [], {"text": "Fear."}, repair.UnsaidAdded, {"may_print": False}),
    (
        "change_disagreement",
        [],
        {"rule": "own", "own": "We sleep on it.", "for": "6"},
        opening.DisagreementRuleAgreed,
        {"rule": "We sleep on it."},
    ),
    (
        "rule",
        [],
        {"about": "feelings", "rule": "welcome", "next": "yes"},
        opening.FeelingsRuleAgreed,
        {"feelings_go_next": True},
    ),
    ("rule", [], {"about": "keeping"}, opening.KeepingSet, {"names_days": 30, "detail_years": 3}),
    ("rule", [], {"about": "keeping", "days": "0"}, opening.KeepingSet, {"names_days": 0, "detail_years": 3}),
    ("rule", [], {"about": "queue", "rule": "Fair.", "cap": "10"}, opening.RuleAgreed, {"cap_s": 600}),
    (
        "rule",
        [],
        {"about": "unsaid", "point": "own", "own": "When Bo asks."},
        opening.RuleAgreed,
        {"about": "unsaid", "rule": "When Bo asks."},
    ),
    ("rule", [], {"about": "unsaid", "point": "before_the_end"}, opening.RuleAgreed, {"rule": "before_the_end"}),
    ("limit", [], {"text": "No money.", "owner": "Cabinet"}, opening.ExpectationAdded, {"limit_owner": "Cabinet"}),
    ("expectation", [], {"kind": "mine", "text": "Tea.", "person": "bo"}, opening.ExpectationAdded, {"author": "bo"}),
    ("review_expectation", [NEED], {"which": "1", "result": "met"}, opening.ExpectationReviewed, {"author": "ana"}),
    ("standing", [], {"text": "Some are paid."}, opening.StandingCard, {}),
    ("make_ask", [], {"text": "Open the books.", "person": "ana"}, promises.AskMade, {"person": "ana", "ask": "1"}),
    ("repeat_ask", [ASK], {"person": "bo"}, promises.AskRepeated, {"person": "bo"}),
    ("answer_ask", [ASK], {"kind": "no", "person": "dee"}, promises.AskAnswered, {"kind": "no", "person": "dee"}),
    ("match", [ASK, ANSWERED], {"matches": "no"}, promises.ExperienceMatched, {"person": "ana", "matches": False}),
    (
        "send_out",
        [],
        {"text": "Pay.", "body": "Cabinet", "person": "dee", "due": "June"},
        promises.AskSentOut,
        {"body": "Cabinet"},
    ),
    (
        "action",
        [],
        {"text": "Bring it.", "person": "dee", "due": "June", "criterion": "yes"},
        promises.ActionAgreed,
        {"kind": "role_criterion"},
    ),
    (
        "commit",
        [],
        {"text": "Listen.", "review": "meeting 5", "person": "dee"},
        promises.CommitmentMade,
        {"person": "dee"},
    ),
    (
        "small_step",
        [],
        {"text": "A key.", "person": "dee", "due": "June", "door": "yes"},
        promises.SmallStepRecorded,
        {"door_opened": True},
    ),
    (
        "review_promise",
        [],
        {"made": "meeting 3", "text": "Pay.", "state": "late"},
        reviews.PromiseReviewed,
        {"state": "late"},
    ),
    (
        "roll_back",
        [],
        {"decision": "Shut.", "found": "A letter", "told": "no", "body": "Board"},
        reviews.RolledBackRecorded,
        {"body": "Board", "group_told": False},
    ),
    ("change", [], {"text": "Rents fall."}, promises.ChangeStated, {}),
    ("join", [], {"name": "Zed Zhou", "seat": "12"}, people.ParticipantAdded, {"name": "Zed Zhou", "sits": "12"}),
    ("join", [("bo", people.Leave())], {"person": "bo"}, people.ParticipantJoined, {"person": "bo"}),
    ("put_name_right", [], {"person": "bo", "name-bo": "Bo Bell"}, ThingPutRight, {"now": "Bo Bell", "which": "bo"}),
    ("leave", [], {"person": "bo"}, people.ParticipantLeft, {"person": "bo"}),
    (
        "stand_in",
        [],
        {"person": "dee", "instead": "Al", "prepared": "yes", "decide": "no"},
        people.StandInNoted,
        {"can_decide": False},
    ),
    (
        "consent",
        [],
        {"person": "bo", "turns": "seat", "voice": "carer", "print_name": "no"},
        people.ConsentRecorded,
        {"turns": "seat", "voice_group": True, "print_name": False, "feelings": True},
    ),
    (
        "talked_before",
        [],
        {"spoken": "ana,dee"},
        beforehand.PrepDone,
        {"spoken": {"lived_experience": 1, "organisation": 1}},
    ),
    ("papers", [], {"days": "2"}, beforehand.ContextShared, {"days": 2, "item": ""}),
    ("support", [], {"kind": "pay", "done": "no"}, beforehand.SupportInPlace, {"kind": "pay", "done": False}),
    ("have_read", [], {"person": "bo"}, opening.PurposeShown, {"person": "bo"}),
    (
        "answer_for",
        [ASKED, (CHAIR, checks.OpenCheck(check=1, kind="yes_no", answers="named"))],
        {"person": "bo", "answer": "no"},
        checks.AnswerGiven,
        {"person": "bo", "answer": "no"},
    ),
    ("write_down", [], {"said": "It is late.", "about": "The bus"}, WrittenDown, {"about": "The bus"}),
    ("take_out", [NEED], {"person": "ana"}, repair.EventRedacted, {}),
    ("read_back", [], {"agreed": "no"}, opening.RecordReadBack, {"agreed": False}),
]
CALLS = {
    "next_page": ("next_page", ""),
    "previous_page": ("previous_page", ""),
    "see_room": ("toggle_desk", ""),
    "show_opening": ("show_opening", ""),
    "hide_opening": ("hide_opening", ""),
    "show_pad": ("show_pad", ""),
    "leave_pad": ("shut_pad", ""),
    "leave_room": ("leave_room", ""),
    "return": ("return_to_room", ""),
    "close": ("close", ""),
    "join_page": ("toggle_join", ""),
    "join_cards": ("join_cards", ""),
    "new_code": ("new_code", ""),
    "guide": ("show_guide", ""),
    "past": ("show_past", ""),
}


def desk_after(taps) -> AtDesk:
    desk = AtDesk()
    for who, does in taps:
        desk.table.tap(who, does)
    return desk


def done(name, before, filled, event):
    happened = desk_after(before).do(name, **filled)
    return next(one for one in happened if type(one.event) is event)


@pytest.mark.parametrize("reason", ["", "Because we said so."])
@pytest.mark.parametrize(("name", "before", "filled", "event", "says"), WITH_REASON)
def test_an_act_of_power_is_kept_with_its_reason_or_without(name, before, filled, event, says, reason):
    kept = done(name, before, {**filled, "reason": reason}, event)
    assert {field: getattr(kept.event, field) for field in says} == says
    assert kept.event.reason == reason


@pytest.mark.parametrize(("name", "before", "filled", "event", "says"), WITHOUT)
def test_what_uses_no_power_is_kept_without_asking_why(name, before, filled, event, says):
    kept = done(name, before, filled, event)
    assert {field: getattr(kept.event, field) for field in says} == says
    assert not ACTS[name].reason


@pytest.mark.parametrize(("name", "call"), CALLS.items())
def test_what_belongs_to_the_program_is_asked_of_it(name, call):
    desk = AtDesk(way_in=WayIn(serves=True))
    assert (desk.do(name), desk.calls) == ([], [call])


@pytest.mark.parametrize("rule", ["most_affected", "skipped"])
def test_the_first_rule_is_picked_or_skipped_and_kept(rule):
    desk = before_the_first_rule()
    assert not any(chosen for chosen in desk.choices("if_we_disagree", "rule").values())
    assert [one.event.rule for one in desk.do("if_we_disagree", rule=rule)] == [rule]
    assert not ACTS["if_we_disagree"].offered(desk.look())


def test_every_act_of_the_desk_is_tried_here():
    tried = {name for name, *_ in [*WITH_REASON, *WITHOUT]} | set(CALLS)
    tried |= {
        "practised",
        "remove_device",
        "lock",
        "wifi",
        "if_we_disagree",
        "show_unsaid",
        "show_unsaid_anyway",
        "show_written",
        "leave_heard",
    }
    tried |= {"go_on_after", "ended_then", "speaker_goes_on", "put_right", "end_rest", "wait_for", "word_asked"}
    tried |= {act.name for act in (*fears.ACTS, *goals.ACTS, *running.RUNNING, *running.ACTS)}  # tried beside this
    tried |= {"apply_rule", "still_stands", "end_rest", "group_ends_rest", "reword_before"}  # in tests of their own
    tried |= {"look_at_promise", "skip_since_last_time", "end_decision", "claim_ask", "withdraw_ask"}  # of former ones
    tried |= {act.name for act in (*disputes.ACTS, *disputes.OF_THE_RECORD)}
    assert tried == set(ACTS)
