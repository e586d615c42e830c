"""A conversation: one question after the other; back is always there, and what was said stays said."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ui.wizard.step import Next, Page, Step, Wrong


class Conversation:
    """Walks through questions. `drawn` is told whenever something is to be drawn; `left` when back goes out of it,
    and without `left` the first question has no way back.
    """

    def __init__(
        self,
        questions: Sequence[Step],
        left: Callable[[], None] | None = None,
        ended: Callable[[], None] = lambda: None,
    ) -> None:
        self.problem = ""
        self.turned = 0  # how often another page came; a page drawn again is the same
        self.drawn: Callable[[], None] = lambda: None
        self._questions = questions
        self._left, self._ended = left, ended
        self._place = 0
        self._between: list[Step] = []

    @property
    def question(self) -> Step:
        return self._between[-1] if self._between else self._questions[self._place]

    @property
    def page(self) -> Page:
        """An empty one while nothing is asked."""
        return self.question.page() if self._questions else Page("", next="")

    @property
    def steps(self) -> tuple[int, int]:
        """How many questions there are, and which this is, from 1."""
        asked = [place for place, question in enumerate(self._questions) if question.applies()]
        return len(asked), 1 + sum(place < self._place for place in asked)

    @property
    def can_go_back(self) -> bool:
        return bool(self._between) or self._earlier() is not None or self._left is not None

    # What people do

    def typed(self, field: str, words: str) -> None:
        self.question.typed(field, words)
        if self.problem:
            self.say("")

    def chose(self, choice: str) -> None:
        self._moved(lambda: self.question.chose(choice))

    def acted(self, act: str, entry: str = "") -> None:
        self._moved(lambda: self.question.acted(act, entry))

    def went_on(self) -> None:
        self._moved(lambda: self.question.went_on())

    def went_back(self) -> None:
        self.problem = ""
        earlier = self._earlier()
        if self._between:
            self._between.pop()
        elif earlier is not None:
            self._place = earlier
        elif self._left:
            self._left()
            return
        self._turn()

    # What is said from outside

    def say(self, problem: str) -> None:
        """What went wrong, on the page where it did."""
        self.problem = problem
        self.drawn()

    def draw(self) -> None:
        """This page again, as things stand now."""
        self.drawn()

    def turn(self) -> None:
        """The same question as another page, from its top."""
        self.problem = ""
        self._turn()

    def on(self) -> None:
        """What was waited for is there: the next question."""
        self.problem = ""
        self._on()

    def restart(self, questions: Sequence[Step], left: Callable[[], None] | None) -> None:
        """Talk about something else from its first question on."""
        self._questions, self._left = questions, left
        self._place, self._between, self.problem = 0, [], ""
        self._turn()

    def out(self) -> None:
        """What was asked in between is done: the question before it."""
        if self._between:
            self._between.pop()
        self.turn()

    # Inside

    def _moved(self, answer: Callable[[], Next]) -> None:
        try:
            move = answer()
        except Wrong as wrong:
            self.say(str(wrong))
            return
        if move == "wait":
            return
        self.problem = ""
        if move is None:
            self.drawn()
        elif isinstance(move, Step):
            self._between.append(move)
            self._turn()
        elif move == "out":
            self.out()
        else:
            self._on()

    def _on(self) -> None:
        self._between.clear()
        later = (place for place in range(self._place + 1, len(self._questions)) if self._questions[place].applies())
        place = next(later, None)
        if place is None:
            self._ended()
            return
        self._place = place
        self._turn()

    def _earlier(self) -> int | None:
        return next((place for place in range(self._place - 1, -1, -1) if self._questions[place].applies()), None)

    def _turn(self) -> None:
        self.turned += 1
        self.drawn()
