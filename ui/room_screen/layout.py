"""What the discussion screen has room for: where words do not fit, some things go away, in one fixed order."""

from __future__ import annotations

from dataclasses import dataclass

from ui.room_screen.sizes import Sizes

MOST_LINES = 5
LEAST_GAP = 12


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


def band_height(sizes: Sizes, disagree: int, words: bool) -> float:
    """`disagree` is how many lines that rule has, 0 where it is not shown."""
    text = sizes.label_line * (1 + words) + sizes.small_line * disagree
    return text + (24 + 32 + 4 + 14 + (24 if disagree else 0)) * sizes.u


def people_height(sizes: Sizes, rule: bool) -> float:
    return sizes.label_line + sizes.main_line + (sizes.label_line + 10 * sizes.u if rule else 0)


def question_top(sizes: Sizes) -> float:
    return (36 + 6) * sizes.u + row_height(sizes)


def row_height(sizes: Sizes) -> float:
    """Of the item and wording."""
    return sizes.small * 68 / 58


def space(sizes: Sizes, shown: Shown) -> float:
    """What is left for the question's lines."""
    below = people_height(sizes, shown.rule) + band_height(sizes, shown.disagree, shown.words)
    return sizes.height - question_top(sizes) - below


def arranged(sizes: Sizes, lines: int, disagree: int = 1) -> Shown:
    """The most that can be shown beside so many lines of question; it pages past five, or past what fits.

    A rule of `disagree` lines, more than one, is shown only where nothing else has to go for it.
    """
    wanted = min(lines, MOST_LINES)
    if disagree != 1:
        roomy = Shown(wanted, disagree=disagree)
        if _fits(sizes, roomy):
            return roomy
    for step in STEPS:
        shown = Shown(wanted, step.rule, step.join, step.disagree if disagree == 1 else 0, step.words)
        if _fits(sizes, shown):
            return shown
    last = STEPS[-1]
    fitting = max(1, int((space(sizes, last) - LEAST_GAP * sizes.u) // sizes.main_line))
    return Shown(min(wanted, fitting), last.rule, last.join, last.disagree, last.words)


def _fits(sizes: Sizes, shown: Shown) -> bool:
    return shown.lines * sizes.main_line + LEAST_GAP * sizes.u <= space(sizes, shown)
