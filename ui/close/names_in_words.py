"""Before the close: words in what people wrote that can be somebody here. Their lines wait until it is said."""

from __future__ import annotations

from kiosk.discretion.free_words import asks_about
from kiosk.meeting.words_settled import OpenWord, SettleWord
from kiosk.words.somebody import IS_IT_SOMEBODY, NO_PERSON, SOMEBODY
from ui.close.context import ClosingContext
from ui.wizard.step import Button, Entry, Next, Page, Step

ANSWERS = (Button("word", NO_PERSON), Button("somebody", SOMEBODY))
LOOKING = Page(
    title="Names in what was written",
    lines=("Looking for names in all that was written.", "It goes on by itself when none has to be asked about."),
    next="",
)
WHY = (
    "The print never names anybody who said no. A line can be kept back from it until this is said.",
    "Ask whoever wrote it. You can go on without an answer.",
)


class NamesInWords(Step):
    """Those who said no and those who said yes are asked about alike; whose name it can be is not said.

    Where nothing has to be asked the question is not there at all; what was written since is looked through again.
    """

    def __init__(self, way: ClosingContext) -> None:
        self._way = way
        self._open: list[OpenWord] = []
        self._said: dict[int, bool] = {}
        self._seen = -1  # how much of what was written had been when it was looked through
        self._looking = self._looked_now = False

    def applies(self) -> bool:
        people = self._way.meeting.people.by_id.values()
        if self._way.practice or not asks_about(one for one in people if one.name):
            return False
        return bool(self._open) or self._seen != len(self._way.history)

    def page(self) -> Page:
        if not self._looked_now:
            self._look()
            return LOOKING
        return Page(
            title=IS_IT_SOMEBODY,
            lines=WHY,
            entries=tuple(self._entry(at, one) for at, one in enumerate(self._open)),
        )

    def _look(self) -> None:
        if not self._looking:
            self._looking = True
            upto = len(self._way.history)
            self._way.open_words(lambda found: self._looked(found, upto))

    def _entry(self, at: int, one: OpenWord) -> Entry:
        said = self._said.get(at)
        chosen = "" if said is None else "somebody" if said else "word"
        return Entry(str(at), f"“{one.word}”", one.line, acts=ANSWERS, chosen=chosen)

    def _looked(self, found: list[OpenWord], upto: int) -> None:
        said = {self._open[at].asked: answer for at, answer in self._said.items()}
        self._said = {at: said[one.asked] for at, one in enumerate(found) if one.asked in said}
        self._open, self._seen = found, upto
        self._looking, self._looked_now = False, self._way.asks(self)
        if not self._looked_now:
            return
        if found:
            self._way.turn()
        else:
            self._go_on()

    def acted(self, act: str, entry: str) -> Next:
        self._said[int(entry)] = act == "somebody"
        return None

    def went_on(self) -> Next:
        if not self._looked_now:
            return None
        answers = [self._open[at].settled(said) for at, said in sorted(self._said.items())]
        if answers:
            self._tell(answers)
            return "wait"
        self._looked_now = False
        return "on"

    def _tell(self, answers: list[SettleWord]) -> None:
        first, *others = answers
        self._way.tap(first, lambda: self._tell(others) if others else self._told())

    def _told(self) -> None:
        """Answered: not asked again. The rest is, when somebody comes back here."""
        self._open = [one for at, one in enumerate(self._open) if at not in self._said]
        self._said, self._seen = {}, len(self._way.history)
        self._go_on()

    def _go_on(self) -> None:
        """Whoever comes back here finds what was written since looked through as well."""
        self._looked_now = False
        self._way.on()
