"""Who is next: raised hands, moving somebody, letting somebody reply, answering what was asked."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.meeting.refusals import NOT_IN_THE_QUEUE
from kiosk.meeting.signals import AnswerSignal, Request, Signal, Withdraw, answered_in_words
from kiosk.meeting.terms import Refused
from kiosk.meeting.turn_queue import AllowReply, ReorderQueue, order
from kiosk.words.kinds.turns import MOVE_REASONS, SIGNALS
from ui.desk.actions.action import Act, Step, Steps, asked_for, fresh_id, number, who_for, why
from ui.desk.actions.fields import Choice, Field, Values, choice, count, person, words
from ui.desk.desk_view import Moment


class RaisedHand(Act):
    """The turn keeper's taps for people without a tablet."""

    name, title, key, reason = "hand", "Add a raised hand", "H", False

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield person(s, "Whose hand")
        yield choice("kind", "", ((kind, words.button) for kind, words in SIGNALS.items()), "speak")
        if values.get("kind") == "challenge":
            others = (("", "The other side"), *((one, s.in_full(one)) for one in s.here()))
            yield choice("to", "Whom they mean", others)
        if self._must_say_what_would_help(s, values):
            yield words("possible", "What would make it possible")

    def _must_say_what_would_help(self, s: Moment, values: Values) -> bool:
        who = values.get("person", "")
        invited = who in s.m.people.by_id and s.m.people[who].role == "invited"
        return values.get("kind") == "challenge" and invited

    def steps(self, s: Moment, values: Values) -> Steps:
        signal = Signal(
            id=fresh_id(),
            kind=values.get("kind") or "speak",  # type: ignore[arg-type]
            to=values.get("to", ""),
            possible=values.get("possible", ""),
        )
        yield Step(signal, who_for(values, "Say whose hand it is."))


class TakenBack(Act):
    name, title, reason = "withdraw", "Hand down", False
    long = "Somebody takes a request back"

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and bool(s.m.signals.live)

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield _request(s, values, list(s.m.signals.live.values()))

    def steps(self, s: Moment, values: Values) -> Steps:
        signal = asked_for(values, "signal", "Say which one.")
        held = s.m.questions.holds.get(signal, "")
        yield Step(Withdraw(id=signal), s.m.signals.live[signal].person if signal in s.m.signals.live else held)


class Move(Act):
    name, title, power = "reorder", "Move in the list", "queue"
    long = "Move somebody in the list"

    def offered(self, s: Moment) -> bool:
        waiting = order(s.m)
        return s.m.is_open and len(waiting) > 1 and s.may(ReorderQueue(person=waiting[0].person, to=1))

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield person(s, "Who", among=[waiting.person for waiting in order(s.m)])
        yield count("to", "New place, 1 is next")
        yield choice("because", "Because", ((kind, said.button) for kind, said in MOVE_REASONS.items()))

    def steps(self, s: Moment, values: Values) -> Steps:
        who = who_for(values)
        because = values.get("because", "")
        if because and why(values):
            raise Refused("Say it once: choose why, or type it.")
        asked_for(values, "to", "Say to which place. 1 is next.")
        yield Step(ReorderQueue(person=who, to=number(values, "to"), reason=because or why(values)))


class OfRequests(Act):
    """Something done with one request that stands."""

    def is_for(self, request: Request) -> bool:
        return True

    def requests(self, s: Moment) -> list[Request]:
        return [one for one in s.m.signals.live.values() if self.is_for(one)]

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and bool(self.requests(s))

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield _request(s, values, self.requests(s))


class LetReply(OfRequests):
    name, title, power = "allow_reply", "Let reply", "queue"
    long = "Let somebody reply next"

    def is_for(self, request: Request) -> bool:
        return request.kind == "respond" and not request.allowed

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(AllowReply(id=asked_for(values, "signal", "Say whose reply."), reason=why(values)))


class Answered(OfRequests):
    name, title, reason = "answered", "It has been answered", False

    def is_for(self, request: Request) -> bool:
        return answered_in_words(request.kind)

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(AnswerSignal(id=asked_for(values, "signal", "Say which one.")))


class SetAside(OfRequests):
    name, title, power = "set_aside", "Later", "queue"
    long = "Set a request aside"

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        request = s.m.signals.live.get(values.get("signal", ""))
        if request and request.kind == "wording":
            yield "It still holds every check, until the words are agreed."

    def steps(self, s: Moment, values: Values) -> Steps:
        signal = asked_for(values, "signal", "Say which one.")
        if signal not in s.m.signals.live:
            raise Refused(NOT_IN_THE_QUEUE)
        yield Step(AnswerSignal(id=signal, set_aside=True, reason=why(values)))


def _request(s: Moment, values: Values, requests: list[Request]) -> Field:
    """Which request; the only one there is stands chosen."""
    options = tuple(Choice(one.id, f"{s.Name(one.person)}: {SIGNALS[one.kind].listed}") for one in requests)
    only = options[0].value if len(options) == 1 else ""
    return Field("signal", "choice", "Which", only, options)


ACTS = (RaisedHand(), Move(), LetReply(), SetAside(), TakenBack(), Answered())
