"""How we took turns: the ways, who asked for them, and pauses. Nothing says what came just before a pause."""

from __future__ import annotations

from collections import Counter

from kiosk.discretion.counts import small, someone_within
from kiosk.meeting.go_round import RoundClosed, TurnPassed
from kiosk.meeting.lifecycle import MeetingOpened
from kiosk.meeting.modes import ModeChanged
from kiosk.meeting.pauses import PauseStarted
from kiosk.meeting.signals import SignalKind, SignalRaised
from kiosk.summary.projections.account import Account
from kiosk.summary.sentences.room_word import how_agreed
from kiosk.words.grammar import joined, times, whole_minutes
from kiosk.words.kinds.powers import VIAS
from kiosk.words.kinds.turns import MODE_ENDS, MODES, PAUSES, SIGNALS

# What was asked for besides a turn, in the order it is told.
ASKED_FOR: tuple[SignalKind, ...] = (
    *("plain_words", "slow_down", "practical", "process", "clarify", "later", "respond"),
)


def ways(account: Account) -> list[str]:
    """Each way of taking turns, from the first on."""
    opened = account.history.of(MeetingOpened)
    said = [f"We began with {MODES[opened[0][1].mode].print}."] if opened else []
    said += [_changed(account, at, event) for at, event in account.history.of(ModeChanged)]
    rounds = account.told(RoundClosed)
    if rounds:
        said.append(f"We went all the way round {times(len(rounds))}.")
    return said


def _changed(account: Account, at: int, event: ModeChanged) -> str:
    way = MODES[event.mode].print
    asked = f"{account.one(event.asked_by)} asked for it." if event.asked_by else ""
    told = how_agreed(account, "set_mode", at, event.votes)
    said = event.via == "agreed" and not event.votes
    ended = MODE_ENDS[event.ended_by].print if event.ended_by else ""
    return joined(
        f"At minute {whole_minutes(at)} we changed to {way}.",
        ended or (told if said else VIAS[event.via].mode),
        asked,
        told if event.votes else "",
        account.reason(event.reason) if event.reason.strip() else "",
    )


def passed_on(account: Account) -> str:
    """In a round some let their turn go by, which is a choice."""
    people = {event.person for _, event in account.history.of(TurnPassed)}
    if not people:
        return ""
    rest = len(account.history.stays) - len(people)
    who = "most people" if small(rest) else someone_within(len(people))
    return f"In the go-round {who} let the turn go by. That is a choice."


def pauses(account: Account) -> list[str]:
    counts = Counter(event.kind for _, event in account.history.of(PauseStarted))
    said = []
    for kind, words in PAUSES.items():
        if counts[kind] and words.print:
            said.append(joined(words.print, f"We did this {times(counts[kind])}." if counts[kind] > 1 else ""))
    if counts["break"]:
        said.append(f"Breaks taken: {counts['break']}.")
    return said


def asked_for(account: Account) -> list[str]:
    """Signals other than asking for a turn, as counts without who."""
    counts = Counter(event.kind for _, event in account.history.of(SignalRaised))
    return [f"{SIGNALS[kind].print} {times(counts[kind])}." for kind in ASKED_FOR if counts[kind]]
