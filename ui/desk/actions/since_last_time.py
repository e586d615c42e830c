"""What became of what former meetings left: promises, decisions and asks, each picked from a list."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.meeting.promises import Body
from kiosk.meeting.reviews import RecordRollBack, ReviewPromise
from kiosk.meeting.since_last_time import ClaimAsk, EndDecision, SkipSinceLastTime, WithdrawAsk
from kiosk.thread.said import answers, promised
from kiosk.thread.thing import Thing
from kiosk.words.dates import day_of
from kiosk.words.grammar import closed, joined
from kiosk.words.kinds.promises import PROMISE_STATES
from ui.desk.actions.action import Step, Steps, asked_for, who_for, why
from ui.desk.actions.fields import Field, Values, choice, person, words, yes_no
from ui.desk.actions.program import Program
from ui.desk.actions.promises import ANOTHER, OfAsks, Promise, whose_ask
from ui.desk.desk_view import Moment


class Reviewed(Promise):
    name, title = "review_promise", "Was it kept?"
    long = "What became of a promise"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        known = s.before.to_look_at
        if known:
            listed = [(one.thing, _promise(s, one)) for one in known]
            first = next((one.thing for one in s.not_looked_at), "")
            yield choice("promise", "Which promise", (*listed, (ANOTHER, "Another one")), first)
        if not known or values.get("promise") == ANOTHER:
            yield words("made", "When or where it was made")
            yield words("text", "What was promised")
        yield choice("state", "It was", ((state, said.desk) for state, said in PROMISE_STATES.items()))
        yield words("because", "Why, in their words")
        if values.get("state") == "late":
            yield words("due", "By when now")

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        if left := s.not_looked_at:
            yield f"{_still(len(left))} Somebody else may say it differently: both stand."

    def steps(self, s: Moment, values: Values) -> Steps:
        chosen = values.get("promise", "")
        named = bool(chosen) and chosen != ANOTHER
        typed = ("", "") if named else (asked_for(values, "made", "Say when or where it was made."),
                                        asked_for(values, "text", "Say what was promised."))  # fmt: skip
        yield Step(
            ReviewPromise(
                promise=chosen if named else None,
                made=typed[0],
                text=typed[1],
                state=asked_for(values, "state", "Say what became of it."),  # type: ignore[arg-type]
                reason=values.get("because", "").strip(),
                due=values.get("due", "").strip() if values.get("state") == "late" else "",
            )
        )


class Look(Program):
    """All of them with their answers, as long as one has none; it comes by itself, and the same puts it away."""

    name, title, call = "look_at_promise", "What was promised", "look_at_promises"
    of_a_page = True

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and bool(s.not_looked_at)


def _promise(s: Moment, one: Thing) -> str:
    """ "I bring the plan." Eve said it on 3 March. By 9 June. Kept." """
    said = s.m.since.reviewed.get(one.thing, ())
    return joined(f"“{closed(one.words)}”", promised(one, day_of(s.m.opening.date)), answers(said))


def _still(count: int) -> str:
    return "1 promise is still to look at." if count == 1 else f"{count} promises are still to look at."


class Skip(Promise):
    name, title, reason = "skip_since_last_time", "Leave it out", True
    long = "Do not look at what was promised"

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and bool(s.not_looked_at)

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield f"{_still(len(s.not_looked_at))} It prints: We did not look at what was promised."

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(SkipSinceLastTime(reason=why(values)))


class RollBack(Promise):
    name, title = "roll_back", "Taken back"
    long = "Something agreed was taken back"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        decided = [(one.thing, f"{one.since}: {one.words}") for one in s.before.in_force]
        if decided:
            yield choice("of", "Which decision", (*decided, (ANOTHER, "Another one")))
        if not decided or values.get("of") == ANOTHER:
            yield words("agreed", "What we agreed")
        yield words("decision", "What happened")
        yield words("body", "Which body decided")
        yield yes_no("told", "Were we told")
        yield words("because", "Reason given")
        yield words("found", "How we found out")
        yield words("want", "What we want")

    def steps(self, s: Moment, values: Values) -> Steps:
        body, of = values.get("body", "").strip(), values.get("of", "")
        found = s.before.by_id(of)
        yield Step(
            RecordRollBack(
                of=found.thing if found else None,
                decision=asked_for(values, "decision", "Say what happened."),
                found_how=asked_for(values, "found", "Say how we found out."),
                group_told=asked_for(values, "told", "Say whether we were told.") == "yes",
                agreed=found.words if found else values.get("agreed", "").strip(),
                decided_by=Body(body) if body else None,
                reason_given=values.get("because", "").strip(),
                want=values.get("want", "").strip(),
            )
        )


class End(Promise):
    name, title, reason = "end_decision", "It ends", True
    long = "A decision is in force no more"

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and bool(s.before.in_force)

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        decided = [(one.thing, f"{one.since}: {one.words}") for one in s.before.in_force]
        yield choice("decision", "Which decision", decided, decided[0][0] if len(decided) == 1 else "")

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(EndDecision(decision=asked_for(values, "decision", "Say which decision."), reason=why(values)))


class Claim(Promise):
    name, title = "claim_ask", "Their ask"
    long = "That was their ask"

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and bool(s.before.asks)

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield choice("ask", "Which one", ((one.thing, f"{one.since}: {one.words}") for one in s.before.asks))
        yield person(s, "Whose it was", s.speaker)

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(ClaimAsk(ask=asked_for(values, "ask", "Say which ask.")), who_for(values, "Say whose it was."))


class Withdraw(OfAsks):
    name, title = "withdraw_ask", "Asked no more"
    long = "Whoever asked takes it back"

    def steps(self, s: Moment, values: Values) -> Steps:
        ask = self.ask(values)
        yield Step(WithdrawAsk(ask=ask), whose_ask(s, ask))


ACTS = (Reviewed(), Skip(), RollBack(), End(), Claim(), Withdraw())
FIRST = (Look(),)
