"""Where the meeting is, why, and who called it."""

from __future__ import annotations

from typing import get_args

from kiosk.meeting.terms import Space
from kiosk.words.kinds.people import SPACES
from ui.setup.draft import Draft
from ui.wizard.step import Choice, Field, Next, Page, Step


class Where(Step):
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


class Why(Step):
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


class WhoCalledIt(Step):
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

    def chose(self, choice: str) -> Next:
        self._draft.space = next(space for space in get_args(Space) if space == choice)
        return "on"
