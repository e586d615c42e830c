"""Before the close: words in what people wrote that can be somebody here. Their lines wait until it is said."""

from __future__ import annotations

from kiosk.discretion.free_words import asks_about
from kiosk.meeting.words_settled import SettleWord
from kiosk.summary.open_words import OpenWord
from ui.close.context import ClosingContext
from ui.wizard.step import Button, Entry, Next, Page, Step

ANSWERS = (Button("word", "It is no person"), Button("somebody", "It is somebody"))
WHY = (
    "The print never names anybody who said no. A line can be kept back from it until this is said.",
    "Ask whoever wrote it. You can go on without an answer.",
)


class NamesInWords(Step):
    """Those who said no and those who said yes are asked about alike; whose name it can be is not said."""

    def __init__(self, way: ClosingContext) -> None:
        self._way = way
        self._open: list[OpenWord] | None = None
        self._said: dict[int, bool] = {}
        self._looking = False

    def applies(self) -> bool:
        people = self._way.meeting.people.by_id.values()
        return not self._way.practice and asks_about(one for one in people if one.name)

    def page(self) -> Page:
        if self._open is None:
            self._look()
            return Page(title="Names in what was written", lines=("Looking. A moment.",), next="")
        if not self._open:
            return Page(title="Names in what was written", lines=("No word that was written has to be asked about.",))
        return Page(
            title="Is this word somebody here?",
            lines=WHY,
            entries=tuple(self._entry(at, one) for at, one in enumerate(self._open)),
        )

    def _look(self) -> None:
        if not self._looking:
            self._looking = True
            self._way.open_words(self._looked)

    def _entry(self, at: int, one: OpenWord) -> Entry:
        said = self._said.get(at)
        chosen = "" if said is None else "somebody" if said else "word"
        return Entry(str(at), f"\u201c{one.word}\u201d", one.line, acts=ANSWERS, chosen=chosen)

    def _looked(self, found: list[OpenWord]) -> None:
        self._open, self._said, self._looking = found, {}, False
        self._way.turn()

    def acted(self, act: str, entry: str) -> Next:
        self._said[int(entry)] = act == "somebody"
        return None

    def went_on(self) -> Next:
        """Asked anew when somebody comes back here: more can have been written by then."""
        if self._open is None:
            return None
        answers = [self._open[at].settled(said) for at, said in sorted(self._said.items())]
        if answers:
            self._tell(answers)
            return "wait"
        self._open = None
        return "on"

    def _tell(self, answers: list[SettleWord]) -> None:
        first, *others = answers
        self._way.tap(first, lambda: self._tell(others) if others else self._told())

    def _told(self) -> None:
        self._open = None
        self._way.on()
