"""Who held which power, on one scale of time: one row a power, a bar a stretch."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from kiosk.summary.charts.marks import ROOM, badge, edge_sign, numbered, turn_outline, via_mark
from kiosk.summary.charts.patterns import HOLDERS, fill_box
from kiosk.summary.charts.short_turns import (
    NUMBER,
    PAD,
    Label,
    Turn,
    fits_in_lane,
    key_lines,
    lane_places,
    short_turns,
    turns_on,
)
from kiosk.summary.charts.signs import first_up
from kiosk.summary.charts.time_axis import TimeAxis
from kiosk.summary.document import PowerRow
from kiosk.summary.typesetting.paper import BAR_HOW, BAR_NAME, BODY_STRONG, INK, SECOND_INK
from kiosk.summary.typesetting.pen import Pen
from kiosk.summary.typesetting.runs import Lettering
from kiosk.words.kinds.powers import VIAS

AWAY = ("we were away", "away")
AXIS_ROOM = 18
LABEL = 17.5
BAR = 30
HEM = 6
GAP = 4
LANE = 15  # marks and numbers of turns too short to hold them
KEY_LINE = 12.5


@dataclass(frozen=True)
class StripRow:
    """One row on one strip. `plain` bars carry no signs: the row is drawn larger below."""

    lettering: Lettering
    row: PowerRow
    axis: TimeAxis
    room: float
    plain: bool = False

    @cached_property
    def turns(self) -> list[Turn]:
        return turns_on(self.axis, self.row.bars)

    @cached_property
    def short(self) -> list[Label]:
        return [] if self.plain else short_turns(self.lettering, self.turns)

    @cached_property
    def hanging(self) -> list[Label]:
        return [label for label in self.short if label.hangs]

    @cached_property
    def key(self) -> list[list[tuple[float, str, bool]]]:
        if self.plain:
            return [[(0.0, "Many short turns: each is drawn larger below, with its number.", False)]]
        return key_lines(self.lettering, self.short, self.room)

    @property
    def too_dense(self) -> bool:
        return not fits_in_lane(self.short, self.room)

    @property
    def height(self) -> float:
        return LABEL + BAR + (LANE if self.hanging else 0) + KEY_LINE * len(self.key) + GAP


def strip_height(rows: Sequence[StripRow]) -> float:
    return AXIS_ROOM + sum(row.height for row in rows) - GAP


def draw_strip(pen: Pen, rows: Sequence[StripRow], left: float, top: float) -> None:
    """The axis, then row under row."""
    rows[0].axis.draw(pen, left, top, top - strip_height(rows), AXIS_ROOM)
    top -= AXIS_ROOM
    for row in rows:
        _row(pen, row, left, top)
        top -= row.height


def _row(pen: Pen, row: StripRow, left: float, top: float) -> None:
    pen.plate(left, top - LABEL + 0.5, pen.width(row.row.words, BODY_STRONG) + 24, LABEL - 1)
    badge(pen, row.row.letter, left, top - LABEL + 3.4, 13.5)
    pen.write(left + 19, top - LABEL + 5.6, row.row.words, BODY_STRONG)
    bottom = top - LABEL - BAR
    for turn in row.turns:
        if turn.bar.labels:
            _bar(pen, turn, left, bottom)
        else:
            _nobody(pen, AWAY if turn.bar.away else row.row.nobody, left + turn.left, left + turn.right, bottom)
    if not row.plain:
        _signs(pen, row, left, bottom)
    _key(pen, row, left, bottom - (LANE if row.hanging else 0))


def _signs(pen: Pen, row: StripRow, left: float, bottom: float) -> None:
    labels = {label.turn.number: label for label in row.short}
    for turn in row.turns:
        label = labels.get(turn.number)
        if turn.bar.labels and not (label and label.hangs):
            _bar_words(pen, turn, left, bottom, named=label is None)
    for label, place in zip(row.hanging, lane_places(row.hanging, row.room), strict=True):
        _hanging(pen, label, left, left + place, bottom)


def _nobody(pen: Pen, labels: tuple[str, ...], left: float, right: float, bottom: float) -> None:
    canvas = pen.canvas
    canvas.saveState()
    canvas.setStrokeColor(SECOND_INK)
    canvas.setLineWidth(0.8)
    canvas.setDash(1.2, 2.4)
    if right - left > 3:
        canvas.line(left + 1, bottom + 0.5, right - 1, bottom + 0.5)
    canvas.restoreState()
    label = next((one for one in labels if pen.width(one, BAR_HOW) <= right - left - 2 * PAD), "")
    if label:
        pen.plate(left + PAD - 1, bottom + HEM + 1, pen.width(label, BAR_HOW) + 2, 12)
        pen.write(left + PAD, bottom + HEM + 4, label, BAR_HOW, SECOND_INK)


def _bar(pen: Pen, turn: Turn, start: float, bottom: float) -> None:
    """Tinted body over a hem in full colour; a side where the turn goes on beyond the strip stays open."""
    canvas, fill = pen.canvas, HOLDERS[turn.bar.holder_kind]
    ended = turn.bar.ended if turn.ends else "finished"
    left = start + turn.left
    right = max(start + turn.right - ROOM.get(ended, 0), left + 1)
    canvas.saveState()
    path = turn_outline(canvas, ended, left, right, bottom, bottom + BAR)
    path.close()
    canvas.clipPath(path, stroke=0, fill=0)
    fill_box(canvas, (left, bottom, right - left, BAR), fill.body)
    fill_box(canvas, (left, bottom, right - left, HEM), fill.colour, fill.pattern)
    pen.line(left, bottom + HEM, right, bottom + HEM, 0.7)
    canvas.restoreState()
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.9)
    canvas.setLineJoin(1)
    outline = turn_outline(canvas, ended, left, right, bottom, bottom + BAR)
    if turn.begins and turn.ends:
        outline.close()
    canvas.drawPath(outline, stroke=1, fill=0)
    if turn.begins and not turn.ends:
        canvas.line(left, bottom, left, bottom + BAR)
    edge_sign(canvas, ended, right, bottom, bottom + BAR)


def _bar_words(pen: Pen, turn: Turn, start: float, bottom: float, *, named: bool) -> None:
    """Upper line: how it was obtained, and the number of the wording; lower line: the name, or the turn's number."""
    left, right, bar = start + turn.left, start + turn.right, turn.bar
    room = turn.width - 2 * PAD
    via_mark(pen, bar.via, left + PAD - 0.5, bottom + HEM + 14, 8)
    ring = bool(bar.number) and turn.width > 27
    if ring:
        numbered(pen, str(bar.number), right - 14, bottom + HEM + 11, 11.5)
    pen.write_fitting(left + PAD + 11, bottom + HEM + 14.6, VIAS[bar.via].bar, BAR_HOW, room - 11 - 14 * ring)
    if named:
        label = next(one for one in bar.labels if pen.width(one, BAR_NAME) <= room)
        pen.write(left + PAD, bottom + HEM + 3.6, first_up(label), BAR_NAME)
    else:
        pen.write(left + PAD, bottom + HEM + 3.6, str(turn.number), BAR_NAME)


def _hanging(pen: Pen, label: Label, start: float, x: float, bottom: float) -> None:
    """Mark and number of a very short turn, below its bar on a short line."""
    middle = start + label.turn.left + label.turn.width / 2
    pen.line(middle, bottom - 1, x + 4, bottom - 4, 0.7)
    via_mark(pen, label.turn.bar.via, x, bottom - 13.5, 8)
    pen.plate(x + 11, bottom - 14.5, label.width - 11, 11)
    pen.write(x + 11, bottom - 13, str(label.turn.number), BAR_NAME)


def _key(pen: Pen, row: StripRow, left: float, bottom: float) -> None:
    for line in row.key:
        bottom -= KEY_LINE
        end = line[-1][0] + pen.width(line[-1][1], NUMBER if line[-1][2] else BAR_HOW)
        pen.plate(left, bottom + 0.5, end + 3, KEY_LINE - 1)
        for x, text, strong in line:
            pen.write(left + x, bottom + 3.4, text, NUMBER if strong else BAR_HOW)
