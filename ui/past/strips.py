"""Who held what when, and which role held it longest over all meetings, as rows that QML draws. No Qt."""

from __future__ import annotations

from typing import Any

from kiosk.summary.document import Bar, PowerRow, StripChart
from kiosk.summary.past.held import Held
from kiosk.words.grammar import first_up
from kiosk.words.kinds.powers import POWERS, VIAS

LETTERS_IN_A_ROW = 104  # of the desk's letters, whatever the window's size
TICKS = (600, 1200, 1800, 3600)
MOST_TICKS = 6
SHORT_ROLES = {
    "runs_it": "Runs it",
    "here_for_work": "For work",
    "a_member": "A member",
    "everyone": "Everyone",
    "a_rule": "A rule",
    "no_one": "No one",
    "outside": "Not here",
}


def strip(meeting: Held, chart: StripChart, at: int | None) -> dict[str, Any]:
    """`at` is the second that is looked at; places and lengths are shares of the meeting."""
    length = max(chart.length_s, 1)
    rows = [_row(power, row, length) for power, row in zip(POWERS, chart.rows, strict=True)]
    return {
        "title": meeting.title or f"Meeting {meeting.number}",
        "says": meeting.says,
        "rows": [row for row, _ in rows],
        "ticks": _ticks(length),
        "at": -1 if at is None else at / length,
        "key": " ".join(key for _, key in rows if key),
    }


def _row(power: str, row: PowerRow, length: int) -> tuple[dict[str, Any], str]:
    """The row, and the words of the bars that are too narrow for theirs, by their number."""
    bars, numbered = [], []
    for number, bar in enumerate((one for one in row.bars if one.labels), 1):
        share = (bar.to_s - bar.from_s) / length
        words = next((one for one in _words(bar) if len(one) + 2 <= share * LETTERS_IN_A_ROW), "")
        if not words:
            numbered.append(f"{number} {_words(bar)[0]}")
        shown = words or (str(number) if share * LETTERS_IN_A_ROW >= len(str(number)) else "")
        bars.append({"from": bar.from_s / length, "share": share, "words": shown, "says": _words(bar)[0]})
    word = POWERS[power].strip  # type: ignore[index]
    key = f"{word}: {', '.join(numbered)}." if numbered else ""
    return {"power": power, "word": word, "bars": bars}, key


def _words(bar: Bar) -> list[str]:
    """From the longest to the shortest: "Colin taken", "Colin"."""
    how = VIAS[bar.via].bar[-1]
    return [*(f"{first_up(label)} {how}" for label in bar.labels), *(first_up(label) for label in bar.labels)]


def _ticks(length: int) -> list[dict[str, Any]]:
    every = next((one for one in TICKS if length / one <= MOST_TICKS), TICKS[-1])
    ticks = [{"at": second / length, "words": str(second // 60)} for second in range(0, length, every)]
    ticks[0]["words"] = "Minute 0"
    return [one for one in ticks if one["at"] < 0.94] + [{"at": 1.0, "words": str(length // 60)}]


def roles_strip(rows: list[dict[str, Any]], days: dict[int, str]) -> dict[str, Any]:
    """A row a meeting, a field for each power; of two roles that held it equally long both."""
    share = 1 / len(POWERS)
    drawn = []
    for row in rows:
        bars = []
        for place, power in enumerate(POWERS):
            held = row[power] if isinstance(row[power], list) else [row[power]]
            words = " / ".join(SHORT_ROLES[one] for one in held)
            bars.append({"from": place * share, "share": share, "words": words, "says": words})
        drawn.append({"power": "", "word": days.get(row["meeting"], f"Meeting {row['meeting']}"), "bars": bars})
    ticks = [{"at": place * share, "words": words.strip} for place, words in enumerate(POWERS.values())]
    return {"title": "", "says": "", "rows": drawn, "ticks": ticks, "at": -1, "key": ""}
