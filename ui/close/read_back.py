"""What is read back to the room before the meeting closes: the first page, each decision, the powers, as sentences."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.summary.document import (
    Block,
    Bullets,
    Columns,
    Heading,
    Ladder,
    LetteredSentences,
    Rows,
    Section,
    Terms,
    Together,
    Words,
)
from kiosk.summary.kinds.full import done_with_us
from kiosk.summary.pages.decisions import decisions
from kiosk.summary.pages.next_steps import what_happens_next
from kiosk.summary.pages.what_will_change import decided_and_wanted, what_will_change
from kiosk.summary.pages.who_held_power import who_held_power
from kiosk.summary.projections.account import Account
from kiosk.words.grammar import closed


def read_back_pages(account: Account) -> list[list[str]]:
    """What the room screen shows: under each title and each heading a page of its own, with that as its first line."""
    first = (what_will_change(account), *decided_and_wanted(account), *what_happens_next(account))
    sections = (*first, *done_with_us(account), *decisions(account), who_held_power(account))
    return [lines for section in sections for lines in _under_headings(section) if len(lines) > 1]


def _under_headings(section: Section) -> list[list[str]]:
    shown = [[section.title]]
    for line in (line for block in section.blocks for line in _said(block) if line):
        if isinstance(line, Heading):
            shown.append([line.text])
        else:
            shown[-1].append(line)
    return shown


def _said(block: Block) -> Iterator[str | Heading]:
    """The block's words, in the order they are read; a drawing is said by the sentences beside it."""
    match block:
        case Heading():
            yield block
        case Words(text=text, style=style):
            yield "" if style == "caption" else text  # a caption explains the drawing, which is not shown
        case Bullets(items=items):
            yield from items
        case Rows(rows=rows):
            yield from (f"{first}: {' '.join(closed(one) for one in rest if one)}" for first, *rest in rows)
        case Terms(pairs=pairs):
            yield from (f"{word}: {said}" for word, said in pairs)
        case LetteredSentences(lines=lines):
            yield from (sentence for _, sentence in lines)
        case Ladder(rungs=rungs):
            for rung in rungs:
                words = " ".join(run.text.strip() for run in rung.runs if run.kind != "went")
                yield f"Wording {rung.number}: {words}"
                yield rung.under
        case Columns(left=left, right=right):
            yield from (line for inner in (*left, *right) for line in _said(inner))
        case Together(blocks=blocks):
            yield from (line for inner in blocks for line in _said(inner))
