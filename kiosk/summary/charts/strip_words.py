"""The power strip in words, for those who do not see it."""

from collections.abc import Sequence

from kiosk.summary.charts.short_turns import turn_words
from kiosk.summary.charts.signs import first_up, shortened, whole_minutes
from kiosk.summary.document import Bar, PowerRow


def bar_sentence(row: PowerRow, bar: Bar) -> str:
    """One stretch: "Minute 8 to 11: Amina, given."."""
    start, end = whole_minutes(bar.from_s), whole_minutes(bar.to_s)
    when = f"Minute {start}: " if start == end else f"Minute {start} to {end}: "
    if bar.away:
        return f"{when}we were away."
    if not bar.labels:
        return f"{when}{row.nobody[0]}."
    wording = f" Wording {bar.number}." if bar.number else ""
    return f"{when}{first_up(turn_words(bar))}{wording}"


def row_sentences(row: PowerRow, start: int = 0, end: int = 10**9) -> list[str]:
    """The stretches of one row that reach into a strip."""
    return [bar_sentence(row, bar) for bar in row.bars if bar.to_s > start and bar.from_s < end]


def strip_alt(rows: Sequence[str], start: int, end: int) -> str:
    """What the drawing is, without a single turn."""
    when = f"minute {whole_minutes(start)} to {whole_minutes(end)}"
    return shortened(f"A strip of time, {when}, with a row each for: {', '.join(rows)}.", f"A strip of time, {when}.")
