"""Paragraphs: the one way by which words come onto the page as running text."""

from dataclasses import dataclass, replace
from itertools import groupby

from kiosk.summary.typesetting.directions import right_to_left, turns
from kiosk.summary.typesetting.languages import spans
from kiosk.summary.typesetting.lines import broken
from kiosk.summary.typesetting.paper import BODY, BODY_BOTTOM, SHEETS, TEXT_WIDTH, Type
from kiosk.summary.typesetting.pen import Pen
from kiosk.summary.typesetting.runs import Lettering, readable, seen
from kiosk.summary.typesetting.stack import Piece, Stack, blank, draw_stack
from kiosk.summary.typesetting.tags import Node


@dataclass(frozen=True)
class Setting:
    """Where a block is set: how wide, under which node of the structure, and in which kind of print."""

    lettering: Lettering
    under: Node
    width: float = TEXT_WIDTH
    room: float = SHEETS["a4"].top - BODY_BOTTOM - 60  # the height of a page under its title
    easy: bool = False
    titled: bool = True  # whether the section it stands in has a title of its own
    large: bool = False  # one column, tables as lines, the strip turned on the page

    def narrowed(self, width: float) -> "Setting":
        return replace(self, width=width)

    def within(self, role: str, alt: str = "") -> "Setting":
        return replace(self, under=self.under.add(role, alt))

    def measure(self, text: str, type_: Type) -> float:
        return self.lettering.width(text, type_.size, type_.strong)


def paragraph(at: Setting, text: str, type_: Type = BODY, role: str = "P", left: float = 0, first: float = 0) -> Stack:
    """The text in lines; `left` moves all of them in, `first` the first one more."""
    if at.large and type_.size < BODY.size:
        type_ = replace(type_, size=BODY.size, leading=BODY.leading)  # nothing is small in large print
    node = at.under.add(role)
    node.title = text if role in ("H1", "H2") else ""
    node.actual = readable(text) if turns(text) else ""
    parts = spans(text)
    mixed = len(parts) > 1 and not right_to_left(text)
    node.language = "" if mixed else next((language for _, language in parts if language), "")
    lines = broken(at.lettering, text, type_, at.width - left, first)
    return Stack(
        tuple(
            _line(node, line if last else line + " ", type_, left + (0 if number else first), mixed)
            for number, (line, last) in enumerate(_with_last(lines))
        )
    )


def _with_last(lines: list[str]) -> list[tuple[str, bool]]:
    return [(line, number == len(lines)) for number, line in enumerate(lines, 1)]


def _line(node: Node, text: str, type_: Type, indent: float, mixed: bool) -> Piece:
    """With several languages in the paragraph each is a part of its own, in the order of reading."""
    parts = spans(seen(text)) if mixed else []
    owners = [node.add("Span") for _ in parts] or [node]
    for owner, (_, language) in zip(owners, parts, strict=False):
        owner.language = language

    def draw(pen: Pen, left: float, top: float) -> None:
        x = left + indent
        if not turns(text):
            for owner, (part, _) in zip(owners, parts or [(text, "")], strict=True):
                with pen.part_of(owner):
                    x = pen.write(x, top - type_.drop, part, type_)
            return
        for number, runs in groupby(pen.lettering.runs(text, type_.strong), lambda run: run.part if mixed else 0):
            with pen.part_of(owners[number]):
                x = pen.write_runs(x, top - type_.drop, runs, type_)

    return Piece(type_.leading, draw)


def led(lines: Stack, lead: Piece, left: float = 0) -> Stack:
    """Lines with something before the first of them, which may be higher than it."""
    first, *rest = lines.parts
    assert isinstance(first, Piece)

    def draw(pen: Pen, x: float, top: float) -> None:
        lead.draw(pen, x + left, top)
        first.draw(pen, x, top)

    fill = [blank(lead.height - lines.height)] if lead.height > lines.height else []
    return Stack((Piece(first.height, draw), *rest, *fill), lines.before, lines.after)


def beside(height: float, *parts: tuple[float, Stack | Piece]) -> Piece:
    """Parts side by side, each so far from the left; as high as the highest, at least `height`."""
    stacks = [(left, part if isinstance(part, Stack) else Stack((part,))) for left, part in parts]

    def draw(pen: Pen, left: float, top: float) -> None:
        for right, stack in stacks:
            draw_stack(pen, stack, left + right, top)

    return Piece(max([height, *(stack.height for _, stack in stacks)]), draw)
