"""Page 8: where we did not agree, in people's own words. Disagreement is no failure and is not counted as one."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.meeting.opening import DisagreementRuleAgreed
from kiosk.meeting.questions import StuckCalled
from kiosk.meeting.repair import UnsaidAdded
from kiosk.summary.document import Block, Empty, Heading, Page, Words
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.deliberations import Deliberation
from kiosk.summary.sentences.checks import against_words, answered, minority_words, second_look
from kiosk.summary.sentences.decisions import stuck_words
from kiosk.summary.sentences.over_meetings import unanimity
from kiosk.summary.sentences.questions import went_and_came
from kiosk.summary.sentences.unsaid import shown
from kiosk.words.grammar import joined, listed


def disagreement(account: Account) -> Page:
    blocks = [
        *_own_words(account),
        *_objections(account),
        *_wording(account),
        *_stuck(account),
        *_unsaid(account),
        *unanimity(account),
    ]
    return Page("Where we did not agree", tuple(blocks))


def _own_words(account: Account) -> Iterator[Block]:
    yield Heading("Other views, in their own words", "Reported")
    found = [(question, said) for question in account.questions for said in question.minority]
    if not found:
        yield Empty("No one wrote another view.")
    for question, said in found:
        yield Words(f"About: {account.full(question.last.text)}")
        yield Words(minority_words(account, said.people, said.text), "said")


def _objections(account: Account) -> Iterator[Block]:
    yield Heading("Objections, stand-asides and blocks", "Observed")
    found = [one for question in account.questions for asking in question.checks for one in asking.against]
    if not found:
        yield Empty("No one objected, stood aside or blocked.")
    yield from (Words(against_words(account, one)) for one in found)
    for question in account.questions:
        yield from _looked_again(account, question)


def _looked_again(account: Account, question: Deliberation) -> Iterator[Block]:
    for asking in question.checks:
        if asking.look_back:
            yield Words(answered(account, question, asking))
            yield Words(second_look(account, asking))


def _wording(account: Account) -> Iterator[Block]:
    """How often somebody said that this is not what was asked, and what came of it."""
    asked = [one for one in account.history.requests if one.kind == "wording" and one.became != "taken_back"]
    yield Heading("That is not what we asked", "Observed")
    if not asked:
        yield Empty("No one said: that is not what we asked.")
        yield from _words_that_went(account)
        return
    turns = sum(1 for one in asked if one.with_a_turn)
    yield Words(
        "Someone said: that is not what we asked."
        if len(asked) == 1
        else "More than once someone said: that is not what we asked."
    )
    had = "It had a turn." if turns else "It had no turn."
    yield Words(had if turns in (0, len(asked)) else "Not all of it had a turn.")
    yield from _words_that_went(account)


def _words_that_went(account: Account) -> Iterator[Block]:
    """Binding words and dates that went, and loosening words that came: words, not a verdict."""
    for question in account.questions:
        bound, dates, loosened = went_and_came(question.wordings[0].text, question.last.text)
        went = f"Words that went: {listed([*bound, *dates])}." if bound or dates else ""
        came = f"Words that came: {listed(loosened)}." if loosened else ""
        if len(question.wordings) > 1 and (went or came):
            yield Words(joined(went, came))


def _stuck(account: Account) -> Iterator[Block]:
    said = stuck_words(account)
    yield Heading("Where we got stuck", "Observed")
    if not account.told(StuckCalled) and not said:
        rules = account.told(DisagreementRuleAgreed)
        no_rule = "" if rules else "No rule for it was set."
        yield Empty(joined("No one said that we were stuck.", no_rule))
    yield from (Words(sentence) for sentence in said)


def _unsaid(account: Account) -> Iterator[Block]:
    """Nobody's words: no one can tell whose they are."""
    said = [event.text for _, event in account.history.of(UnsaidAdded) if event.may_print]
    yield Heading("What was not being said", "Reported")
    if not said:
        yield Empty("Nothing that may be printed.")
    yield from (Words(account.said(text), "said") for text in said)
    yield from (Words(sentence) for sentence in shown(account))
