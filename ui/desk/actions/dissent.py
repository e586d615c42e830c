"""Where we do not agree: objections, what met them, standing aside, minority statements, what is not being said."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.meeting.decisions import AddMinorityStatement
from kiosk.meeting.objections import AgainstKind, Block, MeetObjection, Object, Objection, StandAside, StillObject
from kiosk.meeting.refusals import NO_WORDS_YET, SAY_HOW_MANY
from kiosk.meeting.repair import AddUnsaid
from kiosk.meeting.statements import ReadStatementBack, waiting
from kiosk.meeting.terms import Refused
from kiosk.words.kinds.checks import AGAINST
from kiosk.words.shared import DOES_IT_STAND, SAY_WHOSE, TYPE_THEIR_WORDS
from ui.desk.actions.action import Act, Step, Steps, asked_for, number, who_for
from ui.desk.actions.entry_lines import shortened
from ui.desk.actions.fields import Choice, Field, Values, choice, count, person, words, yes_no
from ui.desk.desk_view import Moment

COMMANDS: dict[AgainstKind, type[Object | StandAside | Block]] = {
    "object": Object,
    "stand_aside": StandAside,
    "block": Block,
}


class Against(Act):
    name, title, reason = "against", "An objection", False

    def offered(self, s: Moment) -> bool:
        checks = s.m.checks
        return s.m.is_open and bool(checks.open or checks.last) and not checks.decided

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield person(s, "Whose words")
        yield choice("kind", "What it is", ((kind, said.desk) for kind, said in AGAINST.items()), "object")
        yield words("text", "In their own words")

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield "A feeling is reason enough. Find out together what it points to."

    def steps(self, s: Moment, values: Values) -> Steps:
        check = s.m.checks.open or s.m.checks.last
        text = asked_for(values, "text", TYPE_THEIR_WORDS)
        kind = COMMANDS[values.get("kind") or "object"]  # type: ignore[index]
        yield Step(kind(check=check.check if check else "", text=text), who_for(values, SAY_WHOSE))


class Meet(Act):
    """What would meet it; whether it does says its maker, on their own tablet where they have one."""

    name, title, reason = "meet", "What we changed for it", False
    long = "What met the objection"

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and bool(standing(s))

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        options = tuple(Choice(one.person, said_against(s, one)) for one in standing(s))
        yield Field("person", "choice", "Which", options[0].value if len(options) == 1 else "", options)
        yield words("met_by", "What we change")
        if values.get("person") and not says_it_alone(s, values["person"]):
            yield yes_no("accepted", "They say it meets it")

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        if values.get("person") and says_it_alone(s, values["person"]):
            yield f"{s.Name(values['person'])} is asked on their own tablet whether that meets it."
        else:
            yield "Only the person who objected can say whether it is met. Ask them."
            yield "The record keeps who said it for them."

    def steps(self, s: Moment, values: Values) -> Steps:
        who = who_for(values, "Say whose objection it is.")
        one = next((one for one in standing(s) if one.person == who), None)
        accepted: bool | None = None
        if not says_it_alone(s, who):
            accepted = asked_for(values, "accepted", "Ask the person whether it meets it.") == "yes"
        met_by = asked_for(values, "met_by", "Say what we change.")
        yield Step(MeetObjection(check=one.check if one else "", of=who, met_by=met_by, accepted=accepted))


def standing(s: Moment) -> list[Objection]:
    """What stands against the question of now, or against the one before where none was asked since."""
    question = s.m.questions.latest
    return s.m.objections.standing(question.number) if question else []


def said_against(s: Moment, one: Objection) -> str:
    return (
        f"{s.Name(one.person)}: {one.text}" if one.text.strip() else f"{s.Name(one.person)} {AGAINST[one.kind].print}."
    )


def says_it_alone(s: Moment, who: str) -> bool:
    """They have a tablet of their own, so nobody says it for them."""
    return s.m.people[who].device or who in s.snapshot.own_devices


class StillStands(Act):
    """For whoever has no tablet: the words changed, and they say whether what they said still stands."""

    name, title, reason = "still_stands", "Does it still stand?", False
    long = DOES_IT_STAND

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and bool(self._asked(s))

    def _asked(self, s: Moment) -> list[Objection]:
        return [one for one in standing(s) if one.asked and not says_it_alone(s, one.person)]

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        options = tuple(Choice(one.person, said_against(s, one)) for one in self._asked(s))
        yield Field("person", "choice", "Which", options[0].value if len(options) == 1 else "", options)
        yield choice("still", "They say", (("yes", "It still stands"), ("no", "It does not stand any more")))

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield "Ask them. Until they say otherwise it stands. The record keeps who said it for them."

    def steps(self, s: Moment, values: Values) -> Steps:
        who = who_for(values, "Say whose it is.")
        one = next((one for one in self._asked(s) if one.person == who), None)
        still = asked_for(values, "still", "Ask them whether it still stands.") == "yes"
        yield Step(StillObject(check=one.check if one else "", still=still), who)


class Minority(Act):
    name, title, reason = "minority", "What those who said no say", False

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and s.m.questions.asked > 0

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield words("text", "In their own words")
        yield count("people", "From how many people")
        yield yes_no("read_back", "It was read out")

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield "It prints beside the decision, in the same size. No name is kept."

    def steps(self, s: Moment, values: Values) -> Steps:
        text = asked_for(values, "text", TYPE_THEIR_WORDS)
        asked_for(values, "people", SAY_HOW_MANY)
        read_back = values.get("read_back") == "yes"
        yield Step(AddMinorityStatement(people=number(values, "people"), text=text, read_back=read_back))


class ReadStatement(Act):
    """The words stand in the tray to be read aloud; done once they were."""

    name, title, power, reason = "read_statement", "Read it back", "record", False
    long = "Read a statement back, in these words"

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and bool(waiting(s.m))

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        unread = waiting(s.m)
        if len(unread) > 1:
            yield choice("statement", "Which", [(str(one), shortened(text)) for one, text in unread.items()])

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        unread = waiting(s.m)
        chosen = self._chosen(s, values)
        if chosen in unread:
            yield f"“{unread[chosen]}”"
        yield "Read it aloud just as it stands. Then “Do it” writes down that it was read."
        yield "Nobody has to say that it is theirs."

    def _chosen(self, s: Moment, values: Values) -> int:
        """The only one there is needs no choice; 0 where none was made."""
        unread = waiting(s.m)
        return number(values, "statement") or (next(iter(unread)) if len(unread) == 1 else 0)

    def steps(self, s: Moment, values: Values) -> Steps:
        chosen = self._chosen(s, values)
        if not chosen:
            raise Refused("Say which statement you read.")
        yield Step(ReadStatementBack(statement=chosen))


class Unsaid(Act):
    name, title, reason = "unsaid", "Write what nobody says", False
    long = "What is not being said"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield words("text", "In their own words")
        yield yes_no("print", "It may be printed", "no")

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield "Nobody will know whose it is. Not even the record."

    def steps(self, s: Moment, values: Values) -> Steps:
        text = asked_for(values, "text", NO_WORDS_YET)
        yield Step(AddUnsaid(text=text, may_print=values.get("print") == "yes"))


ACTS = (Against(), Meet(), StillStands(), Minority(), ReadStatement(), Unsaid())
