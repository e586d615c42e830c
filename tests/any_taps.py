"""Any tap of anybody, for histories nobody thought of."""

from hypothesis import strategies as st

from kiosk.meeting import (
    agenda,
    checks,
    decisions,
    go_round,
    handing_over,
    listening,
    modes,
    objections,
    pauses,
    people,
    questions,
    signals,
    turn_queue,
    turns,
)
from kiosk.meeting.terms import POWERS, Asked
from tests.table import usual_people

IDS = [one.id for one in usual_people()]
who = st.sampled_from(IDS)
signal_kind = st.sampled_from(["speak", "respond", "clarify", "wording", "process", "challenge", "later", "slow_down"])
mode = st.sampled_from(
    ["open_talk", "open_queue", "fair_queue", "round", "talking_piece", "pairs", "rest_and_listen", "quiet"]
)
check_kind = st.sampled_from(["consent", "consensus", "gradients", "yes_no", "most_affected", "advice", "temperature"])
words = st.sampled_from(["Will we stop by 1 May?", "Should we aim to?", "Do we all support it?", "Shall we?"])
answer = st.sampled_from(["yes", "no", "consent", "object", "agree", "block", "love_it", "stop"])
number = st.integers(1, 3)
ids = st.sampled_from([f"s{n}" for n in range(12)])

steps: st.SearchStrategy[Asked] = st.one_of(
    st.builds(signals.Signal, id=ids, kind=signal_kind),
    st.builds(signals.Signal, id=ids, kind=st.just("speak")),
    st.builds(signals.Withdraw, id=ids),
    st.builds(signals.AnswerSignal, id=ids, set_aside=st.booleans()),
    st.builds(turns.GiveFloor, to=who),
    st.builds(turns.GiveFloor, to=who),
    st.builds(turns.TakeFloor),
    st.builds(turns.EndTurn),
    st.builds(turns.HandOn, to=st.none() | who),
    st.builds(turns.StopTurn),
    st.builds(turn_queue.ReorderQueue, person=who, to=number),
    st.builds(turn_queue.AllowReply, id=ids),
    st.builds(modes.SetMode, mode=mode, asked_by=who),
    st.builds(go_round.PassTurn),
    st.builds(go_round.CloseRound),
    st.builds(pauses.StartPause, kind=st.sampled_from(["quiet_minute", "break"])),
    st.builds(pauses.EndPause),
    st.builds(agenda.StartItem, item=number, title=st.just("Item")),
    st.builds(agenda.EndItem, item=number),
    st.builds(agenda.ParkItem, item=number, reason=st.just(""), title=st.just("Item")),
    st.builds(people.Join),
    st.builds(people.Leave),
    st.builds(handing_over.HandOver, power=st.sampled_from(POWERS), to=who, via=st.sampled_from(["given", "agreed"])),
    st.builds(handing_over.TakePower, power=st.sampled_from(POWERS)),
    st.builds(handing_over.DrawFacilitator, among=st.just(("ana", "bo"))),
    st.builds(questions.ProposeQuestion, text=words),
    st.builds(questions.RewordQuestion, text=words),
    st.builds(questions.AcceptWording),
    st.builds(questions.CloseQuestion),
    st.builds(
        checks.OpenCheck,
        check=number,
        kind=check_kind,
        answers=st.sampled_from(["private", "named", "open"]),
        override=st.booleans(),
        rule=st.sampled_from([None, "more_than_half", "two_thirds", "unanimous", "double_majority"]),
    ),
    st.builds(checks.AnswerCheck, check=number, answer=answer),
    st.builds(checks.CloseCheck, check=number, totals=st.none() | st.just({"yes": 5, "no": 2})),
    st.builds(objections.Object, check=number, text=st.just("No.")),
    st.builds(decisions.RecordDecision, result=st.sampled_from(["agreed", "does_not_go_ahead", "put_off"])),
    st.builds(listening.AnswerMeNow),
    st.builds(listening.AnswerHeardCheck, of=who, answer=st.sampled_from(["yes", "not_yet"])),
)
