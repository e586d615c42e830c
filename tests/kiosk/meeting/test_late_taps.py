"""A tap that comes after its thing ended, or from somebody who may not: one sentence says why, and nothing changes."""

import pytest

from kiosk.meeting import (
    agenda,
    checks,
    closing,
    contests,
    decisions,
    go_round,
    handing_over,
    if_we_disagree,
    lifecycle,
    modes,
    objections,
    pauses,
    people,
    putting_right,
    questions,
    running,
    second_look,
    signals,
    taking_back,
    turn_queue,
    turns,
)
from kiosk.meeting.terms import Command, Votes
from tests.table import Table

Step = tuple[str, Command]
ITEM: Step = ("chair", agenda.StartItem(item=1, title="Rents"))
ENDS: Step = ("chair", agenda.EndItem(item=1))
ASKED: list[Step] = [ITEM, ("ana", questions.ProposeQuestion(text="Shall we meet on Mondays?"))]
REWORDED: Step = ("chair", questions.RewordQuestion(text="Shall we meet on Tuesdays?"))
NO_QUESTION: Step = ("chair", questions.CloseQuestion())
CLOSES: Step = ("chair", checks.CloseCheck(check=1))
AGREED: Step = ("chair", decisions.RecordDecision(result="agreed"))
HAND: Step = ("bo", signals.Signal(id="b", kind="speak"))
ROUND: list[Step] = [ITEM, ("chair", modes.SetMode(mode="round")), ("chair", go_round.CloseRound())]
PAUSE: Step = ("chair", pauses.StartPause(kind="break"))
TAKEN: list[Step] = [
    ITEM,
    ("dee", handing_over.TakePower(power="clock")),
    ("ana", contests.ContestPower(power="clock")),
]
TO_BO = turns.GiveFloor(to="bo")
NO = checks.AnswerCheck(check=1, answer="no")


def opened(kind: str = "yes_no", **more: object) -> Step:
    return "chair", checks.OpenCheck(check=1, kind=kind, answers="named", **more)


def said(word: str, *who: str) -> list[Step]:
    return [(one, checks.AnswerCheck(check=1, answer=word)) for one in who]


def hands(in_favour: int, against: int = 0) -> Votes:
    return Votes(in_favour=in_favour, against=against)


MET: list[Step] = [*ASKED, opened(), *said("yes", "ana", "bo", "cy", "dee", "chair"), CLOSES]
NOT_MET: list[Step] = [*ASKED, opened(), *said("no", "ana", "bo", "cy", "dee", "chair"), CLOSES]
SETTLED: Step = ("keeper", contests.SettleContest(power="clock", votes=hands(8)))
COUNTED = "That check is closed. Your answer was not counted."
OPEN_STILL = "The rule was met. Say why it does not go ahead."
WRITTEN = "What came of it is written down already. Put it right from the list, with the room."
WITHDRAWN: Step = ("bo", signals.Withdraw(id="b"))
PROCESS: Step = ("bo", signals.Signal(id="p", kind="process"))
ALONE: list[Step] = [("keeper", people.Leave()), ("chair", people.Leave())]
ENDED: list[Step] = [*ALONE, ("ana", lifecycle.CloseMeeting()), ("bo", closing.GoOn())]
OVER: Step = ("chair", lifecycle.CloseMeeting())
# What it is, what came before, the tap, and what is said.
Case = tuple[str, list[Step], Step, str]
LATE: list[Case] = [
    ("an answer to a closed check", MET, ("keeper", NO), COUNTED),
    (
        "an answer to other words",
        [*ASKED, opened(), REWORDED],
        ("bo", NO),
        "The words changed. Here is the new question.",
    ),
    ("an answer to no question", [*ASKED, opened(), NO_QUESTION], ("bo", NO), COUNTED),
    ("a close of a closed check", MET, CLOSES, "That check is closed already."),
    (
        "a close after new words",
        [*ASKED, opened(), REWORDED],
        CLOSES,
        ("The words changed, so that check stopped counting."),
    ),
    (
        "a close with the question gone",
        [*ASKED, opened(), NO_QUESTION],
        CLOSES,
        ("The question was closed, and its check with it."),
    ),
    (
        "an objection once it is decided",
        [*MET, AGREED],
        ("bo", objections.Object(check=1, text="No.")),
        ("That check is not open any more. You can write a minority statement."),
    ),
    ("the same result again", [*MET, AGREED], AGREED, "That is written down already."),
    ("another result", [*MET, AGREED], ("chair", decisions.RecordDecision(result="put_off", reason="x")), WRITTEN),
    ("a result without a reason", MET, ("chair", decisions.RecordDecision(result="put_off")), OPEN_STILL),
    (
        "a rule that needs the other view",
        NOT_MET,
        ("chair", if_we_disagree.ApplyRule()),
        ("Write down the other view first."),
    ),
    (
        "a rule where too few answered",
        [*ASKED, opened(), CLOSES],
        ("chair", if_we_disagree.ApplyRule()),
        ("Too few people answered. Ask again."),
    ),
    (
        "an answer of the invited",
        [*ASKED, opened()],
        ("inv", NO),
        ("You are not asked this. You can say your view in words."),
    ),
    (
        "who is affected, by nobody's word",
        ASKED,
        opened("most_affected", affected=("ana", "bo")),
        ("Ask the room who is most affected."),
    ),
    (
        "a pass when the round is over",
        ROUND,
        ("bo", go_round.PassTurn()),
        ("The go-round is over. You can ask to speak."),
    ),
    (
        "the floor handed on when it was ended",
        [ITEM, ("chair", TO_BO), ("chair", turns.EndTurn())],
        ("bo", turns.HandOn(to="cy")),
        "Nobody is speaking now.",
    ),
    (
        "the end of a break that a turn ended",
        [ITEM, PAUSE, ("chair", TO_BO)],
        ("chair", pauses.EndPause()),
        ("There is no pause now. The first turn ends one, too."),
    ),
    (
        "taken back when it was answered",
        [ITEM, HAND, ("chair", TO_BO)],
        WITHDRAWN,
        ("That request was answered meanwhile."),
    ),
    (
        "taken back when the item had ended",
        [ITEM, HAND, ENDS],
        WITHDRAWN,
        "The item ended, and that request with it.",
    ),
    ("taken back twice", [ITEM, HAND, WITHDRAWN], WITHDRAWN, "That request was taken back meanwhile."),
    (
        "answered when whoever asked had left",
        [ITEM, HAND, ("bo", people.Leave())],
        ("chair", turns.GiveFloor(to="cy", answers="b")),
        "Whoever asked left the room, and the request went with them.",
    ),
    (
        "answered when it was set aside",
        [ITEM, PROCESS, ("chair", signals.AnswerSignal(id="p", set_aside=True))],
        ("chair", signals.AnswerSignal(id="p")),
        "That request was set aside meanwhile.",
    ),
    (
        "moved when they took it back",
        [ITEM, HAND, WITHDRAWN],
        ("chair", turn_queue.ReorderQueue(person="bo", to=1)),
        "Bo is not on the list.",
    ),
    ("words for a closed question", [*ASKED, NO_QUESTION], REWORDED, "The question was closed."),
    ("a check of a closed question", [*ASKED, NO_QUESTION], opened(), "The question was closed."),
    ("an item that ended", [ITEM, ENDS], ENDS, "Item 1 has ended already."),
    ("an item that began", [ITEM], ITEM, "Item 1 has started already."),
    ("a second contest", TAKEN, ("bo", contests.ContestPower(power="clock")), "The group is being asked already."),
    (
        "a contest after its answer",
        [*TAKEN, SETTLED],
        ("bo", contests.ContestPower(power="clock")),
        ("The group was asked in this item."),
    ),
    (
        "an answer to a settled contest",
        [*TAKEN, SETTLED],
        ("bo", contests.AnswerContest(power="clock", answer="yes")),
        "The group has answered that already.",
    ),
    (
        "hands counted when the item had ended",
        [*TAKEN, ENDS],
        SETTLED,
        ("The item ended before the group had answered that."),
    ),
    ("hands counted by whoever took it", TAKEN, ("dee", SETTLED[1]), "Somebody else counts this."),
    (
        "too few hands",
        TAKEN,
        ("keeper", contests.SettleContest(power="clock", votes=hands(2, 1))),
        ("Fewer than half answered. So it is not settled."),
    ),
    (
        "a close while somebody runs it",
        [ITEM],
        ("bo", lifecycle.CloseMeeting()),
        ("Chair runs the meeting. The group can agree that somebody else does."),
    ),
    (
        "running while somebody runs it",
        [ITEM],
        ("bo", running.TakeOnRunning()),
        ("Chair runs the meeting. The group can agree that somebody else does."),
    ),
    ("going on when nobody ends it", [ITEM], ("bo", closing.GoOn()), "Nobody is ending the meeting now."),
    (
        "a close after somebody goes on",
        ENDED,
        ("ana", lifecycle.CloseMeeting()),
        ("Somebody wants to go on. Ask with hands."),
    ),
    (
        "a mode without the power",
        [ITEM],
        ("bo", modes.SetMode(mode="round")),
        ("Chair holds that. You can take it; then everybody sees that you did."),
    ),
    (
        "a look back that is over",
        [ITEM],
        ("bo", second_look.AnswerLookBack(wording=1, answer="yes")),
        ("There is no second look at that now. Your answer was not counted."),
    ),
    (
        "an undo that somebody built on",
        [*ASKED, opened(), *said("yes", "ana")],
        ("chair", taking_back.Undo()),
        ("Something was done since. Put it right from the list."),
    ),
    ("an undo of a close", MET, ("chair", taking_back.Undo()), "That stays. Put it right from the list."),
    ("a hand after the close", [ITEM, OVER], HAND, "The meeting is closed."),
    (
        "a holder put right after the close",
        [ITEM, OVER],
        ("chair", putting_right.PutRight(what="holder", which="0:00:00", now="bo")),
        "The meeting is closed. You can say how you saw it.",
    ),
]


@pytest.mark.parametrize(("before", "tap", "sentence"), [pytest.param(*case, id=name) for name, *case in LATE])
def test_it_says_what_happened_meanwhile_and_changes_nothing(before: list[Step], tap: Step, sentence: str) -> None:
    table = Table()
    for who, does in before:
        table.tap(who, does)
    meeting, seq = table.meeting, table.room.record.seq
    assert table.refused(*tap) == sentence
    assert (table.room.record.seq, table.meeting.people, table.meeting.checks) == (seq, meeting.people, meeting.checks)
    assert table.meeting.signals == meeting.signals


def test_what_was_not_agreed_is_agreed_once_its_objection_is_met() -> None:
    table = Table()
    first = [*ASKED, opened("consent"), *said("consent", "ana", "cy", "dee", "chair", "keeper")]
    for who, does in (*first, ("bo", objections.Object(check=1, text="Not Mondays.")), CLOSES):
        table.tap(who, does)
    table.tap("chair", decisions.RecordDecision(result="put_off"))
    table.tap("chair", objections.MeetObjection(check=1, of="bo", met_by="We try it once.", accepted=True))
    table.tap("chair", decisions.RecordDecision(result="agreed"))
    assert [one.result for one in table.of(decisions.DecisionRecorded)] == ["put_off", "agreed"]
