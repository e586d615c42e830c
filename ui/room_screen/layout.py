"""What the discussion screen has room for: where words do not fit, some things go away, in one fixed order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from kiosk.discretion.called import Called
from kiosk.meeting.meeting import Meeting
from kiosk.meeting.terms import POWERS
from ui.room_screen.power_strip import Strip, fitted
from ui.room_screen.sizes import Sizes, main_line

MOST_LINES = 5
LEAST_GAP = 12
ROW_GAP = 8  # between two rows of powers


@dataclass(frozen=True)
class Shown:
    """`lines` is how many lines of the question stand on one page; the rest is what is still shown."""

    lines: int
    rule: bool = True
    join: bool = True
    disagree: int = 1
    words: bool = True


# The rule sentence and Join go first, then the if-we-disagree line, then the words of the powers.
STEPS = (
    Shown(0),
    Shown(0, rule=False, join=False),
    Shown(0, rule=False, join=False, disagree=0),
    Shown(0, rule=False, join=False, disagree=0, words=False),
)
LAST = STEPS[-1]


def strip_of(sizes: Sizes, m: Meeting, called: Called) -> Strip:
    """The seven powers; in smaller letters where a line of question would find no room beside two rows of them."""
    holders = [m.powers.held[power].holder for power in POWERS]
    strip = fitted(sizes, sizes.small, called, holders)
    if _fits(sizes, strip, replace(LAST, lines=1)):
        return strip
    return fitted(sizes, sizes.least_small, called, holders)


def strip_height(sizes: Sizes, strip: Strip, words: bool) -> float:
    line = round(strip.size * 60 / 58)
    return strip.rows * ((32 + 4) * sizes.u + line * (1 + words)) + (strip.rows - 1) * ROW_GAP * sizes.u


def band_height(sizes: Sizes, strip: Strip, disagree: int, words: bool) -> float:
    """`disagree` is how many lines that rule has, 0 where it is not shown."""
    text = strip_height(sizes, strip, words) + sizes.small_line * disagree
    return text + (24 + 14 + (24 if disagree else 0)) * sizes.u


def people_height(sizes: Sizes, rule: bool) -> float:
    return sizes.label_line + sizes.main_line + (sizes.label_line + 10 * sizes.u if rule else 0)


def question_top(sizes: Sizes) -> float:
    return (36 + 6) * sizes.u + row_height(sizes)


def row_height(sizes: Sizes) -> float:
    """Of the item and wording."""
    return sizes.small * 68 / 58


def space(sizes: Sizes, strip: Strip, shown: Shown) -> float:
    """What is left for the question's lines."""
    below = people_height(sizes, shown.rule) + band_height(sizes, strip, shown.disagree, shown.words)
    return sizes.height - question_top(sizes) - below


def arranged(sizes: Sizes, strip: Strip, lines: int, disagree: int = 1, px: int = 0) -> Shown:
    """The most that can be shown beside so many lines of question; it pages past five, or past what fits.

    The question's letters are `px` pixels high, or of the main size. A rule of `disagree` lines, more than one, is
    shown only where nothing else has to go for it.
    """
    wanted = min(lines, MOST_LINES)
    if disagree != 1:
        roomy = Shown(wanted, disagree=disagree)
        if _fits(sizes, strip, roomy, px):
            return roomy
    for step in STEPS:
        shown = Shown(wanted, step.rule, step.join, step.disagree if disagree == 1 else 0, step.words)
        if _fits(sizes, strip, shown, px):
            return shown
    fitting = max(1, int((space(sizes, strip, LAST) - LEAST_GAP * sizes.u) // main_line(px or sizes.main)))
    return replace(LAST, lines=min(wanted, fitting))


def grown(sizes: Sizes, strip: Strip, lines_at: Callable[[int], int], disagree: int) -> int:
    """How high the question's letters may be: as large as the spare height lets them, while nothing goes for it.

    `lines_at` says how many lines it has in letters so many pixels high.
    """
    usual = arranged(sizes, strip, lines_at(sizes.main), disagree)
    for px in range(sizes.roomy, sizes.main, -2):
        lines = lines_at(px)
        if lines <= MOST_LINES and arranged(sizes, strip, lines, disagree, px) == replace(usual, lines=lines):
            return px
    return sizes.main


def _fits(sizes: Sizes, strip: Strip, shown: Shown, px: int = 0) -> bool:
    line = main_line(px or sizes.main)
    return shown.lines * line + LEAST_GAP * sizes.u <= space(sizes, strip, shown)
