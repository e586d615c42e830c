"""Easy Read: one idea a line, at most twelve words of our own, people's words whole, and a picture beside each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from kiosk.meeting.promises import ActionAgreed, AskKeptOpen, AskSentOut, CommitmentMade, SmallStepRecorded
from kiosk.meeting.reviews import RolledBackRecorded
from kiosk.summary.document import Block, Document, EasyLine, Section, TitleBlock
from kiosk.summary.kinds.easy_words import NO, YES, idea, one_a_line, own
from kiosk.summary.pages.easy_decisions import changed, decided, happy
from kiosk.summary.pages.how_made import is_empty
from kiosk.summary.pages.next_steps import NO_NEXT_AGENDA, next_agenda
from kiosk.summary.pages.title_block import NOT_CLOSED, state_of, title_of
from kiosk.summary.pages.what_will_change import NO_CHANGE
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.influence import ladder_words
from kiosk.summary.sentences.agenda import first_next_time
from kiosk.summary.sentences.asks import all_asks, in_one_line
from kiosk.summary.sentences.waiting import cut_offs, never_answered, told_of_no_turn
from kiosk.words.dates import clock_time, day_named, due_day_within, in_full, short, weekday
from kiosk.words.grammar import first_up
from kiosk.words.shared import IN_EASY_READ

CHAIR = "The chair is the person who runs the meeting."
NOTHING = "Nothing was written down."


def easy_read(account: Account, family: str = "Open Sans") -> Document:
    """The same meeting for reading with little effort: no strip, no per cent, no speaking time."""
    closed = account.history.closed
    return Document(
        group=account.names.shown(account.group),
        meeting=f"Meeting {account.history.meeting.opening.number}",
        date_line=in_full(account.day),
        code=account.code,
        sections=tuple(_sections(account)),
        about=TitleBlock(title_of(account), "" if closed else state_of(account)),
        draft=not closed,
        kind="easy_read",
        font_family=family,
    )


def _sections(account: Account) -> Iterator[Section]:
    """In the order that print gives them, each only if it has something."""
    parts = {
        "What this paper is": _this_paper(account),
        "What will change": _change(account),
        "What we decided": decided(account),
        "What we still want": _still_want(account),
        "What was taken back": _rolled_back(account),
        "Did the question change?": changed(account),
        "Was everyone happy with it?": happy(account),
        "Was the meeting done with us?": _with_us(account),
        "Who said who goes next?": _who_next(account),
        "Did everyone who asked get a turn?": _turns(account),
        "What happens next": _next(account),
        "When we meet again": _meet_again(account),
        "Is this paper wrong?": _wrong(account),
    }
    for title, blocks in parts.items():
        held = tuple(blocks)
        if held:
            yield Section(title, held)


def _this_paper(account: Account) -> Iterator[Block]:
    opening = account.history.meeting.opening
    yield idea("paper", "This paper is about our meeting.", IN_EASY_READ)
    if not account.history.closed:
        yield idea("not agreed", *one_a_line(NOT_CLOSED))
    if account.day:
        yield idea(
            f"date:{short(account.day, account.day)}", f"We met on {weekday(account.day)} {in_full(account.day)}."
        )
    if "T" in opening.date and account.day:
        opened = datetime.fromisoformat(opening.date)
        yield idea(f"clock:{opened.hour % 12 or 12}", f"We started at {clock_time(opened)}.")
    here = len(account.history.stays)
    where = [own(account.full(opening.place))] if opening.place.strip() else []
    count = f"{here} people were there." if here != 1 else "One person was there."
    yield idea("some_say", *(["We met here:"] if where else []), *where, count)
    if is_empty(account):
        yield idea("not paper", NOTHING)


def _change(account: Account) -> Iterator[Block]:
    change = account.history.meeting.promises.change
    if change:
        yield idea("changed", own(account.full(change)))
    elif not is_empty(account):
        yield idea("not changed", NO_CHANGE)


def _still_want(account: Account) -> Iterator[Block]:
    kept = [event for _, event in account.history.of(AskKeptOpen)]
    for event in kept:
        yield idea("question", "We still want an answer to this:", own(account.said(event.text)))
        yield _dated(account, event.due, f"{account.one(event.owner)} brings an answer.")
    kept_asks = {event.ask for event in kept}
    for ask in all_asks(account).values():
        if ask.settled or ask.ask in kept_asks:
            continue
        became = f"The answer was: {in_one_line(account, ask)}." if ask.answers else "No one has answered."
        yield idea("waits", "We asked for this:", own(account.full(ask.text)), became)


def _dated(account: Account, due: str, *lines: str | EasyLine) -> Block:
    """Who does what and by when, with the day on a calendar where the words are a day."""
    day = day_named(due, account.day)
    picture = f"date:{short(day, account.day)}" if day else "brings"
    return idea(picture, *lines, f"By when: {_when(account, due)}.")


def _when(account: Account, due: str) -> str:
    return due_day_within(account.said(due), account.day)


def _rolled_back(account: Account) -> Iterator[Block]:
    for _, event in account.history.of(RolledBackRecorded):
        agreed = [own(account.full(event.agreed))] if event.agreed.strip() else []
        happened = [own(account.full(event.decision))] if event.decision.strip() else []
        yield idea("not agreed", *(["We had agreed:"] if agreed else []), *agreed, "That was taken back.", *happened)


def _with_us(account: Account) -> Iterator[Block]:
    said = one_a_line(ladder_words(account))
    if said:
        yield idea("private", *said)


def _who_next(account: Account) -> Iterator[Block]:
    if not (account.history.turns or account.history.requests):
        return
    held = dict.fromkeys(one.holder for one in account.history.held("queue"))
    for holder in held:
        who = "Everyone" if holder == "group" else first_up(account.names.with_office(holder))
        yield idea("some_say", f"{who} said who goes next.", CHAIR if account.names.is_chair(holder) else "")


def _turns(account: Account) -> Iterator[Block]:
    """Yes or no first, then why."""
    if not any(one.with_a_turn or one.became for one in account.history.requests):
        return
    had_none = len({*account.history.stays} - {turn.person for turn in account.history.turns})
    if told_of_no_turn(account) == "nothing" and had_none:
        return
    said = never_answered(account)
    yield NO if said else YES
    lines = [line for sentence in said for line in one_a_line(sentence)]
    if lines:
        yield idea("waits", *lines)
    ended = cut_offs(account)
    if ended:
        yield idea("one_says", ended)


def _next(account: Account) -> Iterator[Block]:
    done: list[ActionAgreed | SmallStepRecorded] = [
        *(event for _, event in account.history.of(ActionAgreed)),
        *(event for _, event in account.history.of(SmallStepRecorded)),
    ]
    for event in done:
        yield _dated(account, event.due, f"{account.by(event.owner)} does this:", own(account.full(event.text)))
    for _, sent in account.history.of(AskSentOut):
        yield idea("one_says", "We ask:", own(account.said(sent.body)), own(account.full(sent.text)))
        yield _dated(account, sent.due, f"{account.by(sent.owner)} sees to it.")
    for _, made in account.history.of(CommitmentMade):
        yield idea("one_says", f"{account.one(made.person)} said:", own(account.full(made.text)))


def _meet_again(account: Account) -> Iterator[Block]:
    agenda = next_agenda(account)
    if agenda != NO_NEXT_AGENDA:
        yield idea("brings", *one_a_line(agenda))
    for title in first_next_time(account):
        yield idea("first_on_list", "First on the list next time:", own(title))


def _wrong(account: Account) -> Iterator[Block]:
    waits = len(account.names.shown.kept_back)
    if waits:
        lines = "1 line is" if waits == 1 else f"{waits} lines are"
        yield idea("waits", f"{lines} not in this paper yet.", "First we ask: is a word in it a name?")
    yield idea("one_says", "Tell someone you trust.")
    yield idea("paper", "The long paper has more.", "It has the same code as this paper.")
