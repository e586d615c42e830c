"""How far people sit, which display is the room's and how big it is: from these come the sizes of all its words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from ui.room_screen.sizes import sizes
from ui.settings import FARTHEST, LARGEST, NEAREST, SMALLEST, Settings
from ui.wizard.step import Button, Choice, Field, Next, Page, Step, Wrong

LETTER = 0.53  # of the font size: how wide a letter of Open Sans SemiBold is on average
FEW_LINES, FEW_LETTERS = 6, 30  # what the room needs to show a question on one page


class Display(msgspec.Struct, frozen=True):
    name: str
    width: int  # pixels
    height: int
    first: bool = False  # the machine's own


class HowFar(Step):
    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._said: str | None = None

    def page(self) -> Page:
        now = self._settings.metres
        return Page(
            title="How far away is the farthest seat?",
            lines=("Measure from the room\u2019s screen. The letters are made large enough to be read from there.",),
            fields=(Field("metres", "Metres", _plain(now) if self._said is None else self._said),),
            choices=tuple(Choice(str(far), f"{far} metres", chosen=now == far) for far in range(2, 7)),
            columns=5,
        )

    def typed(self, field: str, words: str) -> None:
        self._said = words

    def chose(self, choice: str) -> Next:
        self._settings.metres, self._said = float(choice), None
        return "on"

    def went_on(self) -> Next:
        if self._said is not None:
            self._settings.metres = _number(self._said, NEAREST, FARTHEST, "metres")
        return "on"


class WhichDisplay(Step):
    def __init__(self, settings: Settings, displays: Callable[[], Sequence[Display]], guess: Callable[[], str]) -> None:
        self._settings, self._displays, self._guess = settings, displays, guess

    def applies(self) -> bool:
        return len(self._displays()) > 1

    def page(self) -> Page:
        chosen = self._guess()
        return Page(
            title="Which screen does the room look at?",
            lines=("The other one is for the person running the meeting.",),
            choices=tuple(
                Choice(one.name, one.name, f"{one.width} by {one.height}", chosen=one.name == chosen)
                for one in self._displays()
            ),
        )

    def chose(self, choice: str) -> Next:
        self._settings.room_display = choice
        self._settings.room_first = any(one.first for one in self._displays() if one.name == choice)
        return "on"

    def went_on(self) -> Next:
        return self.chose(self._guess())


class HowBig(Step):
    """`measure` shows a bank card's outline on the room's display; what it finds comes as inches across."""

    def __init__(self, settings: Settings, room: Callable[[], Display], measure: Callable[[], None]) -> None:
        self._settings, self._room, self._measure = settings, room, measure
        self._said: str | None = None

    def page(self) -> Page:
        said = self._said if self._said is not None else _plain(self._settings.inches)
        return Page(
            title="How big is the room\u2019s screen?",
            lines=("In inches, from corner to corner. Or hold a bank card against it.", *self._outcome()),
            fields=(Field("inches", "Inches", said),),
            acts=(Button("measure", "Measure with a bank card"),),
        )

    def measured(self, inches: float) -> None:
        self._settings.inches, self._said = round(inches, 1), None

    def typed(self, field: str, words: str) -> None:
        self._said = words

    def acted(self, act: str, entry: str) -> Next:
        self._measure()
        return "wait"

    def went_on(self) -> Next:
        if self._said is not None:
            self._settings.inches, self._said = _number(self._said, SMALLEST, LARGEST, "inches"), None
        return "on"

    def _outcome(self) -> tuple[str, ...]:
        """What the room will see; nothing is ever made smaller than can be read from the farthest seat."""
        room = self._room()
        drawn = sizes(self._settings.metres, self._settings.inches, room.width, room.height)
        lines = int(room.height * 0.72 / drawn.main_line)
        letters = int(drawn.inner / (drawn.main * LETTER))
        if lines < 2 or letters < 10:
            far = _plain(self._settings.metres)
            return (f"From {far} metres few words fit on this screen. Move the seats nearer, or find a larger one.",)
        said = f"A line holds about {letters} letters, a page {lines} lines."
        if lines < FEW_LINES or letters < FEW_LETTERS - 2:
            return (said, "A long question turns pages. Nothing is made smaller than can be read.")
        return (said,)


def _number(said: str, least: float, most: float, unit: str) -> float:
    try:
        number = float(said.strip().replace(",", "."))
    except ValueError:
        raise Wrong(f"Type a number of {unit}, such as {_plain(least * 4)}.") from None
    if not least <= number <= most:
        raise Wrong(f"That is not between {_plain(least)} and {_plain(most)} {unit}.")
    return number


def _plain(number: float) -> str:
    return f"{number:g}"
