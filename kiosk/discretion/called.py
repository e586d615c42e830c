"""What somebody is called, by who sees it: the one home of every name that a screen, a tablet or a print shows.

Of what is kept after the close (`power` prints it) the names stand in full, and else as in the room.

| what they said                | desk, setup, close | room screen, tablets, pad | print                          |
| nothing yet, or their name    | the typed name     | the short name            | the short name with their yes, |
| their seat                    | the typed name     | "seat 7"                  | else "a member"                |
| nothing of them               | the typed name     | "someone"                 | the same, else "someone"       |

Where no name was typed: the seat, the words of their role, else "someone" (at the desk "someone 2").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import cached_property
from typing import Literal, Protocol, TypeAlias

from kiosk.discretion.look_alikes import looks
from kiosk.discretion.names import folded
from kiosk.discretion.short_names import Named, short_names

Turns: TypeAlias = Literal["not_said", "name", "seat", "none"]
Audience: TypeAlias = Literal["desk", "room", "pad", "kept", "print"]
SOMEONE = "someone"
MEMBER = "a member"
ROLES: Mapping[str, str] = {
    "facilitator": "the person running the meeting",
    "turn_keeper": "the turn keeper",
    "note_taker": "the person writing it down",
    "people_watcher": "the person looking out for people",
}


class Said(Protocol):
    """What somebody said about being named."""

    @property
    def turns(self) -> Turns: ...
    @property
    def print_name(self) -> bool: ...


class Known(Protocol):
    """All that is asked about somebody."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def seat(self) -> int | None: ...
    @property
    def office(self) -> str: ...
    @property
    def role(self) -> str: ...
    @property
    def consent(self) -> Said: ...


def keeps_name(said: Said) -> bool:
    """Whether a name stays in the record once the meeting is closed."""
    return said.turns == "name" or said.print_name


def office_words(office: str) -> str:
    """The part before the first comma, lower case but for abbreviations."""
    first = office.split(",")[0].strip()
    return " ".join(word if any(map(str.isupper, word[1:])) else word.lower() for word in first.split())


def seat_words(seat: int) -> str:
    return f"seat {seat}"


def sentence_start(words: str) -> str:
    """Our own words at the start of a sentence. A name stays as it was typed: see `Called.start`."""
    return words[:1].upper() + words[1:]


class Called:
    """Everybody as one audience may know them; made once for each view.

    `people` stand in the order in which they became known. Ids that are nobody's come back as they are, without
    "outside:".
    """

    def __init__(self, people: Iterable[Known], audience: Audience) -> None:
        self.known = {one.id: one for one in people}
        self.audience = audience

    @cached_property
    def _short(self) -> Mapping[str, str]:
        return short_names(Named(one.id, one.name, one.seat) for one in self.known.values())

    def name(self, person: str) -> str:
        """As somebody stands in the middle of a sentence."""
        return self.by_name(person) or self._without_a_name(person)

    def start(self, person: str) -> str:
        """As somebody stands at the start of a sentence, or by themselves."""
        return self.by_name(person) or sentence_start(self._without_a_name(person))

    def short(self, person: str) -> str:
        """As `start`, with a name as short as tells it apart: where there is little room."""
        return self._short[person] if self.by_name(person) else self.start(person)

    def by_name(self, person: str) -> str:
        """The name by which this audience knows somebody; "" where it must not, or nobody typed one."""
        known = self.known.get(person)
        if known is None or not known.name:
            return ""
        if self.audience == "print":
            return self._short[person] if known.consent.print_name else ""
        if self.audience == "desk":
            return self._full[person]
        names = self._full if self.audience == "kept" else self._short
        return names[person] if known.consent.turns in ("not_said", "name") else ""

    def own(self, person: str) -> str:
        """What somebody's own device calls them: what was typed; one that is shared, as the room does."""
        if self.audience == "pad":
            return self.start(person)
        known = self.known[person]
        if known.name:
            return self._short[person]
        return sentence_start(seat_words(known.seat)) if known.seat is not None else "You"

    def beside(self, person: str) -> str:
        """At the desk, what the room sees instead of a name: "seat 7", "not shown", or ""."""
        known = self.known.get(person)
        if self.audience != "desk" or known is None or not known.name or known.consent.turns not in ("seat", "none"):
            return ""
        hidden = known.consent.turns == "none" or known.seat is None
        return "not shown" if hidden else seat_words(known.seat or 0)

    def with_office(self, person: str) -> str:
        """In print, where they held a power or used it over words: Colin (chair), the chair, a member."""
        known = self.known.get(person)
        if known is None or not known.office:
            return self.name(person)
        office = office_words(known.office)
        return f"{self.by_name(person)} ({office})" if self.office_beside(person) else f"the {office}"

    def office_beside(self, person: str) -> bool:
        """Whether `with_office` says both, the name and after it the office."""
        known = self.known.get(person)
        return known is not None and bool(known.office) and bool(self.by_name(person))

    def ordered(self, people: Iterable[str] | None = None) -> list[str]:
        """These, or all: on screens by seat, then by short name; in print by printed name. Never by coming."""
        among = list(self.known if people is None else people)
        if self.audience == "print":
            return sorted(among, key=lambda one: (not self.by_name(one), folded(self.name(one))))
        return sorted(among, key=self._place)

    def find(self, typed: str, among: Iterable[str] | None = None) -> list[str]:
        """Whose full name has every word of this somewhere in it, or who has that seat or office; best hits first.

        Case, accents and order do not count. Of hits that are as good the order is that of `ordered`.
        """
        people = self.ordered(among)
        words = folded(typed).split()
        fits = {one: self._fit(one, words) for one in people}
        return sorted((one for one in people if fits[one]), key=lambda one: -fits[one])

    def meant(self, typed: str, among: Iterable[str] | None = None) -> str:
        """The one who fits, or fits better than all others; "" where nobody does, or several do as well."""
        hits = self.find(typed, among)[:2]
        words = folded(typed).split()
        clear = len(hits) == 1 or (len(hits) == 2 and self._fit(hits[0], words) > self._fit(hits[1], words))
        return hits[0] if clear else ""

    def near(self, typed: str, among: Iterable[str] | None = None) -> str:
        """Who was perhaps meant where nobody fits; "" where nobody comes near."""
        words = {word: one for one in self.ordered(among) for word in folded(self.known[one].name).split()}
        found = (get_close_matches(word, words, n=1, cutoff=0.6) for word in folded(typed).split())
        return next((words[hits[0]] for hits in found if hits), "")

    def nobody(self, typed: str, among: Iterable[str] | None = None) -> str:
        """The sentence for a name that fits nobody."""
        said = " ".join(typed.split())
        near = self.near(typed, among)
        return f"Nobody is called {said}. {self.short(near)} is near." if near else f"Nobody is called {said}."

    # What it is made of

    def _without_a_name(self, person: str) -> str:
        known = self.known.get(person)
        if known is None:
            return person.removeprefix("outside:")
        if self.audience == "print":
            return SOMEONE if known.consent.turns == "none" else MEMBER
        hidden = known.consent.turns == "none" or (known.consent.turns == "seat" and known.seat is None)
        return SOMEONE if hidden and self.audience != "desk" else self._unnamed(person)

    def _unnamed(self, person: str) -> str:
        known = self.known[person]
        if known.seat is not None:
            return seat_words(known.seat)
        if known.role in ROLES:
            return ROLES[known.role]
        if known.office:
            return f"the {office_words(known.office)}"
        return self._someone(person) if self.audience == "desk" else SOMEONE

    def _someone(self, person: str) -> str:
        """The first is "someone", the next ones have a number."""
        alike = [
            one.id
            for one in self.known.values()
            if not one.name and one.seat is None and one.role not in ROLES and not one.office
        ]
        place = alike.index(person) + 1
        return SOMEONE if place == 1 else f"{SOMEONE} {place}"

    def _place(self, person: str) -> tuple[bool, int, str]:
        seat = self.known[person].seat
        return seat is None, seat or 0, folded(self.short(person))

    @cached_property
    def _full(self) -> Mapping[str, str]:
        """The typed names; where one was typed twice, with the seat or a number."""
        shown: dict[str, str] = {}
        taken: set[str] = set()
        count: dict[str, int] = {}
        for one in self.known.values():
            look = looks(one.name)[1]
            count[look] = count.get(look, 0) + 1
        for one in self.known.values():
            if one.name:
                forms = _apart(one, count[looks(one.name)[1]] > 1)
                shown[one.id] = next(form for form in forms if taken.isdisjoint(looks(form)))
                taken.update(looks(shown[one.id]))
        return shown

    def _fit(self, person: str, typed: list[str]) -> int:
        """How well what was typed fits somebody, 0 where it does not."""
        if not typed:
            return _INSIDE
        known = self.known[person]
        seat = [] if known.seat is None else [str(known.seat)]
        if typed in (seat, ["seat", *seat]) and seat:
            return _SEAT
        name = folded(known.name)
        if " ".join(typed) in (name, folded(self._short.get(person, "")), folded(self.start(person))):
            return _WHOLE
        words = name.split()
        if all(word in words for word in typed):
            return _WORDS
        begins = _begin(typed, words)
        inside = all(word in name for word in typed)
        office = folded(known.office)
        if not inside and not all(word in f"{name} {office}" for word in typed):
            return 0
        return _BEGINS if begins else _INSIDE if inside else _OFFICE


_OFFICE, _INSIDE, _BEGINS, _WORDS, _WHOLE, _SEAT = range(1, 7)


def _begin(typed: Iterable[str], parts: Iterable[str]) -> bool:
    """Whether each typed word begins a part of the name of its own: "gr gr" is Grace Green and no other Green."""
    left = list(parts)
    for word in sorted(typed, key=len, reverse=True):
        part = next((one for one in left if one.startswith(word)), None)
        if part is None:
            return False
        left.remove(part)
    return True


def _apart(one: Known, twice: bool) -> Iterator[str]:
    """The full name, and if it is somebody else's too, with the seat or a number."""
    if not twice:
        yield one.name
    if one.seat is not None:
        yield f"{one.name} (seat {one.seat})"
    yield one.name
    yield from (f"{one.name} {number}" for number in range(2, 10_000))
