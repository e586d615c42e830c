"""How we take turns, rest and listen, pauses and breaks."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.meeting.handing_over import HandOver
from kiosk.meeting.listening import AnswerHeardCheck, AnswerMeNow
from kiosk.meeting.modes import SetMode
from kiosk.meeting.pauses import EndPause, StartPause
from kiosk.meeting.refusals import SAY_WHO_IS_HEARD
from kiosk.meeting.signals import AnswerSignal
from kiosk.meeting.terms import Refused, Via
from kiosk.private.feelings import SeeFeeling
from kiosk.words.kinds.turns import HEARD, MODES, PAUSES
from ui.desk.actions.action import ROOM_SAID, Act, Step, Steps, asked_for, counted, number, who_for, why
from ui.desk.actions.fields import Choice, Field, Values, choice, count, person, votes
from ui.desk.desk_view import Moment

AGREED = (("agreed", "Yes"), ("decided", "No, I say so"))


def via_of(s: Moment, values: Values) -> Via:
    """What the record says about how the queue's power came to move."""
    if values.get("agreed", "decided") == "agreed" or counted(values):
        return "agreed"
    return "given" if s.m.powers.holder("queue") in (s.me, "none", "rule", "group") else "taken"


class HowWeTakeTurns(Act):
    name, title, power = "mode", "How we take turns", "queue"
    long = "How we take turns"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        modes = [(mode, words.name) for mode, words in MODES.items() if mode != s.m.modes.mode]
        yield choice("mode", "", modes)
        if values.get("mode") == "rest_and_listen":
            yield person(s, "Who is listened to")
        if values.get("mode") == "round":
            yield person(s, "Who begins, or a draw", name="start")
        yield choice("agreed", ROOM_SAID, AGREED, "decided")
        if values.get("agreed") == "agreed":
            yield from votes(s)

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        mode = values.get("mode", "")
        if mode:
            yield MODES[mode].says  # type: ignore[index]

    def steps(self, s: Moment, values: Values) -> Steps:
        mode = asked_for(values, "mode", "Say how we take turns.")
        challenger = values.get("person", "") if mode == "rest_and_listen" else ""
        yield Step(
            SetMode(
                mode=mode,  # type: ignore[arg-type]
                via=via_of(s, values),
                queue=challenger or None,
                asked_by=challenger,
                start_person=values.get("start") or None,
                votes=counted(values),
                reason=why(values),
            )
        )


class RestAndListen(HowWeTakeTurns):
    name, title, key, power = "rest", "Rest and listen", "L", "queue"
    long = "Rest and listen"

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and s.m.modes.mode != "rest_and_listen"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        hold = s.m.listening.hold
        yield person(s, "Who is listened to", hold.challenger if hold else "")
        yield Field("agreed", "choice", ROOM_SAID, "", tuple(Choice(*one) for one in AGREED), required=True)
        if values.get("agreed") == "agreed":
            yield from votes(s)

    def steps(self, s: Moment, values: Values) -> Steps:
        who_for(values, SAY_WHO_IS_HEARD)
        asked_for(values, "agreed", "Say whether the group agreed to it.")
        yield from super().steps(s, {**values, "mode": "rest_and_listen"})


class EndRest(Act):
    """Whoever is listened to ends it, by the key that began it; its button says that they say so."""

    name, title, key, power, at_once = "end_rest", "End rest and listen", "L", "queue", True

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and s.m.modes.mode == "rest_and_listen"

    def words(self, s: Moment) -> str:
        return f"{self.title}: {s.name(s.m.modes.challenger)} says so" if s.m.modes.challenger else self.title

    def steps(self, s: Moment, values: Values) -> Steps:
        holder = s.m.modes.behind[-1].queue if s.m.modes.behind else s.me
        stays = holder in ("group", "rule") or s.m.people.is_here(holder)
        to = holder if stays and holder != s.m.modes.challenger else s.me
        yield Step(HandOver(power="queue", to=to), s.m.modes.challenger)


class GroupEndsRest(EndRest):
    name, title, key, at_once = "group_ends_rest", "The group ends rest and listen", "", False

    def words(self, s: Moment) -> str:
        return self.title

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield from votes(s)

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield f"Then it is as before: {MODES[s.m.modes.before].name.lower()}."

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(SetMode(mode=s.m.modes.before, votes=counted(values), reason=why(values)))


class ForTheChallenger(Act):
    """What only whoever challenged can say; tapped for them when they have no tablet."""

    reason = False

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        judges = [one for one in s.here() if one in s.m.listening.may_judge or one == s.m.modes.challenger]
        yield person(s, "Whose answer", judges[0] if len(judges) == 1 else "", among=judges)


class AnswerNow(ForTheChallenger):
    name, title = "answer_now", "“Answer me now”"

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and s.m.listening.hold is not None

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        hold = s.m.listening.hold
        if hold:
            yield person(s, "Who says so", hold.challenger, among=[hold.challenger])

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(AnswerMeNow(), who_for(values))


class WereTheyHeard(ForTheChallenger):
    name, title = "heard", "Were they heard?"

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and bool(s.m.listening.may_judge or s.m.modes.challenger)

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield from super().fields(s, values)
        yield person(s, "By whom", s.m.listening.said_back_by, name="of")
        yield choice("answer", "In their words", ((answer, words.button) for answer, words in HEARD.items()))

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield "Only they can say. Ask them, and tap what they say."

    def steps(self, s: Moment, values: Values) -> Steps:
        of = asked_for(values, "of", "Say by whom.")
        answer = asked_for(values, "answer", "Tap what they say.")
        yield Step(AnswerHeardCheck(of=of, answer=answer), who_for(values))  # type: ignore[arg-type]


class Pausing(Act):
    """One kind of pause; no countdown is ever shown."""

    kind = ""
    power = "clock"

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and (s.m.pause is None or s.m.pause.kind != self.kind)

    def steps(self, s: Moment, values: Values) -> Steps:
        minutes = number(values, "minutes")
        yield Step(StartPause(kind=self.kind, seconds=minutes * 60 or None, reason=why(values)))  # type: ignore[arg-type]


class QuietMinute(Pausing):
    """Begun and ended by its key. Called now and then without a cause, nobody can tell whose wish it was."""

    name, title, key, kind, at_once = "quiet_minute", "Quiet minute", "M", "quiet_minute", True
    reason = False


class ListeningPause(Pausing):
    name, title, kind = "listening_pause", "Listening pause", "listening_pause"


class Thinking(Pausing):
    name, title, kind = "thinking", "Time to think", "thinking"


class Break(Pausing):
    """Begun and ended by its key, for as long as it takes."""

    name, title, key, kind, at_once = "break", "Break", "B", "break", True
    reason = False

    def steps(self, s: Moment, values: Values) -> Steps:
        """Whoever asked for a break has it now; that is nobody's business but theirs."""
        yield from super().steps(s, values)
        for asked in s.snapshot.breaks:
            yield Step(AnswerSignal(id=asked))


class BreakFor(Break):
    """The room sees when it is over."""

    name, title, key, at_once = "break_for", "Break until a time", "", False
    reason = True
    long = "Break"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield count("minutes", "How many minutes")

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield "The room sees when we are back. Left empty, it stays open."
        if s.speaker:
            yield f"{s.Name(s.speaker)} is speaking. A break asked for by somebody waits for the end of the turn."


class GoOn(Act):
    """By the key that began it."""

    name, title, power, at_once, reason = "end_pause", "Go on", "clock", True, False

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and s.m.pause is not None

    def words(self, s: Moment) -> str:
        return PAUSES[s.m.pause.kind].end if s.m.pause else self.title

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(EndPause(reason=why(values)))


def seen(feeling: str, answer: str) -> Step:
    """The facilitator's answer to a private signal."""
    if answer not in ("seen", "ask_at_end"):
        raise Refused("Say that you have seen it, or that you will ask at the end of this turn.")
    return Step(SeeFeeling(id=feeling, answer=answer))  # type: ignore[arg-type]


ACTS = (
    *(HowWeTakeTurns(), RestAndListen(), EndRest(), GroupEndsRest(), AnswerNow(), WereTheyHeard()),
    *(QuietMinute(), ListeningPause(), Thinking(), Break(), BreakFor(), GoOn()),
)
