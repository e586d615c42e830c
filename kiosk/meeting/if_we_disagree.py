"""What we do if we do not agree: the rule agreed at the start, used on a check that was not met."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, TypeAlias

from kiosk.meeting.checks import Check, OpenCheck, opens
from kiosk.meeting.counting import why_not_now
from kiosk.meeting.decisions import DecisionRecorded, Result
from kiosk.meeting.opening import SKIPPED, Rule
from kiosk.meeting.questions import the_question
from kiosk.meeting.refusals import OTHER_WORDS_SINCE, STILL_OPEN
from kiosk.meeting.registry import decides
from kiosk.meeting.room_word import fell, settled
from kiosk.meeting.rules_of_checks import YES, settles
from kiosk.meeting.terms import AnswerKept, CheckKind, Command, Event, Refused, Words

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Tap

Because: TypeAlias = Literal["", "not_more_than_half", "set_before"]
OTHER_VIEW_FIRST = "Write down the other view first."
NO_RULE = "Change the words, ask again, or put it off."
OPENS: tuple[str, ...] = ("double_majority", "most_affected")
PUTS_OFF: tuple[str, ...] = ("put_off_and_bring_the_person_who_can_say_yes", "ask_someone_from_outside")
RULES: tuple[str, ...] = ("write_both_views", "more_than_half_with_minority_statement", *OPENS, *PUTS_OFF)


class ApplyRule(Command, frozen=True):
    """`override` goes by what is in dispute, in sight of all, with the reason."""

    reason: Words = ""
    override: bool = False


@decides(ApplyRule)
def apply_rule(m: Meeting, tap: Tap, command: ApplyRule) -> Iterator[Event]:
    check, rule = the_check(m), the_rule(m)
    yield from settled(m, command.override, command.reason, rule_too=True)
    if rule.rule in OPENS:
        yield from opens(m, tap, _other_check(m, check, rule.rule, command.reason), by_rule=rule.rule)
        return
    result, because = _comes_to(m, check, rule)
    yield DecisionRecorded(
        result=result,
        question=check.question,
        wording=check.wording,
        check=check.check,
        decided_by=m.powers.holder("decision"),
        reason=command.reason,
        rule=rule.rule,
        because=because,
    )


def the_check(m: Meeting) -> Check:
    """The last check, where it was not met though enough people answered; Refused otherwise."""
    question, last = the_question(m), m.checks.last
    if m.checks.open:
        raise Refused(STILL_OPEN)
    if last is None or not settles(last.kind) or m.checks.decided:
        raise Refused("There is no check that this could be used on. Ask the room first.")
    if (last.question, last.wording) != (question.number, question.wording):
        raise Refused(OTHER_WORDS_SINCE)
    why = why_not_now(m, last)
    if why == "too_few_answered":
        raise Refused("Too few people answered. Ask again.")
    if not why:
        raise Refused("The rule was met. Write down what was decided.")
    return last


def the_rule(m: Meeting) -> Rule:
    """The rule agreed at the start; Refused where there is none that the app can use on the last check."""
    rule, last = m.opening.rules.get("disagreement"), m.checks.last
    if rule is None or rule.rule == SKIPPED or fell(m, "agree_rule", "disagreement"):
        raise Refused(NO_RULE)
    used = last is not None and (last.by_rule == rule.rule or rule.rule in (last.kind, last.rule))
    if used:
        raise Refused(NO_RULE)
    if rule.rule not in RULES:
        raise Refused("We agreed that in our own words. Read them out, and write down what comes of it.")
    return rule


def _other_check(m: Meeting, last: Check, rule: str, reason: str) -> OpenCheck:
    kind: CheckKind = "most_affected" if rule == "most_affected" else "yes_no"
    answers: AnswerKept = "named" if last.answers == "open" and rule == "double_majority" else last.answers
    return OpenCheck(
        check=next_number(m),
        kind=kind,
        answers=answers,
        rule="double_majority" if rule == "double_majority" else None,
        override=bool(m.questions.holds),
        reason=reason,
    )


def next_number(m: Meeting) -> str:
    """A number no check of this meeting has."""
    taken = {one.check for one in m.checks.over} | ({m.checks.open.check} if m.checks.open else set())
    highest = max((int(one) for one in taken if one.isdecimal()), default=0)
    return str(highest + 1)


def _comes_to(m: Meeting, check: Check, rule: Rule) -> tuple[Result, Because]:
    written = any(said.question == check.question for said in m.statements)
    half = more_than_half_said_yes(check)
    if rule.rule in PUTS_OFF:
        return "put_off", ""
    if rule.rule == "more_than_half_with_minority_statement":
        return ("agreed" if half and written else "does_not_go_ahead"), "" if half else "not_more_than_half"
    if not written:
        raise Refused(OTHER_VIEW_FIRST)
    if not half:
        return "put_off", "not_more_than_half"
    if rule.via == "default":
        return "put_off", "set_before"
    return "ahead_with_both_views", ""


def more_than_half_said_yes(check: Check) -> bool:
    result = check.tally
    return result is not None and 2 * sum(n for said, n in result.totals.items() if said in YES) > result.asked
