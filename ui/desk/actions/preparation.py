"""What was before the meeting, noted at the desk: who talked it over, papers, support, practice, and who read why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from kiosk.meeting.beforehand import ALL_ITEMS, SUPPORT, NotePrep, NoteSupport, ReadPurpose, ShareContext, is_late
from kiosk.meeting.terms import PersonId, Refused
from kiosk.private.feelings import SayPractised
from kiosk.words.kinds.people import SUPPORT as SUPPORT_WORDS
from kiosk.words.preparation import LATE
from kiosk.words.shared import WHAT_SUPPORT, WHEN_PAPERS
from ui.desk.actions.action import Act, Step, Steps, asked_for, who_for
from ui.desk.actions.fields import Choice, Field, Values, choice, count, person, yes_no
from ui.desk.desk_view import Moment

NOBODY = "nobody"
HOW_MANY_DAYS = "Type how many days before. 0 is the day itself."


class TalkedBefore(Act):
    """Ticked by who, so that nobody is forgotten; only how many leaves the tray."""

    name, title, reason = "talked_before", "Talked before", False
    long = "Who talked it over before the meeting?"

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and not s.m.agenda.begun

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        people = tuple(Choice(one, s.in_full(one)) for one in s.called.ordered())
        yield Field("spoken", "many", "Spoken to", "", (*people, Choice(NOBODY, "Nobody")))

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield "Only how many is kept, never who."
        if s.m.beforehand.talked is not None:
            spoken, people = s.m.beforehand.talked
            yield f"It was noted: {spoken} of {people}. What you note now takes its place."

    def steps(self, s: Moment, values: Values) -> Steps:
        said = asked_for(values, "spoken", "Choose who was spoken to, or nobody.").split(",")
        voices = Counter(_group(s, one) for one in said if one != NOBODY)
        yield Step(NotePrep(spoken=dict(voices)))  # type: ignore[arg-type]


def _group(s: Moment, person: PersonId) -> str:
    """The group as they said it; without a yes to that, none."""
    known = s.m.people[person]
    return known.voice if known.consent.voice_group else "not_said"


class Papers(Act):
    name, title, reason = "papers", "Papers went out", False
    long = WHEN_PAPERS

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and not s.m.agenda.begun

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield count("days", "Days before")
        items = ((item.item, f"{item.item}. {item.title}") for item in s.m.agenda.items)
        yield choice("item", "For what", ((ALL_ITEMS, "All of it"), *items))

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        days = values.get("days", "").strip()
        if days.isdecimal() and is_late(int(days)):
            yield LATE

    def steps(self, s: Moment, values: Values) -> Steps:
        days = asked_for(values, "days", HOW_MANY_DAYS)
        if not days.isdecimal():
            raise Refused(HOW_MANY_DAYS)
        yield Step(ShareContext(days=int(days), item=values.get("item", ALL_ITEMS)))


class SupportThere(Act):
    name, title, reason = "support", "Support", False
    long = WHAT_SUPPORT

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield choice("kind", "What", ((kind, SUPPORT_WORDS[kind].button) for kind in SUPPORT))
        yield yes_no("done", "It is there")

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield "Of the meeting, never of a person. It is printed."

    def steps(self, s: Moment, values: Values) -> Steps:
        kind = asked_for(values, "kind", "Say which support.")
        done = asked_for(values, "done", "Say whether it is there.") == "yes"
        yield Step(NoteSupport(kind=kind, done=done))  # type: ignore[arg-type]


class Practised(Act):
    """For somebody without a tablet."""

    name, title, reason = "practised", "Practised", False
    long = "Somebody practised before today"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield person(s, "Who")
        yield yes_no("practised", "They practised", "yes")

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield "Only if they want it said. How many is kept at the end, never who."

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(SayPractised(practised=values.get("practised") != "no"), who_for(values))


class HaveRead(Act):
    """For somebody without a tablet."""

    name, title, reason = "have_read", "Read why", False
    long = "Somebody has read why we are here"

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and bool(s.m.opening.purpose.strip()) and bool(_unread(s))

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield person(s, "Who", among=_unread(s))

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield "That they have read it, not that they agree."

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(ReadPurpose(), who_for(values))


def _unread(s: Moment) -> list[PersonId]:
    """Whoever came later first."""
    unread = [one for one in s.here() if one not in s.m.beforehand.read]
    return sorted(unread, key=s.m.beforehand.saw_why)


OF_PEOPLE = (TalkedBefore(), SupportThere(), Practised(), HaveRead())
OF_THE_AGENDA = (Papers(),)
