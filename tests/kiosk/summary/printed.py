"""A written meeting played in memory, and every word of its print in the order of reading."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from kiosk.record.sqlite_store import RecordFile
from kiosk.summary.document import Document, Ladder, PowerRow, Run, Section
from kiosk.summary.kinds.easy_read import easy_read
from kiosk.summary.kinds.full import full_print
from kiosk.summary.printing import account_of
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.history import tell
from tests.table import played

MEETINGS = Path(__file__).parents[2] / "meetings"


def account(*scripts: str | Path, folder: Path | None = None) -> Account:
    """The last of the meetings, with those before it in the same record; a script as a name, a path or as text."""
    record: RecordFile | None = None
    for number, script in enumerate(scripts):
        record = played(_path(script, folder, number), record).record
    assert record is not None
    number = record.meetings()[-1]
    return account_of(record, number, tell(record.history(number)))


def _path(script: str | Path, folder: Path | None, number: int) -> Path:
    if isinstance(script, Path):
        return script
    if "\n" not in script:
        return MEETINGS / f"{script}.toml"
    assert folder is not None
    path = folder / f"meeting-{number}.toml"
    path.write_text(script)
    return path


def words(document: Document) -> str:
    """All texts of all pages, white space folded."""
    return " ".join(" ".join(texts((document.about, document.sections))).split())


def full_words(of: Account) -> str:
    return words(full_print(of))


def easy_words(of: Account) -> str:
    return words(easy_read(of))


def page(of: Account, title: str) -> str:
    """The words under one title of the full print, "" where there is no such section."""
    found: list[Section] = []
    under = ""
    for one in full_print(of).sections:
        under = "" if one.closing else one.title or under
        found += [one] if under == title else []
    return words(Document("", "", "", "", tuple(found)))


def texts(part: Any) -> Iterator[str]:
    """Every text a part of a document shows; of the strip the words of its bars, of a rung the wording as it is."""
    if part is None:
        return
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from texts(one)
    elif isinstance(part, Run) and part.kind == "went":
        return
    elif isinstance(part, Section | PowerRow | Ladder) or is_dataclass(part):
        for field in fields(part):
            if field.name not in _CODES:
                yield from texts(getattr(part, field.name))


_CODES = {"style", "kind", "holder_kind", "via", "ended", "sign", "picture", "letter", "binds"}
