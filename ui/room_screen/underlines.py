"""Where the words that came stand in the question on the screen: the print's underlines, drawn while it is asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from kiosk.meeting.meeting import Meeting
from kiosk.meeting.questions import asked_here
from kiosk.words.word_diff import changed
from ui.room_screen.measure import width
from ui.room_screen.names_in_row import TIGHT
from ui.room_screen.scene_context import Scene


def came(m: Meeting, shown: Sequence[str], px: int) -> list[Scene]:
    """Lines to draw under the words that this wording has and the one before had not; none under a first wording.

    `shown` are all lines of the question as they are painted; places and lengths in pixels.
    """
    question = asked_here(m)
    if question is None or question.wording < 2:
        return []
    new = _new_signs(question.wordings[-2].text, question.words)
    return list(_under(shown, new, px))


def _new_signs(before: str, now: str) -> Iterator[bool]:
    """For each sign of the wording now, without its spaces, whether its word came."""
    for kind, words in changed(before, now):
        if kind != "went":
            yield from (kind == "came" for sign in words if not sign.isspace())


def _under(shown: Sequence[str], new: Iterator[bool], px: int) -> Iterator[Scene]:
    for line, words in enumerate(shown):
        flags = [None if sign.isspace() else next(new, False) for sign in words]
        # the space between two words that came belongs to them
        within = [flag if flag is not None else flags[at - 1] and flags[at + 1] for at, flag in enumerate(flags)]
        for is_new, run in groupby(range(len(words)), key=lambda at: within[at]):
            if is_new:
                places = list(run)
                start = width(words[: places[0]], px, True, TIGHT)
                yield {"line": line, "x": start, "width": width(words[: places[-1] + 1], px, True, TIGHT) - start}
