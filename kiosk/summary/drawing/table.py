"""Tables ruled by lines across only, and words with what is said of them."""

from collections.abc import Sequence

from kiosk.summary.drawing.paper import BODY, BODY_STRONG, INK, SECOND_INK, Type
from kiosk.summary.drawing.paragraphs import Setting, beside, paragraph
from kiosk.summary.drawing.pen import Pen
from kiosk.summary.drawing.stack import Draw, Piece, Stack
from kiosk.summary.page_model import Rows, Terms

BETWEEN = 12
ABOVE, BELOW = 3, 4
HIGHEST = 420  # of one part of a table; the next has the head again


def rows_table(at: Setting, block: Rows) -> Stack:
    """A table. One that is too high is parted between rows, and each part has the head."""
    widths = column_widths(at, [block.head, *block.rows], at.width)
    table = at.within("Table")
    head = _row(table.within("TR"), block.head, widths, BODY_STRONG, "TH", 1)
    parts: list[list[Stack]] = [[head]]
    for cells in block.rows:
        row = _row(table.within("TR"), cells, widths, BODY, "TD", 0.5)
        if sum(one.height for one in parts[-1]) + row.height > HIGHEST:
            parts.append([_head_again(at, block.head, widths)])
        parts[-1].append(row)
    return Stack(tuple(Stack(tuple(part), 8 if number else 0) for number, part in enumerate(parts)), 4, 6)


def column_widths(at: Setting, rows: Sequence[Sequence[str]], width: float) -> list[float]:
    """As wide as their words where these fit; else the widest gives way."""
    wants = [
        max(at.measure(row[place], BODY_STRONG) for row in rows if place < len(row)) + BETWEEN
        for place in range(len(rows[0]))
    ]
    widest = wants.index(max(wants))
    cap = width * 0.3
    others = [min(want, cap) for want in wants]
    return [width - sum(others) + others[widest] if place == widest else others[place] for place in range(len(wants))]


def _row(at: Setting, cells: Sequence[str], widths: Sequence[float], type_: Type, role: str, ruled: float) -> Stack:
    parts, x = [], 0.0
    for cell, width in zip(cells, widths, strict=True):
        parts.append((x, paragraph(at.narrowed(width - BETWEEN / 2), cell, type_, role)))
        x += width
    height = ABOVE + max(part.height for _, part in parts) + BELOW

    def rule(pen: Pen, left: float, top: float) -> None:
        with pen.decoration():
            pen.line(left, top - height, left + sum(widths), top - height, ruled, INK if ruled >= 1 else SECOND_INK)

    lowered = [(x, Piece(part.height + ABOVE, _down(part))) for x, part in parts]
    return Stack((beside(height, (0, Piece(0, rule)), *lowered),))


def _down(part: Stack) -> Draw:
    piece = beside(0, (0, part))
    return lambda pen, left, top: piece.draw(pen, left, top - ABOVE)


def _head_again(at: Setting, head: Sequence[str], widths: Sequence[float]) -> Stack:
    """The head of a part further on: seen, but not read out once more."""
    height = ABOVE + BODY.leading + BELOW

    def draw(pen: Pen, left: float, top: float) -> None:
        with pen.decoration():
            x = left
            for cell, width in zip(head, widths, strict=True):
                pen.write(x, top - ABOVE - BODY.drop, cell, BODY_STRONG)
                x += width
            pen.line(left, top - height, left + sum(widths), top - height, 1)

    return Stack((Piece(height, draw),), keeps_next=True)


def terms_table(at: Setting, block: Terms) -> Stack:
    """A word and what it means, one pair a line."""
    widest = max(at.measure(word, BODY_STRONG) for word, _ in block.pairs) + 16
    width = min(max(92, widest), at.width * 0.4)
    listed = at.within("L")
    return Stack(tuple(_term(listed.within("LI"), word, said, width) for word, said in block.pairs), 4, 6)


def _term(at: Setting, word: str, said: str, width: float) -> Stack:
    label = paragraph(at.narrowed(width - 8), word, BODY_STRONG, "Lbl")
    return Stack((beside(0, (0, label), (width, paragraph(at.narrowed(at.width - width), said, BODY, "LBody"))),))
