"""Coming in: who am I, then five questions, one a screen, nothing ticked. Kept only when the last one is answered."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from kiosk.forms.card import Card, Steps, tapping
from kiosk.meeting.meeting import Meeting
from kiosk.meeting.opening import FEELINGS_OFF
from kiosk.meeting.people import Consent, Join, Person, SetConsent, readable_name, refuse_look_alikes
from kiosk.meeting.terms import Asked, ConsentItem, PersonId, Refused, Voice, snake
from kiosk.words.kinds.people import CONSENTS, TURNS_KEPT, VOICES
from kiosk.words.shared import SAY_WHO_YOU_ARE

ITEMS: tuple[ConsentItem, ...] = ("turns", "voice_group", "feelings", "print_name", "show_coproduction")
LONGEST_PART = 40


class AtTheDoor(Asked, frozen=True, forbid_unknown_fields=True, tag_field="does", tag=snake):
    """What a device without a person taps; the Room hears of it only when all is answered."""


class ComeAs(AtTheDoor, frozen=True):
    """Somebody new: a name, a seat number or nothing."""

    name: str = ""
    seat: int | None = None


class ChoosePerson(AtTheDoor, frozen=True):
    """Somebody the meeting knows of already."""

    person: PersonId


class AnswerConsent(AtTheDoor, frozen=True):
    item: ConsentItem
    answer: str


class AskAgain(AtTheDoor, frozen=True):
    """Back to a question answered before, or with no item to who I am."""

    item: ConsentItem | None = None


class FindMe(AtTheDoor, frozen=True):
    """Part of a name, to be found among those who are expected."""

    part: str = ""


class ComeBack(AtTheDoor, frozen=True):
    """Somebody who left is here again."""


class FinishedHere(AtTheDoor, frozen=True):
    """Somebody gives the tablet away: it is nobody's, and the next one starts on an empty page."""


class LetThemIn(AtTheDoor, frozen=True):
    """Somebody here says that a device that waits is whose it says; `device` is its number at the way in."""

    device: str


class NotThem(AtTheDoor, frozen=True):
    """Whom a device that waits says it is says that it is not theirs."""

    device: str


class Arriving(msgspec.Struct):
    """One device on its way in: whom it is for, and the answers so far.

    `waits` for somebody's yes since `since`, in seconds of the server; `yes` are those who said it, first the one by
    whose finger it was let in. `found` is part of a name, `turned_away` that somebody said it is not them.
    """

    known: PersonId = ""
    name: str = ""
    seat: int | None = None
    chosen: bool = False
    answers: dict[str, str] = msgspec.field(default_factory=dict)
    waits: bool = False
    since: float = 0.0
    yes: tuple[PersonId, ...] = ()
    found: str = ""
    turned_away: bool = False
    by_the_desk: bool = False  # it came by the link of whoever runs the meeting

    @property
    def is_somebody(self) -> bool:
        """It says that it is somebody who can be told apart from others."""
        return bool(self.known or self.name or self.seat is not None)

    def asked(self, m: Meeting) -> list[ConsentItem]:
        """The questions that make sense: no name, nothing to print; no name and no seat, nothing to list."""
        rule = m.opening.rules.get("feelings")
        absent: set[ConsentItem] = {"feelings"} if rule and rule.rule == FEELINGS_OFF else set()
        if not self.name:
            absent.add("print_name")
            if self.seat is None:
                absent.add("turns")
        return [item for item in ITEMS if item not in absent]

    def open(self, m: Meeting) -> ConsentItem | None:
        return next((item for item in self.asked(m) if item not in self.answers), None)


def answer(m: Meeting, arriving: Arriving, does: AtTheDoor) -> None:
    """Take one answer in; Refused with a sentence when it is none."""
    match does:
        case ChoosePerson(person=person):
            _choose(m, arriving, person)
        case ComeAs():
            _come_as(m, arriving, does)
        case AnswerConsent(item=item, answer=said):
            if not arriving.chosen or arriving.waits or said not in dict(_choices(arriving, item)):
                raise Refused(SAY_WHO_YOU_ARE)
            arriving.answers[item] = said
        case AskAgain(item=item):
            _go_back(arriving, item)
        case FindMe(part=part):
            arriving.found = part.strip()[:LONGEST_PART]


def _choose(m: Meeting, arriving: Arriving, person: PersonId) -> None:
    if person not in m.people.by_id:
        raise Refused("Nobody here is called that.")
    known = m.people[person]
    _say(arriving, person, known.name, known.seat)


def _come_as(m: Meeting, arriving: Arriving, does: ComeAs) -> None:
    name = readable_name(does.name) if does.name else ""
    if does.seat is not None and not 1 <= does.seat <= 999:
        raise Refused("A seat number is a number from 1 to 999.")
    refuse_look_alikes(m, Person(id="", name=name, seat=does.seat))
    _say(arriving, "", name, does.seat)


def _say(arriving: Arriving, known: PersonId, name: str, seat: int | None) -> None:
    """Who it is said to be now; what was answered or agreed to for somebody else is gone."""
    arriving.known, arriving.name, arriving.seat, arriving.chosen = known, name, seat, True
    arriving.waits, arriving.yes, arriving.turned_away, arriving.found = False, (), False, ""
    arriving.answers.clear()
    arriving.by_the_desk = False


def _go_back(arriving: Arriving, item: ConsentItem | None) -> None:
    if item is None:
        arriving.chosen = arriving.waits = False
        arriving.yes, arriving.found = (), ""
        arriving.answers.clear()
        return
    for later in ITEMS[ITEMS.index(item) :]:
        arriving.answers.pop(later, None)


# What comes of it


def outcome(m: Meeting, arriving: Arriving, person: PersonId) -> Join | SetConsent:
    """The one step that leaves something in the record; a name that is neither listed nor printed stays out."""
    said = arriving.answers
    turns = said.get("turns", "none")
    voice: Voice = said.get("voice_group", "not_said")  # type: ignore[assignment]
    consent = Consent(
        turns=turns,  # type: ignore[arg-type]
        voice_group=voice != "not_said",
        feelings=said.get("feelings") == "yes",
        print_name=said.get("print_name") == "yes",
        show_coproduction=said.get("show_coproduction") == "yes",
    )
    if arriving.known:
        return SetConsent(voice=voice, **msgspec.structs.asdict(consent))
    name = arriving.name if turns == "name" or consent.print_name else ""
    seat = arriving.seat if turns != "none" else None
    return Join(newcomer=Person(id=person, name=name, seat=seat, voice=voice, consent=consent))


# What is shown


def consent_card(m: Meeting, arriving: Arriving, item: ConsentItem) -> Card:
    asked = arriving.asked(m)
    now = asked.index(item)
    offers = tuple(
        tapping(f"{item}-{said}", words, AnswerConsent(item=item, answer=said), core=item != "voice_group")
        for said, words in _choices(arriving, item)
    )
    before = tapping("previous", "Go back", AskAgain(item=asked[now - 1] if now else None), weight="way_out")
    return Card(
        id=f"consent-{item}",
        title=CONSENTS[item].asks,
        text=CONSENTS[item].means,
        offers=(*offers, before),
        steps=Steps(now=now + 1, of=len(asked)),
    )


def _choices(arriving: Arriving, item: ConsentItem) -> Iterator[tuple[str, str]]:
    if item == "turns":
        if arriving.name:
            yield "name", TURNS_KEPT["name"].tablet.format(name=arriving.name)
        if arriving.seat is not None:
            yield "seat", TURNS_KEPT["seat"].tablet.format(seat=arriving.seat)
        yield "none", TURNS_KEPT["none"].tablet
    elif item == "voice_group":
        yield from ((voice, words.says) for voice, words in VOICES.items())
    else:
        yield from (("no", "No"), ("yes", "Yes"))
