"""Writing down what was said and what it is about, and showing all of it to the room."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.meeting.repair import EventCorrected
from kiosk.meeting.tap import Happened
from kiosk.meeting.writing_down import WriteDown, WrittenDown, writes
from ui.desk.actions.action import Act, Call, Step, Steps, asked_for
from ui.desk.actions.fields import Field, Values, person, words
from ui.desk.desk_view import Moment


class WriteItDown(Act):
    """Two fields, and none for how it was said or by whom."""

    name, title, key, power, reason = "write_down", "Write it down", "/", "record", False
    long = "What was said, and what it is about"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield words("said", "What was said")
        yield words("about", "What it is about")
        writers = [one for one in s.here() if writes(s.m, one)]
        if len(writers) > 1:
            yield person(s, "Who writes", s.me, among=writers)

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield "It shows on the room screen. Anyone can say: that is not what was said."
        holder = s.m.powers.holder("record")
        if holder != (values.get("person") or s.me):
            yield f"The record is with {s.name(holder)}. It will say so."

    def steps(self, s: Moment, values: Values) -> Steps:
        said = asked_for(values, "said", "Type what was said.")
        yield Step(WriteDown(said=said, about=values.get("about", "").strip()), values.get("person", ""))


class ShowWritten(Act):
    """All that was written down, with what was put right, on the room screen until the desk goes back."""

    name, title, reason, at_once = "show_written", "Show all written", False, True

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and any(isinstance(one.event, WrittenDown) and one.event.said for one in s.history)

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Call("show_written")


def written_lines(history: Iterable[Happened]) -> list[str]:
    """A sentence each, what was put right behind what it puts right."""
    lines: dict[int, list[str]] = {}
    for one in history:
        event = one.event
        if isinstance(event, WrittenDown) and event.said:
            about = f" It is about: “{event.about}”" if event.about.strip() else ""
            lines[one.seq] = [f"“{event.said}”{about}"]
        elif isinstance(event, EventCorrected) and event.text and event.of in lines:
            lines[event.of].append(f"Put right: “{event.text}”")
    return [line for entry in lines.values() for line in entry]


ACTS = (WriteItDown(), ShowWritten())
