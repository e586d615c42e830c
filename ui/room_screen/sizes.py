"""How large words must be to be read from the farthest seat, and the room's lengths that follow from that."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, hypot

CAP = 0.714  # Open Sans; another font's is read from the font
MAIN, SMALL = 0.0122, 0.0064  # height of a capital as a share of the distance
SCAN = 0.1  # what a phone's camera reads, as a share of the distance
# Shares of the height of a screen 16 to 9, as drawn at four metres on 55 inches.
LEAST = {"main": 0.1037, "small": 0.0537, "calm": 0.126}
WIDE, HIGH = 1920, 1080  # the screen the drawings are of


def millimetres_per_pixel(inches: float, width: int, height: int) -> float:
    """Of a display so many inches across its corners."""
    return inches * 25.4 / hypot(width, height)


def formula(metres: float, k: float, mm_per_px: float, cap: float = CAP) -> float:
    """Pixels of a font whose capitals are `k` times the distance high."""
    return metres * 1000 * k / cap / mm_per_px


@dataclass(frozen=True)
class Sizes:
    """In pixels: the window, the three font sizes, and `u`, one unit of a screen 1920 wide or, if less, 1080 high.

    Sizes follow the width, for that is what words need; what a screen has in height beside that is spare.

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
        return min(self.width / WIDE, self.height / HIGH)

    @property
    def inner(self) -> float:
        """The width between the side margins."""
        return self.width - 2 * 64 * self.u

    @property
    def main_line(self) -> int:
        return main_line(self.main)

    @property
    def small_line(self) -> int:
        return round(self.small * 72 / 58)

    @property
    def label_line(self) -> int:
        return round(self.small * 60 / 58)

    @property
    def least_small(self) -> int:
        """As small as on a screen that the farthest seat does not ask more of."""
        return ceil(LEAST["small"] * HIGH * self.u)

    @property
    def roomy(self) -> int:
        """The main size with the spare height in it, for what may grow."""
        return floor(self.main * max(1.0, self.height / HIGH / self.u))


def main_line(px: int) -> int:
    """From line to line of main text."""
    return round(px * 124 / 112)


def desk_line(height: int) -> int:
    """Of the line at the foot that whoever sits at the keyboard reads, not the room."""
    return round(44 * height / HIGH)


def disk_lines(small: int, lines: int) -> int:
    """The height of what is said of the disk."""
    return round(small * (72 * lines + 16) / 58) if lines else 0


def sizes(
    metres: float,
    inches: float,
    width: int,
    height: int,
    cap: float = CAP,
    line_below: bool = False,
    one_display: bool = False,
    lines_below: int = 0,
) -> Sizes:
    """The sizes for a distance and a display; never below the formula, nor below the three shares.

    With `line_below`, one small line at the foot of the screen belongs to something else; with `one_display` the
    desk's own line does, and with `lines_below` what is said of the disk.
    """
    mm = millimetres_per_pixel(inches, width, height)
    drawn = min(height, width * HIGH / WIDE)
    main = ceil(max(LEAST["main"] * drawn, formula(metres, MAIN, mm, cap)))
    small = ceil(max(LEAST["small"] * drawn, formula(metres, SMALL, mm, cap)))
    left = height - (round(small * 88 / 58) if line_below else 0) - (desk_line(height) if one_display else 0)
    left -= disk_lines(small, lines_below)
    calm = ceil(max(LEAST["calm"] * drawn, main * 136 / 112))
    return Sizes(width, left, main, small, calm, metres * 1000 * SCAN / mm)
