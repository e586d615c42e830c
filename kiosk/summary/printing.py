"""From a record to files: the full print, its web page and the Easy Read, with what could not be drawn."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from kiosk.meeting.seen_differently import SeenDifferently
from kiosk.record.seal import verification_code
from kiosk.record.sqlite_store import RecordFile
from kiosk.summary.kinds.easy_read import easy_read
from kiosk.summary.kinds.full import full_print
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.earlier import Earlier, ahead_of
from kiosk.summary.projections.history import History, tell
from kiosk.summary.renderers.html import write_html
from kiosk.summary.renderers.pdf import write_pdf


class Wanted(Protocol):
    """Which files are wanted, and in which letters."""

    pdf: Path
    html: Path | None
    easy_read: Path | None
    family: str


def print_summary(record: RecordFile, number: int, history: History, wanted: Wanted) -> list[str]:
    """Write the files; the sentences that say where they are, and what could not be drawn."""
    account = account_of(record, number, history)
    document = full_print(account, wanted.family)
    said = [*write_pdf(document, wanted.pdf), f"The summary is in {wanted.pdf}."]
    if wanted.html:
        write_html(document, wanted.html)
        said.append(f"The web page with the same words is in {wanted.html}.")
    if wanted.easy_read:
        said += [*write_pdf(easy_read(account, wanted.family), wanted.easy_read)]
        said.append(f"The Easy Read is in {wanted.easy_read}.")
    return said


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
