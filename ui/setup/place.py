"""What the meeting is called, where it is, why, and who called it."""

from __future__ import annotations

from typing import get_args

from kiosk.meeting.terms import Space
from kiosk.words.kinds.people import SPACES
from ui.setup.draft import Draft
from ui.wizard.step import Choice, Field, Move, Page, Question, Wrong


class Naming(Question):
    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._number: str | None = None

    def page(self) -> Page:
        number = str(self._draft.number) if self._number is None else self._number
        return Page(
            title="What is this meeting called?",
            fields=(
                Field("title", "The meeting", self._draft.title, "Housing rules", share=0.75),
                Field("number", "Its number", number, share=0.25),
            ),
        )

    def typed(self, field: str, words: str) -> None:
        if field == "title":
            self._draft.title = words
        else:
            self._number = words

    def went_on(self) -> Move:
        if not self._draft.title.strip():
            raise Wrong("Type what the meeting is called.")
        said = (str(self._draft.number) if self._number is None else self._number).strip()
        if not (said.isascii() and said.isdigit() and 1 <= int(said) <= 99_999):
            raise Wrong("The meeting\u2019s number is a number from 1.")
        if int(said) in self._draft.taken:
            raise Wrong(f"This record has a meeting {int(said)} already. Give the new one another number.")
        self._draft.number, self._number = int(said), None
        return "on"


class Where(Question):
    def __init__(self, draft: Draft) -> None:
        self._draft = draft

    def page(self) -> Page:
        return Page(
            title="Where are we?",
            lines=("The place is printed. You can leave it empty.",),
            fields=(Field("place", "The place", self._draft.place, "Harbour Lane hall"),),
        )

    def typed(self, field: str, words: str) -> None:
        self._draft.place = words


class Why(Question):
    def __init__(self, draft: Draft) -> None:
        self._draft = draft

    def page(self) -> Page:
        return Page(
            title="Why are we here?",
            lines=("One sentence in your own words. The room sees it first, and it is printed first.",),
            fields=(Field("purpose", "Why we are here", self._draft.purpose, "We look after housing rules together."),),
        )

    def typed(self, field: str, words: str) -> None:
        self._draft.purpose = words


class WhoCalledIt(Question):
    def __init__(self, draft: Draft) -> None:
        self._draft = draft

    def page(self) -> Page:
        return Page(
            title="Who called this meeting?",
            choices=tuple(
                Choice(space, words.button, words.means, chosen=space == self._draft.space)
                for space, words in SPACES.items()
            ),
        )

    def chose(self, choice: str) -> Move:
        self._draft.space = next(space for space in get_args(Space) if space == choice)
        return "on"
