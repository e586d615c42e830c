"""The records of groups on this machine, and what a record says about the meetings before. No Qt here."""

from __future__ import annotations

from pathlib import Path

import msgspec

from kiosk.meeting.meeting import Meeting
from kiosk.meeting.people import Person
from kiosk.meeting.terms import Mode, PersonId, Space
from kiosk.record.folder import ENDING, Found, told
from kiosk.record.kiosk_key import own_key
from kiosk.record.sqlite_store import RecordFile
from kiosk.record.store import RecordProblem
from ui.setup.agenda_lines import AgendaLine
from ui.setup.draft import NOBODY_TOLD_US, without_answers


class Former(msgspec.Struct, frozen=True):
    """What the last meeting leaves to the next one: everything but its day and what people answered.

    `mode` is how turns were taken when it began; `left` what was not talked about. A limit that was written down in
    one piece stands as what we cannot decide.
    """

    number: int
    date: str = ""
    place: str = ""
    purpose: str = ""
    space: Space = "invited"
    mode: Mode = "open_queue"
    limit_can: str = ""
    limit_cannot: str = ""
    limit_owner: str = ""
    people: tuple[Person, ...] = ()
    left: tuple[AgendaLine, ...] = ()

    @property
    def runs(self) -> Person | None:
        return next((one for one in self.people if one.role == "facilitator"), None)


def default_folder() -> Path:
    """Where records are kept unless somebody said otherwise; without a home, where Heard was started."""
    try:
        return Path.home() / "Heard"
    except RuntimeError:
        return Path.cwd() / "Heard"


def free_name(folder: Path) -> Path:
    """A file nobody uses yet; the group's name stands in the record, not in the file's name."""
    return next(
        path for path in (folder / f"record-{number}{ENDING}" for number in range(1, 10_000)) if not path.exists()
    )


def opened(path: Path) -> tuple[Found, Former | None]:
    """A record that can be gone on with, and its last meeting; RecordProblem says what is wrong with it."""
    return _read(RecordFile.open(path), path)


def looked_into(path: Path) -> tuple[Found, Former | None]:
    """The same, without a touch to the file and also while another Heard has it."""
    return _read(RecordFile.read(path), path)


def _read(record: RecordFile, path: Path) -> tuple[Found, Former | None]:
    try:
        found, last = told(record, path)
    finally:
        record.close()
    return found, _former(last) if last else None


def refuse_place(path: Path, group: str) -> None:
    """RecordProblem when a new record cannot be kept there: it is made, and taken away again."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RecordProblem(f"{path.parent}: cannot be made ({error.strerror}). Choose another folder.") from error
    if path.exists():
        raise RecordProblem(f"{path}: there is a file already. Open it, or choose another name.")
    try:
        RecordFile.create(path, group).close()
    finally:
        _forget(path)


def made_or_opened(path: Path, group: str) -> RecordFile:
    """The record a meeting begins in; one made a moment ago for a meeting that did not open is gone on with."""
    key = own_key()
    return RecordFile.open(path, key) if path.exists() else RecordFile.create(path, group, key)


def _former(m: Meeting) -> Former:
    people = tuple(without_answers(person) for person in m.people.by_id.values() if person.name or person.seat)
    known: set[PersonId] = {person.id for person in people}
    left = [item for item in m.agenda.items if item.state in ("waiting", "parked")]
    left.sort(key=lambda item: not item.first_next_time)
    return Former(
        number=m.opening.number,
        date=m.opening.date,
        place=m.opening.place,
        purpose=m.opening.purpose,
        space=m.opening.space,
        mode=m.modes.before,
        limit_can=m.opening.limit_can,
        limit_cannot=m.opening.limit_cannot or ("" if m.opening.limit == NOBODY_TOLD_US else m.opening.limit),
        limit_owner=m.opening.limit_owner,
        people=people,
        left=tuple(
            AgendaLine(one.title, one.proposed_by if one.proposed_by in known else "", one.minutes, "left over")
            for one in left
        ),
    )


def _forget(path: Path) -> None:
    for ending in ("", "-wal", "-shm", "-journal", ".lock"):
        Path(f"{path}{ending}").unlink(missing_ok=True)
