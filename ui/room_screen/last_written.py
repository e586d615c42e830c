"""What was just written down, for the one small line under who speaks: a page at a time, turned by the desk."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.meeting.agenda import ItemStarted
from kiosk.meeting.questions import QuestionProposed
from kiosk.meeting.repair import EventCorrected
from kiosk.meeting.tap import Happened
from kiosk.meeting.turns import TurnEnded, TurnStarted
from kiosk.meeting.writing_down import WrittenDown


def just_written(history: Sequence[Happened]) -> tuple[int, tuple[str, ...]]:
    """The number of the newest entry and its sentences, until a whole turn has passed since, or the talk moves on.

    What is put right about it takes its place. (0, ()) when there is none.
    """
    ended = False
    for happened in reversed(history):
        match happened.event:
            case WrittenDown(said=said, about=about):
                return (happened.seq, _in_words(said, about)) if said else (0, ())
            case EventCorrected(of=of, text=text) if text and _was_written(history, of):
                return happened.seq, (f"Put right: “{text}”",)
            case TurnEnded():
                ended = True
            case TurnStarted() if ended:
                break
            case ItemStarted() | QuestionProposed():
                break
    return 0, ()


def _was_written(history: Sequence[Happened], seq: int) -> bool:
    return any(one.seq == seq and isinstance(one.event, WrittenDown) for one in history)


def _in_words(said: str, about: str) -> tuple[str, ...]:
    first = f"Written down: “{said}”"
    return (first, f"About: “{about}”") if about.strip() else (first,)
