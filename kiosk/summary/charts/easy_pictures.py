"""Pictures of Easy Read: lines and flat tints in a box of 100 by 100. People have no faces."""

from collections.abc import Callable
from math import cos, pi, sin

from reportlab.lib.colors import Color

from kiosk.summary.charts.people import figure
from kiosk.summary.typesetting.paper import BLUE, INK, PAPER, SECOND_INK, SKY, YELLOW, Type, tint
from kiosk.summary.typesetting.pen import Pen

Picture = Callable[[Pen, str], None]  # with the words that stand in it, if any
LINE = 3.2
LIGHT_SKY, LIGHT_YELLOW = tint(SKY, 0.45), tint(YELLOW, 0.7)


def draw_picture(pen: Pen, name: str, x: float, y: float, size: float) -> None:
    """A picture by its name, "date:1 September"; "not" before the name puts a cross in a ring over it."""
    negated, name = name.startswith("not "), name.removeprefix("not ")
    kind, _, said = name.partition(":")
    with pen.at(x, y, size / 100):
        _fresh(pen)
        PICTURES[kind](pen, said)
        if negated:
            _fresh(pen)
            _cross(pen)


def _fresh(pen: Pen) -> None:
    pen.canvas.setLineCap(1)
    pen.canvas.setLineJoin(1)
    _ink(pen)


def _ink(pen: Pen, fill: Color = PAPER, line: Color = INK, width: float = LINE) -> None:
    pen.canvas.setFillColor(fill)
    pen.canvas.setStrokeColor(line)
    pen.canvas.setLineWidth(width)


def _letter(pen: Pen, x: float, y: float, said: str, size: float, room: float = 90) -> None:
    size = min(size, size * room / max(1, pen.width(said, Type(size, size, strong=True))))
    pen.write_centred(x, y, said, Type(size, size, strong=True))


def _cross(pen: Pen) -> None:
    """This does not happen."""
    pen.canvas.circle(80, 20, 19, stroke=1, fill=1)
    _ink(pen, width=LINE * 2)
    pen.canvas.lines([(72, 12, 88, 28), (72, 28, 88, 12)])


def sheet(pen: Pen, left: float = 16, bottom: float = 6, width: float = 68, height: float = 88) -> None:
    """A sheet of paper with a folded corner."""
    fold, right, top = 16, left + width, bottom + height
    for fill, points in (
        (PAPER, [(left, bottom), (right, bottom), (right, top - fold), (right - fold, top), (left, top)]),
        (LIGHT_SKY, [(right - fold, top), (right - fold, top - fold), (right, top - fold)]),
    ):
        path = pen.canvas.beginPath()
        path.moveTo(*points[0])
        for point in points[1:]:
            path.lineTo(*point)
        path.close()
        _ink(pen, fill)
        pen.canvas.drawPath(path, stroke=1, fill=1)


def agreed(pen: Pen, _: str) -> None:
    """A list of things agreed, each with a tick."""
    sheet(pen)
    for y in (66, 45, 24):
        _ink(pen, width=LINE * 1.3)
        pen.canvas.lines([(25, y, 30, y - 5), (30, y - 5, 39, y + 7)])
        _ink(pen, line=SECOND_INK)
        pen.canvas.line(48, y, 73 if y < 60 else 62, y)


def first_on_list(pen: Pen, _: str) -> None:
    sheet(pen)
    _ink(pen, LIGHT_YELLOW)
    pen.canvas.circle(34, 66, 12, stroke=1, fill=1)
    _letter(pen, 34, 60, "1", 17)
    _ink(pen, width=LINE * 1.5)
    pen.canvas.line(52, 66, 62, 66)
    _ink(pen, line=SECOND_INK)
    pen.canvas.lines([(28, y, 72, y) for y in (42, 30, 18)])


def question(pen: Pen, number: str) -> None:
    """A sheet with a question mark, and which wording it is."""
    sheet(pen)
    _letter(pen, 48, 27, "?", 54)
    if number:
        _ink(pen, LIGHT_YELLOW)
        pen.canvas.circle(80, 18, 15, stroke=1, fill=1)
        _letter(pen, 80, 11.4, number, 19, 22)


def changed(pen: Pen, _: str) -> None:
    """One sheet becoming another."""
    sheet(pen, 2, 20, 36, 56)
    sheet(pen, 62, 20, 36, 56)
    _letter(pen, 19, 32, "?", 34)
    _letter(pen, 79, 32, "?", 34)
    _ink(pen, width=LINE * 1.3)
    pen.canvas.lines([(43, 47, 56, 47), (51, 53, 57, 47), (51, 41, 57, 47)])


def date(pen: Pen, said: str) -> None:
    """A leaf of a calendar: "1 September", or one word alone."""
    day, _, month = said.partition(" ")
    _ink(pen)
    pen.canvas.roundRect(8, 4, 84, 84, 6, stroke=1, fill=1)
    _ink(pen, LIGHT_SKY)
    pen.canvas.roundRect(8, 62, 84, 26, 6, stroke=1, fill=1)
    pen.canvas.lines([(28, 82, 28, 96), (72, 82, 72, 96)])
    _letter(pen, 50, 67, month, 14, 76)
    _letter(pen, 50, 18, day, 42, 72)


def clock(pen: Pen, hour: str) -> None:
    """A clock face at the full hour."""
    _ink(pen, LIGHT_SKY)
    pen.canvas.circle(50, 50, 42, stroke=1, fill=1)
    for number in range(1, 13):
        angle = pi / 2 - number * pi / 6
        if number % 3:
            _ink(pen, INK)
            pen.canvas.circle(50 + 33 * cos(angle), 50 + 33 * sin(angle), 1.5, stroke=0, fill=1)
        else:
            _letter(pen, 50 + 31 * cos(angle), 50 + 31 * sin(angle) - 5.4, str(number), 15)
    angle = pi / 2 - int(hour or 12) * pi / 6
    _ink(pen, INK)
    pen.canvas.line(50, 50, 50, 71)
    pen.canvas.setLineWidth(LINE * 1.7)
    pen.canvas.line(50, 50, 50 + 17 * cos(angle), 50 + 17 * sin(angle))


def _bubble(pen: Pen) -> None:
    path = pen.canvas.beginPath()
    path.moveTo(42, 68)
    for x, y in ((48, 58), (56, 68), (90, 68)):
        path.lineTo(x, y)
    path.curveTo(96, 68, 97, 70, 97, 75)
    path.lineTo(97, 91)
    path.curveTo(97, 96, 95, 98, 90, 98)
    path.lineTo(10, 98)
    path.curveTo(5, 98, 3, 96, 3, 91)
    path.lineTo(3, 75)
    path.curveTo(3, 70, 5, 68, 10, 68)
    path.close()
    _ink(pen, LIGHT_YELLOW)
    pen.canvas.drawPath(path, stroke=1, fill=1)


def some_say(pen: Pen, _: str) -> None:
    """Three people and the one thing they say together."""
    for x in (4, 35, 66):
        figure(pen, x, 0, 56, BLUE)
    _bubble(pen)
    pen.canvas.lines([(14, 88, 84, 88), (14, 78, 62, 78)])


def one_says(pen: Pen, _: str) -> None:
    figure(pen, 35, 0, 56, BLUE)
    _bubble(pen)
    pen.canvas.lines([(14, 88, 84, 88), (14, 78, 62, 78)])


def private(pen: Pen, _: str) -> None:
    """A folded paper going into a closed box."""
    pen.canvas.saveState()
    pen.canvas.translate(50, 66)
    pen.canvas.rotate(-14)
    pen.canvas.rect(-18, -20, 36, 46, stroke=1, fill=1)
    pen.canvas.line(-18, 6, 18, 6)
    pen.canvas.restoreState()
    _ink(pen, LIGHT_SKY)
    pen.canvas.roundRect(8, 4, 84, 52, 4, stroke=1, fill=1)
    _ink(pen, width=LINE * 1.7)
    pen.canvas.line(24, 56, 76, 56)
    _ink(pen)
    pen.canvas.circle(50, 30, 8, stroke=1, fill=1)
    _ink(pen, INK)
    pen.canvas.circle(50, 31.5, 2.2, stroke=0, fill=1)
    pen.canvas.line(50, 31, 50, 26)


def brings(pen: Pen, _: str) -> None:
    """A person with a paper: somebody will bring something."""
    figure(pen, 2, 2, 92, BLUE)
    sheet(pen, 46, 12, 50, 62)
    _ink(pen, line=SECOND_INK)
    pen.canvas.lines([(55, y, 86 if y < 50 else 72, y) for y in (50, 38, 26)])


def waits(pen: Pen, _: str) -> None:
    """A person with a hand up."""
    for width, colour in ((16, INK), (16 - 2 * LINE, LIGHT_YELLOW)):
        _ink(pen, line=colour, width=width)
        pen.canvas.line(54, 34, 78, 88)
    figure(pen, 18, 2, 80, LIGHT_YELLOW)


def rights(pen: Pen, _: str) -> None:
    """A key: what is yours."""
    _ink(pen, LIGHT_YELLOW)
    pen.canvas.circle(34, 62, 26, stroke=1, fill=1)
    _ink(pen)
    pen.canvas.circle(34, 62, 10, stroke=1, fill=1)
    _ink(pen, width=LINE * 2)
    pen.canvas.lines([(53, 44, 90, 10), (80, 19, 90, 29), (68, 30, 76, 38)])


def book(pen: Pen, _: str) -> None:
    """Words and what they mean."""
    for left, fill in ((8, LIGHT_SKY), (50, PAPER)):
        _ink(pen, fill)
        pen.canvas.rect(left, 18, 42, 62, stroke=1, fill=1)
        _ink(pen, line=SECOND_INK)
        pen.canvas.lines([(left + 9, y, left + 33, y) for y in (62, 48, 34)])


def yes(pen: Pen, _: str) -> None:
    """A tick in a square."""
    pen.canvas.roundRect(10, 10, 80, 80, 6, stroke=1, fill=1)
    _ink(pen, width=LINE * 3)
    pen.canvas.lines([(28, 52, 44, 34), (44, 34, 74, 70)])


def no(pen: Pen, _: str) -> None:
    """A cross in a ring."""
    pen.canvas.circle(50, 50, 42, stroke=1, fill=1)
    _ink(pen, width=LINE * 3)
    pen.canvas.lines([(32, 32, 68, 68), (32, 68, 68, 32)])


def paper(pen: Pen, _: str) -> None:
    """This paper."""
    sheet(pen, 18, 6, 64, 88)
    _ink(pen, line=SECOND_INK)
    pen.canvas.lines([(30, y, 70 if y > 30 else 54, y) for y in (74, 60, 46, 32)])


PICTURES: dict[str, Picture] = {
    "agreed": agreed,
    "first_on_list": first_on_list,
    "question": question,
    "changed": changed,
    "date": date,
    "clock": clock,
    "some_say": some_say,
    "one_says": one_says,
    "private": private,
    "brings": brings,
    "waits": waits,
    "rights": rights,
    "book": book,
    "yes": yes,
    "no": no,
    "paper": paper,
}
