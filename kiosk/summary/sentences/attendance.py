"""Who was here: who ran it, who was invited, who could say yes and for how long, who stood in."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.discretion.disclosure import told_of
from kiosk.meeting.handing_over import FacilitatorDrawn
from kiosk.meeting.people import ParticipantLeft, RoleSet, StandInNoted
from kiosk.meeting.terms import PersonId
from kiosk.summary.projections.account import Account
from kiosk.summary.sentences.way_in import the_way_in
from kiosk.words.grammar import closed, first_up, joined, listed, whole_minutes
from kiosk.words.kinds.people import ROLES


def attendance(account: Account) -> list[str]:
    """A paragraph each: who could say yes, who stood in, why people left, what became of the way in."""
    paragraphs = [
        say_yes(account),
        joined(*stand_ins(account)),
        joined(*_why_left(account)),
        joined(*the_way_in(account)),
    ]
    return [paragraph for paragraph in paragraphs if paragraph]


def ran(account: Account) -> Iterator[str]:
    """ "Colin ran the meeting." with whoever did after that."""
    for place, person in enumerate(account.names.facilitators()):
        yield f"{first_up(_called(account, person))} ran the meeting{' after that' if place else ''}."


def _called(account: Account, person: PersonId) -> str:
    """By name alone, as the office stands beside it in the list of who was here; else by office."""
    known = account.names.people[person]
    named = known.consent.print_name and known.name
    return account.names.name(person) if named else account.names.with_office(person)


def helped(account: Account) -> Iterator[str]:
    """Roles at the opening and those set later; supporters are never named."""
    people = account.history.meeting.people.by_id
    for role, words in ROLES.items():
        holders = [person.id for person in people.values() if person.role == role]
        if holders and words.did:
            yield f"{first_up(listed([_called(account, one) for one in holders]))} {words.did}."
    if any(person.role == "supporter" for person in people.values()):
        yield "Someone brought a supporter."
    draws = {at for at, _ in account.history.of(FacilitatorDrawn)}
    for at, event in account.history.of(RoleSet):
        words = ROLES[event.role]
        if words.became and at and at not in draws:
            who = account.names.with_office(event.person)
            yield f"At minute {whole_minutes(at)} the role of {who} became: {words.became}."


def invited(account: Account) -> Iterator[str]:
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
    """For how much of the meeting the people who can say yes were here, in words that tell nobody's going."""
    people = account.history.meeting.people.by_id
    held = {one.holder for one in account.history.held("decision")}
    deciders = [person for person in people if person in held]
    deciders = deciders or [person.id for person in people.values() if person.role == "invited"]
    if not deciders:
        outside = any(holder.startswith("outside:") for holder in held)
        return "The people who can say yes were not here." if outside else ""
    lasting = account.history.lasting
    seconds, whole = sum(lasting(*one) for one in _all_of(account, deciders)), lasting(0, account.history.end)
    much = "all of the time" if seconds >= whole else "most of it" if seconds * 2 > whole else "less than half of it"
    return f"The people who can say yes were here for {much}."


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


def gone_before_the_end(account: Account) -> set[PersonId]:
    """Who left and did not come back; nobody where it could only be one or two of those not drawn at the end."""
    end, stays = account.history.end, account.history.stays
    gone = {event.person for _, event in account.history.of(ParticipantLeft) if stays[event.person][-1][1] < end}
    return gone if told_of(stays, _drawn_at_the_end(account), len(gone)) != "nothing" else set()


def _drawn_at_the_end(account: Account) -> set[PersonId]:
    """Whose name or post stands in a bar that reaches the end of the strip."""
    history = account.history
    held = {one.holder for line in history.powers.values() for one in line[-1:] if one.end == history.end}
    speaking = {turn.person for turn in history.turns if turn.end == history.end}
    return {one for one in held if account.as_named.stands_out(one)} | {
        one for one in speaking if account.as_named.marked(one)
    }


def _why_left(account: Account) -> Iterator[str]:
    gone = gone_before_the_end(account)
    for _, event in account.history.of(ParticipantLeft):
        if event.reason.strip() and event.person in gone:
            yield f"A reason for leaving was: {account.full(event.reason)}"
