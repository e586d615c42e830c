"""The table of who may do a step: every role at every step, and each refusal has its sentence."""

import pytest

from kiosk.meeting import (
    agenda,
    beforehand,
    checks,
    closing,
    contests,
    decisions,
    fears,
    go_round,
    handing_over,
    if_we_disagree,
    lifecycle,
    listening,
    modes,
    objections,
    opening,
    pauses,
    promises,
    putting_right,
    questions,
    repair,
    reviews,
    room_word,
    running,
    second_look,
    seen_differently,
    signals,
    since_last_time,
    stance,
    statements,
    supporters,
    taking_back,
    turn_queue,
    turns,
    unsaid,
    wait_for_me,
    way_in,
    words_settled,
    writing_down,
)
from kiosk.meeting import people as people_
from kiosk.meeting.registry import DECIDERS
from kiosk.meeting.terms import Command, Votes
from tests.table import Table

ROLES = ("chair", "keeper", "notes", "ana", "sup", "inv")
EVERYONE = frozenset(ROLES)
CHAIR = frozenset({"chair"})
KEEPERS = frozenset({"chair", "keeper"})
NOT_INVITED = EVERYONE - {"inv"}
VOTES = Votes(5, 1)

# A step that is otherwise possible in the meeting below, and who of the six may do it.
STEPS: list[tuple[Command, frozenset[str]]] = [
    (people_.Leave(), EVERYONE),
    (wait_for_me.WaitForMe(), EVERYONE),
    (people_.NoteStandIn(instead_of="Al", prepared=True, can_decide=False), EVERYONE),
    (people_.SetConsent(print_name=False), EVERYONE),
    (people_.SetRole(person="bo", role="people_watcher"), CHAIR),
    (people_.Invite(person="bo", items=(1,)), CHAIR),
    (opening.AgreeRule(about="print", rule="names"), CHAIR),
    (stance.SetStance(stance="we_share"), CHAIR),
    (unsaid.ShowUnsaid(), CHAIR),
    (way_in.CloseWayIn(), CHAIR),
    (way_in.PutDeviceOut(person="bo"), CHAIR),
    (beforehand.NotePrep(spoken={"lived_experience": 2}), CHAIR),
    (beforehand.ShareContext(days=3), CHAIR),
    (beforehand.NoteSupport(kind="pay", done=False), CHAIR),
    (beforehand.ReadPurpose(), EVERYONE),
    (opening.AddExpectation(kind="ours", text="We listen."), EVERYONE),
    (opening.AddStandingLine(text="Some are paid."), EVERYONE),
    (opening.ReadBack(agreed=True), frozenset({"chair", "notes"})),
    (handing_over.HandOver(power="agenda", to="bo", via="agreed"), CHAIR),
    (handing_over.TakePower(power="question"), NOT_INVITED),
    (handing_over.DrawFacilitator(among=("ana", "bo")), CHAIR),
    (agenda.ProposeItem(item=9, title="New"), NOT_INVITED),
    (agenda.StartItem(item=2), CHAIR),
    (agenda.EndItem(item=1), CHAIR),
    (agenda.ParkItem(item=2, reason="time"), CHAIR),
    (agenda.DropItem(item=2, reason="time"), CHAIR),
    (agenda.MoveItem(item=2, to=1), CHAIR),
    (signals.Signal(id="new", kind="clarify"), EVERYONE),
    (signals.AnswerSignal(id="p"), KEEPERS),
    (turn_queue.AllowReply(id="r"), KEEPERS),
    (turn_queue.ReorderQueue(person="cy", to=1), KEEPERS),
    (turns.GiveFloor(to="cy"), KEEPERS),
    (turns.TakeFloor(), EVERYONE),
    (turns.EndTurn(), KEEPERS),
    (turns.HandOn(to="cy"), KEEPERS),
    (turns.StopTurn(), CHAIR),
    (turns.MarkCutOff(by="dee"), EVERYONE),
    (modes.SetMode(mode="fair_queue"), CHAIR),
    (pauses.StartPause(kind="quiet_minute"), CHAIR),
    (listening.MarkAlreadySorted(turn_of="dee"), EVERYONE),
    (questions.ProposeQuestion(text="Shall we?"), NOT_INVITED),
    (questions.RewordQuestion(text="Should we?"), NOT_INVITED),
    (questions.AcceptWording(votes=VOTES), CHAIR),
    (questions.CloseQuestion(), CHAIR),
    (questions.CallStuck(), EVERYONE),
    (checks.OpenCheck(check=2, kind="yes_no", answers="open", override=True), CHAIR),
    (decisions.RecordDecision(result="put_off"), CHAIR),
    (decisions.AddMinorityStatement(people=1, text="No.", read_back=True), EVERYONE),
    (statements.ReadStatementBack(statement=1), frozenset({"chair", "notes"})),
    (promises.MakeAsk(ask="z", text="Put it back."), EVERYONE),
    (promises.RepeatAsk(ask="a"), EVERYONE),
    (promises.AnswerAsk(ask="a", kind="no"), EVERYONE),
    (promises.KeepAskOpen(owner="dee", due="June", wording=1), EVERYONE),
    (promises.SendAskOut(to=promises.Body("ICB"), text="Why?", owner="dee", due="June"), EVERYONE),
    (promises.AgreeAction(owner="dee", text="Do it.", due="June"), EVERYONE),
    (promises.MakeCommitment(text="We will.", review="June"), EVERYONE),
    (promises.RecordSmallStep(text="A key.", owner="dee", due="June"), EVERYONE),
    (reviews.ReviewPromise(made="May", text="A key.", state="kept"), EVERYONE),
    (reviews.RecordRollBack(decision="Keys", found_how="a letter", group_told=False), EVERYONE),
    (promises.StateChange(text="Doors open."), EVERYONE),
    (repair.Correct(event=1, text="Not so."), EVERYONE),
    (seen_differently.Differ(text="It was colder."), EVERYONE),
    (writing_down.WriteDown(said="It is late.", about="The bus"), frozenset({"chair", "notes"})),
    (repair.AddUnsaid(text="Money."), EVERYONE),
    (repair.LeaveKiosk(screen="room"), CHAIR),
    (words_settled.SettleWord(entry=1, field="text", start=0, end=4, somebody=True), CHAIR),
    (running.AgreeRunning(person="bo", votes=Votes(6, 1)), NOT_INVITED - {"chair"}),
    (contests.ContestPower(power="running", person="bo"), NOT_INVITED),
    (lifecycle.CloseMeeting(), CHAIR),
]
# Steps that belong to a person, a power or a moment, tested on their own below or in their slice's tests.
ELSEWHERE = {
    lifecycle.OpenMeeting, people_.Join, opening.ReviewExpectation, signals.Withdraw, go_round.PassTurn,
    go_round.CloseRound, pauses.EndPause, listening.AnswerMeNow, listening.AnswerHeardCheck, checks.AnswerCheck,
    checks.CloseCheck, second_look.AnswerLookBack, second_look.CloseLookBack, objections.Object, objections.StandAside,
    objections.Block, objections.MeetObjection, objections.StillObject, if_we_disagree.ApplyRule,
    room_word.Dispute, room_word.AnswerDispute, promises.MatchExperience, promises.RateLadder, repair.TakeOut,
    repair.NotePrinted, fears.AskFears, way_in.OpenWayIn, way_in.LetIn, running.TakeOnRunning, closing.GoOn,
    contests.AnswerContest, contests.SettleContest, supporters.LinkSupporter, taking_back.Undo, putting_right.PutRight,
    since_last_time.SkipSinceLastTime, since_last_time.ClaimAsk, since_last_time.WithdrawAsk,
    since_last_time.EndDecision,
}  # fmt: skip


def in_the_middle() -> Table:
    """Dee speaks, Cy waits, Bo asked a question, how we do it and to reply; item 1 of 2 is open, a statement unread."""
    table = Table()
    table.tap("chair", agenda.ProposeItem(item=2, title="Two"))
    table.tap("chair", agenda.StartItem(item=1, title="One", proposed_by="bo"))
    table.tap("bo", questions.ProposeQuestion(text="Will we?"))
    table.tap("bo", promises.MakeAsk(ask="a", text="Put it back."))
    table.tap("cy", signals.Signal(id="c", kind="speak"))
    table.tap("bo", signals.Signal(id="p", kind="process"))
    table.tap("bo", signals.Signal(id="r", kind="respond"))
    table.tap("bo", repair.AddUnsaid(text="Fear."))
    table.tap("bo", decisions.AddMinorityStatement(people=1, text="Not so.", read_back=False))
    table.tap("dee", turns.TakeFloor())
    return table


@pytest.mark.parametrize(("step", "may"), STEPS, ids=lambda value: type(value).__name__)
@pytest.mark.parametrize("role", ROLES)
def test_a_step_is_taken_from_who_may_and_refused_to_everyone_else(
    step: Command, may: frozenset[str], role: str
) -> None:
    table = in_the_middle()
    before = len(table.happened())
    sentence = table.refused(role, step)
    kept = len(table.happened()) > before
    assert (sentence == "", kept) == (role in may, role in may)
    if role not in may:
        assert sentence.endswith(".")
        assert sentence[0].isupper()


def test_every_step_of_a_meeting_is_in_the_table_or_tested_elsewhere() -> None:
    assert {type(step) for step, _ in STEPS} | ELSEWHERE == set(DECIDERS)


@pytest.mark.parametrize(
    ("power", "step"),
    [
        ("queue", turns.GiveFloor(to="cy")),
        ("queue", turn_queue.ReorderQueue(person="cy", to=1)),
        ("agenda", agenda.StartItem(item=2)),
        ("agenda", agenda.ParkItem(item=2, reason="")),
        ("agenda", agenda.DropItem(item=2, reason="")),
        ("agenda", agenda.MoveItem(item=2, to=1)),
        ("clock", agenda.StartItem(item=2)),
        ("clock", agenda.EndItem(item=1)),
        ("clock", pauses.StartPause(kind="break")),
        ("queue", signals.AnswerSignal(id="p")),
        ("queue", turn_queue.AllowReply(id="r")),
        ("queue", modes.SetMode(mode="fair_queue", via="given")),
        ("agenda", people_.Invite(person="cy", items=(1,))),
        ("decision", checks.OpenCheck(check=2, kind="yes_no", answers="open", override=True)),
        ("decision", decisions.RecordDecision(result="put_off")),
        ("question", questions.CloseQuestion()),
        ("record", opening.ReadBack(agreed=True)),
        ("decision", handing_over.HandOver(power="decision", to="group")),
        ("record", writing_down.WriteDown(said="It is late.")),
        ("record", statements.ReadStatementBack(statement=1)),
    ],
)
def test_whoever_holds_a_power_may_do_its_steps(power: str, step: Command) -> None:
    table = in_the_middle()
    assert table.refused("ana", step)
    table.tap("chair", handing_over.HandOver(power=power, to="ana", via="agreed"))
    assert table.refused("ana", step) == ""


def test_the_facilitator_hands_over_what_is_not_theirs_only_with_the_group() -> None:
    table = in_the_middle()
    table.tap("ana", handing_over.TakePower(power="agenda"))
    assert "not yours to hand over" in table.refused("chair", handing_over.HandOver(power="agenda", to="bo"))
    assert table.refused("chair", handing_over.HandOver(power="agenda", to="bo", via="agreed")) == ""


def test_only_the_turn_keeper_taps_for_somebody_and_a_supporter_raises_a_signal_only() -> None:
    table = in_the_middle()
    ask = signals.Signal(id="for", kind="speak")
    assert table.refused("ana", ask, by="bo") == "Only the turn keeper can tap for somebody else."
    assert table.refused("ana", ask, by="sup") == ""
    assert "never answer for them" in table.refused("ana", questions.CallStuck(), by="sup")
    assert table.refused("bo", signals.Signal(id="x", kind="speak"), by="sup")
    assert table.refused("notes", signals.Signal(id="k", kind="speak"), by="keeper") == ""


MODES_THE_KEEPERS_CANNOT_STEER = ("rest_and_listen", "talking_piece")


@pytest.mark.parametrize(
    "mode", ["open_talk", "open_queue", "fair_queue", "round", "talking_piece", "pairs", "rest_and_listen", "quiet"]
)
def test_who_may_give_the_floor_in_each_mode(mode: str) -> None:
    table = Table()
    table.tap("chair", modes.SetMode(mode=mode, asked_by="ana"))
    assert table.refused("notes", turns.GiveFloor(to="cy"))
    assert table.refused("keeper", turns.GiveFloor(to="cy")) == ""
    steered = mode not in MODES_THE_KEEPERS_CANNOT_STEER
    assert (table.refused("chair", turns.GiveFloor(to="dee")) == "") == steered
    assert (table.refused("keeper", turns.GiveFloor(to="dee")) == "") == steered
    challenger = table.refused("ana", turns.GiveFloor(to="bo")) == ""
    assert challenger == (mode == "rest_and_listen")
    assert table.refused("dee", turns.TakeFloor()) == ("You are speaking now." if steered else "")


@pytest.mark.parametrize("mode", ["open_talk", "open_queue", "fair_queue", "round", "pairs"])
def test_the_floor_can_be_given_to_anybody_who_is_here_next_or_not(mode: str) -> None:
    table = Table()
    table.tap("ana", signals.Signal(id="a", kind="speak"))
    table.tap("chair", modes.SetMode(mode=mode))
    for somebody in ("dee", "ana", "inv", "chair"):
        table.tap("chair", turns.GiveFloor(to=somebody))
        assert table.meeting.turns.speaking.person == somebody
    table.tap("bo", people_.Leave())
    assert table.refused("chair", turns.GiveFloor(to="bo")) == "Bo is not in the room."


def test_whoever_has_the_piece_hands_it_on() -> None:
    table = Table()
    table.tap("chair", modes.SetMode(mode="talking_piece"))
    table.tap("chair", turns.GiveFloor(to="ana"))
    assert table.refused("chair", turns.GiveFloor(to="bo")) == "Whoever has the piece says who has it next."
    table.tap("ana", turns.HandOn(to="bo"))
    assert table.meeting.turns.speaking.person == "bo"
    assert table.meeting.powers.holder("queue") == "piece"
