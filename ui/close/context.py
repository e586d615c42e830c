"""What the questions of closing need of the program: taps, what was said, the room screen, errands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from kiosk.meeting.meeting import Meeting
from kiosk.meeting.tap import Happened
from kiosk.meeting.terms import Asked, PersonId
from kiosk.meeting.words_settled import OpenWord
from kiosk.room.room import Room
from ui.wizard.step import Step

T = TypeVar("T")


class ClosingContext(Protocol):
    """The way from a question to the Room and back; answers come on the windows' thread."""

    @property
    def meeting(self) -> Meeting: ...

    @property
    def watched(self) -> tuple[tuple[PersonId, str], ...]:
        """The goals for today that people asked everybody to watch."""

    @property
    def history(self) -> list[Happened]: ...

    @property
    def practice(self) -> bool: ...

    @property
    def aftercare(self) -> tuple[str, ...]:
        """The place's own lines of who to turn to afterwards."""

    def keep_aftercare(self, lines: tuple[str, ...]) -> None:
        """For this meeting's tablets, and for the next meeting here."""

    def tap(self, does: Asked, then: Callable[[], None], who: PersonId = "") -> None:
        """`then` once the Room has it; a refusal is said on the page. Without `who` it is whoever ran the meeting's."""

    def ask(self, fn: Callable[[Room], T], then: Callable[[T], None]) -> None: ...

    def send(self, work: Callable[[], T], then: Callable[[T], None]) -> None: ...

    def on(self) -> None:
        """The next question."""

    def draw(self) -> None:
        """This page again, as things stand now."""

    def out(self) -> None:
        """Back out of a question that was asked in between."""

    def turn(self) -> None:
        """This question as another page, from its top."""

    def say(self, problem: str) -> None: ...

    def asks(self, question: Step) -> bool:
        """Whether this question stands on the page now."""

    @property
    def room(self) -> Any:
        """The room screen."""

    def read_back(self, then: Callable[[list[list[str]]], None]) -> None:
        """What the print will say on pages 1, 4 and 6."""

    def open_words(self, then: Callable[[list[OpenWord]], None]) -> None:
        """The words in what would be printed that can be somebody and are not settled."""

    def closed(self) -> None:
        """The meeting is closed: what comes after has no way back."""

    def leave(self) -> None:
        """Back to the meeting."""

    def finish(self) -> None:
        """Back to the first screen."""
