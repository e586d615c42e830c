"""A word that was typed at the desk can be somebody: asked as soon as it is kept, and the close asks again."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.meeting.words_settled import OpenWord
from kiosk.words.somebody import AS_WRITTEN, IS_IT_SOMEBODY, NO_PERSON, SOMEBODY, WHAT_PAPER_SAYS, is_somebody
from ui.desk.actions.action import Act, Step, Steps, asked_for
from ui.desk.actions.fields import Field, Values, choice
from ui.desk.desk_view import Moment


class WordAsked(Act):
    name, title, reason, picks = "word_asked", IS_IT_SOMEBODY, False, "is"

    def offered(self, s: Moment) -> bool:
        word = _word(s)
        return s.m.is_open and word is not None and s.may(word.settled(True))

    def heading(self, s: Moment) -> str:
        word = _word(s)
        return is_somebody(word.word) if word else self.title

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        word = _word(s)
        if word is not None:
            yield choice("is", f"“{word.line}”", (("somebody", SOMEBODY), ("none", NO_PERSON)))

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield f"{SOMEBODY}: {WHAT_PAPER_SAYS}"
        yield f"{NO_PERSON}: {AS_WRITTEN}"

    def steps(self, s: Moment, values: Values) -> Steps:
        said = asked_for(values, "is", "Say whether it is somebody.")
        if word := _word(s):
            yield Step(word.settled(said == "somebody"))


def _word(s: Moment) -> OpenWord | None:
    return next((one.word for one in s.snapshot.words_asked if one.finger == s.me), None)


ACTS = (WordAsked(),)
