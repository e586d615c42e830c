"""Asks and what is answered, actions, small steps, doors, promises made and rolled back, the change itself."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.meeting.promises import (
    AgreeAction,
    AnswerAsk,
    Body,
    MakeAsk,
    MakeCommitment,
    MatchExperience,
    RecordSmallStep,
    RepeatAsk,
    SendAskOut,
    StateChange,
)
from kiosk.meeting.terms import PersonId
from kiosk.words.kinds.promises import ASK_ANSWERS
from kiosk.words.shared import WHAT_WILL_BE
from ui.desk.actions.action import Act, Step, Steps, asked_for, who_for
from ui.desk.actions.fields import Field, Values, as_it_was, choice, person, words, yes_no
from ui.desk.desk_view import Moment

ANOTHER = "another"


class Promise(Act):
    """No power is used by it, so nobody is asked why."""

    reason = False


def listed_asks(s: Moment) -> list[tuple[str, str]]:
    """Of this meeting, and of former ones, which stand below with the day."""
    here = [(key, f"{s.Name(ask.asker)}: {ask.text}") for key, ask in s.m.promises.asks.items()]
    return here + [(one.thing, f"{one.whose}, {one.since}: {one.words}") for one in s.before.asks]


class OfAsks(Promise):
    """One of what was asked, picked from the list."""

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and bool(s.m.promises.asks or s.before.asks)

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        asks = listed_asks(s)
        yield choice("ask", "Which of what we asked for", asks, asks[0][0] if len(asks) == 1 else "")

    def ask(self, values: Values) -> str:
        return asked_for(values, "ask", "Say which ask.")


class Make(Promise):
    name, title = "make_ask", "Something we ask for"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield words("text", "Word for word")
        yield person(s, "Who asks", s.speaker or s.me)

    def steps(self, s: Moment, values: Values) -> Steps:
        text = asked_for(values, "text", "Type it word for word.")
        taken = set(s.m.promises.asks)
        number = next(place for place in range(1, len(taken) + 2) if str(place) not in taken)
        yield Step(MakeAsk(ask=number, text=text), who_for(values, "Say who asks."))


class Again(OfAsks):
    name, title = "repeat_ask", "We ask it again"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield from super().fields(s, values)
        yield words("text", "In new words, if they want")
        yield person(s, "Who asks", s.speaker or s.me)

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(RepeatAsk(ask=self.ask(values), text=values.get("text", "").strip()), who_for(values))


class Answer(OfAsks):
    name, title = "answer_ask", "The answer we got"
    long = "The answer we got to what we asked for"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield from super().fields(s, values)
        yield choice("kind", "The answer", ((kind, said.desk) for kind, said in ASK_ANSWERS.items()))
        yield words("text", "In their own words")
        if values.get("kind") == "already_done":
            yield words("evidence", "Show us: what and since when")
        if values.get("kind") in ("yes_we_will", "not_yet"):
            yield words("by_when", "By when")
        yield person(s, "Who answers", s.speaker)

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        if values.get("kind") == "already_done" and not values.get("evidence", "").strip():
            yield "Without it, it prints: We were told this is done. We have not seen it."

    def steps(self, s: Moment, values: Values) -> Steps:
        answer = AnswerAsk(
            ask=self.ask(values),
            kind=asked_for(values, "kind", "Say what the answer is."),  # type: ignore[arg-type]
            text=values.get("text", "").strip(),
            evidence=values.get("evidence", "").strip(),
            by_when=values.get("by_when", "").strip(),
        )
        yield Step(answer, who_for(values, "Say who answers."))


class Match(OfAsks):
    name, title = "match", "Does it match what you know?"
    long = "Is it the asker’s experience too?"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield from super().fields(s, values)
        yield choice("matches", "The asker says", (("yes", "That is my experience too"), ("no", "Not my experience")))

    def offered(self, s: Moment) -> bool:
        answered = any(ask.answer for ask in s.m.promises.asks.values())
        return s.m.is_open and (answered or any(not one.waits for one in s.before.asks))

    def steps(self, s: Moment, values: Values) -> Steps:
        ask = self.ask(values)
        matches = asked_for(values, "matches", "Ask the asker.") == "yes"
        yield Step(MatchExperience(ask=ask, matches=matches), whose_ask(s, ask))


def whose_ask(s: Moment, ask: str) -> PersonId:
    """Who made it here, or said that it was theirs; of a former meeting whoever made it there."""
    here = s.m.promises.asks.get(ask)
    former = s.before.find("ask", ask)
    if here or former is None:
        return here.asker if here else ""
    return s.m.promises.claimed.get(f"{former.meeting}/{former.name}", former.person)


class SendOut(Promise):
    name, title = "send_out", "Ask somebody who is not here"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        asks = listed_asks(s)
        if asks:
            yield choice("ask", "Which ask", (*asks, (ANOTHER, "Another one")))
        if not asks or values.get("ask") == ANOTHER:
            yield words("text", "The ask")
        yield words("body", "To which body")
        yield words("to_name", "Whom there, if known")
        yield person(s, "Who takes it")
        yield words("due", "By when")

    def steps(self, s: Moment, values: Values) -> Steps:
        body = Body(asked_for(values, "body", "Say to which body."), values.get("to_name", "").strip())
        ask = values.get("ask", "")
        known = "" if ask == ANOTHER else ask
        text = s.m.promises.asks[known].text if known in s.m.promises.asks else s.before.words_of(known)
        text = text or asked_for(values, "text", "Say which ask." if listed_asks(s) and not ask else "Type the ask.")
        owner, due = who_for(values, "Say who takes it."), asked_for(values, "due", "Say by when.")
        yield Step(SendAskOut(to=body, text=text, owner=owner, due=due, ask=known or None))


class Action(Promise):
    name, title = "action", "Somebody will do it"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield words("text", "What will be done")
        yield person(s, "Who does it")
        yield words("due", "By when")
        yield yes_no("criterion", "It changes what a role asks for", "no")

    def steps(self, s: Moment, values: Values) -> Steps:
        text = asked_for(values, "text", "Say what will be done.")
        owner = who_for(values, "Say who does it.")
        kind = "role_criterion" if values.get("criterion") == "yes" else ""
        due = asked_for(values, "due", "Say by when.")
        yield Step(AgreeAction(owner=owner, text=text, due=due, kind=kind))  # type: ignore[arg-type]


class Commit(Promise):
    name, title = "commit", "We will do this differently"
    long = "We will do this differently"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield words("text", "What will be different")
        yield words("review", "When we look at it again")
        yield person(s, "Who promises", s.speaker)

    def steps(self, s: Moment, values: Values) -> Steps:
        text = asked_for(values, "text", "Say what will be different.")
        review = asked_for(values, "review", "Say when we look at it again.")
        yield Step(MakeCommitment(text=text, review=review), who_for(values, "Say who promises."))


class SmallStep(Promise):
    name, title = "small_step", "A small step"
    long = "A small step, or a door that opened"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield words("text", "The step")
        yield person(s, "Who does it")
        yield words("due", "By when")
        yield yes_no("door", "A door opened", "no")

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield "It stands beside the ask. The ask stays open."

    def steps(self, s: Moment, values: Values) -> Steps:
        text = asked_for(values, "text", "Say what the step is.")
        due = asked_for(values, "due", "Say by when.")
        door = values.get("door") == "yes"
        yield Step(RecordSmallStep(text=text, owner=who_for(values), due=due, door_opened=door))


class Change(Promise):
    name, title = "change", "What will be different"
    long = WHAT_WILL_BE

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield words("text", "What, for whom, by when", old=s.m.promises.change)

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield as_it_was("" if values.get("text", "").strip() else s.m.promises.change)

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(StateChange(text=asked_for(values, "text", "Say what will be different.")))


ACTS = (
    *(Make(), Again(), Answer(), Match(), SendOut(), Action(), Commit(), SmallStep()),
    Change(),
)
