"""Page 3: who was here and on what terms: what we could decide, who set limits, what we agreed and expected."""

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
    RuleAgreed,
    StandingCard,
)
from kiosk.summary.document import Block, Bullets, Empty, Heading, Page, Rows, Words
from kiosk.summary.projections.account import Account
from kiosk.summary.sentences.attendance import attendance
from kiosk.summary.sentences.checks import disagreement_words
from kiosk.summary.sentences.confided import fears
from kiosk.summary.sentences.decisions import agreement, disagreement_used, stuck_words
from kiosk.summary.sentences.over_meetings import who_leads
from kiosk.summary.sentences.preparation import before_the_meeting, one_side_only, support, why_was_seen
from kiosk.summary.sentences.unsaid import point_agreed
from kiosk.words.grammar import NO_LIMIT_OWNER, closed, first_up, joined, limit_owner, whole_minutes
from kiosk.words.kinds.opening import ABOUT, EXPECTATION_KINDS, EXPECTATION_RESULTS
from kiosk.words.kinds.people import SPACES, VOICES

SKIPPED_WORDS = "We did not say what we do if we do not agree. We skipped it."


def who_was_here(account: Account) -> Page:
    opening = account.history.meeting.opening
    blocks = [
        Words(joined(SPACES[opening.space].print, _place(account))),
        Heading("What we could decide, and who set that limit"),
        Words(account.full(opening.limit)),
        Words(_who_set(account)),
        Heading("Who was here"),
        *(Words(sentence) for sentence in attendance(account)),
        *support(account),
        *why_was_seen(account),
        *before_the_meeting(account),
        *_standing(account),
        *fears(account),
        *who_leads(account),
        *_if_we_disagree(account),
        *_other_rules(account),
        *_expectations(account),
        *_limits(account),
    ]
    return Page("Who was here, and on what terms", tuple(blocks))


def _place(account: Account) -> str:
    place = account.history.meeting.opening.place
    return f"It was held here: {account.full(place)}" if place.strip() else ""


def _who_set(account: Account) -> str:
    owner = account.history.meeting.opening.limit_owner
    return limit_owner(account.names.shown(owner)) if owner.strip() else NO_LIMIT_OWNER


def _standing(account: Account) -> Iterator[Block]:
    lines = tuple(account.full(event.text) for _, event in account.history.of(StandingCard))
    if not lines:
        yield Empty("We did not write down how we are not all equal here.")
        return
    yield Heading("We are not all equal here", "Agreed")
    yield Bullets(lines)


def _if_we_disagree(account: Account) -> Iterator[Block]:
    yield Heading("What we do if we do not agree", "Agreed")
    rules = account.history.of(DisagreementRuleAgreed)
    if not rules:
        yield Empty(SKIPPED_WORDS)
    for at, event in rules:
        if event.rule == SKIPPED:
            yield Words(SKIPPED_WORDS)
            continue
        words = first_up(closed(disagreement_words(account, event.rule)))
        yield Words(joined(words, f"We settled this at minute {whole_minutes(at)}.", agreement(event.votes)))
    if rules and rules[-1][1].rule != SKIPPED:
        yield Words("We used this rule." if disagreement_used(account) else "We did not use this rule.")
    yield from (Words(sentence) for sentence in stuck_words(account))


def _other_rules(account: Account) -> Iterator[Block]:
    lines = [
        *(f"{ABOUT['ground'].print}: {_rule(account, event)}" for _, event in account.history.of(GroundRuleAgreed)),
        *(
            f"{ABOUT['feelings'].print}: {_feelings(account, event)}"
            for _, event in account.history.of(FeelingsRuleAgreed)
        ),
        *(_about(account, event) for _, event in account.history.of(RuleAgreed)),
    ]
    if lines:
        yield Heading("What else we agreed", "Agreed")
        yield Bullets(tuple(lines))


def _rule(account: Account, event: RuleAgreed) -> str:
    said = event.rule.replace("_", " ") if " " not in event.rule.strip() else event.rule
    return joined(first_up(account.full(said)), agreement(event.votes) if event.votes else "")


def _feelings(account: Account, event: RuleAgreed) -> str:
    if event.rule == FEELINGS_OFF:
        return f"The group switched the button off. {agreement(event.votes)}"
    next_ = "Somebody with strong feelings may speak next." if event.feelings_go_next else ""
    quiet = "Quiet minutes come now and then, at times nobody picks." if event.quiet_minutes else ""
    return joined(_rule(account, event), next_, quiet)


def _about(account: Account, event: RuleAgreed) -> str:
    if event.about == "unsaid":
        return point_agreed(account, event)
    lift = [VOICES[voice].print for voice in event.lift]
    first = f"The group agreed that these go first: {', '.join(lift)}." if lift else ""
    return joined(f"{ABOUT[event.about].print}: {_rule(account, event)}", first)


def _expectations(account: Account) -> Iterator[Block]:
    """What people came for and what we expect together, each beside what its author says became of it."""
    results = {
        event.expectation: EXPECTATION_RESULTS[event.result].print
        for _, event in account.history.of(ExpectationReviewed)
    }
    doubted = [said.doubted for said in account.history.meeting.opening.expectations]
    added = list(enumerate((event for _, event in account.history.of(ExpectationAdded)), 1))
    yield Heading("What people expected, and what became of it", "Reported")
    for kind, words in EXPECTATION_KINDS.items():
        title = words.print
        if not title:
            continue
        rows = tuple(
            (_with_doubt(account, event, doubted[place - 1]), results.get(place, "not asked"))
            for place, event in added
            if event.kind == kind
        )
        yield Rows((title, "What became of it"), rows) if rows else Empty(f"{title}: nothing was shared.")
    yield from one_side_only(account)


def _with_doubt(account: Account, event: ExpectationAdded, doubted: bool) -> str:
    """A line that is not for everyone stays, and says so."""
    return joined(account.said(event.text), "(not everyone)" if doubted else "")


def _limits(account: Account) -> Iterator[Block]:
    limits = [event for _, event in account.history.of(ExpectationAdded) if event.kind == "limit"]
    if not limits:
        yield Empty("Limits we were told about: none but the one above.")
        return
    yield Heading("Limits we were told about", "Reported")
    yield Bullets(tuple(_limit(account, event) for event in limits))


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
