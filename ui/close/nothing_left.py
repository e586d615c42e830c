"""After the meeting has closed: nothing private is left."""

from __future__ import annotations

from kiosk.room.room import Room
from ui.close.context import ClosingContext
from ui.wizard.step import Entry, Page, Step


class NothingIsLeft(Step):
    """The list of what was private, looked at in the Room itself."""

    def __init__(self, way: ClosingContext) -> None:
        self._way = way
        self._left: dict[str, int] | None = None

    def look(self) -> None:
        self._way.ask(private_things, self._looked)

    def _looked(self, left: dict[str, int]) -> None:
        self._left = left
        self._way.draw()

    def page(self) -> Page:
        left = self._left or {}
        return Page(
            title="The meeting is closed.",
            lines=("What was private lived in memory only. This is what is left of it.",) if self._left else (),
            entries=tuple(
                Entry(what, what, "Nothing is left" if not count else "Something is left", beside=True)
                for what, count in left.items()
            ),
        )


def private_things(room: Room) -> dict[str, int]:
    """What is still held of each private kind; on the Room's thread."""
    held, ballots, confided = room.aside.feelings, room.aside.ballots, room.aside.confided
    votes = (ballots.check, ballots.look_back, ballots.ladder, ballots.if_we_disagree)
    answers = (*votes, ballots.practised, confided.organisations.answers)
    return {
        "Strong feelings": len(held.by_id),
        "Finding it hard": len(held.hard),
        "A break, or to be heard": len(held.breaks) + len(held.listen),
        "Checking in afterwards": len(held.closing),
        "People\u2019s own limits": len(held.limits),
        "Fears and goals for today": confided.fears.held + len(confided.goals.by_person) + len(confided.goals.judged),
        "Private answers": sum(map(len, answers)),
    }
