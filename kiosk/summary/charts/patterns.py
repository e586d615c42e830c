"""Fills that say the same thing three ways: colour, pattern and (beside them) words."""

from collections.abc import Callable
from dataclasses import dataclass

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

from kiosk.summary.document import SideKind
from kiosk.summary.typesetting.paper import BLUE, GREEN, INK, ORANGE, PAPER, PURPLE, SECOND_INK, SKY, YELLOW, tint
from kiosk.words.kinds.powers import HolderKind

Box = tuple[float, float, float, float]  # left, bottom, width, height
Pattern = Callable[[Canvas, Box], None]


def solid(canvas: Canvas, box: Box) -> None:
    """No marks: the colour alone, dark enough to stand out in grey."""


def _places(start: float, end: float, step: float) -> list[float]:
    return [start + step * count for count in range(int((end - start) / step) + 1)]


def diagonals(canvas: Canvas, box: Box) -> None:
    left, bottom, width, height = box
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.9)
    canvas.lines([(x, bottom, x + height, bottom + height) for x in _places(left - height, left + width, 5.2)])


def backward_diagonals(canvas: Canvas, box: Box) -> None:
    left, bottom, width, height = box
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.9)
    canvas.lines([(x, bottom + height, x + height, bottom) for x in _places(left - height, left + width, 9)])


def dots(canvas: Canvas, box: Box) -> None:
    left, bottom, width, height = box
    canvas.setFillColor(PAPER)
    for x in _places(left + 3.2, left + width, 6.4):
        canvas.circle(x, bottom + height / 2, 1.5, stroke=0, fill=1)


def uprights(canvas: Canvas, box: Box) -> None:
    left, bottom, width, height = box
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(1.6)
    canvas.lines([(x, bottom, x, bottom + height) for x in _places(left + 3, left + width, 7)])


def three_lines(canvas: Canvas, box: Box) -> None:
    left, bottom, width, height = box
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.9)
    canvas.lines([(left, bottom + height * part, left + width, bottom + height * part) for part in (0.25, 0.5, 0.75)])


def dot(canvas: Canvas, box: Box) -> None:
    left, bottom, width, height = box
    canvas.setFillColor(INK)
    canvas.circle(left + width / 2, bottom + height / 2, height * 0.17, stroke=0, fill=1)


def two_diagonals(canvas: Canvas, box: Box) -> None:
    left, bottom, width, height = box
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(1)
    canvas.lines(
        [(left + start * width, bottom, left + (start + 1) * width, bottom + height) for start in (-0.5, 0, 0.5)]
    )


@dataclass(frozen=True)
class Fill:
    """What a bar or a square looks like, and the letter of a side."""

    colour: Color
    body: Color
    pattern: Pattern
    letter: str = ""
    edge: Color = INK


# Who holds a power. By role, never by what somebody is: a bar beside a name would tell.
HOLDERS: dict[HolderKind, Fill] = {
    "runs": Fill(BLUE, tint(BLUE, 0.24), solid),
    "work": Fill(PURPLE, tint(PURPLE, 0.2), diagonals),
    "member": Fill(GREEN, tint(GREEN, 0.1), dots),
    "group": Fill(YELLOW, tint(YELLOW, 0.25), uprights),
    "rule": Fill(PAPER, PAPER, three_lines),
    "outside": Fill(PAPER, PAPER, backward_diagonals),
}

# Which side people speak from. Only where each side has three people or more.
SIDES: dict[SideKind, Fill] = {
    "lived": Fill(ORANGE, tint(ORANGE, 0.55), dot, "L"),
    "work": Fill(SKY, tint(SKY, 0.55), two_diagonals, "O"),
    "no_one": Fill(PAPER, PAPER, solid, edge=SECOND_INK),
}


def fill_box(canvas: Canvas, box: Box, colour: Color, pattern: Pattern = solid) -> None:
    """Paints the box and clips the pattern to it."""
    canvas.setFillColor(colour)
    canvas.rect(*box, stroke=0, fill=1)
    if pattern is solid:
        return
    canvas.saveState()
    path = canvas.beginPath()
    path.rect(*box)
    canvas.clipPath(path, stroke=0, fill=0)
    pattern(canvas, box)
    canvas.restoreState()
