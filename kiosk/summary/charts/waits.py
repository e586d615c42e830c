"""How long people waited: a line for each time somebody asked to speak. Never who asked."""

from kiosk.summary.charts.signs import WAITS_KEY
from kiosk.summary.charts.time_axis import TimeAxis
from kiosk.summary.document import Wait, Waits
from kiosk.summary.typesetting.paper import INK, NOTE, NOTE_STRONG, PAPER, Type
from kiosk.summary.typesetting.paragraphs import Setting, paragraph
from kiosk.summary.typesetting.pen import Pen
from kiosk.summary.typesetting.stack import Piece, Stack

AXIS_ROOM, LINE = 17, 21
MOST = 24  # lines under one axis
BESIDE = Type(10.5, 15)


def waits(at: Setting, block: Waits) -> Stack:
    """The lines under their axis, many lines in more parts, and the words for the signs under each part."""
    parts = [block.lines[start : start + MOST] for start in range(0, len(block.lines), MOST)] or [()]
    return Stack(tuple(_part(at, TimeAxis(0, max(block.length_s, 1), at.width), part) for part in parts), 2, 8)


def _part(at: Setting, axis: TimeAxis, lines: tuple[Wait, ...]) -> Stack:
    node = at.under.add("Figure", " ".join(f"{number}. {one.words}." for number, one in enumerate(lines, 1)))
    height = AXIS_ROOM + LINE * len(lines)

    def draw(pen: Pen, left: float, top: float) -> None:
        with pen.part_of(node):
            axis.draw(pen, left, top, top - height, AXIS_ROOM)
            for place, line in enumerate(lines):
                _line(pen, axis, line, left, top - AXIS_ROOM - (place + 0.5) * LINE)

    return Stack((Piece(height, draw), paragraph(at, WAITS_KEY, NOTE)), 6, 6)


def _line(pen: Pen, axis: TimeAxis, wait: Wait, left: float, y: float) -> None:
    start = left + axis.x(wait.asked_s)
    end = left + axis.x(wait.until_s if wait.got_s is None else wait.got_s)
    canvas = pen.canvas
    canvas.saveState()
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(2.2)
    if wait.got_s is None:
        canvas.setDash(5, 4)
    canvas.line(start, y, end, y)
    canvas.setDash()
    canvas.setFillColor(PAPER)
    canvas.setLineWidth(1.4)
    canvas.circle(start, y, 3.6, stroke=1, fill=1)
    canvas.restoreState()
    if wait.got_s is not None:
        pen.plate(end - 1.5, y - 6, 3, 12, INK)
    _words(pen, wait, start, end, y, left, left + axis.width)


def _words(pen: Pen, wait: Wait, start: float, end: float, y: float, left: float, right: float) -> None:
    """Above a line that was never answered and is long enough, else at the line's right, or at its left."""
    type_ = NOTE_STRONG if wait.got_s is None else BESIDE
    width = pen.width(wait.words, type_)
    if wait.got_s is None and start + 14 + width <= end:
        x, y = start + 14, y + 3.9
    elif end + 8 + width <= right:
        x, y = end + 8, y - 3.6
    else:
        x, y = max(start - 10 - width, left), y - 3.6
    pen.plate(x - 2, y - 2.6, width + 4, 12.6)
    pen.write(x, y, wait.words, type_)
