"""The power strip with its key, an hour at a time, in parts that fit on a page."""

from collections.abc import Sequence
from dataclasses import replace
from math import ceil

from kiosk.summary.charts.power_strip import StripRow, draw_strip, strip_height
from kiosk.summary.charts.strip_key import Item, key_height, key_lines, strip_key
from kiosk.summary.charts.strip_words import strip_alt
from kiosk.summary.charts.time_axis import TimeAxis
from kiosk.summary.document import PowerRow, StripChart
from kiosk.summary.typesetting.paragraphs import Setting
from kiosk.summary.typesetting.pen import Pen
from kiosk.summary.typesetting.stack import Piece, Stack, as_piece, blank, draw_stack

HOUR = 3600
LEFT_OVER = 300  # so little more than full hours stays with the last of them
ROOM_OF_KEY = 7
LARGER = (1800, 1200, 900, 600, 300, 120, 60)


def hours(length: int) -> list[tuple[int, int]]:
    """The meeting in hours; the last one is shorter, or a little longer. One closed at once still has a second."""
    starts = list(range(0, max(length, 1), HOUR))
    if len(starts) > 1 and length - starts[-1] < LEFT_OVER:
        starts.pop()
    return list(zip(starts, [*starts[1:], max(length, 1)], strict=True))


def strip_chart(at: Setting, block: StripChart) -> Stack:
    """All strips of the chart, each with its own key; in large print turned, each on a page."""
    if at.large:
        inner = replace(at, width=at.room, room=at.width, large=False)
        return Stack(tuple(_turned(at, part) for part in strip_chart(inner, block).parts))
    windows = hours(block.length_s)
    scale = at.width / max(end - start for start, end in windows)
    parts: list[Stack] = []
    for start, end in windows:
        parts += _hour(at, block.rows, TimeAxis(start, end, (end - start) * scale))
    return Stack(tuple(parts), 2, 8)


def _turned(at: Setting, part: Stack | Piece) -> Piece:
    """A page that is read with its left edge at the bottom."""

    def draw(pen: Pen, left: float, top: float) -> None:
        with pen.at(left, top - at.room) as canvas:
            canvas.rotate(90)
            draw_stack(pen, Stack((part,)), 0, 0)

    return Piece(at.room, draw)


def _hour(at: Setting, rows: Sequence[PowerRow], axis: TimeAxis) -> list[Stack]:
    drawn = [StripRow(at.lettering, row, axis, at.width) for row in rows]
    drawn = [replace(row, plain=True) if row.too_dense else row for row in drawn]
    parts = [_with_key(at, part) for part in _on_pages(at, drawn)]
    for row in drawn:
        if row.plain:
            parts += [_with_key(at, [larger]) for larger in _larger(at, row)]
    return parts


def _larger(at: Setting, row: StripRow) -> list[StripRow]:
    """A row with too many short turns for one strip, in strips of fewer minutes."""
    for length in LARGER:
        starts = range(row.axis.start, row.axis.end, length)
        axes = [TimeAxis(start, start + length, at.width) for start in starts]
        rows = [StripRow(at.lettering, row.row, axis, at.width) for axis in axes]
        if not any(one.too_dense for one in rows):
            break
    return rows


def _on_pages(at: Setting, rows: list[StripRow]) -> list[list[StripRow]]:
    """The rows of a strip together, or in parts of about the same height that each fit on a page."""
    room = at.room - key_height(_key(at, rows)) - ROOM_OF_KEY
    height = strip_height(rows)
    if height <= room:
        return [rows]
    share = height / ceil(height / room)
    pages: list[list[StripRow]] = [[]]
    for row in rows:
        if pages[-1] and (strip_height(pages[-1]) >= share or strip_height([*pages[-1], row]) > room):
            pages.append([])
        pages[-1].append(row)
    return pages


def _key(at: Setting, rows: Sequence[StripRow]) -> list[tuple[str, list[Item]]]:
    shown = [turn.bar for row in rows for turn in row.turns]
    signed = [turn.bar for row in rows if not row.plain for turn in row.turns]
    return key_lines(at, shown, signed)


def _in_short(rows: Sequence[StripRow]) -> str:
    """What the drawing is; what it says is said in the sentences under it, never as a list of turns."""
    axis = rows[0].axis
    return strip_alt([row.row.words for row in rows], axis.start, axis.end)


def _with_key(at: Setting, rows: list[StripRow]) -> Stack:
    key = strip_key(at, _key(at, rows))
    node = at.under.add("Figure", _in_short(rows))

    def draw(pen: Pen, left: float, top: float) -> None:
        with pen.figure(node, left, top, at.width, strip_height(rows)):
            draw_strip(pen, rows, left, top)

    whole = Stack((key, blank(ROOM_OF_KEY), Piece(strip_height(rows), draw)))
    return Stack((as_piece(whole),), 10, 8)
