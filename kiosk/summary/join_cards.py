"""Cards to lie on the table, one a seat: how to come in with a phone. Six on a sheet, with lines to cut along."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from kiosk.summary.typesetting.fonts import Fonts
from kiosk.summary.typesetting.paper import INK, SECOND_INK, Type
from kiosk.summary.typesetting.paragraphs import Setting, beside, paragraph
from kiosk.summary.typesetting.pen import Pen
from kiosk.summary.typesetting.runs import Lettering
from kiosk.summary.typesetting.stack import Stack, draw_stack
from kiosk.summary.typesetting.structure import finish
from kiosk.summary.typesetting.tags import Node
from kiosk.words.coming_in import (
    COME_IN,
    NO_CAMERA,
    PAGE,
    POINT_AT_BOTH,
    POINT_AT_ONE,
    WIFI,
    WIFI_IS,
    WIFI_KEY,
    WITHOUT_ONE,
    square_code,
)

TITLE = "Cards to come in with"
ACROSS, DOWN = 2, 3
WIDTH, HEIGHT = A4[0] / ACROSS, A4[1] / DOWN
EDGE = 8 * mm
QUIET = 4  # squares of blank paper round a code
ALONE, BESIDE = 50 * mm, 38 * mm
HEAD, BODY, STRONG = Type(14, 19, strong=True), Type(10, 14), Type(11.5, 15, strong=True)
SMALL = Type(8.5, 11, ink=SECOND_INK)
LEFT_FOR_WORDS = HEIGHT - 2 * EDGE - HEAD.leading - BESIDE - SMALL.leading - 3 * mm
Squares = tuple[tuple[bool, ...], ...]


@dataclass(frozen=True)
class WayIn:
    """What is typed and what is pointed at; `wifi` and what opens it as far as anybody knows them."""

    typed: str
    code: str
    squares: Squares
    wifi: str = ""
    wifi_key: str = ""
    wifi_squares: Squares = ()


def write_join_cards(way: WayIn, seats: Sequence[int | None], file: Path) -> None:
    """One for each seat, None for a place without a number."""
    at = Setting(Lettering(Fonts("Open Sans")), Node("Document"), width=WIDTH - 2 * EDGE)
    drawn = BytesIO()
    canvas = Canvas(drawn, pagesize=A4, invariant=1, lang="en-GB")
    canvas.setTitle(TITLE)
    pen = Pen(canvas, at.lettering)
    for first in range(0, len(seats), ACROSS * DOWN):
        _cut_lines(pen)
        for place, seat in enumerate(seats[first : first + ACROSS * DOWN]):
            down, across = divmod(place, ACROSS)
            _card(pen, at.within("Sect"), way, seat, across * WIDTH, A4[1] - down * HEIGHT)
        canvas.showPage()
        pen.tags.turn_page()
    canvas.save()
    finish(drawn.getvalue(), at.under, TITLE, file)


def _cut_lines(pen: Pen) -> None:
    with pen.decoration():
        pen.canvas.setDash(3, 3)
        for n in range(1, ACROSS):
            pen.line(n * WIDTH, 0, n * WIDTH, A4[1], 0.6, SECOND_INK)
        for n in range(1, DOWN):
            pen.line(0, n * HEIGHT, A4[0], n * HEIGHT, 0.6, SECOND_INK)
        pen.canvas.setDash()


def _card(pen: Pen, at: Setting, way: WayIn, seat: int | None, left: float, top: float) -> None:
    """`left` and `top` are where the card begins on its sheet."""
    x, y = left + EDGE, top - EDGE
    draw_stack(pen, paragraph(at, COME_IN[0], HEAD), x, y)
    if seat is not None:
        words = f"Seat {seat}"
        draw_stack(pen, paragraph(at, words, HEAD), left + WIDTH - EDGE - pen.width(words, HEAD), y)
    y -= HEAD.leading + 2 * mm
    foot = paragraph(at, WITHOUT_ONE, SMALL)
    draw_stack(pen, foot, x, top - HEIGHT + EDGE + foot.height)
    if way.wifi_squares:
        _two_codes(pen, at, way, x, y)
    else:
        _one_code(pen, at, way, x, y)


def _two_codes(pen: Pen, at: Setting, way: WayIn, x: float, y: float) -> None:
    _code(pen, at, square_code(f"1 {WIFI}", way.wifi), way.wifi_squares, x, y, BESIDE)
    _code(pen, at, square_code(f"2 {PAGE}", way.typed), way.squares, x + _middle(at), y, BESIDE)
    tried = replace(at, under=Node("Sect"))
    fits = _words_of_two(tried, way, BODY).height <= LEFT_FOR_WORDS
    draw_stack(pen, _words_of_two(at, way, BODY if fits else SMALL), x, y - BESIDE)


def _middle(at: Setting) -> float:
    return float(at.width / 2 + 2 * mm)


def _words_of_two(at: Setting, way: WayIn, body: Type) -> Stack:
    half, name = replace(at, width=at.width / 2 - 2 * mm), replace(body, strong=True)
    first = _lines(half, (f"1 {WIFI}", body), (way.wifi, name))
    second = _lines(half, (f"2 {PAGE}", body), (way.typed, name))
    key = [f"{WIFI_KEY} {way.wifi_key}"] if way.wifi_key else []
    below = _lines(at, *((said, body) for said in (POINT_AT_BOTH, f"{NO_CAMERA} {way.code}", *key)))
    return Stack((beside(0, (0, first), (_middle(at), second)), below))


def _one_code(pen: Pen, at: Setting, way: WayIn, x: float, y: float) -> None:
    _code(pen, at, square_code(PAGE, way.typed), way.squares, x, y, ALONE)
    right = replace(at, width=at.width - ALONE - 2 * mm)
    wifi = [(f"{WIFI_IS} {way.wifi}", BODY)] if way.wifi else []
    draw_stack(pen, _lines(right, (POINT_AT_ONE, BODY), (NO_CAMERA, BODY), *wifi), x + ALONE + 2 * mm, y - 2 * mm)
    draw_stack(pen, _lines(at, (way.typed, STRONG), (way.code, HEAD)), x, y - ALONE)


def _lines(at: Setting, *said: tuple[str, Type]) -> Stack:
    return Stack(tuple(paragraph(at, words, type_) for words, type_ in said))


def _code(pen: Pen, at: Setting, says: str, squares: Squares, left: float, top: float, side: float) -> None:
    """As dark squares with their blank edge, `side` wide in all."""
    one = side / (len(squares) + 2 * QUIET)
    with pen.part_of(at.under.add("Figure", says)):
        path = pen.canvas.beginPath()
        for row, line in enumerate(squares, QUIET):
            for column, dark in enumerate(line, QUIET):
                if dark:
                    path.rect(left + column * one, top - (row + 1) * one, one, one)
        pen.canvas.setFillColor(INK)
        pen.canvas.drawPath(path, stroke=0, fill=1)
