"""When a check is met: the answers each kind has, which of them are a yes, and the rules that count them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, TypeAlias, assert_never

from kiosk.meeting.terms import CheckAnswer, CheckKind, LookBackAnswer, Totals

if TYPE_CHECKING:
    from kiosk.meeting.checks import Check

Rule = Literal["more_than_half", "two_thirds", "unanimous", "double_majority", "no_objection", "no_block", "none"]
Enough: TypeAlias = Literal["more_than_half", "two_thirds", "everyone", "any"]
Stop: TypeAlias = Literal["stops", "counts_as_no"]
WhyNot: TypeAlias = Literal[
    "",
    "too_few_answered",
    "not_enough_yes",
    "objection",
    "block",
    "stand_asides",
    "stop",
    "most_affected_did_not",
    "cannot_be_counted",
    "not_met",
]

# The answer that stops a kind as long as it stands, and why the check is not met then.
STOPPING: dict[CheckKind, tuple[CheckAnswer, WhyNot]] = {
    "consent": ("object", "objection"),
    "consensus": ("block", "block"),
}
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


def asks_by_side(kind: str, rule: Rule) -> bool:
    """Whether what comes of it depends on who is most affected."""
    return kind == "most_affected" or rule == "double_majority"


def everyone_said_yes(totals: Totals, asked: int) -> bool:
    return asked > 0 and yes_count(totals) == asked


def yes_count(totals: Totals | Mapping[LookBackAnswer, int]) -> int:
    return sum(count for answer, count in totals.items() if answer in YES)


def enough_answered(enough: Enough, answered: int, asked: int) -> bool:
    """With nobody answering nothing is ever enough."""
    if not answered:
        return False
    return {
        "more_than_half": answered * 2 > asked,
        "two_thirds": answered * 3 >= asked * 2,
        "everyone": answered >= asked,
        "any": True,
    }[enough]


def why_not(
    check: Check,
    totals: Totals,
    asked: int,
    standing: int,
    by_affected: bool | None,
    countable: bool = True,
) -> WhyNot:
    """Why the check is not met, "" where it is. Shares are of those asked; `standing` objections or blocks stop it.

    `by_affected` is whether most of the most affected said yes, None where that cannot be told.
    """
    if not enough_answered(check.enough, sum(totals.values()), asked):
        return "too_few_answered"
    if not countable:
        return "cannot_be_counted"
    if not settles(check.kind):
        return "not_met"
    if check.kind in STOPPING:
        return _unless_stopped(check, totals, asked, standing)
    return _by_share(check, totals, asked, by_affected)


def _unless_stopped(check: Check, totals: Totals, asked: int, standing: int) -> WhyNot:
    yes, limit = yes_count(totals), check.stand_asides_at_most
    if standing:
        return STOPPING[check.kind][1]
    if check.kind == "consent":
        return "" if yes else "not_enough_yes"
    if yes * 2 <= asked:
        return "not_enough_yes"
    return "stand_asides" if limit is not None and totals.get("stand_aside", 0) > limit else ""


def _by_share(check: Check, totals: Totals, asked: int, by_affected: bool | None) -> WhyNot:
    if not _share_met(check.rule, yes_count(totals), asked):
        return "most_affected_did_not" if check.kind == "most_affected" else "not_enough_yes"
    if check.rule == "double_majority" and check.kind != "most_affected" and not by_affected:
        if by_affected is None:
            return "cannot_be_counted"
        return "most_affected_did_not" if check.answers == "named" else "not_met"
    if check.kind == "gradients" and check.stop == "stops" and totals.get("stop", 0):
        return "stop"
    return ""


def _share_met(rule: Rule, yes: int, asked: int) -> bool:
    match rule:
        case "two_thirds":
            return yes > 0 and yes * 3 >= asked * 2
        case "unanimous":
            return 0 < yes == asked
        case "more_than_half" | "double_majority" | "no_objection" | "no_block" | "none":
            return yes * 2 > asked
    assert_never(rule)
