"""The meeting as one person may see it at one moment; every offer is worked out from this and from nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import msgspec
from msgspec.structs import replace

from kiosk.discretion.called import Called
from kiosk.forms.card import Offer, tapping
from kiosk.meeting.checks import Check
from kiosk.meeting.counting import is_asked
from kiosk.meeting.meeting import Meeting
from kiosk.meeting.opening import FEELINGS_OFF
from kiosk.meeting.people import Person
from kiosk.meeting.reply_hold import Hold, is_challenged
from kiosk.meeting.signals import Request
from kiosk.meeting.tap import Happened
from kiosk.meeting.terms import Asked, PersonId
from kiosk.meeting.turn_queue import next_up
from kiosk.private.feelings import Feeling
from kiosk.private.private_state import PrivateState
from kiosk.room.room import Room
from kiosk.room.shown_page import Stage
from kiosk.room.words_asked import AskedOf
from kiosk.thread.thread import Thread
from kiosk.views.room_view import Place, shown_queue


class Glance(msgspec.Struct, frozen=True):
    """What is the same for everybody; `aside` is read for one's own private things only."""

    m: Meeting
    aside: PrivateState
    places: tuple[Place, ...]
    next: PersonId | None
    notice: str
    seq: int
    called: Called  # as the room may know everybody
    before: Thread = Thread()  # what former meetings left
    stage: Stage = Stage()  # what the desk has put before everybody
    written: tuple[Happened, ...] = ()  # what was last written down in words
    words_asked: tuple[AskedOf, ...] = ()
    at_a_pad: bool = False  # a device that many share
    made: dict[str, dict[PersonId, Offer]] = {}  # rows of one button a person, made once for all who look


def glance(room: Room) -> Glance:
    """Must be called on the Room's thread."""
    m, aside = room.meeting, room.aside
    places = tuple(shown_queue(m, aside.feelings.wants_next()))
    coming = aside.feelings.next_by_feeling(m) or next_up(m)
    return Glance(
        m,
        aside,
        places,
        coming,
        room.notice,
        room.record.seq,
        m.people.in_the_room,
        room.before,
        room.stage,
        tuple(room.written),
        room.words_asked,
    )


def at_a_pad(at: Glance) -> Glance:
    """As a shared pad may show it: what people did in private is not there, nor a name that the room does not know."""
    shown = PrivateState()
    shown.confided = at.aside.confided.in_public()
    return replace(at, aside=shown, called=Called(at.m.people.by_id.values(), "pad"), at_a_pad=True)


class Look(msgspec.Struct, frozen=True):
    """One person's view of a glance."""

    at: Glance
    me: Person

    @property
    def m(self) -> Meeting:
        return self.at.m

    @property
    def id(self) -> PersonId:
        return self.me.id

    @property
    def is_speaking(self) -> bool:
        return self.speaker == self.id

    @property
    def speaker(self) -> PersonId:
        """Who speaks now, or ""."""
        return self.m.turns.speaking.person if self.m.turns.speaking else ""

    @property
    def waiting(self) -> Request | None:
        """My place in the queue."""
        return self.m.signals.in_queue(self.id)

    @property
    def feeling(self) -> Feeling | None:
        """What I signalled last, as it stands."""
        own = self.at.aside.feelings.of(self.id)
        return own[-1] if own else None

    @property
    def may_feel(self) -> bool:
        """The group did not switch the button off, and I said it may be used for me."""
        rule = self.m.opening.rules.get("feelings")
        return self.me.consent.feelings and not (rule and rule.rule == FEELINGS_OFF)

    def is_asked(self, check: Check) -> bool:
        """Whether my answer to it would count."""
        return is_asked(self.m, check, self.id)

    @property
    def is_invited(self) -> bool:
        return self.me.role == "invited"

    @property
    def supporter(self) -> Person | None:
        """Who came to support me and is here."""
        return next((one for one in self.m.people.here() if one.role == "supporter" and one.supports == self.id), None)

    @property
    def must_listen(self) -> bool:
        """Whether I am of the challenged side while the room rests and listens."""
        if self.m.modes.mode != "rest_and_listen" or not self.m.modes.challenger:
            return False
        return is_challenged(self.m, Hold(self.m.modes.challenger, 0), self.id)

    @property
    def has_question(self) -> bool:
        return self.m.questions.now is not None

    def has_live(self, kind: str) -> bool:
        return any(request.kind == kind for request in self.m.signals.of(self.id))

    def others(self) -> Iterable[Person]:
        """Everybody else who is here."""
        return (person for person in self.m.people.here() if person.id != self.id)

    def call(self, person: PersonId) -> str:
        """What this device calls somebody."""
        return self.at.called.start(person)

    def within(self, person: PersonId) -> str:
        """The same in the middle of a sentence."""
        return self.at.called.name(person)

    @property
    def keeps_turns(self) -> bool:
        return self.me.role in ("turn_keeper", "facilitator")

    def each(self, row: str, does: Callable[[PersonId], Asked]) -> tuple[Offer, ...]:
        """One button for everybody else who is here; `row` names what they do."""
        if row not in self.at.made:
            here = [person.id for person in self.m.people.here()]
            self.at.made[row] = {one: tapping(f"{row}-{one}", self.call(one), does(one)) for one in here}
        return tuple(offer for person, offer in self.at.made[row].items() if person != self.id)
