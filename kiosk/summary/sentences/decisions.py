"""What a decision was, by which rule and by whom, and whether the rule we set for not agreeing was used."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.discretion.counts import may_tell
from kiosk.meeting.checks import CheckClosed
from kiosk.meeting.decisions import DecisionRecorded, Result
from kiosk.meeting.opening import SKIPPED, DisagreementRuleAgreed, Rule
from kiosk.meeting.promises import AskSentOut
from kiosk.meeting.questions import RuleShown, StuckCalled
from kiosk.meeting.rules_of_checks import yes_count
from kiosk.meeting.terms import Votes
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.deliberations import Asking, Deliberation
from kiosk.summary.sentences.checks import OWN_WORDS, check_rule, disagreement_words, told_of_all
from kiosk.words.grammar import closed, first_up, joined, whole_minutes
from kiosk.words.kinds import known
from kiosk.words.kinds.opening import DISAGREEMENT
from kiosk.words.kinds.outcomes import RESULTS

NOT_BY_SIDES = "By then a side had fewer than 3 people, so this rule could not be counted."


@dataclass(frozen=True)
class Outcome:
    """What came of a question: our sentences, the result that stands, and whether they tell of lived experience."""

    lines: tuple[str, ...]
    result: Result
    by_sides: bool = False


def outcome(account: Account, question: Deliberation) -> str:
    """What the rule did with the answers in the end, and what was recorded."""
    return outcome_of(account, question.decided, question.deciding)


def outcome_of(account: Account, decision: DecisionRecorded | None, asking: Asking | None) -> str:
    """What the rule did with the answers of one check, and what was recorded then."""
    return joined(*told(account, decision, asking).lines) if decision else "Nothing was decided about this."


def told(account: Account, decision: DecisionRecorded, asking: Asking | None) -> Outcome:
    why = account.reason(decision.reason)
    if decision.result == "advice" or (asking and asking.opened.kind == "advice"):
        who = account.names.with_office(decision.decided_by) if decision.decided_by else "we do not know who"
        return Outcome(("This was advice.", f"{first_up(who)} decided.", why), "advice")
    if asking and asking.opened.rule == "double_majority" and asking.result:
        return _by_double_majority(account, decision, asking, asking.result)
    elsewhere = asking is not None and asking.opened.kind == "elsewhere" and decision.result != "decided_elsewhere"
    said = (RESULTS["decided_elsewhere"].print if elsewhere else "", RESULTS[decision.result].print)
    return Outcome(_all(*said, why if decision.reason.strip() else ""), decision.result)


def _all(*lines: str) -> tuple[str, ...]:
    return tuple(filter(None, lines))


def _by_double_majority(account: Account, decision: DecisionRecorded, asking: Asking, result: CheckClosed) -> Outcome:
    why = account.reason(decision.reason)
    recorded = RESULTS[decision.result].print
    if result.met_by_lived_experience is None:
        return Outcome(_all(NOT_BY_SIDES, recorded, why), decision.result)
    by_rule = double_majority(account, asking, result)
    why = why if decision.reason.strip() else ""
    if decision.result in ("agreed", "does_not_go_ahead"):
        came: Result = "agreed" if result.met else "does_not_go_ahead"
        return Outcome(_all(*by_rule, why), came, by_sides=True)
    return Outcome(_all(*by_rule, recorded, why), decision.result, by_sides=True)


def double_majority(account: Account, asking: Asking, result: CheckClosed) -> list[str]:
    """Who said yes mostly, what we had agreed about that, and what follows."""
    everyone = 2 * yes_count(result.totals) > result.present
    lived = result.met_by_lived_experience
    before = (everyone and not lived) or told_of_all(result) is everyone  # what stands before is not said again
    said = [] if before else [f"Most people {'said' if everyone else 'did not say'} yes."]
    said.append(f"Most {account.lived_words} {'said' if lived else 'did not say'} yes.")
    goes = "goes ahead" if result.met else "does not go ahead"
    agreed = "We had agreed that" if agreed_rule(account, asking) else "The rule was that"
    return [*said, f"{agreed} then it {goes}.", f"So it {goes}."]


def agreed_rule(account: Account, asking: Asking) -> tuple[int, Rule] | None:
    """The rule for not agreeing that the group had settled and this check went by, with its second."""
    standing = [(at, event) for at, event in account.history.of(DisagreementRuleAgreed) if at <= asking.second]
    if not standing:
        return None
    at, event = standing[-1]
    opened = asking.opened
    matches = {
        "double_majority": opened.rule == "double_majority",
        "most_affected": opened.kind == "most_affected",
        "more_than_half_with_minority_statement": opened.rule == "more_than_half" and opened.kind == "yes_no",
    }
    return (at, Rule(event.rule, event.votes, at)) if matches.get(event.rule) else None


def rule_words(account: Account, asking: Asking) -> str:
    """The rule of a check, and who chose it."""
    agreed = agreed_rule(account, asking)
    said = f"The rule was: {closed(check_rule(account, asking))}"
    if agreed:
        return f"{said} The group agreed this rule at minute {whole_minutes(agreed[0])}."
    return f"{said} {account.by(asking.chosen_by)} chose it."


def another_rule(account: Account, asking: Asking) -> str:
    """The rule we had agreed for not agreeing, where a check went by another."""
    standing = account.history.meeting.opening.rules.get("disagreement")
    if standing is None or standing.rule == SKIPPED or agreed_rule(account, asking):
        return ""
    words = closed(disagreement_words(account, standing.rule))
    named = known(DISAGREEMENT, standing.rule) is not None or standing.rule == OWN_WORDS
    return f"We had agreed another rule: {'if we do not agree, ' if named else ''}{words}"


def disagreement_used(account: Account) -> bool:
    """Whether what we said we do if we do not agree was done."""
    rule = account.history.meeting.opening.rules.get("disagreement")
    if rule is None or rule.rule == SKIPPED:
        return False
    questions = account.questions
    results = {decision.result for question in questions for decision in question.decisions}
    minority = any(question.minority for question in questions)
    kept = any(question.kept_open for question in questions)
    match rule.rule:
        case "double_majority" | "most_affected":
            return any(agreed_rule(account, one) for question in questions for one in question.checks if one.result)
        case "write_both_views":
            return bool(results) and (minority or kept)
        case "put_off_and_bring_the_person_who_can_say_yes":
            return "put_off" in results
        case "more_than_half_with_minority_statement":
            return minority
        case "ask_someone_from_outside":
            return "decided_elsewhere" in results or bool(account.history.of(AskSentOut))
    return bool(account.told(StuckCalled))


def disagreement_agreed(account: Account, rules: Sequence[tuple[int, DisagreementRuleAgreed]]) -> list[str]:
    """The rule for when we do not agree, when we settled it, and how many were for it."""
    return [
        joined(
            f"If we do not agree: {closed(disagreement_words(account, event.rule))}",
            f"We settled this at minute {whole_minutes(at)}.",
            agreement(event.votes),
        )
        for at, event in rules
        if event.rule != SKIPPED
    ]


def stuck_words(account: Account) -> list[str]:
    """When we got stuck, and when the rule was shown before another change of words."""
    used = "We used the rule we set." if disagreement_used(account) else "The rule we set was shown."
    stuck = [f"We got stuck at minute {whole_minutes(at)}. {used}" for at, _ in account.history.of(StuckCalled)]
    shown = [
        f"At minute {whole_minutes(at)} the question was about to change once more. The rule we set was shown first."
        for at, _ in account.history.of(RuleShown)
    ]
    return [*stuck, *shown]


def agreement(votes: Votes | None) -> str:
    """How many were for a rule; 1 and 2 against are not counted."""
    if votes is None:
        return "The group settled it without counting."
    if not votes.against and not votes.rather_not_say:
        return "Everyone who answered agreed."
    if may_tell(votes.in_favour, votes.against, votes.rather_not_say):
        rest = f" {votes.rather_not_say} would rather not say." if votes.rather_not_say else ""
        return f"{votes.in_favour} people were for it. {votes.against} people were against it.{rest}"
    return "Most people agreed. Not everyone did."
