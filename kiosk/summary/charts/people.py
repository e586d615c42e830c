"""People as drawn figures: 7 of 10 is seven full figures and three empty ones."""

from reportlab.lib.colors import Color

from kiosk.summary.document import PeopleFigures
from kiosk.summary.typesetting.paper import BLUE, INK, PAPER
from kiosk.summary.typesetting.paragraphs import Setting
from kiosk.summary.typesetting.pen import Pen
from kiosk.summary.typesetting.stack import Piece, Stack
from kiosk.summary.typesetting.tags import Node

LARGE, SMALL = 48, 30
MOST_LARGE = 15  # more than these stand smaller, in more rows


def figure(pen: Pen, x: float, y: float, height: float, fill: Color) -> None:
    """One person without face, age or sex: a head and shoulders standing on y, 0.52 as wide as high."""
    with pen.at(x, y, height / 100) as canvas:
        canvas.setStrokeColor(INK)
        canvas.setFillColor(fill)
        canvas.setLineWidth(max(3.6, 90 / height))
        canvas.setLineJoin(1)
        body = canvas.beginPath()
        body.moveTo(4, 2)
        body.lineTo(4, 34)
        body.curveTo(4, 52, 14, 59, 26, 59)
        body.curveTo(38, 59, 48, 52, 48, 34)
        body.lineTo(48, 2)
        body.close()
        canvas.drawPath(body, stroke=1, fill=1)
        canvas.circle(26, 81, 16, stroke=1, fill=1)


def people_figures(at: Setting, block: PeopleFigures) -> Stack:
    """Figures, those who said yes first; in a column they are small."""
    large = at.width > 300 and block.total <= MOST_LARGE
    height = LARGE if large else SMALL
    step = height * 0.52 + max(3.5, height * 0.1)
    in_row = max(1, int((at.width + 3) / step))
    node = at.under.add("Figure", block.words or f"{block.filled} of {block.total}")
    return Stack((figures(node, block.filled, block.total, height, in_row),), 8, 3, keeps_next=True)


def figures(node: Node, filled: int, total: int, height: float, in_row: int) -> Piece:
    step, row_step = height * 0.52 + max(3.5, height * 0.1), height * 1.2
    rows = -(-total // in_row)
    high = rows * row_step - height * 0.2 if rows else 0

    def draw(pen: Pen, left: float, top: float) -> None:
        with pen.figure(node, left, top, min(total, in_row) * step, high):
            for count in range(total):
                row, place = divmod(count, in_row)
                fill = BLUE if count < filled else PAPER
                figure(pen, left + place * step, top - height - row * row_step, height, fill)

    return Piece(high, draw)
