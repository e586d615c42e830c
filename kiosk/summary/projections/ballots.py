"""Questions answered in private, as the gate counts them, and what each may say beside all that were asked before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kiosk.discretion.disclosure import Ballot, levels
from kiosk.discretion.names import folded
from kiosk.meeting.rules_of_checks import yes_count
from kiosk.meeting.terms import LookBackAnswer, Totals
from kiosk.summary.projections.deliberations import Asking, Deliberation
from kiosk.summary.projections.history import History


@dataclass(frozen=True)
class Cast:
    """A ballot, the second in which it was counted, and whose it is: of a check, or of its second look."""

    at: int
    ballot: Ballot
    asking: Asking
    look: bool = False


def cast(history: History, questions: Sequence[Deliberation]) -> list[Cast]:
    """All of one meeting, in the order they were counted."""
    found = [one for question in questions for asking in question.checks for one in _of(history, question, asking)]
    return sorted(found, key=lambda one: one.at)


def _of(history: History, question: Deliberation, asking: Asking) -> Iterator[Cast]:
    result, look = asking.result, asking.look_back
    if result and result.answers == "private":
        known = history.meeting.checks.find(asking.opened.check)
        asked = frozenset(known.asked if known else ())
        words = _words(question, result.wording)
        yield Cast(asking.closed_at, _ballot(words, asked, result.totals, result.present), asking)
    if look:
        here = frozenset(history.present_at(asking.looked_at))
        words = _words(question, look.wording)
        yield Cast(asking.looked_at, _ballot(words, here, look.totals, look.asked or len(here)), asking, look=True)


def _words(question: Deliberation, wording: int) -> str:
    return folded(question.wording(wording).text)


def _ballot(words: str, asked: frozenset[str], totals: Totals | Mapping[LookBackAnswer, int], present: int) -> Ballot:
    yes, answered = yes_count(totals), sum(totals.values())
    return Ballot(words, asked, (yes, answered - yes, max(0, present - answered)))


def settle(history: History, questions: Sequence[Deliberation], before: Sequence[Ballot]) -> None:
    """Says of each check and second look how much of it may be told."""
    every = cast(history, questions)
    told = levels([*before, *(one.ballot for one in every)])[len(before) :]
    seen = {one.words for one in before}
    for one, level in zip(every, told, strict=True):
        if one.look:
            one.asking.look_tells = level
        else:
            one.asking.tells, one.asking.again = level, one.ballot.words in seen
        seen.add(one.ballot.words)
