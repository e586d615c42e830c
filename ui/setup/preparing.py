"""What was done before the meeting, as the person setting it up says: kept in the draft until it opens. No Qt here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from kiosk.meeting.beforehand import ALL_ITEMS, NotePrep, NoteSupport, ShareContext, Support, is_late, is_one_sided
from kiosk.meeting.opening import AddExpectation
from kiosk.meeting.people import Person
from kiosk.meeting.terms import Command, PersonId
from kiosk.words.preparation import ONE_SIDE, days_words

CardKind = Literal["promise", "limit"]


class Card(msgspec.Struct, frozen=True):
    """What somebody can promise, or what they cannot and who set that limit."""

    person: PersonId
    kind: CardKind
    text: str
    owner: str = ""


class About(msgspec.Struct, frozen=True):
    """What an item is for or asks, and a short page that helps to think about it."""

    asks: str = ""
    context: str = ""


class Preparing:
    """`day` and `time` are when we meet, as typed; `about` is by title.

    `spoken` is None where nothing was said; who is in it goes nowhere, only how many. `papers` is days by title."""

    def __init__(self) -> None:
        self.spoken: set[PersonId] | None = None
        self.papers: dict[str, int] = {}
        self.support: dict[Support, bool] = {}
        self.cards: list[Card] = []
        self.day = self.time = ""
        self.about: dict[str, About] = {}

    def taps(self, opener: PersonId, people: Sequence[Person], titles: Sequence[str]) -> Iterator[Tapped]:
        """What is tapped once people and items are known to the meeting."""
        if self.spoken is not None:
            spoken = Counter(_group(one) for one in people if one.id in self.spoken)
            yield opener, NotePrep(spoken=dict(spoken))  # type: ignore[arg-type]
        for number, title in enumerate((ALL_ITEMS, *titles)):
            if title in self.papers:
                yield opener, ShareContext(days=self.papers[title], item=number or ALL_ITEMS)
        for kind, done in self.support.items():
            yield opener, NoteSupport(kind=kind, done=done)
        for card in self._cards(people):
            yield card.person, AddExpectation(kind=card.kind, text=card.text, limit_owner=card.owner)

    def _cards(self, people: Sequence[Person]) -> list[Card]:
        known = {one.id for one in people}
        return [card for card in self.cards if card.person in known]

    def card(self, person: PersonId, kind: CardKind) -> Card:
        found = (card for card in self.cards if (card.person, card.kind) == (person, kind))
        return next(found, Card(person, kind, ""))

    def put(self, card: Card) -> None:
        """In place of what the same person said of the same before; without words there is none."""
        others = [one for one in self.cards if (one.person, one.kind) != (card.person, card.kind)]
        self.cards = [*others, card] if card.text else others

    def is_one_sided(self, people: Sequence[Person]) -> bool:
        return is_one_sided(people, [card.person for card in self._cards(people)])

    # For a last look

    def told(self, people: Sequence[Person], titles: Sequence[str]) -> str:
        """All of it in short sentences."""
        one_side = ONE_SIDE if self.is_one_sided(people) else ""
        return " ".join(filter(None, (self._talked(people), self._papers(titles), self._support(), one_side)))

    def _talked(self, people: Sequence[Person]) -> str:
        if self.spoken is None:
            return ""
        return f"{sum(one.id in self.spoken for one in people)} of {len(people)} people talked it over."

    def _papers(self, titles: Sequence[str]) -> str:
        days = [(title, self.papers[title]) for title in (ALL_ITEMS, *titles) if title in self.papers]
        if not days:
            return ""
        return f"Papers went out {', '.join(_when(title, before) for title, before in days)}."

    def _support(self) -> str:
        there, missing = ([kind for kind, done in self.support.items() if done is state] for state in (True, False))
        said = (("Support there", there), ("Not there", missing))
        return " ".join(f"{words}: {', '.join(kinds)}." for words, kinds in said if kinds)


Tapped = tuple[PersonId, Command]


def _when(title: str, days: int) -> str:
    return f"{days_words(days)}{f' for {title}' if title else ''}{' (late)' if is_late(days) else ''}"


def _group(person: Person) -> str:
    """The group as they said it; without a yes to that, none."""
    return person.voice if person.consent.voice_group else "not_said"
