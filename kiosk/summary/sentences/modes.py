"""How we took turns: the ways, who asked for them, and pauses. Nothing says what came just before a pause."""

from __future__ import annotations

from collections import Counter

from kiosk.meeting.go_round import RoundClosed, TurnPassed
from kiosk.meeting.lifecycle import MeetingOpened
from kiosk.meeting.modes import ModeChanged
from kiosk.meeting.pauses import PauseKind, PauseStarted
from kiosk.meeting.signals import SignalRaised
from kiosk.summary.projections.account import Account, people_said
from kiosk.summary.sentences.decisions import agreement
from kiosk.summary.small_cells import FEWEST
from kiosk.words.grammar import first_up, joined, times, whole_minutes

MODES = {
    "open_talk": "open talk, where no one says who is next",
    "open_queue": "taking turns in the order people asked",
    "fair_queue": "fair turns, where people who have not spoken yet go first",
    "round": "a go-round, where each person is offered a turn",
    "talking_piece": "a talking piece, where only the one who has it speaks",
    "pairs": "talk in pairs, which is not written down",
    "rest_and_listen": "rest and listen",
    "quiet": "quiet mode, where only decisions and time are written down",
}
ENDED_BY = {
    "handed_over": "The one who was listened to ended it.",
    "cap": "The time the group had set for it was over.",
}
PAUSES: dict[PauseKind, str] = {
    "quiet_minute": "We stopped for a quiet minute.",
    "listening_pause": "We stopped to listen.",
    "thinking": "We stopped to think.",
}
SIGNALS = {
    "plain_words": "Plain words were asked for",
    "slow_down": "We were asked to slow down",
    "practical": "Something practical came up",
    "process": "Someone asked about how we do this",
    "clarify": "Someone asked for something to be made clear",
    "later": "Someone let another person go first and kept their place",
    "respond": "Someone asked to reply",
}


def ways(account: Account) -> list[str]:
    """Each way of taking turns, from the first on."""
    opened = account.history.of(MeetingOpened)
    said = [f"We began with {MODES[opened[0][1].mode]}."] if opened else []
    said += [_changed(account, at, event) for at, event in account.history.of(ModeChanged)]
    rounds = account.told(RoundClosed)
    if rounds:
        said.append(f"We went all the way round {times(len(rounds))}.")
    return said


def _changed(account: Account, at: int, event: ModeChanged) -> str:
    way = MODES[event.mode]
    asked = f"{account.one(event.asked_by)} asked for it." if event.asked_by else ""
    how = {"agreed": "The group agreed to that.", "taken": "No one was asked.", "given": "", "drawn": "", "default": ""}
    votes = agreement(event.votes) if event.votes else ""
    return joined(
        f"At minute {whole_minutes(at)} we changed to {way}.",
        ENDED_BY.get(event.ended_by, how[event.via]),
        asked,
        votes,
        account.reason(event.reason) if event.reason.strip() else "",
    )


def passed_on(account: Account) -> str:
    """In a round some let their turn go by, which is a choice."""
    people = {event.person for _, event in account.history.of(TurnPassed)}
    if not people:
        return ""
    rest = len(account.history.stays) - len(people)
    who = "Most people" if 0 < rest < FEWEST else "Someone" if len(people) == 1 else people_said(len(people))
    return f"In the go-round {who[:1].lower() + who[1:]} let the turn go by. That is a choice."


def pauses(account: Account) -> list[str]:
    counts = Counter(event.kind for _, event in account.history.of(PauseStarted))
    said = []
    for kind, words in PAUSES.items():
        if counts[kind]:
            said.append(joined(words, f"We did this {times(counts[kind])}." if counts[kind] > 1 else ""))
    if counts["break"]:
        said.append(f"Breaks taken: {counts['break']}.")
    return said


def asked_for(account: Account) -> list[str]:
    """Signals other than asking for a turn, as counts without who."""
    counts = Counter(event.kind for _, event in account.history.of(SignalRaised))
    return [f"{first_up(words)} {times(counts[kind])}." for kind, words in SIGNALS.items() if counts[kind]]  # type: ignore[index]
