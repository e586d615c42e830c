"""What a device shows on its way in: who are you, we are asking for a yes; and what others here are asked about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from kiosk.forms.card import Card, Field, Offer, asking, opening, tapping
from kiosk.meeting.meeting import Meeting
from kiosk.meeting.terms import PersonId
from kiosk.tablets.cards.arrival import (
    Arriving,
    AskAgain,
    ChoosePerson,
    ComeAs,
    ComeBack,
    FindMe,
    LetThemIn,
    NotThem,
    consent_card,
)

WHO = "Who are you?"
ALL_FINE = "A name, a seat number or nothing: all are fine."
NOT_BELIEVED = "Somebody here said that this is not you. Say again who you are, or put your hand up."
LISTED_AT_MOST, FOUND_AT_MOST, LETTERS_AT_LEAST = 12, 8, 2
LONG_WAIT_S = 180
MORE_LETTERS = "Type more letters of your name."
FIND = "Find my name"
PART = Field(name="part", words="Type a part of your name", kind="text", required=True, max=40)
ALL_THE_SAME = "You can do everything all the same."
WHY_A_YES = "The name is there so that nobody speaks as you."
NOBODY_YET = "Nobody has answered yet. Put your hand up and say it."


class Claim(msgspec.Struct, frozen=True):
    """A device that waits, for those who can let it in: whom it says it is, in words, and if known as whom."""

    device: str
    name: str
    person: PersonId = ""


def arriving_card(m: Meeting, arriving: Arriving, taken: frozenset[PersonId], now: float = 0.0) -> Card:
    """`taken` are those who have a device; `now` in seconds of the server."""
    if arriving.waits:
        return wait_card(m, arriving, now)
    item = arriving.open(m) if arriving.chosen else None
    return consent_card(m, arriving, item) if item else _who_card(m, arriving, taken)


# Who are you?


def _who_card(m: Meeting, arriving: Arriving, taken: frozenset[PersonId]) -> Card:
    text = (NOT_BELIEVED,) if arriving.turned_away else (ALL_FINE,)
    expected = _expected(m)
    without = [one for one in expected if one not in taken]
    if arriving.found:
        return _found_card(m, arriving.found, expected)
    if not expected:
        return Card(id="who", title=WHO, text=text, offers=_not_listed())
    if len(without) > LISTED_AT_MOST:
        send = tapping("find-send", FIND, FindMe(), weight="solid")
        return Card(id="who", title=WHO, text=text, fields=(PART,), send=send, offers=_not_listed())
    listed = without
    offers = [_person(m, one) for one in listed]
    if len(listed) < len(expected):
        offers.append(_find())
    return Card(id="who", title=WHO, text=text, offers=(*offers, _other()))


def _expected(m: Meeting) -> list[PersonId]:
    """Whoever can be told apart by what the room may call them, in the one order of people."""
    known = (one for one in m.people.by_id.values() if one.name or one.seat is not None)
    return list(m.people.in_the_room.ordered(one.id for one in known if one.consent.turns != "none"))


def _find() -> Offer:
    return asking("find", FIND, FindMe(), PART)


def _other() -> Offer:
    card = Card(id="not_listed", title=WHO, text=(ALL_FINE,), offers=_not_listed(), back=True)
    return opening("not_listed", "I am not in the list", card, weight="way_out")


def _found_card(m: Meeting, part: str, expected: Sequence[PersonId]) -> Card:
    """Those who fit best; where more fit, it says so."""
    many = len(part) < LETTERS_AT_LEAST and not part.isdecimal()
    known = frozenset(expected)
    found = [] if many else [one for one in m.people.in_the_room.find(part) if one in known]
    offers = [_person(m, one) for one in found[:FOUND_AT_MOST]]
    back = tapping("who-again", "Go back", AskAgain(), weight="way_out")
    text = MORE_LETTERS if many or len(found) > FOUND_AT_MOST else _how_many(part, len(found))
    return Card(id="who-found", title=WHO, text=(text,), offers=(*offers, _find(), _other(), back))


def _how_many(part: str, found: int) -> str:
    return {0: f"Nobody expected is called {part}.", 1: "1 person found."}.get(found, f"{found} people found.")


def _person(m: Meeting, person: PersonId) -> Offer:
    called, seat = m.people.in_the_room, m.people[person].seat
    second = f"Seat {seat}" if seat is not None and called.by_name(person) else ""
    return tapping(f"person-{person}", called.start(person), ChoosePerson(person=person), second=second)


def _not_listed() -> tuple[Offer, ...]:
    name = Field(name="name", words="My name", kind="text", required=True, max=40)
    seat = Field(name="seat", words="My seat number", kind="number", required=True, max=3)
    return (
        asking("name", "Another name", ComeAs(), name),
        asking("seat", "Only a seat number", ComeAs(), seat),
        tapping("nothing", "No name", ComeAs(), second=ALL_THE_SAME),
    )


# We are asking for a yes


def said_name(arriving: Arriving) -> str:
    """Whom a device says it is."""
    return arriving.name or f"seat {arriving.seat}"


def wait_card(m: Meeting, arriving: Arriving, now: float) -> Card:
    """Never a dead end: choose again, come in without a name, read why we are here."""
    text = [
        f"You said you are {said_name(arriving)}. The person running the meeting says yes on their screen.",
        WHY_A_YES,
    ]
    if now - arriving.since >= LONG_WAIT_S:
        text.append(NOBODY_YET)
    purpose = m.opening.purpose or m.opening.title
    why = Card(id="why-we-are-here", title="Why we are here", text=(purpose,), back=True)
    return Card(
        id="wait",
        title="We are asking for a yes.",
        text=tuple(text),
        offers=(
            tapping("not-me", "That is not me", AskAgain(), second="Choose again"),
            tapping("no-name-now", "Come in without a name now", ComeAs(), second="The name can follow."),
            opening("why-we-are-here", "Read why we are here", why),
        ),
    )


# What others here are asked


def own_claim_card(claim: Claim) -> Card:
    """On the first tablet of whom a second one says it is."""
    return Card(
        id=f"claim-{claim.device}",
        title="Is this you, too?",
        text=("Another tablet says it is yours.", WHY_A_YES),
        offers=(
            tapping("not-mine", "No, that is not me", NotThem(device=claim.device)),
            tapping("mine", "Yes, let it in", LetThemIn(device=claim.device)),
        ),
        back=True,
    )


def letting_in(claims: Sequence[Claim], said_yes: frozenset[str]) -> Iterator[Offer]:
    """Behind Everything else: two people here can let somebody in. `said_yes` are devices this person said yes to."""
    offers = tuple(_one_to_let_in(claim, claim.device in said_yes) for claim in claims)
    if offers:
        text = ("Two people here can let somebody in.", "Say yes only if you know that it is them.")
        card = Card(id="at-the-way-in", title="Who waits to come in?", text=text, offers=offers, back=True, stays=True)
        yield opening("at-the-way-in", "Somebody waits to come in", card, about="meeting")


def _one_to_let_in(claim: Claim, said_yes: bool) -> Offer:
    second = "You said yes. One more yes is needed." if said_yes else "Yes, that is them"
    return tapping(f"let-in-{claim.device}", claim.name, LetThemIn(device=claim.device), second=second)


def come_back_card() -> Card:
    back: Offer = tapping("come_back", "I am back", ComeBack(), weight="solid", core=True)
    return Card(id="left", title="You have left.", text=("The door stays open.",), offers=(back,))
