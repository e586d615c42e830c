"""Sections on sheets: they follow one another, and only what asks for a page of its own begins one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from kiosk.summary.document import Document, Section, WritingBox
from kiosk.summary.renderers.blocks import blocks_stack, heading_of, title_block
from kiosk.summary.typesetting.paragraphs import Setting
from kiosk.summary.typesetting.stack import Pages, Piece, Stack, to_fit
from kiosk.summary.typesetting.tags import Node

Filled = list[tuple[float, Piece]]  # a sheet: what stands on it, and how far down
Order = tuple[Section, ...]
TIGHT = (1.0, 0.75, 0.5)  # of the room between blocks
FILLED = 0.6  # so much of a page at least, before a page of its own begins
MOST_TRIED = 12  # longer prints stay in their order


def paginated(at: Setting, document: Document, room: float) -> list[Filled]:
    """The document on as few sheets as hold it, with the writing box as high as they have room for."""
    layouts = [_Layout(at, document, room, tight) for tight in TIGHT]
    found = [(layout, layout.shortest()) for layout in layouts]
    layout, order = min(found, key=lambda one: len(one[0].laid(one[1]).pages))
    return layout.laid(layout.with_box(order), at).pages


class _Layout:
    """Orders of one document's sections; each section is set once, however many orders are tried."""

    def __init__(self, at: Setting, document: Document, room: float, tight: float = 1) -> None:
        self.document, self.room, self.tight = document, room, tight
        self.trial = replace(at, under=Node("Tried"))
        self._set: dict[Section, Sequence[Stack | Piece]] = {}
        self._about = [title_block(self.trial, document.about)] if document.about else []

    def laid(self, order: Order, at: Setting | None = None) -> Pages:
        """The pages of an order; with `at`, set for good."""
        pages = Pages(self.room)
        about = self.document.about
        pages.add([title_block(at.within("Sect"), about)] if at and about else self._about)
        for section in order:
            if section.own_page:
                pages.turn()
            pages.add(self._parts(at.within("Sect"), section) if at else self._tried(section))
        return pages

    def _tried(self, section: Section) -> Sequence[Stack | Piece]:
        if section not in self._set:
            self._set[section] = self._parts(self.trial, section)
        return self._set[section]

    def _parts(self, at: Setting, section: Section) -> Sequence[Stack | Piece]:
        """The section's title and blocks, with a little less room between them where that saves a page."""
        head = heading_of(at, section).squeezed(self.tight)
        inner = replace(at, room=self.room - head.height - head.after, titled=bool(section.title))
        body = blocks_stack(inner, section.blocks).squeezed(self.tight)
        return [head, *(to_fit(body, inner.room) if section.own_page else body).parts]

    def shortest(self) -> Order:
        """Of the orders that fill the page before a page of its own, the shortest; of these the one least moved."""
        given = self.document.sections
        if not any(section.own_page for section in given):
            return given
        plain = self.laid(given)
        if len(plain.pages) > MOST_TRIED:
            return given
        return min(_orders(given), key=lambda order: (len(self.laid(order).pages), not self._fills(order)))

    def _fills(self, order: Order) -> bool:
        place = next(number for number, section in enumerate(order) if section.own_page)
        before = self.laid(order[:place])
        return not before.pages[-1] or before.down >= FILLED * self.room

    def with_box(self, order: Order) -> Order:
        """The writing box with as many lines as leave the number of pages as it is."""
        held = [(place, block) for place, one in enumerate(order) for block in one.blocks]
        found = [(place, block) for place, block in held if isinstance(block, WritingBox)]
        fewest = len(self.laid(order).pages)
        for place, box in found:
            for lines in range(box.most, box.fewest, -1):
                higher = replace(order[place], blocks=(replace(box, fewest=lines),))
                tried = (*order[:place], higher, *order[place + 1 :])
                if len(self.laid(tried).pages) == fewest:
                    return tried
        return order


def _orders(given: Order) -> Iterator[Order]:
    """What follows the page of its own may stand before it: some of the sections, then some of the end."""
    place = next(number for number, section in enumerate(given) if section.own_page)
    before, own, after = given[:place], given[place], given[place + 1 :]
    ends = tuple(section for section in after if section.closing)
    rest = after[: len(after) - len(ends)]
    for count in range(len(ends) + 1):
        for taken in combinations(ends, count):
            left = tuple(section for section in ends if section not in taken)
            for moved in range(len(rest) + 1):
                yield (*before, *rest[:moved], *taken, own, *rest[moved:], *left)
