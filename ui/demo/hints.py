"""What to try next in a practice, in one line; it never does it for anybody."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kiosk.meeting.meeting import Meeting
from kiosk.views.room_view import RoomView
from ui.demo.pretend import YOU


def hint(seen: RoomView, name: Callable[[str], str]) -> str:
    """The first thing that waits to be done."""
    return next(_hints(seen, seen.meeting, name), "")


def _hints(seen: RoomView, m: Meeting, name: Callable[[str], str]) -> Iterator[str]:
    if m.pause:
        yield "The key that began the pause ends it."
    if m.agenda.current is None:
        yield _between(m)
    if m.checks.open:
        yield _check(m)
    if not m.turns.speaking and seen.next:
        yield f"{name(seen.next)} waits first. Press N."
    if m.questions.holds:
        yield "Dez says: that is not what we asked. Reword it with W, or agree the words in Q."
    if m.questions.now is None:
        yield "Ask the question of this item: press W, type it, Enter."
    if m.turns.speaking and seen.queue:
        yield f"{name(m.turns.speaking.person)} speaks. E ends the turn, N gives the floor on, Z takes back."
    if m.questions.now and m.checks.last is None:
        yield "When all have spoken, ask the room: C, Enter. Or change the words: W."
    if m.checks.last and m.agenda.current == "1":
        yield "Go on with item 2: I, Enter. There the turns are fair: who has spoken least is next."
    if m.agenda.current == "2" and m.checks.last:
        yield "X closes the meeting."
    yield "Wait a moment: somebody will raise a hand." if m.turns.speaking is None else ""


def _between(m: Meeting) -> str:
    if m.agenda.begun:
        return "I starts the next item. X closes the meeting."
    return f"You are {m.people.at_the_desk.short(YOU)}. Press I, then Enter."


def _check(m: Meeting) -> str:
    if m.checks.open and m.checks.open.answers == "open":
        return "They hold their hands up: 4 yes, 1 no. C closes the check, then type the numbers."
    return "They answer now, and Dez says no. Put in your own answer, then C closes the check."
