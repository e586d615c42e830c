"""Challenges and what came of them: how fast an answer came, whether people rested and listened, who felt heard."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from kiosk.discretion.counts import enough, may_tell
from kiosk.meeting.listening import AlreadySortedMarked, HeardCheck, ReplyHoldLifted
from kiosk.meeting.modes import ModeChanged
from kiosk.meeting.pauses import PauseStarted
from kiosk.meeting.reply_hold import Hold, is_challenged
from kiosk.meeting.signals import SignalRaised
from kiosk.meeting.terms import PersonId
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.history import TurnTaken
from kiosk.words.grammar import first_up, in_words, minutes, times
from kiosk.words.kinds.turns import HEARD

INSTANT_S = 30
TOLD_APART_S = 10


@dataclass(frozen=True)
class Instant:
    """An answer that began so soon after a challenge ended, and at which second."""

    seconds: int
    at: int


def instant_answers(account: Account) -> list[Instant]:
    """Challenges answered by the challenged side in under half a minute, before any pause, say-back or wish for it."""
    found = []
    turns = account.history.turns
    for place, turn in enumerate(turns):
        if turn.begun.answers_kind == "challenge" and turn.over:
            hold = Hold(turn.person, 0, _meant_for(account, turn.begun.answers))
            reply = _first_reply(account, hold, turn, turns[place + 1 :])
            if reply is not None and reply.start - turn.end < INSTANT_S:
                found.append(Instant(reply.start - turn.end, reply.start))
    return found


def _meant_for(account: Account, signal: str) -> PersonId:
    return next((event.to for _, event in account.history.of(SignalRaised) if event.id == signal), "")


def _first_reply(account: Account, hold: Hold, challenge: TurnTaken, after: list[TurnTaken]) -> TurnTaken | None:
    """The first turn of the challenged side after the challenge, unless something came between that lifts the hold."""
    lifted = [
        at for kind in (PauseStarted, ReplyHoldLifted) for at, _ in account.history.of(kind) if at >= challenge.end
    ]
    lifted += [turn.start for turn in after if turn.begun.purpose == "say_back"]
    until = min(lifted, default=account.history.end + 1)
    for turn in after:
        if turn.start - challenge.end >= INSTANT_S or turn.start > until or turn.begun.purpose == "say_back":
            return None
        if not turn.begun.in_role and is_challenged(account.history.meeting, hold, turn.person):
            return turn
    return None


def instant_words(account: Account) -> list[str]:
    """In seconds only where the strip has two more answers as quick, so that the challenge cannot be found in it."""
    return [
        f"An answer came {one.seconds} {'second' if one.seconds == 1 else 'seconds'} after a challenge."
        if enough(_as_quick(account, one.seconds))
        else "An answer came straight after a challenge."
        for one in instant_answers(account)
    ]


def _as_quick(account: Account, seconds: int) -> int:
    """How many turns follow another within so long, or within what the strip can tell apart."""
    within = max(seconds, TOLD_APART_S)
    return sum(later.start - one.end <= within for one, later in pairwise(account.history.turns))


def went_back(account: Account) -> str:
    """Whether, after an answer that came at once, people rested and listened or said back what they heard."""
    quick = [one.at for one in instant_answers(account)] + [at for at, _ in account.history.of(AlreadySortedMarked)]
    if not quick:
        return ""
    listened = [at for at, event in account.history.of(ModeChanged) if event.mode == "rest_and_listen"]
    listened += [turn.start for turn in account.history.turns if turn.begun.purpose == "say_back"]
    return "We went back and listened." if any(at >= min(quick) for at in listened) else ""


def marks(account: Account) -> str:
    count = len(account.told(AlreadySortedMarked))
    if not count:
        return ""
    return f"{first_up(times(count))} an answer was marked: it sounded as if there was nothing left to do."


def challenges_made(account: Account) -> list[str]:
    """How many challenges were raised, and whether they were heard in the view of three or more who answered."""
    raised = sum(one.kind == "challenge" and one.became != "taken_back" for one in account.history.requests)
    said = ["A challenge was made." if raised == 1 else f"{first_up(in_words(raised))} challenges were made."]
    return [*(said if raised else []), *_heard(account)]


def _heard(account: Account) -> list[str]:
    asked = Counter({event.person: event.answer for _, event in account.history.of(HeardCheck)}.values())
    counts = [count for count in asked.values() if count]
    if not counts or not may_tell(*counts):
        return []
    parts = [f"{words.print} {asked[answer]}" for answer, words in HEARD.items() if asked[answer]]
    return [f"Heard, in the view of those who challenged: {', '.join(parts)}."]


def replies_held(account: Account) -> str:
    lifted = len(account.told(ReplyHoldLifted))
    return f"The one who challenged asked for an answer now {times(lifted)}." if lifted else ""


def rest_and_listen(account: Account) -> list[str]:
    """How long people listened without reply, and how often something was said back."""
    said = []
    seconds = resting_seconds(account)
    if seconds:
        said.append(f"We rested and listened for {minutes(seconds)}. No one had to answer.")
    back = sum(1 for turn in account.history.turns if turn.begun.purpose == "say_back")
    if back:
        said.append(f"Someone said back what they had heard {times(back)}.")
    return said


def resting_seconds(account: Account) -> int:
    changes = account.history.of(ModeChanged)
    ends = [at for at, _ in changes[1:]] + [account.history.end]
    spans = zip(changes, ends, strict=False)  # the meeting's end closes no change where there was none
    return sum(account.history.lasting(at, end) for (at, event), end in spans if event.mode == "rest_and_listen")


def possible(account: Account) -> list[str]:
    """What somebody who was invited said would make it possible."""
    return [
        f"What would make it possible: {account.full(event.possible)}"
        for _, event in account.history.of(SignalRaised)
        if event.possible.strip()
    ]


def not_what_we_asked(account: Account) -> str:
    """How often somebody said that this is not what was asked, where no check says so already."""
    asked = [one for one in account.history.requests if one.kind == "wording" and one.became != "taken_back"]
    said_there = any(asking.opened.override for question in account.questions for asking in question.checks)
    if not asked or (said_there and len(asked) == 1):
        return ""
    who = "Someone" if len(asked) == 1 else "More than once someone"
    turns = sum(one.with_a_turn for one in asked)
    had = "It had a turn." if turns else "It had no turn."
    return f"{who} said: that is not what we asked. {had if turns in (0, len(asked)) else 'Not all of it had a turn.'}"
