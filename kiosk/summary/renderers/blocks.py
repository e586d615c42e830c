"""Words, headings, lists and boxes of a page, each as a stack of pieces."""

from kiosk.summary.charts.easy_lines import pictured
from kiosk.summary.charts.ladder import ladder
from kiosk.summary.charts.marks import badge
from kiosk.summary.charts.minutes import minute_squares
from kiosk.summary.charts.people import people_figures
from kiosk.summary.charts.strip_chart import strip_chart
from kiosk.summary.charts.waits import waits
from kiosk.summary.document import (
    Block,
    Bullets,
    Columns,
    Frame,
    Heading,
    Ladder,
    LetteredSentences,
    MinuteSquares,
    PeopleFigures,
    Pictured,
    Rows,
    Section,
    StripChart,
    Terms,
    TitleBlock,
    Together,
    Waits,
    Words,
    WordsStyle,
    WritingBox,
)
from kiosk.summary.typesetting.columns import columns
from kiosk.summary.typesetting.paper import (
    BODY,
    BODY_STRONG,
    CHANGE,
    CODE,
    CREAM,
    EASY,
    EASY_NAME,
    EASY_TITLE,
    GUTTER,
    HEADING,
    INK,
    LARGE_CHANGE,
    LARGE_TITLE,
    NOTE,
    SAID,
    SECOND_INK,
    TITLE,
    WORDING,
    Type,
)
from kiosk.summary.typesetting.paragraphs import Setting, beside, led, paragraph
from kiosk.summary.typesetting.pen import Pen
from kiosk.summary.typesetting.stack import Piece, Stack, as_piece, blank, to_fit
from kiosk.summary.typesetting.table import rows_table, terms_table

STYLES: dict[WordsStyle, Type] = {"body": BODY, "said": SAID, "change": CHANGE, "caption": NOTE, "code": CODE}
PILL = 14
BETWEEN_PARAGRAPHS = 5


def block_stack(at: Setting, block: Block) -> Stack:
    """Any block of a page, ready to be placed."""
    match block:
        case Heading():
            return heading(at, block)
        case Words(style="change"):
            return change_sentence(at, block.text)
        case Words():
            return words(at, block)
        case Bullets():
            return bullets(at, block)
        case Rows():
            return rows_table(at, block)
        case Terms():
            return terms_table(at, block)
        case LetteredSentences():
            return lettered_sentences(at, block)
        case Columns():
            return two_columns(at, block)
        case Together():
            return together(at, block.blocks)
        case Frame():
            return framed(at, block)
        case WritingBox():
            return writing_box(at, block)
        case _:
            return _chart(at, block)


def _chart(at: Setting, block: Block) -> Stack:
    match block:
        case StripChart():
            return strip_chart(at, block)
        case MinuteSquares():
            return minute_squares(at, block)
        case Waits():
            return waits(at, block)
        case Ladder():
            return ladder(at, block)
        case PeopleFigures():
            return people_figures(at, block)
        case Pictured():
            return pictured(at, block)
    raise TypeError(f"No drawing for {type(block).__name__}.")


def blocks_stack(at: Setting, blocks: tuple[Block, ...]) -> Stack:
    """The blocks one under another; a caption stays with what it is a caption of."""
    stacks: list[Stack] = []
    for block in blocks:
        stack = block_stack(at, block)
        if stacks and isinstance(block, Words) and block.style == "caption":
            stack = Stack((stacks[-1], stack), stacks[-1].before, stack.after, flows=stacks.pop().flows)
        stacks.append(stack)
    return Stack(tuple(stacks))


def heading_of(at: Setting, section: Section) -> Stack:
    """The title of a section, large where it begins a page; nothing where it goes on under the one before."""
    if not section.title:
        return Stack(())
    if section.own_page:
        large = EASY_TITLE if at.easy else HEADING if at.large else TITLE
        return _headed(at, section.title, section.tag, large, "H2", Stack((), after=8))
    return heading(at, Heading(section.title, section.tag), "H2")


def heading(at: Setting, block: Heading, role: str = "") -> Stack:
    """Under a section without a title a heading is of its level, so that no step is left out."""
    role = role or ("H3" if at.titled else "H2")
    style = Stack((), before=16, after=10 if at.easy else 4, keeps_next=True)
    return _headed(at, block.text, block.tag, EASY_TITLE if at.easy else HEADING, role, style)


def title_block(at: Setting, block: TitleBlock) -> Stack:
    """The title over as many lines as it needs, the state of the paper under it, and what meeting this was."""
    name = EASY_NAME if at.easy else LARGE_TITLE if at.large else TITLE
    parts: list[Stack | Piece] = [Stack((paragraph(at, block.title, name, "H1"),), after=4)]
    if block.state:
        parts.append(paragraph(at, block.state) if at.large else _state(at, block.state))
    if block.rows:
        parts.append(terms_table(at, Terms(block.rows)))
        parts.append(_rule(at))
    if at.large:
        return Stack(tuple(parts), 0, 10, flows=True)
    return Stack((as_piece(Stack(tuple(parts))),), 0, 10)


def _state(at: Setting, text: str) -> Stack:
    node, wide = at.under.add("P"), at.measure(text, PILL_TYPE) + PILL

    def draw(pen: Pen, left: float, top: float) -> None:
        with pen.decoration():
            pen.canvas.setStrokeColor(SECOND_INK)
            pen.canvas.setLineWidth(0.8)
            pen.canvas.roundRect(left, top - 19, wide, 17.5, 8.75, stroke=1, fill=0)
        with pen.part_of(node):
            pen.write(left + PILL / 2, top - 14.5, text, PILL_TYPE)

    return Stack((Piece(20, draw),), 2, 4)


def _rule(at: Setting) -> Piece:
    def draw(pen: Pen, left: float, top: float) -> None:
        with pen.decoration():
            pen.line(left, top - 2, left + at.width, top - 2, 0.8)

    return Piece(3, draw)


def _headed(at: Setting, text: str, tag: str, type_: Type, role: str, room: Stack) -> Stack:
    """A heading with a quiet outlined tag at its right, which the heading's words keep clear of."""
    if not tag:
        return Stack((paragraph(at, text, type_, role),), room.before, room.after, room.keeps_next)
    if at.large:
        under = Stack((paragraph(at, text, type_, role), paragraph(at, tag)))
        return Stack((as_piece(under),), room.before, room.after, room.keeps_next)
    wide = at.measure(tag, PILL_TYPE) + PILL
    said = paragraph(at.narrowed(max(at.width - wide - 12, at.width / 2)), text, type_, role)
    node = at.under.add("P")

    def pill(pen: Pen, left: float, top: float) -> None:
        right, y = left + at.width, top - type_.drop + 1
        with pen.decoration():
            pen.canvas.setStrokeColor(SECOND_INK)
            pen.canvas.setLineWidth(0.8)
            pen.canvas.roundRect(right - wide, y - 4.5, wide, 17.5, 8.75, stroke=1, fill=0)
        with pen.part_of(node):
            pen.write(right - wide + PILL / 2, y, tag, PILL_TYPE)

    return Stack((beside(0, (0, said), (0, Piece(0, pill))),), room.before, room.after, room.keeps_next)


PILL_TYPE = Type(10.5, 15)
RULED = 23
SMALL_PRINT = Type(10, 14, ink=SECOND_INK)


def words(at: Setting, block: Words) -> Stack:
    type_ = EASY if at.easy and block.style == "body" else STYLES[block.style]
    room = 2 if block.style == "caption" else BETWEEN_PARAGRAPHS
    return Stack((paragraph(at, block.text, type_),), 2 if block.style == "code" else room, room, flows=True)


def change_sentence(at: Setting, text: str) -> Stack:
    """The sentence the print is about, with a thick bar at its left."""
    said = paragraph(at, text, LARGE_CHANGE if at.large else CHANGE, left=18)
    return Stack((Stack(tuple(_barred(part) for part in said.parts)),), 8, 16)


def _barred(line: Stack | Piece) -> Piece:
    def draw(pen: Pen, left: float, top: float) -> None:
        with pen.decoration():
            pen.plate(left, top - line.height - 3, 5, line.height + 6, INK)

    return beside(0, (0, Piece(0, draw)), (0, line))


def bullets(at: Setting, block: Bullets) -> Stack:
    listed = at.within("L")
    items = tuple(_bullet(listed.within("LI"), item) for item in block.items)
    return Stack(items, 4, BETWEEN_PARAGRAPHS, flows=True)


def _bullet(at: Setting, item: str) -> Stack:
    def dot(pen: Pen, left: float, top: float) -> None:
        with pen.decoration():
            pen.canvas.setFillColor(INK)
            pen.canvas.circle(left + 5, top - BODY.drop + 4, 2, stroke=0, fill=1)

    said = paragraph(at, item, EASY if at.easy else BODY, "LBody", left=16)
    return Stack((led(said, Piece(0, dot)),), 3, 3)


def lettered_sentences(at: Setting, block: LetteredSentences) -> Stack:
    """Sentences, each behind the letters of the powers it speaks of."""
    listed = at.within("L")
    indent = 24 + 17 * (max(len(letters) for letters, _ in block.lines) - 1)
    type_ = Type(11, 15)  # so that strip and sentences share a page
    lines = tuple(_lettered(listed.within("LI"), letters, said, type_, indent) for letters, said in block.lines)
    return Stack(lines, 9, 5, flows=True)


def _lettered(at: Setting, letters: str, text: str, type_: Type, indent: float) -> Stack:
    label = at.under.add("Lbl")

    def badges(pen: Pen, left: float, top: float) -> None:
        with pen.part_of(label):
            for place, letter in enumerate(letters):
                badge(pen, letter, left + place * 17, top - 16, 14)

    said = paragraph(at, text, type_, "LBody", left=indent)
    return Stack((led(said, Piece(0, badges)),), 0.5, 0.5)


def two_columns(at: Setting, block: Columns) -> Stack:
    if at.large:
        return Stack((*blocks_stack(at, block.left).parts, *blocks_stack(at, block.right).parts), flows=True)
    column = (at.width - GUTTER) / 2
    left = blocks_stack(at.within("Div").narrowed(column), block.left)
    right = blocks_stack(at.within("Div").narrowed(column), block.right)
    return columns(left, right, column, column + GUTTER, at.room)


def together(at: Setting, blocks: tuple[Block, ...]) -> Stack:
    """One stack: it moves whole, squeezed a little where a page is else too short, with the room its ends want."""
    inner = to_fit(blocks_stack(at, blocks), at.room)
    if not inner.parts:
        return inner
    first, last = inner.parts[0], inner.parts[-1]
    assert isinstance(first, Stack)
    assert isinstance(last, Stack)
    return Stack((inner,), first.before, last.after)


def framed(at: Setting, block: Frame) -> Stack:
    """Small print in a quiet frame; its heading and what stands at the right of it are one line."""
    inner = at.narrowed(at.width - 24)
    if at.large:
        return _framed_in_lines(at, block)
    head, right = paragraph(inner, block.title, BODY_STRONG, "H2"), at.under.add("P")
    text = paragraph(inner, block.text, SMALL_PRINT)
    height = 10 + head.height + text.height + 8

    def draw(pen: Pen, left: float, top: float) -> None:
        with pen.decoration():
            pen.canvas.setStrokeColor(SECOND_INK)
            pen.canvas.setLineWidth(0.8)
            pen.canvas.roundRect(left, top - height, at.width, height, 5, stroke=1, fill=0)
        with pen.part_of(right):
            pen.write_right(left + at.width - 12, top - 8 - BODY_STRONG.drop, block.right, BODY_STRONG)

    return Stack((beside(height, (0, Piece(height, draw)), (12, Stack((blank(8), head, text)))),), 10, 4)


def _framed_in_lines(at: Setting, block: Frame) -> Stack:
    """Without its frame, so that it may run on over the page."""
    head = paragraph(at, block.title, HEADING, "H2")
    lines = [Stack((paragraph(at, one),), 3, 3, flows=True) for one in (block.right, block.text) if one]
    return Stack((Stack((head,), 10, 4, keeps_next=True), *lines), 10, 4, flows=True)


def writing_box(at: Setting, block: WritingBox) -> Stack:
    """A framed box with a heading, a sentence beside it and ruled lines to write on by hand."""
    inner = at.narrowed(at.width - 28)
    beside_it = inner.measure(block.title, WORDING) + 10
    title = paragraph(inner.narrowed(beside_it), block.title, WORDING, "H2")
    said = paragraph(inner.narrowed(inner.width - beside_it), block.text, NOTE)
    lowered = Stack((blank(WORDING.drop - NOTE.drop), said))
    head = Stack((beside(0, (0, title), (beside_it, lowered)),))
    if at.large:
        head = Stack((paragraph(inner, block.title, WORDING, "H2"), paragraph(inner, block.text)))
    height = 6 + head.height + RULED * block.fewest + 8

    def draw(pen: Pen, left: float, top: float) -> None:
        with pen.decoration():
            _frame(pen, left, top - height, at.width, height)
            for line in range(1, block.fewest + 1):
                y = top - 4 - head.height - RULED * line
                pen.line(left + 14, y, left + at.width - 14, y, 0.7, SECOND_INK)

    return Stack((beside(height, (0, Piece(height, draw)), (14, Stack((blank(5), head)))),), 10, 4)


def _frame(pen: Pen, x: float, y: float, width: float, height: float) -> None:
    pen.canvas.setFillColor(CREAM)
    pen.canvas.setStrokeColor(INK)
    pen.canvas.setLineWidth(1.4)
    pen.canvas.roundRect(x, y, width, height, 6, stroke=1, fill=1)
