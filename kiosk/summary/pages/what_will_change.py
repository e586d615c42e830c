"""Page 1: the change, what we decided beside what we still want, what happens next, and because of whom."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.meeting.promises import ActionAgreed, AskKeptOpen, SmallStepRecorded
from kiosk.summary.document import Block, Columns, Empty, Heading, Page, Rows, Together, Words
from kiosk.summary.pages.how_made import use
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.deliberations import Deliberation
from kiosk.summary.projections.earlier import AskedFor
from kiosk.summary.projections.influence import influence, ladder_words
from kiosk.summary.sentences.asks import all_asks, asked_words, in_one_line, kept_open
from kiosk.summary.sentences.checks import answered, minority_words, second_look
from kiosk.summary.sentences.decisions import outcome, rule_words
from kiosk.summary.sentences.over_meetings import leads_now, stance_and_rating
from kiosk.words.dates import due_day, in_full
from kiosk.words.grammar import first_up, joined


def what_will_change(account: Account) -> Page:
    opening = account.history.meeting.opening
    change = account.history.meeting.promises.change
    why = f"Why we are here: {account.full(opening.purpose)}" if opening.purpose else "We did not say why we are here."
    blocks: list[Block] = [
        Words(why),
        Words(account.said(change) if change else "We did not say what will change.", "change"),
        Columns(tuple(_decided(account)), tuple(_still_want(account))),
        *what_happens_next(account),
        *small_steps(account),
        Heading("What changed because of people with lived experience"),
        Words(influence(account)),
        Words(use(account)),
        Words(joined(leads_now(account), ladder_words(account))),
        *stance_and_rating(account),
    ]
    return Page("What will change", tuple(blocks), account.read_back)


def _decided(account: Account) -> Iterator[Block]:
    yield Heading("What we decided")
    asked = [question for question in account.questions if question.decided]
    if not asked:
        yield Empty("We decided nothing.")
    for question in asked:
        yield Words(account.said(question.last.text), "said")
        yield from _how(account, question)


def _how(account: Account, question: Deliberation) -> Iterator[Block]:
    asking = question.deciding
    if asking is None:
        yield Words(f"No one was asked for an answer. {outcome(account, question)}")
        return
    yield Words(f"{answered(account, question, asking)} {outcome(account, question)}")
    if asking.look_back:
        yield Words(second_look(account, asking))
    yield Words(rule_words(account, asking))


def _still_want(account: Account) -> Iterator[Block]:
    yield Heading("What we still want")
    open_asks = list(still_open(account))
    if not open_asks:
        yield Empty("Nothing was kept open.")
    yield from open_asks
    minority = [said for question in account.questions for said in question.minority]
    if minority:
        yield Heading("What some people said")
    yield from (Words(minority_words(account, said.people, said.text), "said") for said in minority)


def still_open(account: Account) -> Iterator[Block]:
    """What was kept open here or before, and asks that have had no answer."""
    for one in account.told(AskKeptOpen):
        if isinstance(one.event, AskKeptOpen):
            kept_by = Words(f"{account.by(one.who)} kept it open.")
            said = Words(kept_open(account, one.event), "said")
            yield Together((said, Words(_since(account, one.event)), kept_by))
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
    waited = f" We have waited since {in_full(since)}." if since else ""
    return f"{first} asked this first.{waited}"


def what_happens_next(account: Account) -> Iterator[Block]:
    yield Heading("What happens next")
    rows = [
        (account.one(event.owner), account.said(event.text), due_day(account.said(event.due), account.day))
        for _, event in account.history.of(ActionAgreed)
    ]
    rows += [
        (account.one(event.owner), "Bring an answer to what is still open.", due_day(event.due, account.day))
        for _, event in account.history.of(AskKeptOpen)
    ]
    yield Rows(("Who", "What", "By when"), tuple(rows)) if rows else Empty("No action was agreed.")


def small_steps(account: Account) -> Iterator[Block]:
    """Steps beside what is still open, never instead of it."""
    steps = [
        (account.one(event.owner), account.said(event.text), due_day(account.said(event.due), account.day))
        for _, event in account.history.of(SmallStepRecorded)
    ]
    decided = [account.said(question.last.text) for question in account.questions if _is_small_step(question)]
    if not steps and not decided:
        yield Empty("Small steps: none.")
        return
    yield Heading("Small steps")
    yield from (Words(f"Decided as a small step: {words}") for words in decided)
    if steps:
        yield Rows(("Who", "What", "By when"), tuple(steps))


def _is_small_step(question: Deliberation) -> bool:
    return any(decision.small_step for decision in question.decisions)
