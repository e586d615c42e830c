"""The one page a meeting is set up on: what is typed, what of it is needed, and what last time leaves to it. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Literal

from msgspec.structs import replace

from kiosk.meeting.people import Person, readable_name
from kiosk.meeting.terms import PersonId, Refused
from kiosk.record.folder import Found, records_in
from kiosk.record.store import RecordProblem
from kiosk.words.dates import in_full
from ui.setup.agenda_lines import agenda_lines, found_by, line_of
from ui.setup.draft import Draft
from ui.setup.records import Former, default_folder, free_name, looked_into, opened, refuse_place

Box = Literal["group", "title", "people", "runs", "items", "can", "cannot", "owner"]
BOXES: tuple[Box, ...] = ("group", "title", "people", "runs", "items", "can", "cannot", "owner")


class StartPage:
    """`words` are the boxes as typed; everything else of the meeting is in `draft`."""

    def __init__(self, last_record: str, today: date) -> None:
        self.today = today
        self.draft = Draft()
        self.words: dict[Box, str] = dict.fromkeys(BOXES, "")
        self.former: Former | None = None
        self.is_new = False
        self.waiting: Found | None = None  # the group's meeting that is still open
        self.to_print = ""  # the words of the button, where the last meeting was closed
        self.problems: dict[Box, str] = {}
        self.done: list[tuple[str, list[Person]]] = []  # what was done with people, and who was there before
        self._folders = list(dict.fromkeys((*_folder_of(last_record), default_folder())))
        self.groups: list[Found] = []
        self.look_for_groups()

    @property
    def folders(self) -> Sequence[Path]:
        """Where groups' records are looked for."""
        return self._folders

    def look_for_groups(self) -> None:
        """The groups with a record here, the one used last first."""
        found = [one for folder in self._folders for one in records_in(folder)[0]]
        self.groups = list({one.path: one for one in found}.values())

    # Group

    def take_last(self, last_record: str) -> None:
        """Open on the group used last; none: an empty page."""
        last = next((one for one in self.groups if str(one.path) == last_record), None)
        if last or self.groups:
            self.take_record((last or self.groups[0]).path, chosen=False)

    def take_record(self, path: Path, chosen: bool = True) -> None:
        """A group that has a record; what stands in the way is said under the box.

        Where nobody has `chosen` it yet its file is not touched.
        """
        draft = self.draft
        self.waiting = None
        try:
            found, former = opened(path) if chosen else looked_into(path)
        except RecordProblem as problem:
            self.problems["group"] = str(problem)
            return
        self.problems.pop("group", None)
        self.words["group"] = draft.group = found.group
        draft.path, draft.number, self.former, self.is_new = path, found.next_number, former, False
        self.waiting = _open_in(found)
        if former:
            self._take_former(former)

    def _take_former(self, former: Former) -> None:
        draft = self.draft
        draft.taken = frozenset(one.id for one in former.people)
        draft.place = draft.place or former.place
        draft.purpose = draft.purpose or former.purpose
        draft.space, draft.mode = former.space, former.mode
        draft.roster.know(former.people)
        if former.runs and not self.words["runs"]:
            self.words["runs"] = former.runs.name or str(former.runs.seat)

    def _type_group(self, words: str) -> None:
        plain = " ".join(words.split())
        known = next((one for one in self.groups if one.group.casefold() == plain.casefold()), None)
        if known:
            self.take_record(known.path, chosen=False)
            self.words["group"] = words
        elif plain != self.draft.group:
            self._leave_former()
            self.draft.group, self.draft.number, self.draft.path = plain, 1, None
            self.is_new = bool(plain)

    def _leave_former(self) -> None:
        """Another group: what only last time had said goes with it."""
        draft, former = self.draft, self.former
        self.waiting = self.former = None
        draft.taken = frozenset()
        if former:
            draft.place = "" if draft.place == former.place else draft.place
            draft.purpose = "" if draft.purpose == former.purpose else draft.purpose
            if former.runs and self.words["runs"] == former.runs.name:
                self.words["runs"] = ""

    def keep_in(self, folder: Path) -> None:
        """Where the record of a new group is kept from now on."""
        self._folders = [folder, *(one for one in self._folders if one != folder)]
        self.problems.pop("group", None)
        self.look_for_groups()

    def _make_room(self) -> None:
        """The group's record can be written, or what stands in the way."""
        path = free_name(self._folders[0]) if self.is_new or self.draft.path is None else self.draft.path
        try:
            if self.is_new:
                refuse_place(path, self.draft.group)
            else:
                self.waiting = _open_in(opened(path)[0])
        except RecordProblem as problem:
            self.problems["group"] = str(problem)
        if self.waiting:
            self.problems["group"] = f"Meeting {self.waiting.open_number} is still open. Go on with it first."
        self.draft.path = path

    # Boxes

    def type(self, box: Box, words: str) -> None:
        self.words[box] = words
        self.problems.pop(box, None)
        draft = self.draft
        if box == "group":
            self._type_group(words)
        elif box == "title":
            draft.title = words
        elif box == "people":
            draft.roster.type(words)
            self.done.clear()
        elif box == "can":
            draft.can, draft.nobody_told_us = words, False
        elif box == "cannot":
            draft.cannot, draft.nobody_told_us = words, False
        elif box == "owner":
            draft.limit_owner = words
        self._read_runs()
        self._read_items()

    def show(self) -> None:
        """The boxes say what the draft has, after it was changed elsewhere."""
        draft = self.draft
        self.words["people"] = draft.roster.text
        self.words |= {"can": draft.can, "cannot": draft.cannot, "owner": draft.limit_owner}
        self._read_runs()
        self._read_items()

    def names(self) -> list[tuple[PersonId, str]]:
        return [(one.id, one.name or str(one.seat)) for one in self.draft.people]

    def _read_runs(self) -> None:
        """Who runs it, if the list has them already; a name that is not on it joins with Start."""
        person = found_by(self.words["runs"], self.names())
        runs = self.draft.opener
        if person and person != runs:
            self.draft.give_role(person, "facilitator")
        elif not person and runs:
            self.draft.give_role(runs, "member")

    def _read_items(self) -> None:
        self.draft.items, wrong = agenda_lines(self.words["items"], lambda who: found_by(who, self.names()))
        if self.former:
            origins = {one.title: one.origin for one in self.former.left}
            self.draft.items = [replace(one, origin=origins.get(one.title, "")) for one in self.draft.items]
        self.problems.pop("items", None)
        if wrong:
            self.problems["items"] = wrong

    # As last time

    def people_as_last_time(self) -> None:
        """Everybody who was here last time, below what is typed, nobody twice."""
        if self.former:
            here = {one.id for one in self.draft.people}
            self.bring_in([one for one in self.former.people if one.id not in here])

    def bring_in(self, people: Sequence[Person]) -> None:
        """People below those who are there; whoever has a name of the list already stays who they are."""
        draft = self.draft
        known = {one.name.casefold() for one in draft.people if one.name}
        seats = {one.seat for one in draft.people}
        more: list[Person] = []
        ids: dict[PersonId, PersonId] = {}  # of the list, and here
        for one in people:
            if one.name.casefold() in known and one.name.casefold() not in draft.roster.two_people:
                continue
            taken = [person.id for person in (*draft.people, *more)]
            own = one.id if one.id in draft.taken and one.id not in taken else draft.free_id(taken)
            ids[one.id] = own
            more.append(replace(one, id=own, seat=None if one.name and one.seat in seats else one.seat))
        more = [replace(one, supports=ids.get(one.supports, "")) for one in more]
        said = "1 person came in." if len(more) == 1 else f"{len(more)} people came in."
        self.put_people([*draft.people, *more], said)

    def put_people(self, people: Sequence[Person], done: str) -> None:
        """These people from now on; `done` says what was done, and can be undone."""
        self.done.append((done, list(self.draft.people)))
        self.draft.roster.put(people)
        self.show()

    def undo(self) -> None:
        """Everybody as before the last thing that was done with them."""
        if self.done:
            _, people = self.done.pop()
            self.draft.roster.put(people)
            self.show()

    def limit_as_last_time(self) -> None:
        if self.former:
            self.draft.nobody_told_us = False
            self.draft.can, self.draft.cannot = self.former.limit_can, self.former.limit_cannot
            self.draft.limit_owner = self.former.limit_owner
            self.problems.pop("can", None)
            self.show()

    def nobody_told_us(self) -> None:
        """That is an answer; said again it is taken back."""
        draft = self.draft
        draft.nobody_told_us = not draft.nobody_told_us
        if draft.nobody_told_us:
            draft.can = draft.cannot = draft.limit_owner = ""
        self.problems.pop("can", None)
        self.show()

    def left_last_time(self) -> list[str]:
        """What was left last time and does not stand in the box yet, as lines of it."""
        there = {one.title for one in self.draft.items}
        names = {one.id: one.name for one in self.former.people} if self.former else {}
        left = self.former.left if self.former else ()
        return [line_of(one.title, names.get(one.by, ""), one.minutes) for one in left if one.title not in there]

    def put_in_left(self) -> None:
        lines = [line for line in self.words["items"].split("\n") if line.strip()]
        self.type("items", "\n".join([*self.left_last_time(), *lines]))

    # Start

    @property
    def said_needed(self) -> tuple[bool, bool, bool]:
        """Group, who runs it, one answer to the limit."""
        return bool(self.draft.group), bool(self.words["runs"].strip()), bool(self.draft.limit)

    @property
    def usual_title(self) -> str:
        return f"Meeting {self.draft.number}, {in_full(self.today)}"

    def ready(self) -> Box | None:
        """Make it a meeting that can open; the box to go to where it cannot, with what is wrong below it."""
        for box, there, sentence in zip(
            ("group", "runs", "can"),
            self.said_needed,
            (
                "Say which group meets.",
                "Say who runs it.",
                "Say what we can decide, what we cannot, or that nobody told us.",
            ),
            strict=True,
        ):
            if not there:
                self.problems[box] = sentence  # type: ignore[index]
        if self.draft.roster.doubts:
            self.problems["people"] = self.draft.roster.doubts[0].sentence
        if not self.problems and not self.draft.opener:
            self._join_who_runs()
        if not self.problems:
            self.draft.title = self.words["title"].strip() or self.usual_title
            self._make_room()
        return next((box for box in BOXES if box in self.problems), None)

    def _join_who_runs(self) -> None:
        """A name that is not on the list joins it."""
        try:
            name = readable_name(self.words["runs"])
        except Refused as refused:
            self.problems["runs"] = refused.sentence
            return
        self.draft.roster.type("\n".join([*filter(str.strip, self.words["people"].split("\n")), name]))
        self.show()
        if not self.draft.opener:
            self.problems["runs"] = "Say it as it stands in the list."


def _open_in(found: Found) -> Found | None:
    return found if found.open_number else None


def _folder_of(record: str) -> tuple[Path, ...]:
    return (Path(record).parent,) if record else ()
