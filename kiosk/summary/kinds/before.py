"""The paper before the meeting: what we talk about and why, what can be decided, who is expected, how to take part."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from kiosk.meeting.agenda import AgendaItemProposed, Item
from kiosk.summary.document import Block, Bullets, Document, Heading, PrintKind, Section, TitleBlock, Words, WritingBox
from kiosk.summary.kinds.easy_words import idea, one_a_line, own
from kiosk.summary.pages.title_block import limits, title_of
from kiosk.summary.projections.account import Account
from kiosk.words.dates import clock_time, in_full, short, weekday
from kiosk.words.grammar import closed, first_up, joined, listed
from kiosk.words.kinds.people import SUPPORT
from kiosk.words.limits import on_screens
from kiosk.words.shared import IN_EASY_READ

STATE = "Before the meeting"
NOTHING_YET = "Nothing is on the list yet. You can bring something: tell whoever runs the meeting."
TAKE_PART = (
    "You can join with your own phone or tablet, with one we lend you, or with none: then you raise a hand.",
    "You say what you are called, or nothing. Your name is printed only if you say yes.",
    "You can ask for plain words, for us to slow down, or for a break. You can come and go.",
    "You can say nothing. Silence is neither yes nor no.",
)
NO_SUPPORT = "What support there will be is not written down yet. Ask for what you need."


def before(account: Account, family: str = "Open Sans") -> Document:
    """On one sheet or two."""
    opening = account.history.meeting.opening
    rows = (
        ("When", _when(account)),
        ("Where", account.said(opening.place) if opening.place.strip() else ""),
        ("Who", _expected(account)),
        ("Why", account.full(opening.purpose) if opening.purpose.strip() else ""),
    )
    about = TitleBlock(title_of(account), STATE, tuple((word, said) for word, said in rows if said))
    sections = (
        Section("What we talk about", tuple(_items(account))),
        Section("What this room can decide", (Words(limits(account, on_screens)),)),
        Section("How you can take part", (Bullets(TAKE_PART),)),
        Section("What support there is", (Words(_support(account)),)),
        Section("", (WritingBox("What I want to say or ask", "Practise it with somebody you trust."),), closing=True),
    )
    return _paper(account, about, sections, "before", family)


def before_easy_read(account: Account, family: str = "Open Sans") -> Document:
    """The same in Easy Read."""
    parts: dict[str, list[Block]] = {
        "What this paper is": list(_easy_about(account)),
        "What we talk about": list(_easy_items(account)),
        "What this room can decide": [idea("question", *one_a_line(limits(account, on_screens)))],
        "How you can take part": [idea("one_says", *one_a_line(said)) for said in TAKE_PART],
        "What support there is": [idea("some_say", *one_a_line(_support(account)))],
    }
    sections = tuple(Section(title, tuple(blocks)) for title, blocks in parts.items() if blocks)
    return _paper(account, TitleBlock(title_of(account)), sections, "before_easy_read", family)


def _paper(
    account: Account, about: TitleBlock, sections: tuple[Section, ...], kind: PrintKind, family: str
) -> Document:
    return Document(
        group=account.names.shown(account.group),
        meeting=f"Meeting {account.history.meeting.opening.number}",
        date_line=account.names.dated(account.day),
        code=account.code,
        sections=sections,
        about=about,
        kind=kind,
        font_family=family,
    )


def _when(account: Account) -> str:
    date = account.history.meeting.opening.date
    if not account.day:
        return ""
    day = f"{weekday(account.day)} {in_full(account.day)}"
    return f"{day}, from {clock_time(datetime.fromisoformat(date))}." if "T" in date else f"{day}."


def _expected(account: Account) -> str:
    """By name only with their yes, else by post; how many more."""
    people = account.history.meeting.people.by_id
    shown = [one for one in people.values() if account.names.by_name(one.id) or one.office]
    said = sorted((account.names.with_office(one.id) for one in shown), key=str.casefold)
    rest = len(people) - len(shown)
    if rest:
        said.append("one more person" if rest == 1 else f"{rest} more people" if shown else f"{rest} people")
    return closed(f"{first_up(listed(said))} {'is' if len(people) == 1 else 'are'} expected") if people else ""


def _planned(account: Account) -> list[tuple[Item, AgendaItemProposed]]:
    proposed = {event.item: event for _, event in account.history.of(AgendaItemProposed)}
    return [(item, proposed[item.item]) for item in account.history.meeting.agenda.items if item.item in proposed]


def _items(account: Account) -> Iterator[Block]:
    items = _planned(account)
    if not items:
        yield Words(NOTHING_YET)
    for item, proposed in items:
        yield Heading(account.said(item.title).rstrip("."))
        if proposed.asks.strip():
            yield Words(account.full(proposed.asks), "said")
        lasts = f"About {item.minutes} minutes." if item.minutes else ""
        yield Words(joined(f"{account.one(item.proposed_by)} brings this.", lasts))
        if proposed.context.strip():
            yield Words(account.full(proposed.context))


def _support(account: Account) -> str:
    done = account.history.meeting.beforehand.support
    there = [words.button for kind, words in SUPPORT.items() if done.get(kind)]
    return joined(*(closed(one) for one in there)) if there else NO_SUPPORT


def _easy_about(account: Account) -> Iterator[Block]:
    opening = account.history.meeting.opening
    yield idea("paper", "This paper is about our next meeting.", IN_EASY_READ)
    if account.day:
        said = f"We meet on {weekday(account.day)} {in_full(account.day)}."
        yield idea(f"date:{short(account.day, account.day)}", said)
    if "T" in opening.date and account.day:
        opened = datetime.fromisoformat(opening.date)
        yield idea(f"clock:{opened.hour % 12 or 12}", f"We start at {clock_time(opened)}.")
    if opening.place.strip():
        yield idea("some_say", "We meet here:", own(account.full(opening.place)))
    if opening.purpose.strip():
        yield idea("question", "This is why we meet:", own(account.full(opening.purpose)))


def _easy_items(account: Account) -> Iterator[Block]:
    for item, proposed in _planned(account):
        yield idea("first_on_list", own(account.full(item.title)), f"{account.one(item.proposed_by)} brings this.")
        if proposed.asks.strip():
            yield idea("question", "The question is:", own(account.full(proposed.asks)))
        if proposed.context.strip():
            yield idea("paper", "This helps you to think about it:", own(account.full(proposed.context)))
