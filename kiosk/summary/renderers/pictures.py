"""A drawing of the print as a picture, for files that cannot draw it themselves."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
from reportlab.pdfgen.canvas import Canvas

from kiosk.summary.document import Block
from kiosk.summary.renderers.blocks import block_stack
from kiosk.summary.renderers.pdf import DRAWING
from kiosk.summary.typesetting.fonts import Fonts
from kiosk.summary.typesetting.paper import TEXT_WIDTH
from kiosk.summary.typesetting.paragraphs import Setting
from kiosk.summary.typesetting.pen import Pen
from kiosk.summary.typesetting.runs import Lettering
from kiosk.summary.typesetting.stack import Stack, draw_stack
from kiosk.summary.typesetting.tags import Node

SCALE = 200 / 72  # dots a point
EDGE = 2.0


def pictures(block: Block, family: str) -> list[tuple[bytes, str, float]]:
    """A PNG for each part of the drawing, with its words for those who do not see it, and its width in points."""
    with DRAWING:
        tree = Node("Document")
        lettering = Lettering(Fonts(family))
        parts = block_stack(Setting(lettering, tree, TEXT_WIDTH), block).parts
        alts = [node.alt for node in tree.parts if node.alt]
        drawn = [_png(Stack((part,)), lettering) for part in parts]
    return [
        (png, alts[number] if number < len(alts) else "", TEXT_WIDTH + 2 * EDGE) for number, png in enumerate(drawn)
    ]


def _png(stack: Stack, lettering: Lettering) -> bytes:
    page, kept = BytesIO(), BytesIO()
    canvas = Canvas(page, pagesize=(TEXT_WIDTH + 2 * EDGE, stack.height + 2 * EDGE), invariant=1)
    draw_stack(Pen(canvas, lettering), stack, EDGE, stack.height + EDGE)
    canvas.showPage()
    canvas.save()
    pdf = pypdfium2.PdfDocument(page.getvalue())
    try:
        pdf[0].render(scale=SCALE).to_pil().save(kept, "PNG", optimize=True)
    finally:
        pdf.close()
    return kept.getvalue()
