"""How large words must be to be read from the farthest seat, and the room's lengths that follow from that."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, hypot

CAP = 0.714  # Open Sans; another font's is read from the font
MAIN, SMALL = 0.0122, 0.0064  # height of a capital as a share of the distance
SCAN = 0.1  # what a phone's camera reads, as a share of the distance
LEAST = {"main": 0.1037, "small": 0.0537, "calm": 0.126}  # shares of the height, as drawn at four metres on 55 inches


def millimetres_per_pixel(inches: float, width: int, height: int) -> float:
    """Of a display so many inches across its corners."""
    return inches * 25.4 / hypot(width, height)


def formula(metres: float, k: float, mm_per_px: float, cap: float = CAP) -> float:
    """Pixels of a font whose capitals are `k` times the distance high."""
    return metres * 1000 * k / cap / mm_per_px


@dataclass(frozen=True)
class Sizes:
    """In pixels: the window, the three font sizes, and `u`, one unit of a screen 1080 high.

    `scan` is how large a square code must be for a camera in the farthest seat: a tenth of the way to it.
    """

    width: int
    height: int
    main: int
    small: int
    calm: int
    scan: float = 0.0

    @property
    def u(self) -> float:
        return self.height / 1080

    @property
    def inner(self) -> float:
        """The width between the side margins."""
        return self.width - 2 * 64 * self.u

    @property
    def main_line(self) -> int:
        return round(self.main * 124 / 112)

    @property
    def small_line(self) -> int:
        return round(self.small * 72 / 58)

    @property
    def label_line(self) -> int:
        return round(self.small * 60 / 58)

    @property
    def columns(self) -> int:
        """How many cells of the power strip stand side by side with their words at full size."""
        cell, gap = 245.7 * self.small / 58 * 0.998, 12 * self.u
        return max(1, min(7, int((self.inner + gap) / (cell + gap))))


def desk_line(height: int) -> int:
    """Of the line at the foot that whoever sits at the keyboard reads, not the room."""
    return round(44 * height / 1080)


def sizes(
    metres: float,
    inches: float,
    width: int,
    height: int,
    cap: float = CAP,
    line_below: bool = False,
    one_display: bool = False,
) -> Sizes:
    """The sizes for a distance and a display; never below the formula, nor below the three shares of the height.

    With `line_below`, one small line at the foot of the screen belongs to something else; with `one_display` the
    desk's own line does.
    """
    mm = millimetres_per_pixel(inches, width, height)
    main = ceil(max(LEAST["main"] * height, formula(metres, MAIN, mm, cap)))
    small = ceil(max(LEAST["small"] * height, formula(metres, SMALL, mm, cap)))
    left = height - (round(small * 88 / 58) if line_below else 0) - (desk_line(height) if one_display else 0)
    calm = ceil(max(LEAST["calm"] * height, main * 136 / 112))
    return Sizes(width, left, main, small, calm, metres * 1000 * SCAN / mm)
