"""Easy Read: what we decided, whether the question changed, and whether everyone was happy with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kiosk.discretion.counts import may_split, someone
from kiosk.meeting.rules_of_checks import yes_count
from kiosk.summary.document import Block, EasyLine, Together
from kiosk.summary.kinds.easy_words import NO, YES, idea, often, one_a_line, own
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.deliberations import Against, Asking, Deliberation
from kiosk.summary.sentences.checks import (
    answered,
    asked_again,
    changed_by,
    look_words,
    may_draw,
    second_look,
    too_few_words,
    totals_words,
)
from kiosk.summary.sentences.decisions import told
from kiosk.words.kinds.outcomes import RESULTS

LIVED = "Lived experience means: it happened to you."
PRIVATE = "In private means: no one could see your answer."


def decided(account: Account) -> Iterator[Block]:
    for question in account.questions:
        if question.decided:
            yield Together(tuple(_decision(account, question)))


def _decision(account: Account, question: Deliberation) -> Iterator[Block]:
    yield idea("question", "The question was:", own(account.said(question.last.text)))
    asked = [one for one in question.checks if one.result]
    again = question.deciding is not None and question.deciding.again
    for asking in asked if again else [question.deciding] if question.deciding else []:
        yield _answers(account, question, asking)
    if question.decided:
        came = told(account, question.decided, question.deciding)
        first, *rest = came.lines
        yield idea(RESULTS[came.result].easy_picture, first, LIVED if came.by_sides else "", *rest)


def _answers(account: Account, question: Deliberation, asking: Asking) -> Block:
    """Drawn people where no number points at anyone, else what most people said."""
    result = asking.result
    if result is None:
        return idea("question", *one_a_line(answered(account, question, asking)))
    if not may_draw(asking):
        return idea("private", *one_a_line(totals_words(asking)), *one_a_line(too_few_words(result)))
    yes = yes_count(result.totals)
    rest = sum(result.totals.values()) - yes
    lines = [EasyLine(f"{yes} of {result.present} people said yes.", sign="yes")] if yes else []
    if rest:
        no = "said no" if result.totals.get("no", 0) == rest else "did not say yes"
        lines.append(EasyLine(f"{rest} of {result.present} people {no}.", sign="no"))
    if yes + rest < result.present:
        lines += [EasyLine("Not everyone answered."), *map(EasyLine, one_a_line(too_few_words(result)))]
    return idea("people", *lines, filled=yes, total=result.present)


def changed(account: Account) -> Iterator[Block]:
    """A question that did not change says so; which one is always said in words."""
    for question in account.questions:
        first, last = question.wordings[0], question.last
        count = len(question.wordings) - 1
        if not count:
            yield NO
            yield idea("question", "This question did not change:", own(account.said(first.text)))
            continue
        yield YES
        yield idea("changed", f"It changed {often(count)}.", *_who(account, question))
        yield idea("question:1", "The first question was:", own(account.said(first.text)))
        yield idea(f"question:{last.number}", "The last question was:", own(account.said(last.text)))


def _who(account: Account, question: Deliberation) -> list[str]:
    counts = Counter(worded.author for worded in question.wordings[1:])
    return changed_by(account, counts, often)


def happy(account: Account) -> Iterator[Block]:
    """No if anyone said no, objected, stood aside, blocked, wrote another view, or would not have said yes first."""
    asked = [(question, question.deciding) for question in account.questions if question.deciding]
    if not asked and not any(question.minority for question in account.questions):
        return
    yield NO if any(_not_happy(question) for question in account.questions) else YES
    for question in account.questions:
        for said in question.minority:
            who = someone(said.people)
            yield idea("one_says" if said.people == 1 else "some_say", f"{who} said:", own(account.full(said.text)))
        for asking in question.checks:
            yield from (_objection(account, one) for one in asking.against)
            if asking.look_back:
                yield _looked_again(account, asking)


def _not_happy(question: Deliberation) -> bool:
    if question.minority or any(asking.against for asking in question.checks):
        return True
    return any(_short_of_all(asking) for asking in question.checks if asking.result)


def _short_of_all(asking: Asking) -> bool:
    result, look = asking.result, asking.look_back
    if result is None or asking.tells != "figures":
        return False
    if look and look.totals.get("yes", 0) < result.present:
        return True
    return yes_count(result.totals) < result.present


def _objection(account: Account, one: Against) -> Block:
    met = ("We changed the plan:", own(account.full(one.met_by))) if one.accepted else ()
    return idea("one_says", f"{account.one(one.person)} said:", own(account.full(one.text)), *met)


def _looked_again(account: Account, asking: Asking) -> Block:
    totals = asking.look_back.totals if asking.look_back else {}
    yes, present = totals.get("yes", 0), asked_again(account, asking)
    intro = one_a_line(second_look(account, asking))[0]
    whole = sum(totals.values()) == present and asking.look_tells == "figures"
    if not whole or not may_split((yes, present - yes)):
        return idea("private", intro, PRIVATE, look_words(account, asking))
    count = EasyLine(f"{yes} of {present} people would have said yes.", sign="yes")
    return idea("people", intro, PRIVATE, count, filled=yes, total=present)
