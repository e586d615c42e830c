"""The limit card and the rule for when we disagree: both are settled before they are needed."""

from __future__ import annotations

from kiosk.words.kinds.opening import DISAGREEMENT
from ui.setup.draft import Draft
from ui.wizard.step import Choice, Field, Move, Page, Question, Wrong


class WhatWeCanDecide(Question):
    """The limit card; a meeting cannot open while it is blank."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft

    def page(self) -> Page:
        draft = self._draft
        return Page(
            title="What can this room decide, and what can it not?",
            lines=("The room sees it before we start, and it is printed.",),
            fields=(
                Field("can", "We can decide", draft.can, "Housing rules."),
                Field("cannot", "We cannot decide", draft.cannot, "The budget."),
            ),
            choices=(Choice("nobody", "Nobody told us", "That is an answer. It is printed.", draft.nobody_told_us),),
        )

    def typed(self, field: str, words: str) -> None:
        if field == "can":
            self._draft.can = words
        else:
            self._draft.cannot = words
        self._draft.nobody_told_us = False

    def chose(self, choice: str) -> Move:
        self._draft.nobody_told_us = True
        return "on"

    def went_on(self) -> Move:
        if not self._draft.limit:
            raise Wrong("Say what this room can decide and what it cannot. \u201cNobody told us\u201d is an answer.")
        return "on"


class WhoSetTheLimit(Question):
    def __init__(self, draft: Draft) -> None:
        self._draft = draft

    def applies(self) -> bool:
        return not self._draft.nobody_told_us

    def page(self) -> Page:
        return Page(
            title="Who sets that limit?",
            lines=self._draft.limit,
            fields=(Field("owner", "A body or an office", self._draft.limit_owner, "Cabinet"),),
            choices=(Choice("nobody", "Nobody told us who"),),
        )

    def typed(self, field: str, words: str) -> None:
        self._draft.limit_owner = words

    def chose(self, choice: str) -> Move:
        self._draft.limit_owner = ""
        return "on"

    def went_on(self) -> Move:
        if not self._draft.limit_owner.strip():
            raise Wrong("Type who set it, or choose \u201cNobody told us who\u201d.")
        return "on"


class IfWeDisagree(Question):
    def __init__(self, draft: Draft) -> None:
        self._draft = draft

    def page(self) -> Page:
        rule = self._draft.rule
        return Page(
            title="What shall we do if we do not agree?",
            lines=("Ask the group, and pick one now.",),
            choices=(
                *(Choice(code, said.setup, said.setup_second, code == rule) for code, said in DISAGREEMENT.items()),
                Choice("own_words", "In our own words", self._draft.own_words, rule == "own_words"),
                Choice("skipped", "We skip this", "That is kept and printed.", rule == "skipped"),
            ),
            columns=2,
            next="Next" if rule else "",
        )

    def chose(self, choice: str) -> Move:
        if choice == "own_words":
            return OwnWords(self._draft)
        self._draft.rule = choice
        return "on"


class OwnWords(Question):
    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._words = draft.own_words

    def page(self) -> Page:
        return Page(
            title="If we do not agree, we \u2026",
            fields=(Field("words", "Our own words", self._words, "We stop for a week and meet again."),),
        )

    def typed(self, field: str, words: str) -> None:
        self._words = words

    def went_on(self) -> Move:
        if not self._words.strip():
            raise Wrong("Type what you do then.")
        self._draft.own_words, self._draft.rule = " ".join(self._words.split()), "own_words"
        return "on"
