"""Of what the group agreed somebody says that it did not, and hands answer that: never those of whose act it was."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.meeting.room_word import AgreedAct, AnswerDispute, Dispute, disputed_now
from kiosk.meeting.seen_differently import Differ
from kiosk.meeting.terms import PersonId, Refused
from kiosk.words.agreed import DID_WE_AGREE, DISPUTED, the_group_agreed
from kiosk.words.shared import TYPE_THE_HANDS, TYPE_THEIR_WORDS
from ui.desk.actions.action import Act, Step, Steps, asked_for, counted, who_for
from ui.desk.actions.fields import Field, Values, choice, person, votes, words
from ui.desk.actions.running import able
from ui.desk.desk_view import Moment

LISTED = 9


class SaysItWasNot(Act):
    name, title, reason = "dispute", "Not what was said", False
    long = "Somebody says: that is not what was said"

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and bool(_open_to_it(s))

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        listed = [(act.time, _in_words(act)) for act in _open_to_it(s)]
        yield choice("of", "Of what", listed, listed[0][0] if len(listed) == 1 else "")
        yield person(s, "Who says so")
        yield words("text", "What was said. It can stay empty")

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield "The room is asked. A decision that goes by it waits until then. No name is printed."

    def steps(self, s: Moment, values: Values) -> Steps:
        of = asked_for(values, "of", "Say what was not agreed.")
        yield Step(Dispute(of=of, text=values.get("text", "").strip()), who_for(values, "Say who says so."))


class AnswersIt(Act):
    """Hands, counted by somebody whose act it was not."""

    name, title, key, reason = "answer_dispute", DID_WE_AGREE, ";", False

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and bool(disputed_now(s.m))

    def heading(self, s: Moment) -> str:
        disputed = disputed_now(s.m)
        return f"{DISPUTED} {the_group_agreed(disputed[0])}." if len(disputed) == 1 else DISPUTED

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        disputed = disputed_now(s.m)
        act = next((one for one in disputed if one.time == values.get("of")), disputed[0])
        if len(disputed) > 1:
            yield choice("of", "Of what", [(one.time, _in_words(one)) for one in disputed], act.time)
        yield from votes(s)
        yield person(s, "Who counts", _counts(s, act), among=[one for one in able(s) if one != act.by])

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield "For: we had agreed to it. Whoever said that we had does not count the hands."

    def steps(self, s: Moment, values: Values) -> Steps:
        hands = counted(values)
        if hands is None:
            raise Refused(TYPE_THE_HANDS)
        of = values.get("of") or disputed_now(s.m)[0].time
        yield Step(AnswerDispute(of=of, votes=hands), who_for(values, "Say who counts."), own=True)


class SawItDifferently(Act):
    name, title, reason = "differ", "Seen differently", False
    long = "Somebody saw it differently"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield person(s, "Who")
        yield words("text", "In their own words")
        yield words("name", "The name to print with it. Empty: none")

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield "It is kept with the record, in their words, and printed."

    def steps(self, s: Moment, values: Values) -> Steps:
        who = who_for(values, "Say who saw it differently.")
        text = asked_for(values, "text", TYPE_THEIR_WORDS)
        yield Step(Differ(text=text, name=values.get("name", "").strip()), who)


def _open_to_it(s: Moment) -> list[AgreedAct]:
    """The newest first; what the group has answered is not asked again."""
    return [act for act in reversed(s.m.agreed) if act.disputed == ""][:LISTED]


def _in_words(act: AgreedAct) -> str:
    return f"{the_group_agreed(act)}, at {act.time}"


def _counts(s: Moment, act: AgreedAct) -> PersonId:
    """The turn keeper, where it was not their act."""
    keeper = s.m.people.with_role("turn_keeper") or ""
    return keeper if keeper != act.by else ""


ACTS = (SaysItWasNot(), AnswersIt())
OF_THE_RECORD = (SawItDifferently(),)
