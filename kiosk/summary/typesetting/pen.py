"""The pen: puts plain text and simple shapes on the page, and says what they are."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

from kiosk.summary.typesetting.lines import fitting
from kiosk.summary.typesetting.paper import INK, PAPER, Type
from kiosk.summary.typesetting.runs import Lettering, Run
from kiosk.summary.typesetting.tags import Node, Tagger, said_as


class Pen:
    """A canvas that letters people's words as they are: nothing in them is ever read as markup."""

    def __init__(self, canvas: Canvas, lettering: Lettering) -> None:
        self.canvas, self.lettering = canvas, lettering
        self.tags = Tagger(canvas)

    def width(self, text: str, type_: Type) -> float:
        return self.lettering.width(text, type_.size, type_.strong)

    def write(self, x: float, y: float, text: str, type_: Type, ink: Color | None = None) -> float:
        """Letters the text with its baseline at y, and returns where it ends."""
        return self.write_runs(x, y, self.lettering.runs(text, type_.strong), type_, ink)

    def write_runs(self, x: float, y: float, runs: Iterable[Run], type_: Type, ink: Color | None = None) -> float:
        for run in runs:
            self._letter(x, y, run, type_.size, ink or type_.ink)
            x += run.width * type_.size
        return x

    def write_right(self, x: float, y: float, text: str, type_: Type) -> None:
        self.write(x - self.width(text, type_), y, text, type_)

    def write_clipped(self, x: float, y: float, text: str, type_: Type, width: float) -> None:
        """Letters as much of the text as fits, with an ellipsis where it was cut."""
        if self.width(text, type_) > width:
            while text and self.width(text + "…", type_) > width:
                text = text[:-1]
            text = text.rstrip() + "…"
        self.write(x, y, text, type_)

    def write_centred(self, x: float, y: float, text: str, type_: Type, ink: Color | None = None) -> None:
        self.write(x - self.width(text, type_) / 2, y, text, type_, ink)

    def write_fitting(self, x: float, y: float, labels: tuple[str, ...], type_: Type, width: float) -> str:
        """Letters the longest label that fits, and returns it."""
        label = fitting(self.lettering, labels, type_, width)
        self.write(x, y, label, type_)
        return label

    def _letter(self, x: float, y: float, run: Run, size: float, ink: Color) -> None:
        if not run.shown:
            return
        for across, shown, text in run.words():
            line = self.canvas.beginText(x + across * size, y)
            line.setFont(run.font.fontName, size)
            line.setFillColor(ink)
            if run.is_as_written:
                line.textOut(shown)
            else:
                line._code.append(said_as(text))
                line.textOut(shown)
                line._code.append("EMC")
            self.canvas.drawText(line)

    def line(self, x: float, y: float, to_x: float, to_y: float, width: float, ink: Color = INK) -> None:
        self.canvas.setStrokeColor(ink)
        self.canvas.setLineWidth(width)
        self.canvas.line(x, y, to_x, to_y)

    def plate(self, x: float, y: float, width: float, height: float, ink: Color = PAPER) -> None:
        """A filled box without an outline; white behind words, so that no guide runs through them."""
        self.canvas.setFillColor(ink)
        self.canvas.rect(x, y, width, height, stroke=0, fill=1)

    @contextmanager
    def part_of(self, node: Node) -> Iterator[None]:
        with self.tags.node(node):
            yield

    @contextmanager
    def figure(self, node: Node, left: float, top: float, width: float, height: float) -> Iterator[None]:
        """A drawing: part of the node, which learns where on the page it stands."""
        corners = [self.canvas.absolutePosition(x, y) for x in (left, left + width) for y in (top, top - height)]
        across, up = zip(*corners, strict=True)
        node.box = (min(across), min(up), max(across), max(up))
        with self.tags.node(node):
            yield

    @contextmanager
    def decoration(self) -> Iterator[None]:
        with self.tags.artifact():
            yield

    @contextmanager
    def at(self, x: float, y: float, scale: float = 1) -> Iterator[Canvas]:
        """A canvas whose origin is moved and scaled for a while."""
        self.canvas.saveState()
        self.canvas.translate(x, y)
        self.canvas.scale(scale, scale)
        yield self.canvas
        self.canvas.restoreState()
