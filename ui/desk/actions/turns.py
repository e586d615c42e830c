"""The floor: give it, let somebody take it, hand it on, end it, stop it."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.meeting.go_round import CloseRound, PassTurn
from kiosk.meeting.listening import MarkAlreadySorted
from kiosk.meeting.terms import Refused
from kiosk.meeting.turns import EndTurn, GiveFloor, HandOn, MarkCutOff, OwnEnd, StopTurn, TakeFloor
from kiosk.meeting.wait_for_me import WaitForMe
from kiosk.words.kinds.feelings import OWN_LIMITS
from kiosk.words.kinds.powers import ENDS
from kiosk.words.waiting import waits_for
from ui.desk.actions.action import Act, Step, Steps, asked_for, who_for, why
from ui.desk.actions.fields import Field, Values, choice, person
from ui.desk.desk_view import Moment

OWN_ENDS: tuple[OwnEnd, ...] = ("finished", "time_up", "gave_up")
NOTED_LIMITS = "{} asked for today: {}."


class Give(Act):
    name, title, key, power = "give", "Give the floor", "G", "queue"

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and any(s.may(GiveFloor(to=one)) for one in s.here()[:1])

    def heading(self, s: Moment) -> str:
        return "Give the floor to somebody, next or not"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield person(s, "To")

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        to = values.get("person", "")
        if to in s.snapshot.limits:
            yield NOTED_LIMITS.format(s.Name(to), "; ".join(OWN_LIMITS[limit].desk for limit in s.snapshot.limits[to]))
        if s.speaker and s.speaker != to:
            yield f"{s.Name(s.speaker)} is speaking. Their turn ends."

    def steps(self, s: Moment, values: Values) -> Steps:
        to = who_for(values, "Say to whom.")
        yield Step(GiveFloor(to=to, answers=values.get("answers", ""), reason=why(values)))


class SayBack(Act):
    name, title, power = "say_back", "Say it back", "queue"
    long = "Somebody says back what they heard"

    def offered(self, s: Moment) -> bool:
        listening = s.m.modes.mode == "rest_and_listen" or s.m.listening.hold is not None
        return s.m.is_open and listening and bool(s.here()) and s.may(GiveFloor(to=s.here()[0], purpose="say_back"))

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield person(s, "Who says it back", among=[one for one in s.here() if one != s.m.modes.challenger])

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield "They say what they heard, without “but”. Then the challenger says whether they were heard."

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(GiveFloor(to=who_for(values), purpose="say_back", reason=why(values)))


class TakeFor(Act):
    name, title, key, power = "take", "Somebody takes it", "K", "floor"

    def heading(self, s: Moment) -> str:
        return "Somebody takes the floor"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield person(s, "Who takes it", among=[one for one in s.here() if one != s.speaker])
        if values.get("person") == s.me:
            yield choice(
                "in_role", "As", (("yes", "The person running the meeting"), ("no", "Somebody in the room")), "yes"
            )

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        if s.speaker:
            yield f"{s.Name(s.speaker)} is speaking. The record will say they were cut off."

    def steps(self, s: Moment, values: Values) -> Steps:
        who = who_for(values)
        in_role = who == s.me and values.get("in_role", "yes") == "yes"
        yield Step(TakeFloor(in_role=in_role, reason=why(values)), who)


class WhileSpeaking(Act):
    """Something that can be done while somebody speaks."""

    power = "floor"

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and bool(s.speaker)


def _keeps_going(s: Moment) -> bool:
    """Whoever speaks asked to keep going: then there is no time that could be up."""
    return any(one.person == s.speaker and one.choice == "carry_on" for one in s.snapshot.feelings)


class End(WhileSpeaking):
    name, title, key = "end", "End this turn", "E"

    def heading(self, s: Moment) -> str:
        return f"End the turn of {s.name(s.speaker)}"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        ways = [(end, ENDS[end].desk) for end in OWN_ENDS if end != "time_up" or not _keeps_going(s)]
        yield choice("ended", "How it ended", ways, "finished")

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(EndTurn(ended=values.get("ended") or "finished", reason=why(values)))  # type: ignore[arg-type]


class HandItOn(WhileSpeaking):
    name, title = "hand_on", "Pass it on"

    def heading(self, s: Moment) -> str:
        return f"{s.Name(s.speaker)} hands the turn on"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield person(s, "To, or nobody", among=[one for one in s.here() if one != s.speaker])

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(HandOn(to=values.get("person") or None, reason=why(values)), s.speaker)


class Stop(WhileSpeaking):
    name, title = "stop", "End it now"

    def heading(self, s: Moment) -> str:
        return f"Stop the turn of {s.name(s.speaker)}"

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield "For a turn that was taken, or for safety. Strong feelings are no reason to stop anybody."

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(StopTurn(reason=why(values)))


class Pass(Act):
    name, title, reason = "pass", "Not now", False

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and s.m.modes.mode == "round"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield person(s, "Who passes", s.snapshot.next or s.speaker)

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(PassTurn(), who_for(values))


class EndRound(Act):
    name, title, power = "close_round", "End the go-round", "queue"

    def offered(self, s: Moment) -> bool:
        going = s.m.modes.round
        return s.m.is_open and going is not None and not going.closed

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(CloseRound(reason=why(values)))


class WaitFor(Act):
    """For whoever types or uses a communication aid, also without a tablet."""

    name, title, reason, power = "wait_for", "Wait for somebody", False, "floor"
    long = "Wait for somebody who writes"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield person(s, "Who", s.speaker)

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        who = values.get("person", "")
        if who in s.m.writing:
            yield f"We wait for {s.name(who)} already. This ends the waiting; the turn stays theirs."
        elif who:
            yield f"The room screen says: “{waits_for(s.Name(who))}” Nobody is cut off."

    def steps(self, s: Moment, values: Values) -> Steps:
        who = who_for(values)
        yield Step(WaitForMe(over=who in s.m.writing), who)


class WasCutOff(Act):
    name, title, reason = "cut_off", "Was cut off", False
    long = "Somebody was cut off"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield person(s, "Who")
        yield person(s, "By whom", name="by")

    def steps(self, s: Moment, values: Values) -> Steps:
        who, by = who_for(values), asked_for(values, "by", "Say by whom.")
        if who == by:
            raise Refused("Say who cut off whom: two people.")
        yield Step(MarkCutOff(by=by), who)


class AlreadySorted(Act):
    name, title, reason = "already_sorted", "“Already sorted”", False
    long = "Somebody says: that sounds already sorted"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield person(s, "Whose turn it was", s.speaker, name="of")
        yield person(s, "Who says so", s.me)

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(MarkAlreadySorted(turn_of=asked_for(values, "of", "Say whose turn it was.")), who_for(values))


ACTS = (
    Give(),
    TakeFor(),
    End(),
    HandItOn(),
    Stop(),
    SayBack(),
    WaitFor(),
    Pass(),
    EndRound(),
    WasCutOff(),
    AlreadySorted(),
)
