"""From a record to files: every kind of print in the formats asked for, with what could not be drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.discretion.free_words import Asked
from kiosk.meeting.reviews import PromiseReviewed
from kiosk.meeting.seen_differently import SeenDifferently
from kiosk.record.seal import verification_code
from kiosk.record.sqlite_store import RecordFile
from kiosk.summary.document import Document
from kiosk.summary.file_names import file_name, unused
from kiosk.summary.kinds.catalog import ACTIONS, AS_USUAL, KINDS, ActionsFormat, Format, Wishes
from kiosk.summary.kinds.without_names import without_names
from kiosk.summary.own_words import with_own_words_apart
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.earlier import Earlier, ahead_of
from kiosk.summary.projections.history import History, tell
from kiosk.summary.projections.holders import Naming
from kiosk.summary.projections.other_names import Nobody
from kiosk.summary.renderers.actions import WRITERS
from kiosk.summary.renderers.docx import write_docx
from kiosk.summary.renderers.html import write_html
from kiosk.summary.renderers.pdf import write_pdf
from kiosk.summary.typesetting.paper import SHEETS, Sheet
from kiosk.thread.keeping import leaving_of
from kiosk.thread.thread import thread_of
from kiosk.words.dates import in_full


@dataclass(frozen=True)
class Paper:
    """One file that is wanted: which kind, in which format, and where; a folder gets a name of its own in it."""

    kind: str
    format: Format
    file: Path


@dataclass(frozen=True)
class Actions:
    """A file of what was promised that is wanted, and where; a folder as for a `Paper`."""

    format: ActionsFormat
    file: Path


@dataclass(frozen=True)
class Written:
    """A file that was made: where it is, as a sentence too, and one for everything that could not be drawn."""

    file: Path
    said: str
    notes: tuple[str, ...] = ()


def print_summary(
    record: RecordFile,
    number: int,
    history: History,
    wanted: Sequence[Paper | Actions],
    wishes: Wishes = AS_USUAL,
    sheet: Sheet = SHEETS["a4"],
) -> list[Written]:
    """Write the files that are wanted, in their order."""
    account = account_of(record, number, history)
    kinds = dict.fromkeys(one.kind for one in wanted if isinstance(one, Paper))
    documents = {kind: document_of(record, number, history, kind, wishes) for kind in kinds}
    written = []
    for one in wanted:
        file = _place(account, one)
        notes: tuple[str, ...] = ()
        with _all_or_nothing(file) as unfinished:
            if isinstance(one, Actions):
                WRITERS[one.format](account, unfinished)
            else:
                notes = _write(documents[one.kind], one.format, unfinished, sheet)
        written.append(Written(file, f"{_what(one)} is in {file}.", notes))
    return written


@contextmanager
def _all_or_nothing(file: Path) -> Iterator[Path]:
    """Where to write: on a full disk no cut-off file is left, and a print that was there stays as it was."""
    if file.exists() and not file.is_file():
        yield file  # what is no file on a disk is never cut off
        return
    unfinished = file.with_name(f"{file.name}.unfinished")
    try:
        yield unfinished
        unfinished.replace(file)
    except OSError as error:
        if error.filename == str(unfinished):
            error.filename = str(file)
        raise
    finally:
        unfinished.unlink(missing_ok=True)


def document_of(record: RecordFile, number: int, history: History, kind: str, wishes: Wishes) -> Document:
    """The print of one kind as it may be shown, before it is drawn."""
    planned, asked = KINDS[kind], []
    answered = _answered(planned.naming(wishes), wishes)

    def naming(told: History) -> Naming:
        asked.append(answered(told))
        return asked[-1]

    document = planned.make(account_of(record, number, history, naming), wishes)
    return with_own_words_apart(document, (words for names in asked for words in names.own_words()))


def open_words(record: RecordFile, number: int, history: History, wishes: Wishes = AS_USUAL) -> dict[Asked, str]:
    """The words of people's own lines that can be somebody and are not settled, as they stand in them."""
    account = account_of(record, number, history, _answered(Naming, wishes))
    KINDS["full"].make(account, wishes)
    return account.names.shown.open


def _answered(naming: Callable[[History], Naming], wishes: Wishes) -> Callable[[History], Naming]:
    def named(history: History) -> Naming:
        names = naming(history)
        names.shown.settled = {**history.settled, **wishes.settled}
        return names

    return named


def lines_without_names(record: RecordFile, number: int, history: History) -> list[str]:
    """Every line of people's own words in the copy without names, in its order: one question is asked of each."""
    names = Nobody(history)
    account = account_of(record, number, history, lambda told: names if told is history else Nobody(told))
    without_names(account)
    return names.lines


def _place(account: Account, one: Paper | Actions) -> Path:
    if not one.file.is_dir():
        return one.file
    words = KINDS[one.kind].words if isinstance(one, Paper) else "actions"
    return unused(one.file, name_of(account, words, one.format))


def _what(paper: Paper | Actions) -> str:
    if isinstance(paper, Actions):
        return ACTIONS[paper.format]
    same = paper.kind == "full" and paper.format == "html"
    return "The web page with the same words" if same else KINDS[paper.kind].what


def _write(document: Document, format: Format, file: Path, sheet: Sheet) -> tuple[str, ...]:
    if format == "html":
        write_html(document, file)
        return ()
    if format == "docx":
        return write_docx(document, file, sheet)
    return write_pdf(document, file, sheet)


def name_of(account: Account, words: str, ending: str) -> str:
    """What a file of this meeting is called; `words` say what is in it."""
    return file_name(account.names.shown(account.group), in_full(account.day), words, ending)


def account_of(
    record: RecordFile, number: int, history: History, naming: Callable[[History], Naming] = Naming
) -> Account:
    """What the page plans need to know of one meeting and those before it; `naming` is how people are called."""
    code = verification_code(record.head_of(number))
    later = _later(record, number)
    seen = [event for one in (history, *later) for _, event in one.of(SeenDifferently) if event.meeting == number]
    whole = thread_of(record)
    reviews = [event for one in later for _, event in one.of(PromiseReviewed)]
    became = {whole.words_of(event.promise) or event.text: event.state for event in reviews}
    before = thread_of(record, number)
    earlier, leaves = _earlier(record, number, naming), leaving_of(record, number)
    return Account(history, record.group, code, earlier, seen, naming, became, before, leaves)


def _later(record: RecordFile, number: int) -> list[History]:
    """The meetings after this one, in which it may be seen differently and its promises are looked at."""
    held = record.meetings()
    return [tell(record.history(one)) for one in (held[held.index(number) + 1 :] if number in held else [])]


def _earlier(record: RecordFile, number: int, naming: Callable[[History], Naming]) -> Earlier:
    held = record.meetings()
    before = held[: held.index(number)] if number in held else []
    return ahead_of(((one, tell(record.history(one))) for one in before), naming)
