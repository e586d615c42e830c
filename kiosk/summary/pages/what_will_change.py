"""The first page: the change, what we decided beside what we still want."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.meeting.promises import AskKeptOpen
from kiosk.summary.document import Block, Columns, Heading, Section, Together, Words
from kiosk.summary.pages.decisions import is_plain
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.deliberations import Deliberation
from kiosk.summary.projections.earlier import AskedFor
from kiosk.summary.sentences.asks import all_asks, asked_words, in_one_line, kept_open
from kiosk.summary.sentences.checks import answered, changes_words, minority_words, second_look
from kiosk.summary.sentences.decisions import outcome, rule_words
from kiosk.words.grammar import first_up, joined
from kiosk.words.kinds.checks import ANSWERS_KEPT

NO_CHANGE = "We did not say what will change."


def what_will_change(account: Account) -> Section:
    """The sentence with its bar; what was only typed says so."""
    change = account.history.meeting.promises.change
    tag = "" if account.history.closed or not change else "Written down"
    return Section("What will change", (Words(account.said(change) if change else NO_CHANGE, "change"),), tag)


def decided_and_wanted(account: Account) -> list[Section]:
    """Two equal columns; one over the whole width if the other is empty."""
    decided, wanted = tuple(_decided(account)), tuple(_still_want(account))
    if decided and wanted:
        return [Section("", (Columns(decided, wanted),))]
    return [Section("", decided or wanted)] if decided or wanted else []


def _decided(account: Account) -> Iterator[Block]:
    asked = [question for question in account.questions if question.decided]
    if asked:
        yield Heading("What we decided")
    for question in asked:
        yield Words(account.said(question.last.text), "said")
        yield from _how(account, question)


def _how(account: Account, question: Deliberation) -> Iterator[Block]:
    asking = question.deciding
    if asking is None:
        yield Words(f"No one was asked for an answer. {outcome(account, question)}")
        return
    counted = asking.result is not None and not asking.result.unanimous and len(question.wordings) > 1
    changes = changes_words(account, question) if counted else ""
    rule = joined(rule_words(account, asking), ANSWERS_KEPT[asking.opened.answers].print) if is_plain(question) else ""
    yield Words(joined(answered(account, question, asking), changes, outcome(account, question), rule))
    if asking.look_back:
        yield Words(second_look(account, asking))


def _still_want(account: Account) -> Iterator[Block]:
    open_asks = list(still_open(account))
    if open_asks:
        yield Heading("What we still want")
    yield from open_asks
    minority = [said for question in account.questions for said in question.minority]
    if minority:
        yield Heading("What some people said")
    yield from (Words(minority_words(account, said.people, said.text), "said") for said in minority)


def still_open(account: Account) -> Iterator[Block]:
    """What was kept open here or before, and asks that have had no answer."""
    for one in account.told(AskKeptOpen):
        if isinstance(one.event, AskKeptOpen):
            said = Words(kept_open(account, one.event), "said")
            yield Together((said, Words(joined(_since(account, one.event), f"{account.by(one.who)} kept it open."))))
    kept = {event.ask for _, event in account.history.of(AskKeptOpen)}
    for ask in all_asks(account).values():
        if ask.ask not in kept and not ask.settled:
            became = Words(f"{asked_words(account, ask)} {_answer_line(account, ask)}".strip())
            yield Together((Words(account.full(ask.text), "said"), became))


def _answer_line(account: Account, ask: AskedFor) -> str:
    return f"{first_up(in_one_line(account, ask))}." if ask.answers else ""


def _since(account: Account, event: AskKeptOpen) -> str:
    """Who asked first, and how long we have waited."""
    asks = all_asks(account)
    if event.ask in asks:
        first, since = first_up(asks[event.ask].asker), asks[event.ask].since
    else:
        question = next((one for one in account.questions if one.number == event.question), None)
        author = question.wording(event.wording or 1).author if question else event.person
        first, since = account.one(author), account.day
    waited = f" We have waited since {account.names.dated(since)}." if since else ""
    return f"{first} asked this first.{waited}"
