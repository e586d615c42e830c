"""What of former meetings a command is about: looked up once, for the Room and for whoever asks what it would say."""

from __future__ import annotations

from typing import TypeAlias

from msgspec.structs import replace

from kiosk.meeting.meeting import Meeting
from kiosk.meeting.promises import AnswerAsk, KeepAskOpen, MatchExperience, RepeatAsk, SendAskOut
from kiosk.meeting.reviews import RecordRollBack, ReviewPromise
from kiosk.meeting.since_last_time import ClaimAsk, EndDecision, WithdrawAsk
from kiosk.meeting.tap import Tap
from kiosk.thread.thread import Thread

OfAnAsk: TypeAlias = RepeatAsk | AnswerAsk | MatchExperience | KeepAskOpen | SendAskOut | ClaimAsk | WithdrawAsk


def meant(before: Thread, m: Meeting, tap: Tap) -> Tap:
    """The tap with what it is about, and with the promises that want a look."""
    tap, does = replace(tap, to_look_at=frozenset(one.thing for one in before.to_look_at)), tap.does
    match does:
        case ReviewPromise(promise=said) if said is not None:
            found = before.find("promise", said)
        case RecordRollBack(of=said) | EndDecision(decision=said) if said is not None:
            found = before.find("decision", said)
        case RepeatAsk() | AnswerAsk() | MatchExperience() | KeepAskOpen() | SendAskOut() | ClaimAsk() | WithdrawAsk():
            return _of_an_ask(before, m, tap, does)
        case _:
            return tap
    return replace(tap, thing=found.thing if found else None)


def _of_an_ask(before: Thread, m: Meeting, tap: Tap, does: OfAnAsk) -> Tap:
    """An ask of this meeting is meant first; who made an older one, and its words."""
    if does.ask is None or str(does.ask) in m.promises.asks:
        return tap
    found = before.find("ask", does.ask)
    if found is None:
        return tap
    if str(does.ask) == found.thing:
        tap = replace(tap, does=replace(does, ask=f"{found.meeting}/{found.name}"))
    return replace(tap, former=(found.person, found.words))
