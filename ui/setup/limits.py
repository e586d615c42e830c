"""The rule for when we disagree, settled before it is needed."""

from __future__ import annotations

from kiosk.words.kinds.opening import DISAGREEMENT
from kiosk.words.shared import IF_WE_DO_NOT_AGREE
from ui.setup.draft import Draft
from ui.wizard.step import Choice, Field, Next, Page, Step, Wrong


class IfWeDisagree(Step):
    def __init__(self, draft: Draft) -> None:
        self._draft = draft

    def page(self) -> Page:
        rule = self._draft.rule
        return Page(
            title=IF_WE_DO_NOT_AGREE,
            lines=("Ask the group, and pick one now.",),
            choices=(
                *(Choice(code, said.setup, said.setup_second, code == rule) for code, said in DISAGREEMENT.items()),
                Choice("own_words", "In our own words", self._draft.own_words, rule == "own_words"),
                Choice("skipped", "We skip this", "That is kept and printed.", rule == "skipped"),
            ),
            columns=2,
            next="Next" if rule else "",
        )

    def chose(self, choice: str) -> Next:
        if choice == "own_words":
            return OwnWords(self._draft)
        self._draft.rule = choice
        return "on"


class OwnWords(Step):
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

    def went_on(self) -> Next:
        if not self._words.strip():
            raise Wrong("Type what you do then.")
        self._draft.own_words, self._draft.rule = " ".join(self._words.split()), "own_words"
        return "on"
