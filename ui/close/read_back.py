"""What is read back to the room before the meeting closes: pages 1, 4 and 6 of the print, as sentences."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.summary.document import (
    Block,
    Bullets,
    Columns,
    Empty,
    Heading,
    Ladder,
    LetteredSentences,
    Page,
    Rows,
    Terms,
    Together,
    Words,
)
from kiosk.summary.pages.decisions import decision_pages
from kiosk.summary.pages.what_will_change import what_will_change
from kiosk.summary.pages.who_held_power import who_held_power
from kiosk.summary.projections.account import Account
from kiosk.words.grammar import closed


def read_back_pages(account: Account) -> list[list[str]]:
    """What the room screen shows: under each title and each heading a page of its own, with that as its first line."""
    pages = (what_will_change(account), who_held_power(account), *decision_pages(account))
    return [lines for page in pages for lines in _under_headings(page) if len(lines) > 1]


def _under_headings(page: Page) -> list[list[str]]:
    shown = [[page.title]]
    for line in (line for block in page.blocks for line in _said(block) if line):
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
        case Empty(sentence=sentence):
            yield sentence
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
