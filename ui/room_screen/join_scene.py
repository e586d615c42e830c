"""How people come in with a phone: codes a camera reads from the farthest seat, and what to type without one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil, floor
from typing import Any

from kiosk.meeting.refusals import WAY_IN_CLOSED
from kiosk.tablets.http.join_code import JoinCard
from kiosk.words.coming_in import (
    COME_IN,
    NO_CAMERA,
    OR,
    PAGE,
    POINT_AT_BOTH,
    POINT_AT_ONE,
    WIFI,
    WIFI_IS,
    WIFI_KEY,
    WITHOUT_ONE,
    square_code,
)
from ui.room_screen.measure import width
from ui.room_screen.names_in_row import TIGHT
from ui.room_screen.scene_context import Looking, Scene
from ui.room_screen.sizes import Sizes

NEARER = "Come nearer with your camera."
CLOSED = (WAY_IN_CLOSED, "Put your hand up to speak.")
QUIET = 4  # squares of ground round a code
GAP = 30


@dataclass(frozen=True)
class Square:
    """One square code: its dark squares, what it opens in two lines, the last one to type or to look for."""

    rows: tuple[tuple[bool, ...], ...]
    does: str
    name: str


def joining(look: Looking, card: JoinCard | None) -> Scene:
    """`card` is None until the server runs."""
    if card is None or not card.typed:
        return no_network(look)
    if card.closed:
        return {"kind": "sentence", "lines": [one for said in CLOSED for one in look.calm(said)]} | NO_NAME
    squares = squares_of(card)
    if _fit(look, squares):
        return _wide(look, card, squares, 1)
    at = min(look.page, len(squares) - 1)
    one = squares[at]
    return _wide(look, card, [one], len(squares)) if _fit(look, [one]) else _tall(look, card, one, len(squares))


NO_NAME = {"below": "", "name": "", "after": "", "end": ""}


def no_network(look: Looking) -> Scene:
    """In place of the way in while there is no network a tablet can reach."""
    return {
        "kind": "offline",
        "title": "Phones and tablets",
        "lines": [*look.calm("No network yet."), *look.calm("Put your hand up to speak.")],
        "below": look.main("Everyone can take part.", False),
        "foot": look.small("When there is a network, the way in is shown here."),
    }


def squares_of(card: JoinCard) -> list[Square]:
    """First the Wi-Fi, where its code opens it; then the page."""
    page = Square(card.rows, PAGE, card.typed)
    if card.wifi is None or not card.wifi.rows:
        return [page]
    return [Square(card.wifi.rows, f"1 {WIFI}", card.wifi.name), Square(card.rows, f"2 {PAGE}", card.typed)]


def _top(sizes: Sizes) -> float:
    return 36 * sizes.u + sizes.main_line + 16 * sizes.u


def _label(sizes: Sizes) -> float:
    """The two lines below a code."""
    return 12 * sizes.u + 2 * sizes.small_line


def _high(look: Looking) -> float:
    """What stays for codes between the title and the line at the foot."""
    sizes = look.sizes
    foot = len(look.small(WITHOUT_ONE)) * sizes.small_line + 34 * sizes.u
    return sizes.height - _top(sizes) - _label(sizes) - foot


def _words_beside(sizes: Sizes) -> float:
    """The least that the words on the right need."""
    return 6.2 * sizes.small


def _needed(sizes: Sizes, one: Square) -> int:
    """Whole pixels a square of the code, so many that a camera reads it from the farthest seat."""
    return max(1, -(-ceil(sizes.scan) // len(one.rows)))


def _column(sizes: Sizes, one: Square, square: int, quiet: int = QUIET) -> float:
    """How far to the right the next thing stands: the ground round the code is free, and so are the words under it."""
    words = max(width(one.does, sizes.small), width(one.name, sizes.small, True)) + sizes.small / 2
    return max(float(square * (len(one.rows) + quiet)), words)


def _beside(sizes: Sizes, squares: list[Square], measures: list[int]) -> float:
    """Where the words on the right begin; they are no dark squares, and may come a little nearer to a code."""
    before = zip(squares[:-1], measures[:-1], strict=True)
    columns = sum(_column(sizes, one, square) for one, square in before)
    return 64 * sizes.u + columns + _column(sizes, squares[-1], measures[-1], QUIET // 2)


def _fit(look: Looking, squares: list[Square]) -> bool:
    """Whether they stand beside each other between title and foot, as large as they must be."""
    sizes = look.sizes
    measures = [_needed(sizes, one) for one in squares]
    highest = max(square * len(one.rows) for one, square in zip(squares, measures, strict=True))
    room = sizes.width - 64 * sizes.u - _beside(sizes, squares, measures)
    return highest <= _high(look) and room >= _words_beside(sizes)


def _wide(look: Looking, card: JoinCard, squares: list[Square], pages: int) -> Scene:
    """The title and the code to type over the square codes, words beside them."""
    sizes = look.sizes
    measures = [_needed(sizes, one) for one in squares]
    if len(squares) == 1:
        measures = [max(measures[0], floor(_high(look) / len(squares[0].rows)))]
    placed, x = [], 64 * sizes.u
    for one, square in zip(squares, measures, strict=True):
        placed.append(_placed(one, x, _top(sizes), square))
        x += _column(sizes, one, square)
    beside = _beside(sizes, squares, measures)
    return _scene(
        squares=placed,
        beside=beside,
        top=_top(sizes),
        title=_title(sizes, card.code),
        code=card.code,
        lines=_lines(look, card, squares, sizes.width - 64 * sizes.u - beside),
        foot=look.small(WITHOUT_ONE),
        pages=pages,
    )


def _tall(look: Looking, card: JoinCard, one: Square, pages: int) -> Scene:
    """One code as high as the screen, and all words beside it, the most needed first."""
    sizes, side = look.sizes, 64 * look.sizes.u
    high = min(sizes.height - 2 * 36 * sizes.u, sizes.inner - 5 * sizes.main)
    square = max(1, floor(high / (len(one.rows) + QUIET / 2)))
    beside = side + square * (len(one.rows) + QUIET // 2)
    room = sizes.width - side - beside
    reads = square >= _needed(sizes, one)
    opens = _words([*look.small(one.does, room), one.name], sizes.small, False)
    words = [_words([card.code], sizes.main, True)]
    words += [opens] if reads else [_words(look.small(NEARER, room), sizes.small, False), opens]
    words += [] if one.name == card.typed else [_words([card.typed], sizes.small, False)]
    words += [said for said in _lines(look, card, [one], room) if reads and said["text"] != card.typed]
    words += [_words(look.small(WITHOUT_ONE, room), sizes.small, False)]
    placed = {**_placed(replace(one, does="", name=""), side, 36 * sizes.u, square), "opens": _opens(one)}
    return _scene(
        squares=[placed], beside=beside, top=24 * sizes.u, title="", code="",
        lines=_those_that_fit(sizes, words, 24 * sizes.u), foot=[], pages=pages,
    )  # fmt: skip


def _scene(**what: Any) -> Scene:
    return {"kind": "join", **what}


def _placed(one: Square, x: float, y: float, square: int) -> dict[str, Any]:
    return {
        "x": x,
        "y": y,
        "path": squares_path(one.rows),
        "squares": len(one.rows),
        "square": square,
        "does": one.does,
        "name": one.name,
        "opens": _opens(one),
    }


def _opens(one: Square) -> str:
    return square_code(one.does, one.name)


def _title(sizes: Sizes, code: str) -> str:
    """The longest that leaves the code its place."""
    room = sizes.inner - width(code, sizes.main, True, TIGHT) - sizes.main / 2
    return next((one for one in COME_IN if width(one, sizes.main, True, TIGHT) <= room), "")


def _words(broken: list[str], size: int, strong: bool) -> dict[str, Any]:
    return {"text": "\n".join(broken), "size": size, "strong": strong}


def _lines(look: Looking, card: JoinCard, squares: list[Square], room: float) -> list[dict[str, Any]]:
    """What stands beside the codes, broken: what to do, what without a camera, what opens the Wi-Fi."""
    size = look.sizes.small
    said = [_words(look.small(POINT_AT_BOTH if len(squares) > 1 else POINT_AT_ONE, room), size, False)]
    said.append(_words(look.small(NO_CAMERA, room), size, False))
    if all(one.name != card.typed for one in squares):
        said.insert(0, _words([card.typed], size, False))
    if card.wifi and not card.wifi.rows:
        said.append(_words([*look.small(WIFI_IS, room), *look.small(card.wifi.name, room)], size, False))
    elif card.wifi and card.wifi.key:
        said.append(_words([*look.small(WIFI_KEY, room), *look.small(card.wifi.key, room)], size, False))
    if card.name:
        said.append(_words(look.small(OR.format(name=card.name), room), size, False))
    return _those_that_fit(look.sizes, said, _top(look.sizes))


def _those_that_fit(sizes: Sizes, said: list[dict[str, Any]], top: float) -> list[dict[str, Any]]:
    left, fitting = sizes.height - top, []
    for one in said:
        left -= (one["text"].count("\n") + 1) * one["size"] * 72 / 58 + GAP * sizes.u
        fitting += [one] if left >= -GAP * sizes.u else []
    return fitting


def squares_path(rows: Sequence[Sequence[bool]]) -> str:
    """Each run of dark squares of a row as one rectangle, in units of one square."""
    parts = []
    for y, line in enumerate(rows):
        start = None
        for x, dark in enumerate([*line, False]):
            if dark and start is None:
                start = x
            elif not dark and start is not None:
                parts.append(f"M{start} {y}h{x - start}v1h{start - x}z")
                start = None
    return "".join(parts)
