"""The full print: one list of sections, each only if it has something; nothing but the strip asks for a page."""

from __future__ import annotations

from kiosk.summary.document import Block, Document, PrintKind, Section, TitleBlock, Words
from kiosk.summary.pages.decisions import decisions
from kiosk.summary.pages.disagreement import disagreement
from kiosk.summary.pages.how_made import is_empty, the_end
from kiosk.summary.pages.listening import listening
from kiosk.summary.pages.next_steps import what_happens_next
from kiosk.summary.pages.on_what_terms import on_what_terms
from kiosk.summary.pages.since_last_time import since_last_time
from kiosk.summary.pages.title_block import title_block
from kiosk.summary.pages.what_will_change import decided_and_wanted, what_will_change
from kiosk.summary.pages.who_held_power import changed_hands, what_we_talked_about, who_held_power
from kiosk.summary.pages.who_spoke import who_spoke
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.influence import ladder_words
from kiosk.summary.sentences.over_meetings import leads_now, stance_and_rating


def full_print(
    account: Account, family: str = "Open Sans", kind: PrintKind = "full", about: TitleBlock | None = None
) -> Document:
    """Everything about one meeting that may be printed; in large print the same. `about` stands for its title block."""
    opening = account.history.meeting.opening
    return Document(
        group=account.names.shown(account.group),
        meeting=f"Meeting {opening.number}",
        date_line=account.names.dated(account.day),
        code=account.code,
        sections=tuple(_sections(account)),
        about=about or title_block(account),
        draft=not account.history.closed,
        kind=kind,
        font_family=family,
    )


def _sections(account: Account) -> list[Section]:
    return [
        *([] if is_empty(account) else [what_will_change(account)]),
        *decided_and_wanted(account),
        *what_happens_next(account),
        *since_last_time(account),
        *done_with_us(account),
        *what_we_talked_about(account),
        *decisions(account),
        *on_what_terms(account),
        who_held_power(account),
        who_spoke(account),
        *changed_hands(account),
        *listening(account),
        *disagreement(account),
        *the_end(account),
    ]


def done_with_us(account: Account) -> list[Section]:
    """Whether it was done to, for or with us, and who leads."""
    said = [one for one in (ladder_words(account), leads_now(account)) if one]
    blocks: list[Block] = [*(Words(one) for one in said), *stance_and_rating(account)]
    return [Section("Was this meeting done to us, for us or with us?", tuple(blocks))] if blocks else []
