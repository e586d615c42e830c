"""Two columns of the same width, under a thick rule each."""

from kiosk.summary.typesetting.paper import INK
from kiosk.summary.typesetting.paragraphs import beside
from kiosk.summary.typesetting.pen import Pen
from kiosk.summary.typesetting.stack import Pages, Piece, Stack

RULE = 2.4
PAD = 6


def columns(left: Stack, right: Stack, width: float, second: float, room: float) -> Stack:
    """Both columns beside one another; where they are higher than a page, page for page."""
    if max(left.height, right.height) <= room - PAD:
        return Stack((_band(left, right, width, second, ruled=True),), 16, 16)
    lefts, rights = _bands(left, room - PAD), _bands(right, room - PAD)
    count = max(len(lefts), len(rights))
    empty = Stack(())
    pairs = zip(lefts + [empty] * (count - len(lefts)), rights + [empty] * (count - len(rights)), strict=True)
    return Stack(tuple(_band(*pair, width, second, ruled=number == 0) for number, pair in enumerate(pairs)), 16, 16)


def _bands(column: Stack, height: float) -> list[Stack]:
    pages = Pages(height)
    pages.add(column.parts)
    return [_spaced(page) for page in pages.pages]


def _spaced(page: list[tuple[float, Piece]]) -> Stack:
    return Stack((beside(0, *((0, _lowered(piece, down)) for down, piece in page)),))


def _lowered(piece: Piece, down: float) -> Piece:
    return Piece(piece.height + down, lambda pen, left, top: piece.draw(pen, left, top - down))


def _band(left: Stack, right: Stack, width: float, second: float, *, ruled: bool) -> Stack:
    pad = PAD if ruled else 0

    def rules(pen: Pen, x: float, top: float) -> None:
        with pen.decoration():
            for start in (x, x + second):
                pen.plate(start, top - RULE / 2, width, RULE, INK)

    parts = [(0.0, _lowered(_one(left), pad)), (second, _lowered(_one(right), pad))]
    return Stack((beside(0, *([(0.0, Piece(0, rules))] if ruled else []), *parts),))


def _one(stack: Stack) -> Piece:
    return beside(0, (0, stack))
