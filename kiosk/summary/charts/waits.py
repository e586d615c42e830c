"""How long people waited: a dot for each time somebody asked, by the length of the wait. Never who, never when."""

from kiosk.summary.charts.signs import shortened
from kiosk.summary.document import WaitRow, Waits
from kiosk.summary.typesetting.paper import BODY, BODY_STRONG, INK, PAPER
from kiosk.summary.typesetting.paragraphs import Setting
from kiosk.summary.typesetting.pen import Pen
from kiosk.summary.typesetting.stack import Piece, Stack

ROW, LABEL, STEP, RADIUS = 17.0, 142.0, 15.0, 4.6


def waits(at: Setting, block: Waits) -> Stack:
    """A row a length, with its dots and their number; many dots go on in further lines of the row."""
    rows = " ".join(f"{row.words}: {row.waits}." for row in block.rows)
    node = at.under.add("Figure", shortened(rows, "How long each wait was, a dot each."))
    in_line = max(1, int((at.width - LABEL - 40) / STEP))
    heights = [ROW * -(-row.waits // in_line) for row in block.rows]

    def draw(pen: Pen, left: float, top: float) -> None:
        with pen.figure(node, left, top, at.width, sum(heights)):
            for row, height in zip(block.rows, heights, strict=True):
                _row(pen, row, in_line, left, top - ROW / 2)
                top -= height

    return Stack((Piece(sum(heights), draw),), 4, 6)


def _row(pen: Pen, row: WaitRow, in_line: int, left: float, y: float) -> None:
    pen.write(left, y - 4, row.words, BODY)
    x = left + LABEL + 6
    for dot in range(row.waits):
        line, place = divmod(dot, in_line)
        _dot(pen, x + place * STEP, y - line * ROW, row.met)
    last = (row.waits - 1) // in_line
    pen.write(x + (row.waits - last * in_line) * STEP + 2, y - 4 - last * ROW, str(row.waits), BODY_STRONG)


def _dot(pen: Pen, x: float, y: float, met: bool) -> None:
    pen.canvas.setStrokeColor(INK)
    pen.canvas.setFillColor(INK if met else PAPER)
    pen.canvas.setLineWidth(1.4)
    pen.canvas.circle(x, y, RADIUS, stroke=1, fill=1)
