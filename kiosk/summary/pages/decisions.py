"""Page 6: a page for each question: its wordings, what stood in the way, the answers, the rule, and who disagreed."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.meeting.rules_of_checks import yes_count
from kiosk.summary.document import Block, Columns, Empty, Heading, Page, PeopleFigures, Words
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.deliberations import Asking, Deliberation
from kiosk.summary.sentences.asks import kept_open
from kiosk.summary.sentences.checks import against_words, answered, minority_words, second_look
from kiosk.summary.sentences.decisions import another_rule, outcome, outcome_of, rule_words
from kiosk.summary.sentences.questions import ladder
from kiosk.summary.small_cells import FEWEST
from kiosk.words.grammar import joined, whole_minutes
from kiosk.words.kinds.checks import ANSWERS_KEPT, CHECK_KINDS

OVERRIDE = "The answers were asked for while someone was waiting to say: that is not what we asked."

CLOSED_OVER = "The question was closed while someone was waiting to say: that is not what we asked."


def decision_pages(account: Account) -> list[Page]:
    """One page each, numbered; a page that says so where there was no question."""
    if not account.questions:
        return [Page("Decisions", (Empty("There was no question, and nothing was decided."),), account.read_back)]
    pages = []
    decisions = undecided = 0
    for question in account.questions:
        decisions += question.decided is not None
        undecided += question.decided is None
        title = f"Decision {decisions}" if question.decided else f"Question {undecided} without a decision"
        pages.append(Page(title, tuple(_page(account, question)), account.read_back))
    return pages


def _page(account: Account, question: Deliberation) -> Iterator[Block]:
    yield ladder(account, question)
    yield from _accepted(account, question)
    if question.ended and question.ended.waiting:
        yield Words(joined(CLOSED_OVER, account.reason(question.ended.reason)))
    deciding = question.deciding
    yield from (Words(f"First: {outcome_of(account, one, None)}") for one in question.decisions[:-1] if not one.check)
    for asking in question.checks:
        if asking is not deciding:
            yield from _asked_before(account, question, asking)
    if deciding is None:
        yield Empty("The room was not asked for an answer that counts.")
    else:
        yield from _asked(account, deciding)
    yield Columns(tuple(_decided(account, question)), tuple(_beside(account, question)))


def _accepted(account: Account, question: Deliberation) -> Iterator[Block]:
    for at, event in question.accepted:
        who = "The group" if event.by_group else account.by(question.wordings[0].author)
        yield Words(f"{who} accepted wording {event.wording} at minute {whole_minutes(at)}.")


def _asked_before(account: Account, question: Deliberation, asking: Asking) -> Iterator[Block]:
    """A check that the last decision does not go by, with what was said against it and what was decided then."""
    yield from _override(account, asking)
    then = [outcome_of(account, one, asking) for one in question.decisions if one.check == asking.opened.check]
    yield Words(joined(CHECK_KINDS[asking.opened.kind].print, answered(account, question, asking), *then))
    yield from (Words(against_words(account, one)) for one in asking.against)


def _override(account: Account, asking: Asking) -> Iterator[Block]:
    if asking.opened.override:
        yield Words(f"{OVERRIDE} {account.reason(asking.opened.reason)}")


def _asked(account: Account, asking: Asking) -> Iterator[Block]:
    """What stood in the way, and by which rule the answers counted."""
    opened = asking.opened
    yield from _override(account, asking)
    kind = "" if opened.kind == "yes_no" else CHECK_KINDS[opened.kind].print
    yield Words(joined(kind, rule_words(account, asking), another_rule(account, asking)))
    yield from (Words(against_words(account, one)) for one in asking.against)


def _decided(account: Account, question: Deliberation) -> Iterator[Block]:
    yield Heading("What we decided" if question.decided else "What we were asked")
    yield Words(account.said(question.last.text), "said")
    asking = question.deciding
    if asking is None or asking.result is None:
        yield Words(outcome(account, question))
        return
    yield from _figures(asking)
    said, result = answered(account, question, asking), outcome(account, question)
    apart = asking.opened.rule == "double_majority"
    yield Words(joined(ANSWERS_KEPT[asking.opened.answers].print, said, "" if apart else result))
    if apart:
        yield Words(result, "said")


def _figures(asking: Asking) -> Iterator[Block]:
    """Yes first, filled against empty, where no number points at anyone."""
    result = asking.result
    if result is None:
        return
    yes, rest = yes_count(result.totals), result.present - yes_count(result.totals)
    if (yes >= FEWEST or not yes) and (rest >= FEWEST or not rest) and result.present:
        yield PeopleFigures(yes, result.present, f"{yes} of {result.present} said yes")


def _beside(account: Account, question: Deliberation) -> Iterator[Block]:
    asking = question.deciding
    for said in question.minority:
        yield Heading("What some people said")
        yield Words(minority_words(account, said.people, said.text), "said")
        read = "They were read back to them." if said.read_back else "They were not read back."
        yield Words(f"These are their own words. {read}")
    looked = bool(asking and asking.look_back)
    if question.kept_open or looked:
        yield Heading("What we still want")
    yield from (Words(kept_open(account, event), "said") for event in question.kept_open)
    if asking and asking.look_back:
        yield from _second_look(account, asking)
    if not question.minority and not question.kept_open and not looked:
        yield Heading("What some people said")
        yield Empty("No one added another view to this.")


def _second_look(account: Account, asking: Asking) -> Iterator[Block]:
    look = asking.look_back
    if look is None:
        return
    yes = look.totals.get("yes", 0)
    present = max(account.history.here_at(asking.looked_at), sum(look.totals.values()))
    if yes >= FEWEST and present - yes >= FEWEST:
        yield PeopleFigures(yes, present, f"{yes} of {present} would have said yes")
    yield Words(second_look(account, asking))
