""" "Not realistic" belongs to somebody: where a reason says so and names nobody, the desk offers the limit card."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kiosk.meeting.agenda import ItemDropped, ItemParked
from kiosk.meeting.opening import ExpectationAdded
from kiosk.meeting.promises import AskAnswered
from kiosk.meeting.questions import QuestionReworded
from kiosk.meeting.tap import Happened
from kiosk.words.limits import nobody_owns_it

NEWEST = 30  # entries that are looked at; what is older has been talked about


def without_an_owner(history: Iterable[Happened]) -> Iterator[tuple[Happened, str]]:
    """Each reason that speaks of a limit nobody was named for, until a limit is written down after it."""
    found: list[tuple[Happened, str]] = []
    for happened in list(history)[-NEWEST:]:
        event = happened.event
        if isinstance(event, ExpectationAdded) and event.kind == "limit":
            found.clear()
        said, owner = _reason(happened)
        if nobody_owns_it(said, owner):
            found.append((happened, said))
    yield from found


def _reason(happened: Happened) -> tuple[str, str]:
    """A reason with whoever it names for a limit."""
    match happened.event:
        case QuestionReworded(reason=reason, limit_owner=owner):
            return reason, owner
        case ItemParked(reason=reason) | ItemDropped(reason=reason):
            return reason, ""
        case AskAnswered(kind="no" | "not_yet", text=text):
            return text, ""
    return "", ""
