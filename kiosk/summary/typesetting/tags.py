"""What each mark on the paper is, for those who hear the print: a tree of nodes, and the marks that belong to each."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from reportlab.pdfgen.canvas import Canvas


@dataclass(eq=False)
class Node:
    """One element of the structure: a role of PDF (H1, P, Figure ...), its parts, and where its marks are."""

    role: str
    alt: str = ""
    actual: str = ""  # the text in the order of reading, where the drawn signs run from right to left
    parts: list[Node] = field(default_factory=list)
    title: str = ""  # of a heading, for the bookmarks
    marks: list[tuple[int, int]] = field(default_factory=list)  # page from 0, number of the mark on it
    box: tuple[float, float, float, float] | None = None  # of a figure: left, bottom, right, top on its page, in points
    language: str = ""  # where it is not that of the document

    def add(self, role: str, alt: str = "") -> Node:
        part = Node(role, alt=alt)
        self.parts.append(part)
        return part


@dataclass
class Tagger:
    """Writes the marks into the page as it is drawn."""

    canvas: Canvas
    page: int = 0
    _next: int = 0
    _open: bool = False

    def turn_page(self) -> None:
        self.page += 1
        self._next = 0

    @contextmanager
    def node(self, node: Node) -> Iterator[None]:
        """All that is drawn within belongs to the node."""
        node.marks.append((self.page, self._next))
        with self._marked(f"/{node.role} <</MCID {self._next}>> BDC"):
            self._next += 1
            yield

    @contextmanager
    def artifact(self, kind: str = "Layout") -> Iterator[None]:
        """Head, foot and decoration: read to no one."""
        with self._marked(f"/Artifact <</Type /{kind}>> BDC"):
            yield

    @contextmanager
    def _marked(self, opening: str) -> Iterator[None]:
        assert not self._open, "marks do not nest"
        self._open = True
        self.canvas._code.append(opening)
        yield
        self.canvas._code.append("EMC")
        self._open = False


def said_as(text: str) -> str:
    """Opens a mark whose shapes stand for this text; EMC closes it."""
    return f"/Span <</ActualText <FEFF{text.encode('utf-16-be', 'replace').hex().upper()}>>> BDC"
