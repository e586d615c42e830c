"""Asks as they were said, how often and since when, and what they were answered."""

from __future__ import annotations

from copy import deepcopy

from kiosk.meeting.promises import AskAnswered, AskKeptOpen, ExperienceMatched
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.earlier import AskedFor, hear_asks
from kiosk.words.dates import done_by, due, month
from kiosk.words.grammar import closed, first_up, joined
from kiosk.words.kinds.promises import ASK_ANSWERS

DONE_UNSEEN = "We were told this is done. We have not seen it yet."


def all_asks(account: Account) -> dict[str, AskedFor]:
    """Every ask of the record up to and with this meeting."""
    asks = deepcopy(account.earlier.asks)
    hear_asks(asks, account.history, account.names, account.day, account.history.meeting.opening.number)
    return asks


def asked_words(account: Account, ask: AskedFor) -> str:
    """ "Asked 3 times since March. Not answered." """
    often = "Asked once" if ask.times == 1 else f"Asked {ask.times} times"
    told = ask.since is not None and (ask.times > 1 or ask.since != account.day)
    since = f" since {month(ask.since, account.day)}" if ask.since and told else ""
    return f"{often}{since}. {'Answered.' if ask.answers else 'Not answered.'}"


def answer_words(account: Account, answer: AskAnswered) -> str:
    """An answer by its kind, who gave it, in full."""
    who = first_up(account.names.with_office(answer.person))
    by_when = account.names.until(answer.by_when, account.day)
    when = closed(first_up(done_by(by_when, account.day))) if by_when.strip() else ""
    said = account.full(answer.text) if answer.text.strip() else ""
    if answer.kind == "already_done":
        shown = account.names.shown(answer.evidence)
        done = f"We were told this is done. What was shown: {closed(shown)}" if shown.strip() else DONE_UNSEEN
        return joined(done, f"{who} said this.", said, when)
    evidence = f"What was shown: {account.full(answer.evidence)}" if answer.evidence.strip() else ""
    return joined(f"{who}: {ASK_ANSWERS[answer.kind].print}", said, when, evidence)


def in_one_line(account: Account, ask: AskedFor) -> str:
    """What became of an ask, short."""
    if not ask.answers:
        return "not answered"
    last = ask.answers[-1]
    if last.kind == "already_done":
        return ASK_ANSWERS[last.kind].line + ("" if last.evidence.strip() else "; we have not seen it")
    return ASK_ANSWERS[last.kind].line


def experience(account: Account, ask: str) -> str:
    """Whether the one who asked says the answer matches what they live."""
    found = [event for _, event in account.history.of(ExperienceMatched) if event.ask == ask]
    if not found:
        return ""
    own = "That is my experience too." if found[-1].matches else "That is not my experience."
    return f"{account.one(found[-1].person)} said: {own}"


def kept_open(account: Account, event: AskKeptOpen) -> str:
    """ "Still open: [the ask word for word] X brings an answer to meeting 5." """
    when = due(account.names.until(event.due, account.day), account.day)
    return f"Still open: {account.full(event.text)} {account.one(event.owner)} brings an answer {when}."
