"""Everybody who is coming, as a list: found, added, changed, moved, removed and brought back."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import combining, normalize

from msgspec.structs import replace
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.discretion.called import Called
from kiosk.files.jobs import does
from kiosk.files.plain_names import plain_line
from kiosk.meeting.people import Person
from kiosk.words.kinds.people import ROLES
from ui.qt.row_model import Rows
from ui.setup.roster import Unfit, fit_name, free_seat, refuse_same, seat_of
from ui.setup.start_model import StartModel

QML_IMPORT_NAME = "ui.setup"
QML_IMPORT_MAJOR_VERSION = 1
ROLES_IN = ("key", "number", "name", "seat", "called", "job", "at", "open", "office")


@QmlElement
@QmlUncreatable("made in Python")
class PeoplePageModel(QObject):
    """`at` is the line that is chosen among those found; `opened` comes when one is to be changed in place."""

    changed = Signal()
    added = Signal()  # the boxes are empty again
    opened = Signal()
    taken = Signal()  # what was changed in place stands there

    def __init__(self, start: StartModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._start, self._page = start, start.page
        self._find, self._at, self._open, self._problem = "", 0, "", ""
        self._rows = Rows(ROLES_IN, parent=self)
        start.changed.connect(self._draw)
        self._draw()

    @Property(QObject, notify=changed)
    def rows(self) -> QObject:
        return self._rows

    @Property(int, notify=changed)
    def at(self) -> int:
        return self._at

    @Property(str, notify=changed)
    def problem(self) -> str:
        return self._problem

    @Property(str, notify=changed)
    def freeSeat(self) -> str:
        return str(free_seat(self._page.draft.people))

    @Property(str, notify=changed)
    def alike(self) -> str:
        """Whom the room tells apart by a little more than their first name."""
        people = self._page.draft.people
        short = self._short()
        longer = [short[one.id] for one in people if " " in short[one.id] and short[one.id] != one.name]
        if len(longer) < 2:
            return ""
        first = longer[0].split()[0]
        same = [name for name in longer if name.split()[0] == first]
        return f"{' and '.join(same)}: {len(same)} people are called {first}, so each gets a little more."

    # What people do

    @Slot(str)
    def find(self, words: str) -> None:
        self._find, self._at, self._open = words, 0, ""
        self._say("")

    @Slot(int)
    def step(self, by: int) -> None:
        self._at = max(0, min(self._at + by, len(self._found()) - 1))
        self._draw()

    @Slot(str)
    def change(self, person: str = "") -> None:
        """Open a line in place; without one the line that is chosen."""
        found = self._found()
        chosen = person or (found[self._at].id if found else "")
        if not chosen:
            self._say(f"Nobody is called {self._find.strip()}." if self._find.strip() else "")
            return
        self._at = next((place for place, one in enumerate(found) if one.id == chosen), 0)
        self._open = chosen
        self._say("")
        self.opened.emit()

    @Slot()
    def leave(self) -> None:
        """Esc: the open line closes as it was, else back to the page."""
        if self._open:
            self._open = ""
            self._say("")
        else:
            self._find = ""
            self._start.turn("start")

    @Slot(str, str, str)
    def put(self, name: str, seat: str, job: str) -> None:
        """What stands in the open line is so from now on; what cannot be is said, and stays to be mended."""
        before = self._page.draft.person(self._open)
        others = [one for one in self._page.draft.people if one.id != before.id]
        try:
            after = _person(before, name, seat, job, others, self._page.draft.roster.two_people)
        except Unfit as unfit:
            self._say(str(unfit))
            return
        people = [after if one.id == before.id else one for one in self._page.draft.people]
        runs = self._page.draft.opener == before.id
        self._open, self._find = "", ""
        if runs:
            self._page.words["runs"] = _named(after)
        self._put(people, f"{_named(after)} is changed.")
        self.taken.emit()

    @Slot(str)
    def remove(self, person: str = "") -> None:
        """Without asking; it can be undone."""
        found = self._found()
        gone = next((one for one in found if one.id == person), found[self._at] if found and not person else None)
        if gone is None:
            return
        if gone.id == self._page.draft.opener:
            self._say(f"{_named(gone).split()[0]} runs it. Say first who does.")
            return
        free = f" Seat {gone.seat} is free." if gone.seat is not None else ""
        self._find = ""
        self._put(
            [one for one in self._page.draft.people if one.id != gone.id], f"{_named(gone)} is off the list.{free}"
        )

    @Slot(int)
    def move(self, by: int) -> None:
        """The chosen line up or down the list."""
        found, people = self._found(), list(self._page.draft.people)
        if self._find.strip() or not 0 <= self._at + by < len(people) or not found:
            return
        people.insert(self._at + by, people.pop(self._at))
        self._at += by
        self._put(people, f"{_named(found[self._at - by])} is moved.", at=self._at)

    @Slot(str, str, str)
    def add(self, name: str, seat: str, job: str) -> None:
        """One person, or a list that was pasted: one on each line."""
        lines = [line for line in name.replace("\u2028", "\n").replace("\u2029", "\n").split("\n") if line.strip()]
        if not lines and not seat.strip():
            return
        people = list(self._page.draft.people)
        try:
            for line in lines or [""]:
                said = plain_line(line) if len(lines) > 1 else None
                new = Person(id=self._page.draft.free_id(one.id for one in people), name="")
                words = (said.name, said.seat, said.job) if said else (line, seat, job)
                people.append(_person(new, *words, people, self._page.draft.roster.two_people))
        except Unfit as unfit:
            self._say(str(unfit))
            return
        self._find, self._at = "", len(people) - 1
        many = f"{len(lines)} people are" if len(lines) > 1 else f"{_named(people[-1])} is"
        self._put(people, f"{many} on the list.", at=self._at)
        self.added.emit()

    # Inside

    def _put(self, people: Sequence[Person], done: str, at: int = 0) -> None:
        self._problem, self._at = "", at
        self._page.put_people(people, done)
        self._start.look_again()

    def _say(self, problem: str) -> None:
        self._problem = problem
        self._draw()

    def _short(self) -> dict[str, str]:
        """As the room will call them."""
        people = self._page.draft.people
        room = Called(people, "room")
        return {one.id: room.short(one.id) if one.name else "" for one in people}

    def _found(self) -> list[Person]:
        """Whoever has what is looked for in any word of the name, as seat, or in the job."""
        words = _plain(self._find).removeprefix("seat ").split()
        return [one for one in self._page.draft.people if all(_has(one, word) for word in words)]

    @Slot()
    def _draw(self) -> None:
        found = self._found()
        self._at = max(0, min(self._at, len(found) - 1))
        short = self._short()
        numbers = {one.id: place for place, one in enumerate(self._page.draft.people, 1)}
        self._rows.show(
            [
                {"key": one.id, "number": numbers[one.id], "name": _named(one)}
                | {"seat": "" if one.seat is None else str(one.seat), "called": short[one.id]}
                | {"job": _job(one), "at": place == self._at, "open": one.id == self._open, "office": one.office}
                for place, one in enumerate(found)
            ]
        )
        self.changed.emit()


def _person(before: Person, name: str, seat: str, job: str, others: Sequence[Person], two_people: set[str]) -> Person:
    """Somebody as typed; Unfit says what cannot be."""
    typed, sits = fit_name(name.strip()), seat_of(seat.strip(), others)
    if not typed and sits is None:
        raise Unfit("Type a name or a seat number.")
    refuse_same(typed, others, two_people)
    told = does(job)
    role = told.role if told.role not in ("member", "facilitator") else before.role
    return replace(before, name=typed, seat=sits, office=told.job, role=role)


def _job(person: Person) -> str:
    role = {"facilitator": "Runs it", "note_taker": "Writes it down"}.get(person.role, "")
    return person.office or role or ("" if person.role == "member" else ROLES[person.role].button)


def _has(person: Person, word: str) -> bool:
    if word.isdigit():
        return str(person.seat) == word
    return any(word in part for part in f"{_plain(person.name)} {_plain(_job(person))}".split())


def _named(person: Person) -> str:
    return person.name or f"Seat {person.seat}"


def _plain(said: str) -> str:
    """In small letters, without accents."""
    return "".join(sign for sign in normalize("NFKD", said.casefold()) if not combining(sign))
