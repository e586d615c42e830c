"""Who is coming, as lines in a box and as people with what else is known of them: both say the same. No Qt here."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from difflib import SequenceMatcher

import msgspec
from msgspec.structs import replace

from kiosk.discretion.look_alikes import look_alike
from kiosk.discretion.names import folded
from kiosk.files.jobs import does
from kiosk.files.list_preview import LONG, SEATS_AT_MOST, TOO_LONG
from kiosk.files.plain_names import plain_line
from kiosk.meeting.people import Person, readable_name
from kiosk.meeting.terms import PersonId, Refused


class RosterLine(msgspec.Struct):
    """A line of the box; `person` is empty where it is nobody yet, `seated` when it says the seat itself."""

    text: str
    person: PersonId = ""
    seated: bool = False


class Doubt(msgspec.Struct, frozen=True):
    """What is wrong with a line; `twice` when somebody has to say whether two of one name are two people."""

    line: int
    sentence: str
    twice: bool = False


class Roster:
    """`people` in the order of their lines. Whoever goes is known again, with all they had, when their name is back."""

    def __init__(self, free_id: Callable[[Iterable[PersonId]], PersonId]) -> None:
        self.people: list[Person] = []
        self.lines: list[RosterLine] = [RosterLine("")]
        self.doubts: list[Doubt] = []
        self.two_people: set[str] = set()  # names that are said to be two people's
        self._known: dict[str, Person] = {}
        self._recalled: set[PersonId] = set()  # who they are hangs on the name they were known by
        self._made: set[PersonId] = set()  # by typing here; an id is never somebody else's later
        self._free_id = free_id

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)

    def know(self, people: Iterable[Person]) -> None:
        """People of before: whoever is typed with such a name is that person."""
        self._known.update((folded(person.name), person) for person in people if person.name)

    def type(self, text: str) -> None:
        """The box as it stands now; whoever's line only changed stays the same person."""
        before = {one.id: one for one in self.people}
        self.lines = _followed(self.lines, text.split("\n"))
        self.people, self.doubts = [], []
        for place, line in enumerate(self.lines):
            self._read(place, line, before.get(line.person))
        self._forget(before)

    def put(self, people: Sequence[Person]) -> None:
        """These people in place of those who stand there; a line that says the same stays as it was typed."""
        typed = {line.person: line for line in self.lines if line.person}
        was = {one.id: one for one in self.people}
        self.people, self.doubts = list(people), []
        self._forget(was)
        self.lines = [
            typed[one.id]
            if was.get(one.id) == one and one.id in typed
            else RosterLine(line_of(one), one.id, not one.name)
            for one in people
        ] or [RosterLine("")]

    def say_two(self, two: bool) -> None:
        """The answer to whether the first name that stands there twice is two people's; one: its later line goes."""
        asked = next((doubt for doubt in self.doubts if doubt.twice), None)
        if asked is None:
            return
        if two:
            self.are_two(plain_line(self.lines[asked.line].text).name)
        else:
            del self.lines[asked.line]
        self.type(self.text)

    def are_two(self, name: str) -> None:
        """Two people have this name, as somebody said."""
        self.two_people.add(folded(name))

    def _forget(self, before: Mapping[PersonId, Person]) -> None:
        """Whoever is not there any more is known by the name they had."""
        here = {one.id for one in self.people}
        self.know(person for person in before.values() if person.id not in here)
        self._recalled &= here

    def _read(self, place: int, line: RosterLine, before: Person | None) -> None:
        """Make a line somebody, or say what is wrong with it."""
        line.person = ""
        said = plain_line(line.text)
        if not any(sign.isalnum() for sign in said.name + said.seat):
            return
        try:
            name = fit_name(said.name)
            seat = seat_of(said.seat, self.people)
            refuse_same(name, self.people, self.two_people)
        except Unfit as wrong:
            self.doubts.append(Doubt(place, str(wrong), wrong.twice))
            return
        was_seated, line.seated = line.seated, bool(said.seat)
        if before and before.id in self._recalled and folded(before.name) != folded(name):
            before = None
        recalled = self._gone(name) if before is None or before.id in self._made else None
        if recalled:
            self._recalled.add(recalled.id)
        person = recalled or before or self._new(name)
        if seat is None and not was_seated and all(one.seat != person.seat for one in self.people):
            seat = person.seat
        job = does(said.job)
        role = job.role if job.role not in ("member", "facilitator") else person.role
        person = replace(person, name=name, seat=seat, office=job.job, role=role)
        self.people.append(person)
        line.person = person.id

    def _new(self, name: str) -> Person:
        made = Person(id=self._free_id((*self._made, *(one.id for one in self.people))), name=name)
        self._made.add(made.id)
        return made

    def _gone(self, name: str) -> Person | None:
        """Somebody known by this name who has no line now."""
        known = self._known.get(folded(name)) if name else None
        taken = {one.id for one in self.people} | {line.person for line in self.lines}
        return known if known is not None and known.id not in taken else None


class Unfit(Exception):
    """Somebody who cannot be on the list so; a sentence says why."""

    def __init__(self, sentence: str, twice: bool = False) -> None:
        super().__init__(sentence)
        self.twice = twice


def line_of(person: Person) -> str:
    """A person as they are typed; a seat is said where it is all there is."""
    who = person.name or str(person.seat)
    return f"{who}, {person.office}" if person.office else who


def seat_taken(people: Iterable[Person], sits: Person) -> str:
    whose = f"{sits.name}\u2019s" if sits.name else "taken"
    return f"Seat {sits.seat} is {whose}. Free: {free_seat(people)}."


def free_seat(people: Iterable[Person]) -> int:
    taken = {one.seat for one in people}
    return next(seat for seat in range(1, 1000) if seat not in taken)


def _followed(before: Sequence[RosterLine], texts: Sequence[str]) -> list[RosterLine]:
    """The new lines, each with whose the old one in its place was."""
    matcher = SequenceMatcher(None, [line.text for line in before], texts, autojunk=False)
    lines: list[RosterLine] = []
    for kind, start, end, first, last in matcher.get_opcodes():
        old = before[start:end] if kind in ("equal", "replace") else ()
        for place, text in enumerate(texts[first:last]):
            was = old[place] if place < len(old) else RosterLine("")
            lines.append(RosterLine(text, was.person, was.seated))
    return lines


def fit_name(said: str) -> str:
    """A name as it is kept; Unfit where it cannot be one."""
    if not said:
        return ""
    if len(said) > LONG:
        raise Unfit(TOO_LONG)
    try:
        return readable_name(said)
    except Refused as refused:
        raise Unfit(refused.sentence) from refused


def refuse_same(name: str, people: Iterable[Person], two_people: Container[str] = ()) -> None:
    """Unfit for a name that another has or that cannot be told from another’s."""
    others = [one.name for one in people if one.name] if name else []
    if folded(name) not in two_people and any(folded(other) == folded(name) for other in others):
        raise Unfit(f"Two people are called {name}.", twice=True)
    alike = look_alike(name, others) if name else ""
    if alike and folded(alike) != folded(name):
        raise Unfit(f"This looks like {alike}, letter for letter. Type it another way.")


def seat_of(said: str, people: Iterable[Person]) -> int | None:
    """The seat that is typed, or none; Unfit for one that is taken or is no number."""
    if not said:
        return None
    if not (said.isascii() and said.isdigit() and 1 <= int(said) <= SEATS_AT_MOST):
        raise Unfit("A seat is a number from 1.")
    sits = next((one for one in people if one.seat == int(said)), None)
    if sits is not None:
        raise Unfit(seat_taken(people, sits))
    return int(said)
