"""What a decision was, by which rule and by whom, and whether the rule we set for not agreeing was used."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.discretion.counts import FEWEST
from kiosk.meeting.checks import CheckClosed
from kiosk.meeting.decisions import DecisionRecorded, Result
from kiosk.meeting.opening import SKIPPED, DisagreementRuleAgreed, Rule
from kiosk.meeting.promises import AskSentOut
from kiosk.meeting.questions import RuleShown, StuckCalled
from kiosk.meeting.rules_of_checks import yes_count
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.deliberations import Asking, Deliberation
from kiosk.summary.sentences.checks import OWN_WORDS, check_rule, disagreement_words, told_of_all
from kiosk.summary.sentences.room_word import act_at, how_agreed
from kiosk.words.grammar import closed, first_up, joined, whole_minutes
from kiosk.words.kinds import known
from kiosk.words.kinds.opening import DISAGREEMENT
from kiosk.words.kinds.outcomes import RESULTS
from kiosk.words.shared import MOST_DID_NOT, NOT_MORE_THAN_HALF

NOT_RECORDED = "The answers were counted. Nothing was recorded."
NOT_COUNTED = "By then this rule could not be counted."
# In a record of before.
NOT_BY_SIDES = f"By then a side had fewer than {FEWEST} people, so this rule could not be counted."


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
    if decision is None:
        return NOT_RECORDED if asking and asking.result else "Nothing was decided about this."
    return joined(*told(account, decision, asking).lines)


def told(account: Account, decision: DecisionRecorded, asking: Asking | None) -> Outcome:
    why = account.reason(decision.reason)
    if decision.against_rule:
        return Outcome((*RESULTS[decision.result].all_the_same, why), decision.result)
    if decision.rule:
        return _by_the_rule(account, decision)
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


def _by_the_rule(account: Account, decision: DecisionRecorded) -> Outcome:
    """What came of the rule we had set for not agreeing."""
    why = account.reason(decision.reason) if decision.reason.strip() else ""
    end = RESULTS[decision.result].by_the_rule
    half = NOT_MORE_THAN_HALF if decision.because == "not_more_than_half" else ""
    if decision.rule == "write_both_views" and decision.result == "put_off":
        set_before = f"The rule was set before we started by {_who_set_it(account)}."
        because = set_before if decision.because == "set_before" else half
        return Outcome(_all("Both views are written down.", because, end, why), decision.result)
    words = known(DISAGREEMENT, decision.rule)
    then = words.then if words else decision.rule.replace("_", " ")
    said = ("We did not agree.", f"We had said at the start: then {then}.", half, end, why)
    return Outcome(_all(*said), decision.result)


def _who_set_it(account: Account) -> str:
    acts = [act for act in account.history.meeting.agreed if act.how == "setup" and act.about == "disagreement"]
    return account.names.with_office(acts[-1].by) if acts else "someone"


def _by_double_majority(account: Account, decision: DecisionRecorded, asking: Asking, result: CheckClosed) -> Outcome:
    why = account.reason(decision.reason)
    recorded = RESULTS[decision.result].print
    if result.met_by_lived_experience is None:
        told_why = NOT_COUNTED if result.why_not else NOT_BY_SIDES
        return Outcome(_all(told_why, recorded, why), decision.result)
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
    before = (everyone and not lived) or told_of_all(asking) is everyone  # what stands before is not said again
    silent = result.present > sum(result.totals.values())
    not_most = NOT_MORE_THAN_HALF if silent else MOST_DID_NOT
    said = [] if before else ["Most people said yes." if everyone else not_most]
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
        return joined(said, _agreed_when(account, *agreed))
    affected = how_agreed(account, "open_check", asking.second, asking.opened.votes)
    if affected:
        return joined(said, affected)
    return f"{said} {account.by(asking.chosen_by)} chose it."


def _agreed_when(account: Account, at: int, rule: Rule) -> str:
    act = act_at(account, "agree_rule", at)
    if act is None or (act.how == "votes" and not act.disputed):
        return f"The group agreed this rule at minute {whole_minutes(at)}."
    return how_agreed(account, "agree_rule", at, rule.votes)


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
    if any(decision.rule == rule.rule for question in questions for decision in question.decisions):
        return True
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
            how_agreed(account, "agree_rule", at, event.votes),
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
