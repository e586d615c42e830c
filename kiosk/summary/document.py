"""The printed record as plain data: pages of blocks. The page plans write it, the PDF and the HTML twin draw it.

Every text is plain: it is never read as markup. Seconds count from the start of the meeting.
"""

from dataclasses import dataclass, field
from typing import Literal

from kiosk.meeting.terms import Ended, Via
from kiosk.words.kinds.powers import HolderKind
from kiosk.words.word_diff import Change

WordsStyle = Literal["body", "said", "change", "caption", "code"]
SideKind = Literal["lived", "work", "no_one"]
PrintKind = Literal[
    "full", "easy_read", "large_18", "large_24", "without_names", "own_page", "before", "before_easy_read"
]
EASY_KINDS: tuple[PrintKind, ...] = ("easy_read", "before_easy_read")
LineSign = Literal["", "yes", "no"]


@dataclass(frozen=True)
class Heading:
    """A section of a page, with how the section is known ("Observed") at its right."""

    text: str
    tag: str = ""


@dataclass(frozen=True)
class Words:
    """One paragraph. 'said' is for decisions, open asks and minority statements; 'change' for the change sentence."""

    text: str
    style: WordsStyle = "body"


@dataclass(frozen=True)
class Bullets:
    """Items that belong together, one to a line."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Rows:
    """A table: who, what, by when. The widest column gets the room that is left over."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Terms:
    """A word and what is said of it, one pair to a line: Observed, It was tapped on a screen when it happened."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class LetteredSentences:
    """Sentences, each behind the letter of the power it speaks of: ("F", "8 turns: ...")."""

    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Bar:
    """One stretch of one power. Labels run from the longest to the shortest; kind 'none' has no label."""

    from_s: int
    to_s: int
    labels: tuple[str, ...] = ()
    holder_kind: HolderKind = "none"
    via: Via = "default"
    ended: Ended = "finished"
    number: int = 0  # of the wording, in the row of the question
    away: bool = False  # nobody was there


@dataclass(frozen=True)
class PowerRow:
    """One power: its letter, the words for it, its stretches in order, and what no holder is called."""

    letter: str
    words: str
    bars: tuple[Bar, ...]
    nobody: tuple[str, ...] = ("no one",)


@dataclass(frozen=True)
class StripChart:
    """Who held which power, with its key. Over 60 minutes the drawing makes one strip an hour."""

    length_s: int
    rows: tuple[PowerRow, ...]


@dataclass(frozen=True)
class Side:
    """A side people speak from, with how many are in it: ("lived", "People with ... (5 of 8)", 5)."""

    kind: SideKind
    words: str
    people: int = 0


@dataclass(frozen=True)
class SquareRow:
    """Whole minutes of one power by side, in the order of the sides; `no_one_words` follow the minutes of no one."""

    letter: str
    words: str
    minutes: tuple[int, ...]
    no_one_words: str = ""


@dataclass(frozen=True)
class MinuteSquares:
    """A square a minute, with its key."""

    sides: tuple[Side, ...]
    rows: tuple[SquareRow, ...]


@dataclass(frozen=True)
class WaitRow:
    """How many waits were about so long; `met` is False for those that ended without a turn."""

    words: str
    waits: int
    met: bool = True


@dataclass(frozen=True)
class Waits:
    """A dot a request by how long it waited: no clock and no order, so that none can be joined to a turn."""

    rows: tuple[WaitRow, ...]


@dataclass(frozen=True)
class Run:
    """Words of a wording that stayed, went or came, marked against the wording before."""

    text: str
    kind: Change = "same"


@dataclass(frozen=True)
class BindingWord:
    """A word of wording 1 that binds, and whether this wording still has it."""

    text: str
    kept: bool


@dataclass(frozen=True)
class Rung:
    """One wording of a question, how it came about and in whose words."""

    number: int
    runs: tuple[Run, ...]
    via: Via
    under: str
    binds: tuple[BindingWord, ...] = ()


@dataclass(frozen=True)
class Ladder:
    """The wordings of one question, first at the top; `intro` stands above it beside the head of the binding words."""

    rungs: tuple[Rung, ...]
    intro: str = ""


@dataclass(frozen=True)
class PeopleFigures:
    """Drawn people, the filled ones first; `words` say the same for those who do not see them."""

    filled: int
    total: int
    words: str = ""


@dataclass(frozen=True)
class Frame:
    """Small print in a quiet frame, with a heading and something at its right."""

    title: str
    right: str
    text: str


@dataclass(frozen=True)
class WritingBox:
    """Room to write by hand: as many lines as the page has left, `fewest` at least and `most` at the most."""

    title: str
    text: str
    fewest: int = 2
    most: int = 6


@dataclass(frozen=True)
class EasyLine:
    """One idea of Easy Read; `said` for people's own words; a sign shows a small filled or empty figure before it."""

    text: str
    said: bool = False
    sign: LineSign = ""


@dataclass(frozen=True)
class Pictured:
    """Lines of Easy Read beside their picture; "people" with `filled` and `total` draws figures."""

    picture: str
    lines: tuple[EasyLine, ...]
    filled: int = 0
    total: int = 0


@dataclass(frozen=True)
class Columns:
    """Two columns of the same width and type: neither is the smaller matter."""

    left: tuple["Block", ...]
    right: tuple["Block", ...]


@dataclass(frozen=True)
class Together:
    """Blocks that must not be parted by a page break."""

    blocks: tuple["Block", ...]


Block = (
    Heading
    | Words
    | Bullets
    | Rows
    | Terms
    | LetteredSentences
    | StripChart
    | MinuteSquares
    | Waits
    | Ladder
    | PeopleFigures
    | Frame
    | WritingBox
    | Pictured
    | Columns
    | Together
)


@dataclass(frozen=True)
class Section:
    """Blocks under one title. Sections follow one another on a page; `own_page` begins one.

    A `closing` section stays at the end of the print. Without a title the blocks go on under the one before.
    """

    title: str
    blocks: tuple[Block, ...]
    tag: str = ""
    own_page: bool = False
    closing: bool = False


@dataclass(frozen=True)
class TitleBlock:
    """What meeting this is: its title, the state of the paper, and a row each for When, Where, Who, Why, Next."""

    title: str
    state: str = ""
    rows: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Document:
    """One print: what stands at the head and foot of every page, and its sections in order.

    `draft` says so at the head and foot of every page.
    """

    group: str
    meeting: str
    date_line: str
    code: str
    sections: tuple[Section, ...] = field(default=())
    about: TitleBlock | None = None
    draft: bool = False
    language: str = "en-GB"
    kind: PrintKind = "full"
    font_family: str = "Open Sans"
