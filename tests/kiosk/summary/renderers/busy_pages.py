"""Pages as full as a long, crowded meeting makes them."""

from kiosk.summary.document import (
    Bar,
    Bullets,
    Columns,
    Document,
    Heading,
    Ladder,
    LetteredSentences,
    MinuteSquares,
    PeopleFigures,
    PowerRow,
    Rows,
    Run,
    Rung,
    Section,
    Side,
    SquareRow,
    StripChart,
    Terms,
    WaitRow,
    Waits,
    Words,
)
from tests.kiosk.summary.renderers.sample_pages import FLOOR, READ_BACK, STRIP, sample

HOLDERS = (
    (("Amina",), "member"),
    (("Bartholomew (tenancy officer)", "Bartholomew"), "work"),
    (("a member", "member"), "member"),
    (("Colin (chair)", "Colin"), "runs"),
    (("Xu",), "member"),
)
VIAS = ("given", "given", "taken", "drawn", "agreed", "default")
ENDS = ("finished", "finished", "cut_off", "finished", "stopped", "time_up", "handed_on", "gave_up", "item_end")
LONG = (
    "Will the council and every body it pays stop, without exception and from this day on, evicting anyone who lives "
    "in supported housing into homelessness, and will it say so in writing to each tenant by 1 April? "
)


def turns(count: int, length: int) -> PowerRow:
    """So many turns one after another, of different lengths, held, got and ended in every way."""
    bars, start = [], 0
    for number in range(count):
        end = length * (number + 1) // count - 7 * (number % 3)
        labels, kind = HOLDERS[number % len(HOLDERS)]
        bars.append(Bar(start, end, labels, kind, VIAS[number % 6], ENDS[number % 9]))  # type: ignore[arg-type]
        start = end
    return PowerRow(FLOOR.letter, FLOOR.words, (*bars, Bar(start, length)), FLOOR.nobody)


def busy_strip(count: int, length: int) -> StripChart:
    rows = (
        PowerRow(row.letter, row.words, (Bar(0, length, row.bars[0].labels or ("Jo",), "work", "agreed"),))
        for row in STRIP.rows[1:]
    )
    return StripChart(length, (turns(count, length), *rows))


def strip_page(count: int, length: int) -> Section:
    said = LetteredSentences(tuple((letter, "It was set that way before we started.") for letter in "FQAWDCR"))
    return Section(
        f"{count} turns", (busy_strip(count, length), said, Words("The signs say how.", "caption")), READ_BACK
    )


LONG_WORDINGS = Section(
    "Very long wordings",
    (
        Ladder(
            (
                Rung(1, (Run(LONG * 12),), "given", LONG),
                Rung(
                    2,
                    (Run(LONG * 5, "went"), Run(LONG * 6), Run("W" * 200, "came"), Run(LONG * 6, "came")),
                    "taken",
                    LONG * 3,
                ),
            ),
            LONG,
        ),
        Columns(
            (Heading("What we decided"), Words(LONG * 12, "said")),
            (Heading("What we still want"), Words(LONG * 20, "said"), PeopleFigures(13, 40), Words("x" * 400)),
        ),
        Words(LONG * 8, "change"),
        Bullets((LONG * 30,)),
        Terms((("Reported", LONG * 30),)),
        Rows(("Who", "What"), (("Jo", LONG * 30),)),
    ),
    READ_BACK,
)

FORTY_ROWS = Section(
    "A title that is far too long for one line of a page of this size " * 2,
    (
        Heading("Who does what " * 6, "Observed and reported"),
        Rows(
            ("Who", "What", "By when"),
            tuple(
                (f"Person {row} (head of something long)", "Bring numbers. " * (row % 4 + 1), f"Meeting {row}")
                for row in range(40)
            ),
        ),
    ),
    READ_BACK,
)

THREE_HOURS = Section(
    "Three hours of minutes",
    (
        MinuteSquares(
            (
                Side("lived", "People with lived experience (4 of 40)", 4),
                Side("work", "People who work for organisations (36 of 40)", 36),
                Side("no_one", "No one"),
            ),
            (
                SquareRow("F", "Who is speaking", (60, 1, 119), "of open talk"),
                SquareRow("A", "Who picks what we talk about", (1, 1, 178)),
            ),
        ),
        Waits(
            (WaitRow("Less than a minute", 3), WaitRow("3 to 5 minutes", 240), WaitRow("No turn for it", 9, met=False))
        ),
        PeopleFigures(23, 40),
    ),
)


def busy() -> Document:
    return sample(
        strip_page(90, 3600), strip_page(30, 3600), strip_page(120, 10800), LONG_WORDINGS, FORTY_ROWS, THREE_HOURS
    )
