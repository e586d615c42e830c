"""Easy Read: a picture at the left, one idea a line at the right, and room around both."""

from kiosk.summary.charts.easy_pictures import draw_picture
from kiosk.summary.charts.people import LARGE, figure, figures
from kiosk.summary.document import EasyLine, Pictured
from kiosk.summary.typesetting.paper import BLUE, EASY, EASY_SAID, PAPER
from kiosk.summary.typesetting.paragraphs import Setting, beside, paragraph
from kiosk.summary.typesetting.pen import Pen
from kiosk.summary.typesetting.stack import Piece, Stack

COLUMN = 172
SIZE = 96
SIGN = 22
BETWEEN_IDEAS = 5
MOST_IN_ROWS = 10  # drawn large, in two rows alike


def pictured(at: Setting, block: Pictured) -> Stack:
    """The picture and the lines, each centred on the other."""
    inner = at.narrowed(at.width - COLUMN)
    said = Stack(tuple(_idea(inner, line) for line in block.lines))
    picture = _people(at, block) if block.picture == "people" else _picture(at, block.picture)
    height = max(said.height, picture.height)

    def draw(pen: Pen, left: float, top: float) -> None:
        picture.draw(pen, left, top - (height - picture.height) / 2)
        beside(0, (COLUMN, said)).draw(pen, left, top - (height - said.height) / 2)

    return Stack((Piece(height, draw),), 7, 13)


def _idea(at: Setting, line: EasyLine) -> Stack:
    type_ = EASY_SAID if line.said else EASY
    if not line.sign:
        return Stack((paragraph(at, line.text, type_),), BETWEEN_IDEAS, BETWEEN_IDEAS)

    def sign(pen: Pen, left: float, top: float) -> None:
        with pen.decoration():
            figure(pen, left + 1, top - 22, 22, BLUE if line.sign == "yes" else PAPER)

    return Stack(
        (beside(0, (0, Piece(0, sign)), (0, paragraph(at, line.text, type_, left=SIGN))),), BETWEEN_IDEAS, BETWEEN_IDEAS
    )


def _picture(at: Setting, name: str) -> Piece:
    def draw(pen: Pen, left: float, top: float) -> None:
        with pen.decoration():
            draw_picture(pen, name, left, top - SIZE, SIZE)

    return Piece(SIZE, draw)


def _people(at: Setting, block: Pictured) -> Piece:
    """Up to ten stand in two rows alike; more stand smaller."""
    node = at.under.add("Figure", f"{block.filled} of {block.total}")
    height = LARGE if block.total <= MOST_IN_ROWS else 30
    in_row = -(-block.total // 2) if block.total <= MOST_IN_ROWS else 8
    return figures(node, block.filled, block.total, height, max(1, in_row))
