"""Tables ruled by lines across only, and words with what is said of them."""

from collections.abc import Sequence

from kiosk.summary.document import Rows, Terms
from kiosk.summary.typesetting.lines import broken
from kiosk.summary.typesetting.paper import BODY, BODY_STRONG, INK, SECOND_INK, Type
from kiosk.summary.typesetting.paragraphs import Setting, beside, led, paragraph
from kiosk.summary.typesetting.pen import Pen
from kiosk.summary.typesetting.stack import Draw, Piece, Stack, as_piece

BETWEEN = 12
ABOVE, BELOW = 3, 4
HIGHEST = 400  # a row with more words than this gives each cell the whole width


def rows_table(at: Setting, block: Rows) -> Stack:
    """A table. One that runs on to another page has its head there again."""
    if at.large:
        return _rows_as_lines(at, block)
    widths = column_widths(at, [block.head, *block.rows], at.width)
    table = at.within("Table")
    head = _row(table.within("TR"), block.head, widths, BODY_STRONG, "TH", 1)
    rows = [_row(table.within("TR"), cells, widths, BODY, "TD", 0.5) for cells in block.rows]
    return Stack((head, *rows), 4, 6, again=_head_again(at, block.head, widths), flows=True)


def _rows_as_lines(at: Setting, block: Rows) -> Stack:
    """ "Who: Priya", "What: …": a row is an item of a list, its longest cell strong."""
    listed = at.within("L")
    wants = [sum(at.measure(row[place], BODY) for row in block.rows) for place in range(len(block.head))]
    longest = wants.index(max(wants))
    items = []
    for cells in block.rows:
        body = listed.within("LI").within("LBody")
        said = [f"{word}: {cell}" for word, cell in zip(block.head, cells, strict=True)]
        lines = [paragraph(body, one, BODY_STRONG if n == longest else BODY) for n, one in enumerate(said)]
        items.append(Stack(tuple(lines), 5, 5))
    return Stack(tuple(items), 4, 6, flows=True)


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
    lines = [broken(at.lettering, cell, type_, width - BETWEEN / 2) for cell, width in zip(cells, widths, strict=True)]
    if max(map(len, lines)) * type_.leading > HIGHEST:
        return Stack(tuple(paragraph(at, cell, type_, role) for cell in cells), 6, 6)
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


def _head_again(at: Setting, head: Sequence[str], widths: Sequence[float]) -> Piece:
    """The head of a part further on: seen, but not read out once more."""
    height = ABOVE + BODY.leading + BELOW

    def draw(pen: Pen, left: float, top: float) -> None:
        with pen.decoration():
            x = left
            for cell, width in zip(head, widths, strict=True):
                pen.write(x, top - ABOVE - BODY.drop, cell, BODY_STRONG)
                x += width
            pen.line(left, top - height, left + sum(widths), top - height, 1)

    return Piece(height, draw)


def terms_table(at: Setting, block: Terms) -> Stack:
    """A word and what it means, one pair a line."""
    widest = max(at.measure(word, BODY_STRONG) for word, _ in block.pairs) + 16
    width = min(widest if at.large else max(92, widest), at.width * 0.4)
    listed = at.within("L")
    return Stack(tuple(_term(listed.within("LI"), word, said, width) for word, said in block.pairs), 4, 6)


def _term(at: Setting, word: str, said: str, width: float) -> Stack:
    label = paragraph(at.narrowed(width - 8), word, BODY_STRONG, "Lbl")
    lines = paragraph(at, said, BODY, "LBody", left=width)
    return led(lines, as_piece(label))
