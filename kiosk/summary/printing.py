"""From a record to files: every kind of print in the formats asked for, with what could not be drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.meeting.seen_differently import SeenDifferently
from kiosk.record.seal import verification_code
from kiosk.record.sqlite_store import RecordFile
from kiosk.summary.document import Document
from kiosk.summary.file_names import file_name, unused
from kiosk.summary.kinds.catalog import KINDS, Format
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.earlier import Earlier, ahead_of
from kiosk.summary.projections.history import History, tell
from kiosk.summary.renderers.html import write_html
from kiosk.summary.renderers.pdf import write_pdf
from kiosk.summary.typesetting.paper import SHEETS
from kiosk.words.dates import in_full


@dataclass(frozen=True)
class Paper:
    """One file that is wanted: which kind, in which format, and where; a folder gets a name of its own in it."""

    kind: str
    format: Format
    file: Path


@dataclass(frozen=True)
class Look:
    """In which letters, and on which size of paper."""

    family: str = "Open Sans"
    sheet: str = "a4"


def print_summary(
    record: RecordFile, number: int, history: History, papers: Sequence[Paper], look: Look = Look()
) -> list[str]:
    """Write the files; the sentences that say where they are, and what could not be drawn."""
    account = account_of(record, number, history)
    documents = {kind: KINDS[kind].make(account, look.family) for kind in dict.fromkeys(one.kind for one in papers)}
    said = []
    for one in papers:
        file = one.file / name_of(account, one.kind, one.format) if one.file.is_dir() else one.file
        file = unused(file.parent, file.name) if one.file.is_dir() else file
        said += [*_write(documents[one.kind], one.format, file, look), f"{_what(one)} is in {file}."]
    return said


def _what(paper: Paper) -> str:
    same = paper.kind == "full" and paper.format == "html"
    return "The web page with the same words" if same else KINDS[paper.kind].what


def _write(document: Document, format: Format, file: Path, look: Look) -> tuple[str, ...]:
    if format == "html":
        write_html(document, file)
        return ()
    return write_pdf(document, file, SHEETS[look.sheet])


def name_of(account: Account, kind: str, ending: str) -> str:
    """What a file of this meeting is called."""
    return file_name(account.names.shown(account.group), in_full(account.day), KINDS[kind].words, ending)


def account_of(record: RecordFile, number: int, history: History) -> Account:
    """What the page plans need to know of one meeting and those before it."""
    code = verification_code(record.head_of(number))
    return Account(history, record.group, code, _earlier(record, number), _differently(record, number, history))


def _differently(record: RecordFile, number: int, history: History) -> list[SeenDifferently]:
    """Who saw this meeting differently, also where they said so in a later one."""
    held = record.meetings()
    later = held[held.index(number) + 1 :] if number in held else []
    told = [history, *(tell(record.history(one)) for one in later)]
    return [event for one in told for _, event in one.of(SeenDifferently) if event.meeting == number]


def _earlier(record: RecordFile, number: int) -> Earlier:
    held = record.meetings()
    before = held[: held.index(number)] if number in held else []
    return ahead_of((one, tell(record.history(one))) for one in before)
