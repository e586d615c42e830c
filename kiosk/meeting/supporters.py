"""Whom a supporter came with: only then can they raise a hand, and only for that person."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from kiosk.meeting.people import People, who_is_here
from kiosk.meeting.registry import decides, evolves
from kiosk.meeting.terms import Command, Event, PersonId, Refused

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Happened, Tap

NO_LINK = "You came with nobody here. They can say so on their tablet, or at the desk."


class LinkSupporter(Command, frozen=True):
    """Whoever it is says that `supporter` came with them, or no longer does."""

    supporter: PersonId
    linked: bool = True


class SupporterLinked(Event, frozen=True):
    supporter: PersonId
    person: PersonId
    linked: bool = True


@decides(LinkSupporter)
def link_supporter(m: Meeting, tap: Tap, command: LinkSupporter) -> Iterator[Event]:
    supporter = who_is_here(m, command.supporter) if command.linked else m.people.by_id.get(command.supporter)
    if supporter is None or (command.linked and supporter.role != "supporter"):
        raise Refused(f"{m.people.in_the_room.start(command.supporter)} is not here as a supporter.")
    if supporter.id == tap.who:
        raise Refused("Nobody supports themselves.")
    if command.linked and supporter.supports:
        name = m.people.in_the_room.start(supporter.id)
        mine = supporter.supports == tap.who
        raise Refused(f"{name} supports you already." if mine else f"{name} came with somebody else.")
    if not command.linked and supporter.supports != tap.who:
        raise Refused(f"{m.people.in_the_room.start(supporter.id)} did not come with you.")
    yield SupporterLinked(supporter=supporter.id, person=tap.who, linked=command.linked)


@evolves(SupporterLinked)
def _linked(m: Meeting, happened: Happened, event: SupporterLinked) -> Meeting:
    supporter = replace(m.people[event.supporter], supports=event.person if event.linked else "")
    return replace(m, people=People({**m.people.by_id, supporter.id: supporter}))
