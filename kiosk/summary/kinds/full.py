"""The full print: ten titled pages, more where there were more decisions."""

from __future__ import annotations

from kiosk.summary.document import Document, Page
from kiosk.summary.pages.decisions import decision_pages
from kiosk.summary.pages.disagreement import disagreement
from kiosk.summary.pages.how_made import how_made
from kiosk.summary.pages.listening import listening
from kiosk.summary.pages.next_steps import next_steps
from kiosk.summary.pages.since_last_time import since_last_time
from kiosk.summary.pages.what_will_change import what_will_change
from kiosk.summary.pages.who_held_power import who_held_power
from kiosk.summary.pages.who_spoke import who_spoke
from kiosk.summary.pages.who_was_here import who_was_here
from kiosk.summary.projections.account import Account
from kiosk.words.dates import in_full


def full_print(account: Account, family: str = "Open Sans") -> Document:
    """Everything about one meeting that may be printed."""
    opening = account.history.meeting.opening
    pages: tuple[Page, ...] = (
        what_will_change(account),
        since_last_time(account),
        who_was_here(account),
        who_held_power(account),
        who_spoke(account),
        *decision_pages(account),
        listening(account),
        disagreement(account),
        next_steps(account),
        how_made(account),
    )
    return Document(
        group=account.names.shown(account.group),
        meeting=f"Meeting {opening.number}",
        date_line=in_full(account.day),
        code=account.code,
        pages=pages,
        font_family=family,
    )
