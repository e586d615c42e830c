"""Every minute of the meeting as one square, by side."""

from kiosk.summary.charts.marks import badge
from kiosk.summary.charts.patterns import SIDES, Fill, fill_box, solid
from kiosk.summary.charts.people import figure
from kiosk.summary.charts.signs import shortened
from kiosk.summary.document import MinuteSquares, Side, SquareRow
from kiosk.summary.typesetting.lines import broken
from kiosk.summary.typesetting.paper import BODY, BODY_STRONG, INK, NOTE, Type
from kiosk.summary.typesetting.paragraphs import Setting
from kiosk.summary.typesetting.pen import Pen
from kiosk.summary.typesetting.stack import Piece, Stack

LABEL, SQUARE, COUNT, LINE_GAP = 19, 10.4, 16, 4
KEY, KEY_LEFT = 23, 41
MOST_IN_LINE = 46  # squares stay apart; longer meetings take more lines
COUNT_TYPE = Type(11, 15, strong=True)


def minute_squares(at: Setting, block: MinuteSquares) -> Stack:
    """The key and the rows as one piece: a chart never leaves its key."""
    keys = [broken(at.lettering, side.words, BODY, at.width - KEY_LEFT) for side in block.sides]
    drawing = _Squares(at.width, block, keys)
    rows = [_row_words(block, row) for row in block.rows]
    node = at.under.add("Figure", shortened(" ".join(rows), *rows, "Minutes of the meeting, a square each."))

    def draw(pen: Pen, left: float, top: float) -> None:
        with pen.figure(node, left, top, at.width, drawing.height):
            drawing.draw(pen, left, top)

    return Stack((Piece(drawing.height, draw),), 2, 8)


def _row_words(block: MinuteSquares, row: SquareRow) -> str:
    counts = [
        f"{side.words}: {minutes_words(count, side, row)}."
        for side, count in zip(block.sides, row.minutes, strict=True)
        if count
    ]
    return f"{row.words}. {' '.join(counts)}"


def minutes_words(count: int, side: Side, row: SquareRow) -> str:
    unit = "minute" if count == 1 else "minutes"
    return f"{count} {unit} {row.no_one_words}".rstrip() if side.kind == "no_one" else f"{count} {unit}"


class _Squares:
    def __init__(self, width: float, block: MinuteSquares, keys: list[list[str]]) -> None:
        """`keys` are the words of each side in lines."""
        self.width, self.block, self.keys = width, block, keys
        most = max((sum(row.minutes) for row in block.rows), default=1)
        lines = -(-most // MOST_IN_LINE)
        self.in_line = max(1, -(-most // lines)) if lines else 1
        self.step = min(width / self.in_line, 14)
        self.height = sum(map(self._key_height, keys)) + 6 + sum(self._row_height(row) for row in block.rows)

    def _key_height(self, lines: list[str]) -> float:
        return KEY + BODY.leading * (len(lines) - 1)

    def _lines(self, row: SquareRow) -> int:
        return max(1, -(-sum(row.minutes) // self.in_line))

    def _row_height(self, row: SquareRow) -> float:
        lines = self._lines(row)
        return LABEL + lines * (SQUARE + COUNT) + (lines - 1) * LINE_GAP + 7

    def draw(self, pen: Pen, left: float, top: float) -> None:
        for side, lines in zip(self.block.sides, self.keys, strict=True):
            self._key_line(pen, side, lines, left, top)
            top -= self._key_height(lines)
        top -= 6
        for row in self.block.rows:
            self._row(pen, row, left, top)
            top -= self._row_height(row)

    def _key_line(self, pen: Pen, side: Side, lines: list[str], left: float, top: float) -> None:
        y, fill = top - KEY + 6, SIDES[side.kind]
        if fill.letter:
            _square(pen, fill, left, y, 15, fill.letter)
        _square(pen, fill, left + 18, y, 15)
        for number, line in enumerate(lines):
            x = pen.write(left + KEY_LEFT, y + 3.2 - BODY.leading * number, line, BODY) + 12
        y -= BODY.leading * (len(lines) - 1)
        for count in range(side.people if x + side.people * 14 <= left + self.width else 0):
            figure(pen, x + count * 14, y - 2, 21, fill.body)

    def _row(self, pen: Pen, row: SquareRow, left: float, top: float) -> None:
        badge(pen, row.letter, left, top - 14.5, 13)
        pen.write(left + 19, top - 12, row.words, BODY_STRONG)
        place, counts = 0, []
        for side, count in zip(self.block.sides, row.minutes, strict=True):
            fill = SIDES[side.kind]
            for square in range(count):
                x, y = self._at(place + square, left, top)
                _square(pen, fill, x, y, SQUARE, fill.letter if square == 0 else "")
            if count:
                counts.append((*self._at(place, left, top), minutes_words(count, side, row)))
            place += count
        self._counts(pen, counts, left + self.width)

    def _at(self, place: int, left: float, top: float) -> tuple[float, float]:
        line, column = divmod(place, self.in_line)
        return left + column * self.step, top - LABEL - SQUARE - line * (SQUARE + COUNT + LINE_GAP)

    def _counts(self, pen: Pen, counts: list[tuple[float, float, str]], edge: float) -> None:
        """Each count under the first square of its run; its word is left out where the next count is too near."""
        free: dict[float, float] = {}
        for place, (x, y, said) in enumerate(counts):
            following = [other for other, line, _ in counts[place + 1 :] if line == y]
            number, _, unit = said.partition(" ")
            wide = pen.width(number, COUNT_TYPE) + 4
            need = wide + pen.width(unit, NOTE) + 6
            room = min(following, default=edge + 6)
            x = max(free.get(y, 0), x if following else min(x, edge + 6 - need))
            pen.write(x, y - 13, number + " ", COUNT_TYPE)
            if x + need <= room + 0.1:
                pen.write(x + wide, y - 13, unit, NOTE)
            free[y] = x + (need if x + need <= room + 0.1 else wide + 2)


def _square(pen: Pen, fill: Fill, x: float, y: float, size: float, letter: str = "") -> None:
    """One minute: its pattern, or in the first of a run its letter."""
    fill_box(pen.canvas, (x, y, size, size), fill.body, solid if letter else fill.pattern)
    pen.canvas.setStrokeColor(fill.edge)
    pen.canvas.setLineWidth(0.7)
    pen.canvas.rect(x, y, size, size, stroke=1, fill=0)
    if letter:
        pen.write_centred(x + size / 2, y + size * 0.22, letter, Type(size * 0.78, size, strong=True), INK)
