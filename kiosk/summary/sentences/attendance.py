"""Who was here: how many, who ran it, who was invited, who could say yes and for how long, who stood in for whom."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.meeting.handing_over import FacilitatorDrawn
from kiosk.meeting.people import ParticipantLeft, RoleSet, StandInNoted
from kiosk.meeting.terms import PersonId
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.speaking import side_words
from kiosk.summary.small_cells import FEWEST
from kiosk.words.grammar import closed, first_up, joined, listed, whole_minutes
from kiosk.words.kinds.people import ROLES


def attendance(account: Account) -> list[str]:
    """A paragraph each: who, who ran it, who was invited and could say yes, who stood in, who came and went."""
    paragraphs = [
        joined(*_who(account)),
        joined(*_ran(account), *_helped(account)),
        joined(*_invited(account), say_yes(account)),
        joined(*stand_ins(account)),
        joined(*_came_and_went(account)),
    ]
    return [paragraph for paragraph in paragraphs if paragraph]


def _who(account: Account) -> Iterator[str]:
    present = list(account.history.stays)
    yield f"{len(present)} people were here." if len(present) >= FEWEST else "Some people were here."
    if account.splits:
        yield closed(first_up(listed(words[:1].lower() + words[1:] for words in side_words(account).values())))
    named = [person for person in present if account.names.people[person].consent.print_name]
    names = [account.names.name(person) for person in named if account.names.people[person].name]
    others = "" if len(names) == len(present) else "Some people chose not to be named."
    yield joined(f"Those who agreed to be named: {listed(names)}." if names else "No one is named here.", others)


def _ran(account: Account) -> Iterator[str]:
    for place, person in enumerate(account.names.facilitators()):
        yield f"{account.by(person)} ran the meeting{' after that' if place else ''}."


def _helped(account: Account) -> Iterator[str]:
    """Roles at the opening and those set later; supporters are never named."""
    people = account.history.meeting.people.by_id
    for role, words in ROLES.items():
        holders = [person.id for person in people.values() if person.role == role]
        if holders and words.did:
            yield f"{first_up(listed([account.names.with_office(one) for one in holders]))} {words.did}."
    if any(person.role == "supporter" for person in people.values()):
        yield "Someone brought a supporter."
    draws = {at for at, _ in account.history.of(FacilitatorDrawn)}
    for at, event in account.history.of(RoleSet):
        words = ROLES[event.role]
        if words.became and at and at not in draws:
            who = account.names.with_office(event.person)
            yield f"At minute {whole_minutes(at)} the role of {who} became: {words.became}."


def _invited(account: Account) -> Iterator[str]:
    """Who the group invited to answer, and what for."""
    people = account.history.meeting.people.by_id
    for person in people.values():
        if person.role != "invited":
            continue
        titles = [account.history.meeting.agenda.find(item) for item in person.items]
        what = [account.said(item.title).rstrip(".") for item in titles if item]
        unknown = [f"item {number}" for number, item in zip(person.items, titles, strict=True) if item is None]
        for_what = listed([*what, *unknown]) or "all of it"
        yield f"We invited {account.names.with_office(person.id)} to answer. What for: {closed(for_what)}"


def say_yes(account: Account) -> str:
    """For how many minutes the people who can say yes were here."""
    total = whole_minutes(account.history.lasting(0, account.history.end))
    people = account.history.meeting.people.by_id
    held = {one.holder for one in account.history.held("decision")}
    deciders = [person for person in people if person in held]
    deciders = deciders or [person.id for person in people.values() if person.role == "invited"]
    outside = [holder for holder in held if holder.startswith("outside:")]
    if outside and not deciders:
        return f"The people who can say yes were here for 0 of {total} minutes."
    if not deciders:
        together = "This group could say yes itself, and was here all the time."
        return together if "group" in held else "We do not know who can say yes."
    seconds = sum(account.history.lasting(start, end) for start, end in _all_of(account, deciders))
    return f"The people who can say yes were here for {whole_minutes(seconds)} of {total} minutes."


def _all_of(account: Account, people: list[PersonId]) -> list[tuple[int, int]]:
    """The times when all of them were here."""
    together = [(0, account.history.end)]
    for person in people:
        stays = account.history.stays.get(person, [])
        both = [(max(start, came), min(end, left)) for start, end in together for came, left in stays]
        together = [(start, end) for start, end in both if start < end]
    return together


def stand_ins(account: Account) -> list[str]:
    """Whom they stood in for is never printed: that person was not in the room."""
    said = []
    for _, event in account.history.of(StandInNoted):
        can = "They could decide." if event.can_decide else "They could not decide."
        ready = "They had been prepared." if event.prepared else "They had not been prepared."
        said.append(f"Someone was a stand-in. {can} {ready}")
    return said


def _came_and_went(account: Account) -> Iterator[str]:
    stays, end = account.history.stays, account.history.end
    left = [event for _, event in account.history.of(ParticipantLeft)]
    gone = {event.person for event in left if stays[event.person][-1][1] < end}
    later = [person for person, stay in stays.items() if stay[0][0]]
    back = [person for person, stay in stays.items() if len(stay) > 1]
    if later:
        yield f"{_people(len(later))} came after the start."
    if back:
        yield f"{_people(len(back))} went out and came back."
    if gone:
        yield f"{_people(len(gone))} left before the end. The door stays open."
    for event in left:
        if event.reason.strip():
            yield f"A reason for leaving was: {account.full(event.reason)}"


def _people(count: int) -> str:
    return "Someone" if count == 1 else "Some people" if count < FEWEST else f"{count} people"
