"""Who leads for now, whose line it is not, and showing what is not being said at the points the group set."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.meeting.opening import SKIPPED
from kiosk.meeting.stance import SetStance
from kiosk.meeting.unsaid import ShowUnsaid, point
from kiosk.private.expectation_doubts import DoubtExpectation, TakeDoubtBack
from kiosk.words.kinds.opening import STANCES
from kiosk.words.shared import WHO_LEADS
from kiosk.words.unsaid_points import NO_POINT, shown_when
from ui.desk.actions.action import Act, Call, Step, Steps, asked_for, counted, number, who_for, why
from ui.desk.actions.fields import Field, Values, choice, person, votes
from ui.desk.desk_view import Moment

DOUBT_WORDS = (("doubt", "Not for them"), ("back", "For them after all"))


class WhoLeads(Act):
    """Asked once before the first item; it can be left open."""

    name, title, reason = "stance", "Do we lead, share or advise?", False
    long = WHO_LEADS

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and not s.m.opening.stance

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield choice(
            "stance", "The group says", ((stance, words.says) for stance, words in STANCES.items()), s.m.opening.stance
        )
        yield from votes(s)

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield "It is where we are now, not how it has to stay. The votes can be left empty."

    def steps(self, s: Moment, values: Values) -> Steps:
        stance = asked_for(values, "stance", "Ask the group whether we lead, share or advise.")
        yield Step(SetStance(stance=stance, votes=counted(values)))  # type: ignore[arg-type]


class AnotherLeads(WhoLeads):
    name = "change_stance"

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and bool(s.m.opening.stance)

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        said = s.m.opening.stance
        if said:
            yield f"We said: {STANCES[said].says} It changes only with votes."


class NotForThem(Act):
    """For somebody without a tablet. Whose it is stays in memory, until the next item starts."""

    name, title, reason = "doubt", "Not for me", False
    long = "A line is not for somebody"

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and any(one.kind == "ours" for one in s.m.opening.expectations)

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        lines = [(str(place), one.text) for place, one in enumerate(s.m.opening.expectations, 1) if one.kind == "ours"]
        yield choice("line", "Which line", lines, lines[0][0] if len(lines) == 1 else "")
        yield choice("what", "It is", DOUBT_WORDS, "doubt")
        yield person(s, "For whom")

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield "The line stays. Beside it stands: not everyone. Whose it is, is not kept."
        yield "It can be taken back until the next item starts."

    def steps(self, s: Moment, values: Values) -> Steps:
        asked_for(values, "line", "Say which line.")
        who = who_for(values, "Say for whom.")
        kind = TakeDoubtBack if values.get("what") == "back" else DoubtExpectation
        yield Step(kind(expectation=number(values, "line")), who)


class ShowTheUnsaid(Act):
    """At a point the group set, where something new was written; the words come in no order that says when."""

    name, title, reason = "show_unsaid", "What nobody has said yet", False
    long = "Show everybody what nobody has said yet"

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and s.m.unsaid.waits and point(s.m) != "outside"

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield "The room screen shows all of it, without a name. “Back to meeting” takes it away."
        yield f"We agreed: {shown_when(s.m)}"
        if point(s.m) == "own_words":
            yield "Ask the group whether that is now."

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(ShowUnsaid(reason=why(values)))
        yield Call("show_unsaid")


class ShowItAllTheSame(ShowTheUnsaid):
    """Outside the points the group set, or once more."""

    name, title, reason = "show_unsaid_anyway", "What nobody has said yet", True

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and s.m.unsaid.written and not super().offered(s)

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        rule = s.m.opening.rules.get("unsaid")
        yield "The room screen shows all of it, without a name. “Back to meeting” takes it away."
        yield NO_POINT if rule is None or rule.rule == SKIPPED else f"We agreed: {shown_when(s.m)}"
        if point(s.m) == "outside":
            yield "It is written down that it is shown now all the same."


TERMS = (WhoLeads(), AnotherLeads(), NotForThem())
UNSAID = (ShowTheUnsaid(), ShowItAllTheSame())
