"""The sheet of paper: its grid, its inks and its type. All lengths are points."""

from dataclasses import dataclass

from reportlab.lib.colors import Color, HexColor, white
from reportlab.lib.pagesizes import A4, LETTER
from reportlab.lib.units import mm

TEXT_WIDTH = A4[0] - 40 * mm
TOP_MARGIN = float(20 * mm)
BODY_BOTTOM = 22 * mm
GUTTER = 8 * mm

INK = HexColor("#1B1F23")
SECOND_INK = HexColor("#4A5157")  # 8.0:1 on white
GUIDE = HexColor("#C9CED3")  # behind the bars only, never carries meaning
CREAM = HexColor("#FFF8E7")
PAPER = white

# Okabe and Ito's colours
ORANGE = HexColor("#E69F00")
SKY = HexColor("#56B4E9")
GREEN = HexColor("#009E73")
YELLOW = HexColor("#F0E442")
BLUE = HexColor("#0072B2")
PURPLE = HexColor("#CC79A7")


@dataclass(frozen=True)
class Sheet:
    """A size of paper. Every one has the same width of text, in its middle."""

    width: float
    height: float

    @property
    def margin(self) -> float:
        return float(self.width - TEXT_WIDTH) / 2

    @property
    def top(self) -> float:
        """Where the body begins, from the bottom of the sheet."""
        return self.height - TOP_MARGIN


SHEETS = {"a4": Sheet(*A4), "letter": Sheet(*LETTER)}


def tint(colour: Color, strength: float) -> Color:
    """The colour mixed with white; strength 0 is white, 1 the colour itself."""
    return Color(*(1 - strength * (1 - part) for part in colour.rgb()))


@dataclass(frozen=True)
class Type:
    """One size of type: points, distance of its lines, weight and ink."""

    size: float
    leading: float
    strong: bool = False
    ink: Color = INK
    even: bool = False  # broken into lines of even length

    @property
    def drop(self) -> float:
        """From the top of a line to its baseline."""
        return (self.leading - self.size) / 2 + self.size * 0.86


TITLE = Type(26, 33, strong=True, even=True)
CHANGE = Type(20, 28, strong=True, even=True)
HEADING = Type(15, 20, strong=True, even=True)
SAID = Type(14, 20, strong=True, even=True)
WORDING = Type(13, 19, strong=True)
BODY = Type(12, 18)
BODY_STRONG = Type(12, 18, strong=True)
CODE = Type(17, 25, strong=True)
BINDS = Type(12, 16, strong=True)
NOTE = Type(10.5, 15, ink=SECOND_INK)
NOTE_STRONG = Type(10.5, 15, strong=True)
BAR_NAME = Type(10.5, 14, strong=True)
BAR_HOW = Type(9.5, 14)
AXIS = Type(9.5, 14, ink=SECOND_INK)

# Large print is set in these sizes and drawn so many times larger: a body of 12/18 points becomes one of 18/27.
LARGE_TITLE = Type(21.4, 26.7, strong=True, even=True)
LARGE_CHANGE = Type(17, 24, strong=True, even=True)

EASY_NAME = Type(30, 38, strong=True, even=True)
EASY_TITLE = Type(24, 32, strong=True, even=True)
EASY = Type(16, 24, even=True)
EASY_SAID = Type(16, 24, strong=True, even=True)
