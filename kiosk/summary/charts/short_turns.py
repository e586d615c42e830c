"""Turns too short for a name: they get a number, and a line under the row says whose they are."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.summary.charts.marks import ROOM
from kiosk.summary.charts.time_axis import TimeAxis
from kiosk.summary.document import Bar
from kiosk.summary.typesetting.lines import cut, fitting
from kiosk.summary.typesetting.paper import BAR_NAME, Type
from kiosk.summary.typesetting.runs import Lettering
from kiosk.words.kinds.powers import ENDS, VIAS

PAD = 3
BETWEEN = 14
SHORTEST = 11  # a bar narrower than this holds not even a mark
NUMBER = Type(9.5, 14, strong=True)


@dataclass(frozen=True)
class Turn:
    """A bar as it stands on one strip: its place in the row, and how much of it this strip shows."""

    number: int
    bar: Bar
    left: float
    right: float
    begins: bool
    ends: bool

    @property
    def width(self) -> float:
        return self.right - self.left


@dataclass(frozen=True)
class Label:
    """A turn without a name in its bar; it hangs if not even its mark and number fit."""

    turn: Turn
    hangs: bool
    width: float  # of the mark and the number, hanging


def turns_on(axis: TimeAxis, bars: Sequence[Bar]) -> list[Turn]:
    """The bars that reach into a strip, numbered over the whole meeting."""
    numbers: dict[int, int] = {}
    for place, bar in enumerate(bars):
        if bar.labels:
            numbers[place] = len(numbers) + 1
    return [
        Turn(
            numbers.get(place, 0),
            bar,
            axis.x(bar.from_s),
            axis.x(bar.to_s),
            bar.from_s >= axis.start,
            bar.to_s <= axis.end,
        )
        for place, bar in enumerate(bars)
        if bar.to_s > axis.start and bar.from_s < axis.end
    ]


def short_turns(lettering: Lettering, turns: Sequence[Turn]) -> list[Label]:
    """The turns whose shortest name does not fit in their bar."""
    return [
        _label(lettering, turn)
        for turn in turns
        if turn.bar.labels and not fitting(lettering, turn.bar.labels, BAR_NAME, turn.width - 2 * PAD)
    ]


def _label(lettering: Lettering, turn: Turn) -> Label:
    number = lettering.width(str(turn.number), BAR_NAME.size, True)
    end = ROOM.get(turn.bar.ended, 0) if turn.ends else 0
    return Label(turn, turn.width < max(SHORTEST, number + 2 * PAD) + end, number + 12)


def fits_in_lane(labels: Sequence[Label], width: float) -> bool:
    return sum(label.width + 5 for label in labels if label.hangs) <= width + 5


def lane_places(labels: Sequence[Label], width: float) -> list[float]:
    """Where each hanging label begins: under its bar, pushed right until none touch, and back from the edge."""
    places: list[float] = []
    free = 0.0
    for label in labels:
        places.append(max(label.turn.left + label.turn.width / 2 - 4, free))
        free = places[-1] + label.width + 5
    edge = width
    for number in range(len(labels) - 1, -1, -1):
        places[number] = min(places[number], edge - labels[number].width)
        edge = places[number] - 5
    return places


Piece = tuple[float, str, bool]  # how far right, the words, whether strong
Token = tuple[str, bool]


def key_lines(lettering: Lettering, labels: Sequence[Label], width: float) -> list[list[Piece]]:
    """What the numbers stand for, turns alike named together, as many to a line as fit."""
    lines: list[list[Piece]] = []
    free = width + 1
    for said, numbers in _alike(labels).items():
        entry: list[Token] = [(" ".join(_together(numbers)) + " ", True), (said, False)]
        if _wide(lettering, entry) > width:
            entry = [token for whole in entry for token in _parted(lettering, whole, width)]
            free = width + 1
        elif free + _wide(lettering, entry) > width:
            free = width + 1
        for token in entry:
            wide = _wide(lettering, [token])
            if not lines or free + wide > width + 0.5:
                lines.append([])
                free = 0.0
            lines[-1].append((free, *token))
            free += wide
        free += BETWEEN
    return lines


def _wide(lettering: Lettering, tokens: Sequence[Token]) -> float:
    return sum(lettering.width(text, NUMBER.size, strong) for text, strong in tokens)


def _parted(lettering: Lettering, token: Token, width: float) -> list[Token]:
    """The words of a token one by one, none wider than a line."""
    text, strong = token
    words = [cut(word, lambda part: _wide(lettering, [(part, strong)]), width - 3) for word in text.split()]
    return [(part + " ", strong) for parts in words for part in parts]


def _alike(labels: Sequence[Label]) -> dict[str, list[int]]:
    alike: dict[str, list[int]] = {}
    for label in labels:
        alike.setdefault(turn_words(label.turn.bar), []).append(label.turn.number)
    return alike


def turn_words(bar: Bar) -> str:
    """Who, how they came by it and how it ended: "a member, given, ended by someone else."."""
    how = [bar.labels[0], VIAS[bar.via].bar[-1]]
    return ", ".join(how if bar.ended == "finished" else [*how, ENDS[bar.ended].bar]) + "."


def _together(numbers: list[int]) -> list[str]:
    """ "3", "9" or "3,", "9", "and", "11": words that may stand on more than one line."""
    if len(numbers) == 1:
        return [str(numbers[0])]
    *first, last = map(str, numbers)
    return [*(f"{one}," for one in first[:-1]), first[-1], "and", last]
