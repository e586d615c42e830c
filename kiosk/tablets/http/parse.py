"""What a tablet may send, decoded strictly: a closed list of taps, no unknown field, no broken sign, nothing huge."""

from __future__ import annotations

from typing import Annotated, TypeAlias, TypeVar

import msgspec

from kiosk.meeting import (
    agenda,
    beforehand,
    checks,
    closing,
    contests,
    decisions,
    go_round,
    handing_over,
    if_we_disagree,
    lifecycle,
    listening,
    modes,
    objections,
    opening,
    pauses,
    people,
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
    statements,
    supporters,
    turn_queue,
    turns,
    wait_for_me,
    words_settled,
    writing_down,
)
from kiosk.meeting.people import Leave
from kiosk.private import expectation_doubts, fears, feelings, goals, organisations, shown_words
from kiosk.tablets.cards import arrival

LARGEST_BODY = 64 * 1024
LONGEST_TEXT = 2000

Does: TypeAlias = (
    # at the door
    arrival.ComeAs
    | arrival.ChoosePerson
    | arrival.AnswerConsent
    | arrival.AskAgain
    | arrival.FindMe
    | arrival.ComeBack
    | arrival.FinishedHere
    | arrival.LetThemIn
    | arrival.NotThem
    # memory only
    | feelings.SignalFeeling
    | feelings.ChooseFeeling
    | feelings.TakeFeelingBack
    | feelings.FindThisHard
    | feelings.AnswerClosingCard
    | feelings.SetMyLimits
    | feelings.PickIfWeDisagree
    | feelings.SayPractised
    | feelings.AskToListen
    | feelings.LeaveListening
    | promises.RateLadder
    | fears.WriteFear
    | fears.PassFears
    | fears.TakeFearBack
    | fears.AnswerKeepFears
    | goals.SetMyGoal
    | goals.DropMyGoal
    | goals.JudgeGoal
    | goals.HearAboutMyGoal
    | goals.KeepMyGoal
    | organisations.CheckOrganisation
    | repair.AddUnsaid
    | expectation_doubts.DoubtExpectation
    | expectation_doubts.TakeDoubtBack
    # turns
    | signals.Signal
    | signals.Withdraw
    | turns.TakeFloor
    | turns.EndTurn
    | turns.HandOn
    | turns.MarkCutOff
    | wait_for_me.WaitForMe
    | shown_words.ShowMyWords
    | go_round.PassTurn
    | putting_right.PutRight
    | seen_differently.Differ
    # who holds a power, wherever that is
    | turns.GiveFloor
    | turn_queue.ReorderQueue
    | handing_over.HandOver
    | handing_over.TakePower
    | agenda.StartItem
    | agenda.EndItem
    | agenda.ParkItem
    | agenda.DropItem
    | agenda.MoveItem
    | pauses.StartPause
    | pauses.EndPause
    | modes.SetMode
    | people.Invite
    | checks.OpenCheck
    | checks.CloseCheck
    | if_we_disagree.ApplyRule
    | second_look.CloseLookBack
    | objections.MeetObjection
    | decisions.RecordDecision
    | questions.CloseQuestion
    | opening.ReadBack
    # who runs the meeting, and what keeps it alive while nobody does
    | running.TakeOnRunning
    | running.AgreeRunning
    | closing.GoOn
    | lifecycle.CloseMeeting
    | contests.ContestPower
    | contests.AnswerContest
    | contests.SettleContest
    | supporters.LinkSupporter
    # who keeps the turns
    | turn_queue.AllowReply
    | signals.AnswerSignal
    # listening, question, check
    | listening.MarkAlreadySorted
    | listening.AnswerMeNow
    | listening.AnswerHeardCheck
    | agenda.ProposeItem
    | questions.ProposeQuestion
    | questions.RewordQuestion
    | questions.AcceptWording
    | questions.CallStuck
    | checks.AnswerCheck
    | second_look.AnswerLookBack
    | objections.Object
    | objections.StandAside
    | objections.Block
    | objections.MeetObjection
    | objections.StillObject
    | room_word.Dispute
    | room_word.AnswerDispute
    | decisions.AddMinorityStatement
    | statements.ReadStatementBack
    # promises
    | promises.MakeAsk
    | promises.RepeatAsk
    | promises.AnswerAsk
    | promises.MatchExperience
    | promises.KeepAskOpen
    | promises.SendAskOut
    | promises.AgreeAction
    | promises.MakeCommitment
    | promises.RecordSmallStep
    | reviews.ReviewPromise
    | reviews.RecordRollBack
    | since_last_time.ClaimAsk
    | since_last_time.WithdrawAsk
    | since_last_time.EndDecision
    | promises.StateChange
    | opening.AddExpectation
    | opening.ReviewExpectation
    | opening.AddStandingLine
    | beforehand.ReadPurpose
    # oneself
    | people.SetConsent
    | people.NoteStandIn
    | repair.Correct
    | writing_down.WriteDown
    | words_settled.SettleWord
    | repair.TakeOut
    | Leave
)


class Sent(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`private` is for the device alone; what is private is known here by its type."""

    does: Does
    private: bool = False
    for_: str = msgspec.field(default="", name="for")


class TapBody(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`age_ms` is how long the tap waited on the tablet; order is the room's all the same."""

    key: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{32}$", max_length=32)]
    tap: Sent
    age_ms: Annotated[int, msgspec.Meta(ge=0)] = 0


class JoinBody(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    token: Annotated[str, msgspec.Meta(max_length=100)] = ""
    code: Annotated[str, msgspec.Meta(max_length=100)] = ""
    device_name: Annotated[str, msgspec.Meta(max_length=200)] = ""
    pad: bool = False


class Unreadable(Exception):
    """Something came that no tablet page sends; carries a sentence."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


T = TypeVar("T")
_TAPS: msgspec.json.Decoder[TapBody] = msgspec.json.Decoder(TapBody)
_JOINS: msgspec.json.Decoder[JoinBody] = msgspec.json.Decoder(JoinBody)


def read_tap(body: bytes) -> TapBody:
    return _read(_TAPS, body)


def read_join(body: bytes) -> JoinBody:
    return _read(_JOINS, body)


def _read(decoder: msgspec.json.Decoder[T], body: bytes) -> T:
    try:
        value = decoder.decode(body)
        again = msgspec.json.encode(value)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise Unreadable("The room does not know what that tap means. Reload this page and try again.") from error
    if len(again) > LONGEST_TEXT and _longest(value) > LONGEST_TEXT:
        raise Unreadable(f"That is longer than {LONGEST_TEXT} letters. Please say it in fewer words.")
    return value


def _longest(value: object) -> int:
    if isinstance(value, str):
        return len(value)
    if isinstance(value, msgspec.Struct):
        return max((_longest(part) for part in msgspec.structs.astuple(value)), default=0)
    return max((_longest(part) for part in value), default=0) if isinstance(value, tuple) else 0
