"""What came of a check in words: counted in one way for every surface, each with its own verbs."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from kiosk.discretion.counts import Everyone, Exact, Most, Nobody, Shown, Some, most_hides, shown
from kiosk.meeting.rules_of_checks import answers_of, yes_count
from kiosk.meeting.terms import CheckKind, Totals
from kiosk.words.shared import DID_NOT_AGREE, MOST_DID_NOT

Verb: TypeAlias = Callable[[str, int], str]  # of an answer that so many people gave: "said yes"


def came_of(kind: CheckKind, totals: Totals, asked: int, secret: bool) -> Shown:
    """The answers in the order they are asked for; `asked` is how many were."""
    order = dict.fromkeys((*answers_of(kind), *totals))
    return shown({answer: totals.get(answer, 0) for answer in order}, asked, secret)


def totals_said(
    kind: CheckKind, totals: Totals, asked: int, secret: bool, verb: Verb, yes_together: str = "said yes"
) -> str:
    """ "7 people said yes. 1 person said no.", or what most said; "" where nobody answered.

    `yes_together` words the several ways of saying yes that a kind may have, as one.
    """
    match came_of(kind, totals, asked, secret):
        case Exact(counts):
            return " ".join(f"{people(count)} {verb(answer, count)}." for answer, count in counts.items())
        case Everyone(answer):
            count = sum(totals.values())
            return f"{people(count)} {verb(answer, count)}."
        case Most(answer):
            return f"Most people {verb(answer, asked)}."
        case Some():
            return _some_said(totals, asked, verb, yes_together)
        case Nobody():
            return ""


def _some_said(totals: Totals, asked: int, verb: Verb, yes_together: str) -> str:
    """All the ways of saying yes, or of not saying it, taken together; silence is neither."""
    given = [answer for answer, count in totals.items() if count]
    yes, answered = yes_count(totals), sum(totals.values())
    if yes == asked:
        return f"Everyone {yes_together}."
    if yes * 2 > asked and most_hides(asked):
        return f"Most people {yes_together}."
    if (answered - yes) * 2 > asked and most_hides(asked):
        return MOST_DID_NOT
    return f"Some people {verb(given[0], asked)}." if len(given) == 1 else DID_NOT_AGREE


def people(count: int) -> str:
    return f"{count} {'person' if count == 1 else 'people'}"
