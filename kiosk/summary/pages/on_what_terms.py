"""On what terms we met: what we agreed and expected, who leads, what support there was, limits we were told about."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.meeting.opening import (
    FEELINGS_OFF,
    SKIPPED,
    DisagreementRuleAgreed,
    ExpectationAdded,
    ExpectationReviewed,
    FeelingsRuleAgreed,
    GroundRuleAgreed,
    KeepingSet,
    RuleAgreed,
    StandingCard,
)
from kiosk.summary.document import Block, Bullets, Heading, Section, Words
from kiosk.summary.projections.account import Account
from kiosk.summary.sentences.attendance import attendance
from kiosk.summary.sentences.checks import terms_words
from kiosk.summary.sentences.confided import fears
from kiosk.summary.sentences.decisions import disagreement_agreed, disagreement_used
from kiosk.summary.sentences.over_meetings import who_leads
from kiosk.summary.sentences.preparation import before_the_meeting, one_side_only, support, why_was_seen
from kiosk.summary.sentences.room_word import how_agreed
from kiosk.summary.sentences.unsaid import point_agreed
from kiosk.words.grammar import closed, first_up, joined, limit_owner
from kiosk.words.keeping import stay_for
from kiosk.words.kinds.opening import ABOUT, EXPECTATION_KINDS, EXPECTATION_RESULTS
from kiosk.words.kinds.people import SPACES, VOICES

SKIPPED_WORDS = "We did not say what we do if we do not agree. We skipped it."


def on_what_terms(account: Account) -> list[Section]:
    """Only what was said or agreed; what is one sentence each stands together in small print."""
    space = SPACES[account.history.meeting.opening.space].print
    agreed = [*_if_we_disagree(account), *support(account), *why_was_seen(account)]
    small = joined(space, *attendance(account), *agreed, *_expectations(account), *_limits(account))
    blocks = [
        *([Words(small, "caption")] if small else []),
        *before_the_meeting(account),
        *_standing(account),
        *fears(account),
        *who_leads(account),
        *_other_rules(account),
    ]
    return [Section("On what terms we met", tuple(blocks))] if blocks else []


def _standing(account: Account) -> Iterator[Block]:
    lines = tuple(account.full(event.text) for _, event in account.history.of(StandingCard))
    if lines:
        yield Heading("We are not all equal here", "Agreed")
        yield Bullets(lines)


def _if_we_disagree(account: Account) -> Iterator[str]:
    rules = account.history.of(DisagreementRuleAgreed)
    for rule in rules:
        yield from [SKIPPED_WORDS] if rule[1].rule == SKIPPED else disagreement_agreed(account, [rule])
    if rules and rules[-1][1].rule != SKIPPED:
        yield "We used this rule." if disagreement_used(account) else "We did not use this rule."


def _other_rules(account: Account) -> Iterator[Block]:
    of = account.history.of
    lines = [
        *(f"{ABOUT['ground'].print}: {_rule(account, at, event)}" for at, event in of(GroundRuleAgreed)),
        *(f"{ABOUT['feelings'].print}: {_feelings(account, at, event)}" for at, event in of(FeelingsRuleAgreed)),
        *(_about(account, at, event) for at, event in of(RuleAgreed)),
        *(_keeping(account, at, event) for at, event in of(KeepingSet)),
    ]
    if lines:
        yield Heading("What else we agreed", "Agreed")
        yield Bullets(tuple(lines))


def _how(account: Account, at: int, event: RuleAgreed) -> str:
    return how_agreed(account, "agree_rule", at, event.votes)


def _rule(account: Account, at: int, event: RuleAgreed) -> str:
    said = event.rule.replace("_", " ") if " " not in event.rule.strip() else event.rule
    return joined(first_up(account.full(said)), _how(account, at, event))


def _feelings(account: Account, at: int, event: RuleAgreed) -> str:
    if event.rule == FEELINGS_OFF:
        return f"The button was switched off. {_how(account, at, event)}"
    next_ = "Somebody with strong feelings may speak next." if event.feelings_go_next else ""
    quiet = "Quiet minutes come now and then, at times nobody picks." if event.quiet_minutes else ""
    return joined(_rule(account, at, event), next_, quiet)


def _about(account: Account, at: int, event: RuleAgreed) -> str:
    if event.about == "unsaid":
        return point_agreed(account, at, event)
    if event.about == "checks":
        return joined(f"{ABOUT['checks'].print}:", *terms_words(event), _how(account, at, event))
    lift = [VOICES[voice].print for voice in event.lift]
    first = f"The group agreed that these go first: {', '.join(lift)}." if lift else ""
    return joined(f"{ABOUT[event.about].print}: {_rule(account, at, event)}", first)


def _keeping(account: Account, at: int, event: KeepingSet) -> str:
    said = stay_for(event.names_days, event.detail_years)
    return joined(f"{ABOUT['keeping'].print}: {said}", _how(account, at, event))


def _expectations(account: Account) -> Iterator[str]:
    """What people came for and what we expect together, each with what its author says became of it."""
    results = {
        event.expectation: f"({EXPECTATION_RESULTS[event.result].print}.)"
        for _, event in account.history.of(ExpectationReviewed)
    }
    doubted = [said.doubted for said in account.history.meeting.opening.expectations]
    added = list(enumerate((event for _, event in account.history.of(ExpectationAdded)), 1))
    for kind, words in EXPECTATION_KINDS.items():
        said = [
            joined(closed(_with_doubt(account, event, doubted[place - 1])), results.get(place, ""))
            for place, event in added
            if event.kind == kind
        ]
        if said and words.print:
            yield f"{words.print}: {' '.join(said)}"
    yield from one_side_only(account)


def _with_doubt(account: Account, event: ExpectationAdded, doubted: bool) -> str:
    """A line that is not for everyone stays, and says so."""
    return joined(account.said(event.text), "(not everyone)" if doubted else "")


def _limits(account: Account) -> Iterator[str]:
    limits = [event for _, event in account.history.of(ExpectationAdded) if event.kind == "limit"]
    if limits:
        told = " ".join(_limit(account, event) for event in limits)
        yield f"Limits we were told about: {told}"


def _limit(account: Account, event: ExpectationAdded) -> str:
    route = "No one said how to ask for change."
    if event.route.strip():
        route = f"How to ask for change: {account.full(event.route)}"
    return joined(
        f"{account.one(event.author)} said: {account.full(event.text)}",
        account.reason(event.reason),
        limit_owner(account.names.shown(event.limit_owner)),
        route,
    )
