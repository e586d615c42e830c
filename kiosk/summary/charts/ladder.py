"""The ladder of wordings: one rung a wording, top to bottom, joined by a rail."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from kiosk.summary.charts.marks import numbered, via_mark
from kiosk.summary.charts.signs import BINDING_HEAD, LADDER_KEY
from kiosk.summary.document import BindingWord, Ladder, Run, Rung
from kiosk.summary.typesetting.directions import in_order, levels, right_to_left, turns
from kiosk.summary.typesetting.lines import cut, evened, fill, kept_together
from kiosk.summary.typesetting.paper import BINDS, BODY, INK, NOTE, NOTE_STRONG, SECOND_INK, WORDING, Type
from kiosk.summary.typesetting.paragraphs import Setting, beside, paragraph
from kiosk.summary.typesetting.pen import Pen
from kiosk.summary.typesetting.stack import Piece, Stack, as_piece, blank
from kiosk.summary.typesetting.tags import Node
from kiosk.words.word_diff import Change

RAIL, CIRCLE, MARK = 30, 22, 15
NARROWEST_BINDING, WIDEST_BINDING, SPACE = 50.0, 96.0, 14
BETWEEN = 10
WENT = Type(WORDING.size, WORDING.leading)
LOST = Type(BINDS.size, BINDS.leading)
SPOKEN: dict[Change, str] = {"same": "", "went": "Words that went: ", "came": "Words that came: "}


def ladder(at: Setting, block: Ladder) -> Stack:
    """The head and the rungs; a rung is parted only if it is higher than a page."""
    bound = _binding_width(at, block)
    room = at.narrowed(at.width - (bound + SPACE if bound else 0))
    marked = any(run.kind != "same" for rung in block.rungs for run in rung.runs)
    listed = at.within("L")
    rungs = [
        _rung(room, listed.under, rung, rung is block.rungs[-1], number == 0, at.width - bound)
        for number, rung in enumerate(block.rungs)
    ]
    head = _head(at, room, block.intro, marked, at.width - bound if bound else 0)
    return Stack((*head, *rungs), 4, 10, flows=True)


def _binding_width(at: Setting, block: Ladder) -> float:
    """Room for the widest of the words that bind; none if there are no such words."""
    words = [part for rung in block.rungs for word in rung.binds for part in _short_lines(at, word.text)]
    if not words:
        return 0
    return min(max(NARROWEST_BINDING, *(at.measure(word, BINDS) for word in words)), WIDEST_BINDING)


def _head(at: Setting, room: Setting, intro: str, marked: bool, column: float) -> tuple[Stack, ...]:
    """What was asked about, what the marks mean, and the head of the column of binding words."""
    left = [paragraph(room, intro)] if intro else []
    if marked:
        whole = at.measure(LADDER_KEY, NOTE) <= room.width and not at.large
        left.append(_key(room) if whole else paragraph(room, LADDER_KEY, NOTE))
    parts: list[tuple[float, Stack | Piece]] = [(0, Stack(tuple(left)))] if left else []
    if column:
        said = Stack(tuple(paragraph(at, line, NOTE_STRONG) for line in BINDING_HEAD))
        parts.append((column, Stack((blank(3), said))))
    return (Stack((beside(0, *parts),), after=7, keeps_next=True),) if parts else ()


def _key(at: Setting) -> Stack:
    node = at.under.add("P")

    def draw(pen: Pen, left: float, top: float) -> None:
        y = top - NOTE.drop
        with pen.part_of(node):
            x = pen.write(left, y, "Observed. ", NOTE)
            end = pen.write(x, y, "Crossed out", NOTE)
            pen.line(x, y + 3, end, y + 3, 1, SECOND_INK)
            x = pen.write(end, y, ": words that went. ", NOTE)
            end = pen.write(x, y, "Underlined", NOTE)
            pen.line(x, y - 2, end, y - 2, 1.3, SECOND_INK)
            pen.write(end, y, ": words that came.", NOTE)

    return Stack((Piece(NOTE.leading, draw),))


def _rung(at: Setting, listed: Node, rung: Rung, last: bool, first: bool, column: float) -> Stack:
    item = Setting(at.lettering, listed.add("LI"), at.width)
    label, body = item.under.add("Lbl"), item.within("LBody")
    lines = [*_wording(body, rung.runs), blank(1), *_under(body, rung)]
    binds = Stack(tuple(_binding(body, word) for word in rung.binds))
    missing = binds.height - sum(line.height for line in lines)
    if missing > 0:
        lines.append(blank(missing))
    if not last:
        lines.append(blank(BETWEEN))
    lines[0] = _with_number(lines[0], rung.number, label)
    drawn = [_on_rail(line, first and number == 0, last, number) for number, line in enumerate(lines)]
    return Stack(tuple(_with_binds(drawn, as_piece(binds), column) if binds.parts else drawn))


def _with_binds(lines: list[Piece], binds: Piece, column: float) -> list[Piece]:
    """The words that bind stand beside the first line, and are drawn after the last, so that the wording is not cut."""
    *before, last = lines
    above = sum(line.height for line in before)

    def draw(pen: Pen, left: float, top: float) -> None:
        last.draw(pen, left, top)
        binds.draw(pen, left + column, top + above)

    return [*before, Piece(last.height, draw)]


def _on_rail(line: Piece, first: bool, last: bool, number: int) -> Piece:
    """A line of a rung beside its length of rail, which begins and ends behind a circle."""

    def draw(pen: Pen, left: float, top: float) -> None:
        start = top - (6 if first else 0)
        end = top - (line.height if not last else 6 if number == 0 else 0)
        if end < start:
            with pen.decoration():
                pen.line(left + CIRCLE / 2, start, left + CIRCLE / 2, end, 1.6)
        line.draw(pen, left + RAIL, top)

    return Piece(line.height, draw)


def _with_number(line: Piece, number: int, label: Node) -> Piece:
    """The circle stands over the rail, at the left of the first words."""

    def draw(pen: Pen, left: float, top: float) -> None:
        with pen.part_of(label):
            numbered(pen, str(number), left - RAIL + 0.8, top + 1 - CIRCLE, CIRCLE - 1.6, filled=True)
        line.draw(pen, left, top)

    return Piece(line.height, draw)


def _under(at: Setting, rung: Rung) -> list[Piece]:
    stack = paragraph(at.narrowed(at.width - RAIL), rung.under, BODY, first=MARK)
    first, *rest = [part for part in stack.parts if isinstance(part, Piece)]

    def draw(pen: Pen, left: float, top: float) -> None:
        with pen.decoration():
            via_mark(pen, rung.via, left, top - BODY.leading + 4.5, 9)
        first.draw(pen, left, top)

    return [Piece(first.height, draw), *rest]


def _binding(at: Setting, word: BindingWord) -> Stack:
    node = at.under.add("P")
    node.actual = "" if word.kept else f"{word.text}: gone"
    parts = [_binding_line(node, line, word.kept) for line in _short_lines(at, word.text)]
    return Stack(tuple(parts))


def _short_lines(at: Setting, text: str) -> list[str]:
    """A binding word or date stays on one line where the column may be made wide enough for it."""
    if at.measure(text, BINDS) <= WIDEST_BINDING:
        return [text]
    return text.split()


def _binding_line(node: Node, text: str, kept: bool) -> Piece:
    def draw(pen: Pen, left: float, top: float) -> None:
        y = top - BINDS.drop
        with pen.part_of(node):
            end = pen.write(left, y, text, BINDS if kept else LOST)
            if not kept:
                pen.line(left, y + 3.4, end, y + 3.4, 1.1)

    return Piece(BINDS.leading, draw)


@dataclass(frozen=True)
class _Word:
    """One word of a wording, whether it stayed, went or came, and which run it is from."""

    text: str
    kind: Change
    node: Node

    @property
    def type(self) -> Type:
        return WENT if self.kind == "went" else WORDING


def _wording(at: Setting, runs: Sequence[Run]) -> list[Piece]:
    """The words in lines of even length, as few as fit."""
    node = at.under.add("P")
    room, space = at.width - RAIL, at.measure(" ", WORDING)
    words = [
        _Word(part, run.kind, span)
        for run in runs
        if run.text.split()
        for span in [_span(node, run)]
        for word in kept_together(run.text).split(" ")
        for part in cut(word, lambda one: at.measure(one, WORDING), room)
    ]
    keyed = [(str(place), at.measure(word.text, word.type)) for place, word in enumerate(words)]
    lines = fill(keyed, space, evened(keyed, space, room))
    base = int(right_to_left(" ".join(word.text for word in words)))
    return [_wording_line(_pieces([words[int(place)] for place in line], base)) for line in lines]


def _span(node: Node, run: Run) -> Node:
    """What went and what came is heard as such."""
    span = node.add("Span")
    span.actual = f"{SPOKEN[run.kind]}{run.text}." if run.kind != "same" else ""
    return span


def _pieces(words: list[_Word], base: int) -> list[list[_Word]]:
    """Words of one run that stand together, from left to right; `base` is 1 for a wording from right to left."""
    if len({word.node for word in words}) == 1:
        return [words]
    text = " ".join(word.text for word in words)
    deep = levels(text, base) if base or turns(text) else [0] * len(text)
    ends = [len(" ".join(word.text for word in words[: number + 1])) for number in range(len(words))]
    leveled = [(max(deep[end - len(word.text) : end]), word) for word, end in zip(words, ends, strict=True)]
    groups = [
        (level, [word for _, word in group])
        for (level, _), group in groupby(leveled, lambda one: (one[0], one[1].node))
    ]
    return in_order(groups)


def _wording_line(runs: list[list[_Word]]) -> Piece:
    def draw(pen: Pen, left: float, top: float) -> None:
        x, y = left, top - WORDING.drop
        for run in runs:
            kind, type_ = run[0].kind, run[0].type
            with pen.part_of(run[0].node):
                text = " ".join(word.text for word in run)
                end = x + pen.width(text, type_)
                pen.write(x, y, text if turns(text) else f"{text} ", type_)
                if kind == "went":
                    pen.line(x, y + 3.7, end, y + 3.7, 1.1)
                elif kind == "came":
                    pen.line(x, y - 2.3, end, y - 2.3, 1.5, INK)
            x = end + pen.width(" ", WORDING)

    return Piece(WORDING.leading, draw)
