"""The least a print of these words can cost: each line set once in one font on as many sheets."""

import time
from collections.abc import Sequence
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

LINES_ON_A_SHEET = 40


def bare_print(lines: Sequence[str], file: Path) -> float:
    """Seconds to write the lines as a PDF with nothing else on it."""
    began = time.perf_counter()
    canvas = Canvas(str(file), pagesize=A4, invariant=1)
    for place, line in enumerate(lines):
        if place and place % LINES_ON_A_SHEET == 0:
            canvas.showPage()
        canvas.setFont("Helvetica", 12)
        canvas.drawString(
            56, 780 - 18 * (place % LINES_ON_A_SHEET), line.encode("latin-1", "replace").decode("latin-1")
        )
    canvas.save()
    return time.perf_counter() - began
