"""The key of the power strip. It shows only what the strip under it uses."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kiosk.meeting.terms import Ended, Via
from kiosk.summary.charts.marks import edge_sign, numbered, turn_outline, via_mark
from kiosk.summary.charts.patterns import HOLDERS, fill_box
from kiosk.summary.charts.signs import WORDING_NUMBER, first_up
from kiosk.summary.document import Bar
from kiosk.summary.typesetting.paper import INK, NOTE_STRONG, Type
from kiosk.summary.typesetting.paragraphs import Setting
from kiosk.summary.typesetting.pen import Pen
from kiosk.summary.typesetting.stack import Piece
from kiosk.words.kinds.powers import ENDS, HOLDER_KINDS, VIAS, HolderKind

Sign = Callable[[Pen, float, float], None]
LINE = 16
HEAD = 34.0
BETWEEN = 12.0
KEY_TYPE = Type(10.5, 15)


@dataclass(frozen=True)
class Item:
    """A sign, its width, and its words."""

    width: float
    draw: Sign
    words: str


def key_lines(at: Setting, shown: Sequence[Bar], signed: Sequence[Bar]) -> list[tuple[str, list[Item]]]:
    """Who held it, how they came by it (of bars that carry signs), and how a turn ended."""
    return [line for head, items in _used(shown, signed) for line in _broken(at, head, items)]


def key_height(lines: Sequence[object]) -> float:
    return LINE * len(lines)


def strip_key(at: Setting, lines: list[tuple[str, list[Item]]]) -> Piece:
    node = at.under.add("P")

    def draw(pen: Pen, left: float, top: float) -> None:
        with pen.part_of(node):
            for count, (head, items) in enumerate(lines, 1):
                _line(pen, head, items, left, top - count * LINE + 5)

    return Piece(key_height(lines), draw)


def _used(bars: Sequence[Bar], signed: Sequence[Bar]) -> list[tuple[str, list[Item]]]:
    held = [bar for bar in bars if bar.labels]
    fills = [kind for kind, words in HOLDER_KINDS.items() if words.key and any(bar.holder_kind == kind for bar in held)]
    vias = [via for via in VIAS if any(bar.via == via for bar in signed if bar.labels)]
    ends = [end for end in ENDS if end != "finished" and any(bar.ended == end for bar in held)]
    number = [Item(11.5, lambda pen, x, y: numbered(pen, "1", x, y - 2, 11.5), WORDING_NUMBER)]
    return [
        ("Who", [_swatch(kind) for kind in fills]),
        ("How", [_via(via) for via in vias]),
        ("Also", [_end(end) for end in ends] + (number if any(bar.number for bar in held) else [])),
    ]


def _broken(at: Setting, head: str, items: list[Item]) -> list[tuple[str, list[Item]]]:
    """The items in lines no wider than the key; only the first line has the head."""
    lines: list[tuple[str, list[Item]]] = []
    x = at.width
    for item in items:
        wide = item.width + 5 + at.measure(item.words, KEY_TYPE) + BETWEEN
        if not lines or x + wide - BETWEEN > at.width:
            lines.append(("" if lines else head, []))
            x = HEAD
        lines[-1][1].append(item)
        x += wide
    return lines


def _line(pen: Pen, head: str, items: list[Item], left: float, y: float) -> None:
    pen.write(left, y, head, NOTE_STRONG)
    x = left + HEAD
    for item in items:
        item.draw(pen, x, y)
        x = pen.write(x + item.width + 5, y, item.words, KEY_TYPE) + BETWEEN


def _swatch(kind: HolderKind) -> Item:
    fill = HOLDERS[kind]

    def draw(pen: Pen, x: float, y: float) -> None:
        fill_box(pen.canvas, (x, y - 2.5, 18, 13), fill.body)
        fill_box(pen.canvas, (x, y - 2.5, 18, 6), fill.colour, fill.pattern)
        pen.canvas.setStrokeColor(INK)
        pen.canvas.setLineWidth(0.8)
        pen.canvas.rect(x, y - 2.5, 18, 13, stroke=1, fill=0)
        pen.canvas.line(x, y + 3.5, x + 18, y + 3.5)

    return Item(18, draw, HOLDER_KINDS[kind].key)


def _via(via: Via) -> Item:
    return Item(8.5, lambda pen, x, y: via_mark(pen, via, x, y - 0.5, 8.5), VIAS[via].key)


def _end(ended: Ended) -> Item:
    def draw(pen: Pen, x: float, y: float) -> None:
        canvas = pen.canvas
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(0.9)
        canvas.setLineJoin(1)
        canvas.drawPath(turn_outline(canvas, ended, x, x + 15, y - 2.5, y + 10.5), stroke=1, fill=0)
        edge_sign(canvas, ended, x + 15, y - 2.5, y + 10.5)

    return Item(18, draw, first_up(ENDS[ended].bar))
