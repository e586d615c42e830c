"""Who is expected, and what each of them said about being shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from kiosk.discretion.called import Turns
from kiosk.files.decoding import ListProblem
from kiosk.files.people_list import PeopleList, read_list
from kiosk.meeting.people import Person
from kiosk.meeting.terms import PersonId, Voice
from kiosk.words.kinds.people import CONSENTS, TURNS_KEPT, VOICES
from ui.setup.draft import Draft
from ui.setup.records import Former
from ui.wizard.step import Act, Entry, Field, Move, Page, Question, Wrong

ACTS = (Act("said", "What they said"), Act("change", "Change"), Act("remove", "Remove"))


class WhoIsComing(Question):
    def __init__(self, draft: Draft, former: Callable[[], Former | None]) -> None:
        self._draft, self._former = draft, former
        self._typed = {"name": "", "seat": "", "office": ""}

    def page(self) -> Page:
        former = self._former()
        before = (Act("former", f"The people of meeting {former.number}"),) if former and former.people else ()
        return Page(
            title="Who is coming?",
            lines=("A name or a seat number. People can also join by themselves, with a tablet.",),
            fields=_fields(self._typed),
            acts=(Act("add", "Add this person"), Act("file", "Load a list from a file"), *before),
            entries=tuple(
                Entry(one.id, self._draft.called.start(one.id), told(one), acts=ACTS) for one in self._draft.people
            ),
        )

    def typed(self, field: str, words: str) -> None:
        self._typed[field] = words

    def acted(self, act: str, entry: str) -> Move:
        if act == "add":
            self._add()
        elif act == "file":
            return FromFile(self._draft)
        elif act == "former":
            self._take_former()
        elif act == "remove":
            self._draft.remove(entry)
        elif act == "change":
            return ChangePerson(self._draft, entry)
        elif act == "said":
            return WhatTheySaid(self._draft, entry)
        return None

    def went_on(self) -> Move:
        """Next with a name still in the field adds that person first: Enter is how people type a list."""
        if any(words.strip() for words in self._typed.values()):
            self._add()
            return None
        if not self._draft.people:
            raise Wrong("Somebody has to run the meeting. Add at least that person.")
        return "on"

    def _add(self) -> None:
        self._draft.add(self._typed["name"], self._typed["seat"], self._typed["office"])
        self._typed = dict.fromkeys(self._typed, "")

    def _take_former(self) -> None:
        former = self._former()
        assert former is not None
        try:
            self._draft.take_list(PeopleList(people=former.people))
        except Wrong as wrong:
            raise Wrong("Some of them are in the list already. Remove those first.") from wrong
        self._keep_ids(former)

    def _keep_ids(self, former: Former) -> None:
        """The same person has the same id in each meeting of a record."""
        ids = [person.id for person in former.people]
        others = self._draft.people[: -len(ids)]
        if not {person.id for person in others} & set(ids):
            self._draft.people = [*others, *former.people]


def _fields(typed: dict[str, str]) -> tuple[Field, ...]:
    return (
        Field("name", "Name", typed["name"], share=0.4),
        Field("seat", "Seat", typed["seat"], share=0.15),
        Field("office", "Office, if they have one", typed["office"], "Chair, Head of Housing", share=0.45),
    )


def told(person: Person) -> str:
    """What is known of somebody, in a line."""
    seat = f"seat {person.seat}" if person.name and person.seat is not None else ""
    shown = TURNS_KEPT[person.consent.turns].told
    printed = "name printed" if person.consent.print_name else ""
    group = VOICES[person.voice].told
    said = ", ".join(filter(None, (seat, person.office, shown, printed, group)))
    return f"{said[:1].upper()}{said[1:]}." if said else ""


class ChangePerson(Question):
    def __init__(self, draft: Draft, person: PersonId) -> None:
        known = draft.person(person)
        self._draft, self._person = draft, person
        seat = "" if known.seat is None else str(known.seat)
        self._typed = {"name": known.name, "seat": seat, "office": known.office}

    def page(self) -> Page:
        return Page(title="What is different?", fields=_fields(self._typed), next="Change it")

    def typed(self, field: str, words: str) -> None:
        self._typed[field] = words

    def went_on(self) -> Move:
        self._draft.add(self._typed["name"], self._typed["seat"], self._typed["office"], self._person)
        return "out"


# In the order they are offered.
GROUPS: tuple[Voice, ...] = ("not_said", "lived_experience", "carer", "organisation", "both")
SHOWN_AS: tuple[Turns, ...] = ("none", "name", "seat")
NO_YES = (Act("no", "No"), Act("yes", "Yes"))
SCREEN = tuple(Act(kept, TURNS_KEPT[kept].setup) for kept in SHOWN_AS)


class WhatTheySaid(Question):
    """Only what the person said, as on their own tablet: the five questions of the start. No answer is no."""

    def __init__(self, draft: Draft, person: PersonId) -> None:
        self._draft, self._person = draft, person

    def page(self) -> Page:
        person = self._draft.person(self._person)
        consent = person.consent
        groups = tuple(Act(voice, VOICES[voice].setup) for voice in GROUPS)
        return Page(
            title=f"What did {self._draft.called.start(person.id)} say?",
            lines=("Only what they told you. They can change it at any time, on a tablet or through you.",),
            entries=(
                Entry(
                    "turns",
                    "On the room\u2019s screen",
                    acts=SCREEN,
                    chosen=consent.turns if consent.turns != "not_said" else "",
                ),
                Entry("group", "I speak from", acts=groups, chosen=person.voice if person.voice != "not_said" else ""),
                Entry("feelings", CONSENTS["feelings"].asks, acts=NO_YES, chosen=_no_yes(consent.feelings)),
                Entry("print_name", CONSENTS["print_name"].asks, acts=NO_YES, chosen=_no_yes(consent.print_name)),
                Entry(
                    "show_coproduction",
                    CONSENTS["show_coproduction"].asks,
                    acts=NO_YES,
                    chosen=_no_yes(consent.show_coproduction),
                ),
            ),
            next="Done",
        )

    def acted(self, act: str, entry: str) -> Move:
        person = self._draft.person(self._person)
        if entry == "group":
            consent = replace(person.consent, voice_group=act != "not_said")
            voice = next(voice for voice in GROUPS if voice == act)
            self._draft.change(replace(person, voice=voice, consent=consent))
        else:
            answer = act if entry == "turns" else act == "yes"
            self._draft.change(replace(person, consent=replace(person.consent, **{entry: answer})))
        return None

    def went_on(self) -> Move:
        return "out"


def _no_yes(said: bool) -> str:
    """Nothing is ticked before it is said; what is not said is no."""
    return "yes" if said else ""


class FromFile(Question):
    """A list of people in a file."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._path = ""

    def page(self) -> Page:
        return Page(
            title="Which file?",
            lines=("A CSV from a spreadsheet. Its first line says what the columns are: name, seat, job.",),
            fields=(Field("path", "The file", self._path, "/home/us/people.csv"),),
            next="Load it",
        )

    def typed(self, field: str, words: str) -> None:
        self._path = words

    def went_on(self) -> Move:
        said = self._path.strip().removeprefix("file://").strip("'\"")
        if not said:
            raise Wrong("Type the file, or paste it from your file manager.")
        try:
            listed = read_list(Path(said).expanduser())
        except ListProblem as problem:
            raise Wrong(*problem.sentences) from problem
        self._draft.take_list(listed)
        return "out"
