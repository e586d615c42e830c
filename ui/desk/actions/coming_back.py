"""After a time without the program: whether the meeting goes on at all, and whether whoever spoke goes on."""

from __future__ import annotations

from kiosk.meeting.turns import GiveFloor
from ui.desk.actions.action import Act, Call, Step, Steps
from ui.desk.actions.fields import Values
from ui.desk.desk_view import Moment


class AfterALongTime(Act):
    """Asked first; nothing else can be done before it is answered."""

    reason, at_once = False, True

    def offered(self, s: Moment) -> bool:
        return s.snapshot.long_away > 0

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Call(self.name)


class GoOnAfter(AfterALongTime):
    name, title, key = "go_on_after", "Go on", "B"


class EndedThen(AfterALongTime):
    name, title, key = "ended_then", "It ended then", "X"


class WhoSpokeGoesOn(Act):
    name, title, power, reason, at_once = "speaker_goes_on", "Go on?", "floor", False, True

    def offered(self, s: Moment) -> bool:
        spoke = s.m.away.spoke
        return s.m.is_open and s.m.people.is_here(spoke) and s.may(GiveFloor(to=spoke))

    def words(self, s: Moment) -> str:
        return f"Go on, {s.name(s.m.away.spoke)}"

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(GiveFloor(to=s.m.away.spoke))


ACTS = (GoOnAfter(), EndedThen(), WhoSpokeGoesOn())
