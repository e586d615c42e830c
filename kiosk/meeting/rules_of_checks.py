"""When a check is met: the answers each kind has, which of them are a yes, and the rules that count them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, assert_never

from kiosk.discretion.counts import may_split
from kiosk.meeting.tap import Tally
from kiosk.meeting.terms import CheckAnswer, CheckKind, PersonId

if TYPE_CHECKING:
    from kiosk.meeting.checks import Check
    from kiosk.meeting.meeting import Meeting

Rule = Literal["more_than_half", "two_thirds", "unanimous", "double_majority", "no_objection", "no_block", "none"]

YES: frozenset[str] = frozenset({"consent", "agree", "agree_with_reservations", "love_it", "fine", "yes"})


def settles(kind: CheckKind) -> bool:
    """Whether the answers settle the question; the other kinds advise or decide nothing."""
    match kind:
        case "consent" | "consensus" | "gradients" | "yes_no" | "most_affected":
            return True
        case "advice" | "elsewhere" | "temperature":
            return False
    assert_never(kind)


def answers_of(kind: CheckKind) -> tuple[CheckAnswer, ...]:
    match kind:
        case "consent":
            return ("consent", "object")
        case "consensus":
            return ("agree", "agree_with_reservations", "stand_aside", "block")
        case "gradients":
            return ("love_it", "fine", "not_sure", "do_not_like_it", "stop")
        case "yes_no" | "most_affected" | "advice" | "elsewhere" | "temperature":
            return ("yes", "no", "not_now")
    assert_never(kind)


def default_rule(kind: CheckKind) -> Rule:
    """Unanimity is never picked for anybody."""
    match kind:
        case "consent":
            return "no_objection"
        case "consensus":
            return "no_block"
        case "gradients" | "yes_no" | "most_affected":
            return "more_than_half"
        case "advice" | "elsewhere" | "temperature":
            return "none"
    assert_never(kind)


def everyone_said_yes(totals: Mapping[str, int], present: int) -> bool:
    return present > 0 and yes_count(totals) == present


def yes_count(totals: Mapping[str, int] | Mapping[CheckAnswer, int]) -> int:
    return sum(count for answer, count in totals.items() if answer in YES)


def tally(
    m: Meeting, check: Check, answers: Mapping[PersonId, str] | None = None, totals: Counter[str] | None = None
) -> Tally:
    """Count the answers of those still here and hold them against the rule; no answer is not a yes.

    `totals` stands in for `answers` where hands were counted: then no side can be told.
    """
    here = {person.id for person in m.people.here()}
    given = {person: answer for person, answer in (answers or {}).items() if person in here}
    given = {**_said_against(m, check, here), **given} if totals is None else given
    counted = totals if totals is not None else Counter(given.values())
    lived = {person.id for person in m.people.on_side("lived_experience")}
    lived_yes = sum(1 for person, answer in given.items() if person in lived and answer in YES)
    tellable = totals is None and (not has_a_small_side(m) or _said_aloud(check, lived))
    by_lived = lived_yes * 2 > len(lived) if tellable else None
    unmet = _objecting(m, counted, given if totals is None else None)
    met = _met(m, check, counted, len(here), by_lived) and not (check.kind == "consent" and unmet)
    sides_count = check.rule == "double_majority" or check.kind == "most_affected"
    return Tally(dict(counted), met, by_lived if sides_count else None)


def has_a_small_side(m: Meeting) -> bool:
    """Whether what comes of a private check would show how one or two people answered."""
    return not may_split(len(m.people.on_side(side)) for side in ("lived_experience", "organisation"))


def _said_aloud(check: Check, lived: set[PersonId]) -> bool:
    """Answers given with names hide nothing, so the most affected can decide however few they are."""
    return check.kind == "most_affected" and check.answers == "named" and bool(lived)


def _said_against(m: Meeting, check: Check, here: set[PersonId]) -> dict[PersonId, str]:
    """Who objected, stood aside or blocked in words and then gave no answer is counted once, as that."""
    possible = answers_of(check.kind)
    return {
        one.person: one.kind
        for one in m.checks.against
        if one.kind in possible and one.person in here and not one.accepted
    }


def _met(m: Meeting, check: Check, totals: Mapping[str, int], present: int, by_lived: bool | None) -> bool:
    yes = yes_count(totals)
    if not settles(check.kind) or yes == 0:
        return False
    if check.kind == "consent":
        return not m.checks.unmet("object")
    if check.kind == "consensus":
        return not m.checks.unmet("block") and not totals.get("block", 0)
    if check.kind == "most_affected" and by_lived is not None:
        return by_lived
    return _share_met(check.rule, yes, present, by_lived)


def _objecting(m: Meeting, totals: Mapping[str, int], given: Mapping[PersonId, str] | None) -> int:
    """How many answers "object" stand, with or without words, of people whose objection was not met."""
    met = {one.person for one in m.checks.against if one.kind == "object" and one.accepted}
    if given is None:
        return max(0, totals.get("object", 0) - len(met))
    return sum(1 for person, answer in given.items() if answer == "object" and person not in met)


def met_since(m: Meeting, check: Check) -> bool:
    """Whether every objection that stood when a consent check closed has been met and accepted since."""
    if check.kind != "consent" or check.tally is None:
        return False
    accepted = sum(1 for one in m.checks.against if one.kind == "object" and one.accepted)
    return yes_count(check.tally.totals) > 0 and check.tally.totals.get("object", 0) <= accepted


def _share_met(rule: Rule, yes: int, present: int, by_lived: bool | None) -> bool:
    half = yes * 2 > present
    match rule:
        case "two_thirds":
            return yes * 3 >= present * 2
        case "unanimous":
            return yes == present
        case "double_majority":
            return half and by_lived is True
        case "more_than_half" | "no_objection" | "no_block" | "none":
            return half
    assert_never(rule)
