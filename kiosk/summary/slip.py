"""The slip somebody takes home: a small page with the lines of who they can turn to, and nothing else on it."""

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from reportlab.lib.pagesizes import A6
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from kiosk.summary.typesetting.fonts import Fonts
from kiosk.summary.typesetting.paper import Type
from kiosk.summary.typesetting.paragraphs import Setting, paragraph
from kiosk.summary.typesetting.pen import Pen
from kiosk.summary.typesetting.runs import Lettering
from kiosk.summary.typesetting.stack import Stack, draw_stack
from kiosk.summary.typesetting.structure import finish
from kiosk.summary.typesetting.tags import Node

TITLE = "Who you can turn to"
EDGE = 10 * mm
WIDTH, HEIGHT = A6
SIZES = (Type(16, 24), Type(14, 20), Type(12, 17), Type(10, 14), Type(8, 11))


def write_slip(lines: Sequence[str], file: Path) -> None:
    """In the largest type in which all lines stand on the one page."""
    at = Setting(Lettering(Fonts("Open Sans")), Node("Document"), width=WIDTH - 2 * EDGE)
    fitting = next((size for size in SIZES if _stack(at, lines, size).height <= HEIGHT - 2 * EDGE), SIZES[-1])
    at = replace(at, under=Node("Document"))
    drawn = BytesIO()
    canvas = Canvas(drawn, pagesize=A6, invariant=1, lang="en-GB")
    canvas.setTitle(TITLE)
    pen = Pen(canvas, at.lettering)
    draw_stack(pen, _stack(at, lines, fitting), EDGE, HEIGHT - EDGE)
    canvas.showPage()
    canvas.save()
    finish(drawn.getvalue(), at.under, TITLE, file)


def _stack(at: Setting, lines: Sequence[str], size: Type) -> Stack:
    return Stack(tuple(replace(paragraph(at, line, size), after=size.leading / 2) for line in lines))
