"""A section for each question: its wordings, what stood in the way, the answers, the rule, and who disagreed."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.discretion.counts import enough, may_split
from kiosk.meeting.opening import DisagreementRuleAgreed
from kiosk.meeting.rules_of_checks import yes_count
from kiosk.summary.document import Block, Columns, Heading, PeopleFigures, Section, Words
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.deliberations import Asking, Deliberation
from kiosk.summary.sentences.agenda import item_heading
from kiosk.summary.sentences.checks import (
    against_words,
    answered,
    asked_again,
    changes_words,
    may_draw,
    minority_words,
    second_look,
)
from kiosk.summary.sentences.decisions import (
    another_rule,
    disagreement_agreed,
    outcome,
    outcome_of,
    rule_words,
    stuck_words,
)
from kiosk.summary.sentences.questions import ladder
from kiosk.summary.sentences.room_word import read_back_tag
from kiosk.words.grammar import joined, whole_minutes
from kiosk.words.kinds.checks import ANSWERS_KEPT, CHECK_KINDS

OVERRIDE = "The answers were asked for while someone was waiting to say: that is not what we asked."

NOT_COUNTED = "The answers were never counted."
ENDED_OVER = "The meeting ended while someone was waiting to say: that is not what we asked."
CLOSED_OVER = "The question was closed while someone was waiting to say: that is not what we asked."


def decisions(account: Account) -> list[Section]:
    """One for each question, numbered; under its item's name where nothing was decided."""
    sections, decided, undecided = [], 0, 0
    for question in account.questions:
        if is_plain(question):
            continue
        decided += question.decided is not None
        undecided += question.decided is None
        title = f"Decision {decided}" if question.decided else _undecided(account, question, undecided)
        tag = read_back_tag(account) if question.decided else "Observed"
        sections.append(Section(title, tuple(_section(account, question)), tag))
    return sections


def is_plain(question: Deliberation) -> bool:
    """Whether what we decided says all there is: words that never changed, one check, and nobody against it."""
    if question.decided is None or len(question.wordings) > 1 or len(question.decisions) > 1 or question.accepted:
        return False
    if question.minority or question.kept_open or question.waiting or len(question.checks) != 1:
        return False
    check = question.checks[0]
    counted = check.result is not None and check.result.unanimous and check.look_back is None
    return counted and not check.against and not check.opened.override and question.deciding is check


def _undecided(account: Account, question: Deliberation, number: int) -> str:
    item = account.history.meeting.agenda.find(question.item) if question.item else None
    return item_heading(account, item) if item else f"Question {number} without a decision"


def _section(account: Account, question: Deliberation) -> Iterator[Block]:
    if not question.decided:
        changes = changes_words(account, question) if len(question.wordings) > 1 else ""
        yield Words(joined(outcome(account, question), changes))
    yield ladder(account, question)
    yield from _accepted(account, question)
    yield from _not_answered(account, question)
    deciding = question.deciding
    yield from (Words(f"First: {outcome_of(account, one, None)}") for one in question.decisions[:-1] if not one.check)
    for asking in question.checks:
        if asking is not deciding and not _never_counted(asking):
            yield from _asked_before(account, question, asking)
    if deciding is None:
        yield Words(_not_asked(account, question))
    else:
        yield from _asked(account, deciding)
    answers, beside = tuple(_decided(account, question)), tuple(_beside(account, question))
    if answers and beside:
        yield Columns(answers, beside)
    else:
        yield from answers or beside


def _not_answered(account: Account, question: Deliberation) -> Iterator[Block]:
    """That somebody said that this is not what we asked, until the question closed, or the meeting with it."""
    if question.waiting and question.ended:
        yield Words(joined(CLOSED_OVER, account.reason(question.ended.reason)))
    elif question.waiting:
        yield Words(ENDED_OVER)


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
    rules = joined(rule_words(account, asking), another_rule(account, asking), *stuck_words(account))
    yield Words(joined(kind, rules))
    yield from (Words(against_words(account, one)) for one in asking.against)


def _never_counted(asking: Asking) -> bool:
    return asking.result is None and asking.void in ("", "meeting_closed")


def _not_asked(account: Account, question: Deliberation) -> str:
    if any(map(_never_counted, question.checks)):
        return NOT_COUNTED
    standing = account.history.of(DisagreementRuleAgreed)
    rules = [*disagreement_agreed(account, standing[-1:]), *stuck_words(account)]
    return joined("The room was not asked for an answer that counts.", *rules)


def _decided(account: Account, question: Deliberation) -> Iterator[Block]:
    """Nothing where the room was not asked: the wordings stand above."""
    asking = question.deciding
    if asking is None or asking.result is None:
        if question.decided:
            yield Words(outcome(account, question))
        return
    yield Heading("How we answered")
    yield from _figures(asking)
    said, result = _answers(account, question, asking), outcome(account, question)
    apart = asking.opened.rule == "double_majority"
    yield Words(joined(said, ANSWERS_KEPT[asking.opened.answers].print, "" if apart else result))
    if apart:
        yield Words(result, "said")


def _answers(account: Account, question: Deliberation, asking: Asking) -> str:
    """What was answered; how often the question changed stands on the first page."""
    result = asking.result
    if result and asking.tells == "figures" and result.unanimous and enough(result.present) and len(result.totals) == 1:
        return f"{result.present} people said yes to wording {result.wording}."
    return answered(account, question, asking)


def _figures(asking: Asking) -> Iterator[Block]:
    """Yes first, filled against empty, where no number points at anyone."""
    result = asking.result
    if result is not None and may_draw(asking):
        yes = yes_count(result.totals)
        yield PeopleFigures(yes, result.present, f"{yes} of {result.present} said yes")


def _beside(account: Account, question: Deliberation) -> Iterator[Block]:
    asking = question.deciding
    for said in question.minority:
        yield Heading("What some people said")
        yield Words(minority_words(account, said.people, said.text), "said")
        read = "They were read back to them." if said.read_back else "They were not read back."
        yield Words(f"These are their own words. {read}")
    if asking and asking.look_back:
        yield Heading("The first question, asked again")
        yield from _second_look(account, asking)


def _second_look(account: Account, asking: Asking) -> Iterator[Block]:
    look = asking.look_back
    if look is None:
        return
    yes, present = look.totals.get("yes", 0), asked_again(account, asking)
    whole = sum(look.totals.values()) == present and asking.look_tells == "figures"
    if whole and may_split((yes, present - yes)):
        yield PeopleFigures(yes, present, f"{yes} of {present} would have said yes")
    yield Words(second_look(account, asking))
