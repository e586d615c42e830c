"""Small marks that survive any copier: how a power was obtained, how a turn ended, which power, which wording."""

from collections.abc import Callable

from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from kiosk.meeting.terms import Ended, Via
from kiosk.summary.typesetting.paper import INK, PAPER, Type
from kiosk.summary.typesetting.pen import Pen

POINTED: tuple[Ended, ...] = ("handed_on", "gave_up")  # ends whose outline turns in 4 points early
ROOM: dict[Ended, float] = {"stopped": 3.2, "cut_off": 2}  # white kept between such an end and the next turn


def via_mark(pen: Pen, via: Via, x: float, y: float, size: float = 8) -> None:
    """Draws the mark in a square whose lower left corner is x, y."""
    with pen.at(x, y, size / 8) as canvas:
        canvas.setStrokeColor(INK)
        canvas.setFillColor(INK)
        canvas.setLineWidth(1.2)
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        MARKS[via](canvas)


def _ring(canvas: Canvas) -> None:
    canvas.circle(4, 4, 3.1, stroke=1, fill=0)


def _arrow(canvas: Canvas) -> None:
    canvas.lines([(0.6, 4, 7, 4), (4.4, 6.8, 7.2, 4), (4.4, 1.2, 7.2, 4)])


def _wedge(canvas: Canvas) -> None:
    path = canvas.beginPath()
    path.moveTo(0.6, 0.4)
    path.lineTo(7.6, 4)
    path.lineTo(0.6, 7.6)
    path.close()
    canvas.drawPath(path, stroke=1, fill=1)


def _die(canvas: Canvas) -> None:
    canvas.roundRect(0.6, 0.6, 6.8, 6.8, 1.4, stroke=1, fill=0)
    for x, y in ((2.4, 2.4), (5.6, 5.6), (4, 4)):
        canvas.circle(x, y, 0.75, stroke=0, fill=1)


def _tick(canvas: Canvas) -> None:
    canvas.setLineWidth(1.7)
    canvas.lines([(0.9, 3.8, 3.2, 1.3), (3.2, 1.3, 7.3, 7)])


MARKS: dict[Via, Callable[[Canvas], None]] = {
    "default": _ring,
    "given": _arrow,
    "taken": _wedge,
    "drawn": _die,
    "agreed": _tick,
}


def turn_outline(canvas: Canvas, ended: Ended, left: float, right: float, bottom: float, top: float) -> PDFPathObject:
    """The outline of a bar, open at no side; its right side says how the turn ended."""
    path = canvas.beginPath()
    path.moveTo(left, bottom)
    early = min(4, right - left) if ended in POINTED else 0
    path.lineTo(right - early, bottom)
    if ended == "cut_off":
        _teeth(path, right, bottom, top)
    elif ended == "handed_on":
        path.lineTo(right, (bottom + top) / 2)
        path.lineTo(right - early, top)
    elif ended == "gave_up":
        path.curveTo(right + early / 3, bottom, right + early / 3, top, right - early, top)
    else:
        path.lineTo(right, top)
    path.lineTo(left, top)
    return path


def _teeth(path: PDFPathObject, x: float, bottom: float, top: float) -> None:
    step = (top - bottom) / 4
    for tooth in range(4):
        path.lineTo(x - 2.6, bottom + (tooth + 0.5) * step)
        path.lineTo(x, bottom + (tooth + 1) * step)


def edge_sign(canvas: Canvas, ended: Ended, x: float, bottom: float, top: float) -> None:
    """What is drawn over the right side of a bar once it is painted."""
    canvas.saveState()
    canvas.setStrokeColor(INK)
    if ended == "stopped":
        canvas.setLineWidth(1.6)
        canvas.line(x + 2.4, bottom, x + 2.4, top)
    elif ended == "time_up":
        canvas.setLineWidth(3)
        canvas.line(x - 1.2, bottom, x - 1.2, top)
    elif ended == "item_end":
        canvas.setStrokeColor(PAPER)
        canvas.setLineWidth(1.8)
        canvas.setDash(2, 2.6)
        canvas.line(x, bottom, x, top)
    canvas.restoreState()


def badge(pen: Pen, letter: str, x: float, y: float, size: float = 14) -> None:
    """A power's letter, white on ink, in a rounded square."""
    pen.canvas.setFillColor(INK)
    pen.canvas.roundRect(x, y, size, size, size * 0.2, stroke=0, fill=1)
    pen.write_centred(x + size / 2, y + size * 0.24, letter, Type(size * 0.72, size, strong=True), PAPER)


def numbered(pen: Pen, text: str, x: float, y: float, size: float = 12, filled: bool = False) -> None:
    """The number of a wording in a circle: the same on the strip and on the ladder."""
    canvas = pen.canvas
    canvas.setStrokeColor(INK)
    canvas.setFillColor(INK if filled else PAPER)
    canvas.setLineWidth(size / 12)
    canvas.circle(x + size / 2, y + size / 2, size / 2, stroke=1, fill=1)
    type_ = Type(size * (0.72 if len(text) == 1 else 0.6), size, strong=True)
    pen.write_centred(x + size / 2, y + size / 2 - type_.size * 0.36, text, type_, PAPER if filled else INK)
