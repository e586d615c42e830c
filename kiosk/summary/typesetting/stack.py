"""Pieces one under another, and how they are put on pages: what does not fit moves whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from kiosk.summary.typesetting.pen import Pen

Draw = Callable[[Pen, float, float], None]  # at its left and its top


@dataclass(frozen=True)
class Piece:
    """What cannot be parted: its height, and how to draw it."""

    height: float
    draw: Draw


def blank(height: float) -> Piece:
    return Piece(height, lambda *_: None)


@dataclass(frozen=True)
class Stack:
    """Parts in order. It is parted only where it is higher than a whole page, or flows."""

    parts: tuple[Stack | Piece, ...]
    before: float = 0
    after: float = 0
    keeps_next: bool = False
    again: Piece | None = None  # stands above the parts once more on each further page
    flows: bool = False  # parted rather than moved whole, so that no page stays half empty

    @property
    def height(self) -> float:
        return sum(part.height for part in self.parts) + sum(gaps(self.parts))

    def squeezed(self, by: float) -> Stack:
        """The same with less room between its parts."""
        parts = tuple(part.squeezed(by) if isinstance(part, Stack) else part for part in self.parts)
        return Stack(parts, self.before * by, self.after * by, self.keeps_next, self.again, self.flows)


def gaps(parts: Sequence[Stack | Piece]) -> list[float]:
    """The room between neighbours: the larger of what both want, or the upper's own where it leads the lower in."""
    return [_after(upper) if _leads(upper) else max(_after(upper), _before(lower)) for upper, lower in pairwise(parts)]


def _leads(part: Stack | Piece) -> bool:
    return isinstance(part, Stack) and part.keeps_next


def _before(part: Stack | Piece) -> float:
    return part.before if isinstance(part, Stack) else 0


def _after(part: Stack | Piece) -> float:
    return part.after if isinstance(part, Stack) else 0


def _flows(part: Stack | Piece) -> bool:
    return isinstance(part, Stack) and part.flows


def draw_stack(pen: Pen, stack: Stack, left: float, top: float) -> None:
    """Draws the whole stack in one place."""
    for part, gap in zip(stack.parts, [*gaps(stack.parts), 0.0], strict=False):
        if isinstance(part, Stack):
            draw_stack(pen, part, left, top)
        else:
            part.draw(pen, left, top)
        top -= part.height + gap


def as_piece(stack: Stack) -> Piece:
    return Piece(stack.height, lambda pen, left, top: draw_stack(pen, stack, left, top))


def to_fit(stack: Stack, height: float) -> Stack:
    """The stack, squeezed a little if that saves it from running on to another page."""
    return next((tight for by in (1, 0.85, 0.7) if (tight := stack.squeezed(by)).height <= height), stack)


MOVES_WHOLE = 200.0  # what is no higher than this, or than a third of a page, is never parted


@dataclass
class Pages:
    """Fills pages of one height from the top down; a page is a list of pieces and how far down each begins."""

    height: float
    pages: list[list[tuple[float, Piece]]] = field(default_factory=lambda: [[]])
    down: float = 0
    _want: float = 0  # room the last part asked for after it

    def add(self, parts: Sequence[Stack | Piece]) -> None:
        """Puts the parts on, a heading never parted from what follows it."""
        waiting: list[Stack | Piece] = []
        for part in parts:
            waiting.append(part)
            if not _leads(part):
                self._add_kept(waiting)
                waiting = []
        if waiting:
            self._add_kept(waiting)

    def _add_kept(self, parts: list[Stack | Piece]) -> None:
        whole = Stack(tuple(parts), _before(parts[0]), _after(parts[-1]))
        if self._fits(whole):
            self._put(whole)
        elif whole.height <= self.height and not (
            _flows(parts[-1]) and whole.height > min(MOVES_WHOLE, self.height / 3)
        ):
            self.turn()
            self._put(whole)
        else:
            self._part(parts)

    def _part(self, parts: list[Stack | Piece]) -> None:
        *heads, last = parts
        if heads and not self._fits(Stack((*heads, *self._beginning(last)))):
            self.turn()
        for head in heads:
            self._put(head)
        if isinstance(last, Stack):
            self._want = self._want if heads else max(self._want, last.before)
            self._flow(last)
            self._want = max(self._want, last.after)
        else:
            self.turn()
            self._put(last)

    def _beginning(self, part: Stack | Piece) -> list[Stack | Piece]:
        """What of a part stands together where it begins: its own headings with what they lead in."""
        if not isinstance(part, Stack) or not self._parts(part):
            return [part]
        kept: list[Stack | Piece] = []
        for one in part.parts:
            if not _leads(one):
                return [*kept, *self._beginning(one)]
            kept.append(one)
        return kept

    def _parts(self, stack: Stack) -> bool:
        """Whether it is parted where it does not fit, rather than moved whole."""
        return stack.height > self.height or (_flows(stack) and stack.height > min(MOVES_WHOLE, self.height / 3))

    def _flow(self, stack: Stack) -> None:
        """Part by part, under the head of the stack on each page."""
        if stack.again is None:
            self.add(stack.parts)
            return
        for part in stack.parts:
            if not self._fits(part):
                self.turn()
                self._put(stack.again)
            self.add([part])

    def _fits(self, part: Stack | Piece) -> bool:
        return self._gap(part) + part.height <= self.height - self.down + 0.01

    def _gap(self, part: Stack | Piece) -> float:
        return max(self._want, _before(part)) if self.pages[-1] else 0

    def _put(self, part: Stack | Piece) -> None:
        self.down += self._gap(part)
        self.pages[-1].append((self.down, as_piece(part) if isinstance(part, Stack) else part))
        self.down += part.height
        self._want = _after(part)

    def turn(self) -> None:
        if self.pages[-1]:
            self.pages.append([])
        self.down = self._want = 0
