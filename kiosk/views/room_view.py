"""What screens may see of a Room at one moment: immutable, safe to hand to another thread."""

from __future__ import annotations

from collections import Counter

import msgspec

from kiosk.meeting.meeting import Meeting
from kiosk.meeting.mode_kinds import lets_feelings_go_next
from kiosk.meeting.reply_hold import listens_first
from kiosk.meeting.signals import SignalKind
from kiosk.meeting.tap import Undone
from kiosk.meeting.terms import HardKind, OwnLimit, PersonId, Refused
from kiosk.meeting.turn_queue import next_up, order
from kiosk.private.fears import Phase
from kiosk.private.feelings import Feeling
from kiosk.private.goals import Goal
from kiosk.room.room import Room
from kiosk.room.words_asked import AskedOf
from kiosk.thread.thread import Thread


class Place(msgspec.Struct, frozen=True):
    """A place in the queue as it is shown; `raised` in ms since opening, `held` while replies wait."""

    person: PersonId
    kind: SignalKind = "speak"
    request: str = ""
    raised: int = 0
    held: bool = False
    by_feeling: bool = False


class RoundOfFears(msgspec.Struct, frozen=True):
    """What everybody may see of it, and for the desk whether four are in; `texts` in an order that tells nothing."""

    phase: Phase = ""
    enough: bool = False
    texts: tuple[str, ...] = ()


class RoomView(msgspec.Struct, frozen=True):
    """The meeting as it is kept, and of what is private only what the facilitator's desk may show.

    `feelings` and `breaks` are for the facilitator; the room may show only those with `on_screen`.
    """

    meeting: Meeting
    now: int = 0
    notice: str = ""
    disk: str = ""  # what is not kept now, or is kept late, and what to do
    words: tuple[PersonId, str] = ("", "")  # what whoever has the turn typed and put before everybody
    queue: tuple[Place, ...] = ()
    next: PersonId | None = None
    feelings: tuple[Feeling, ...] = ()
    hard: tuple[HardKind, ...] = ()
    breaks: tuple[str, ...] = ()
    limits: dict[PersonId, tuple[OwnLimit, ...]] = {}  # for today, of those who let the facilitator see
    answered: frozenset[PersonId] = frozenset()  # whose private answer to the open check is in; never shown to others
    looked_back: frozenset[PersonId] = frozenset()
    if_we_disagree: dict[str, int] = {}  # what the tablets would do if we do not agree, without whose it is
    listen: tuple[PersonId, ...] = ()  # who asks that the room rests and listens
    fears: RoundOfFears = RoundOfFears()
    watched: tuple[tuple[PersonId, str], ...] = ()  # the goals for today that people asked everybody to watch
    my_goal: Goal | None = None  # the facilitator's own
    ending: bool = False  # the meeting is being closed
    undo: Undone | None = None  # the desk's last act, as long as it can be taken back
    long_away: int = 0  # ms nobody was there, while somebody has to say whether the meeting goes on
    own_devices: frozenset[PersonId] = frozenset()  # who holds a tablet of their own
    before: Thread = Thread()  # what former meetings left
    words_asked: tuple[AskedOf, ...] = ()
    pad_is_out: bool = False  # one tablet for all is on the table


def snapshot(room: Room) -> RoomView:
    """Must be called on the Room's thread."""
    m, held, confided = room.meeting, room.aside.feelings, room.aside.confided
    queue = shown_queue(m, held.wants_next())
    ballots = room.aside.ballots
    named = m.checks.open.named if m.checks.open else {}
    return RoomView(
        meeting=m,
        now=room.now,
        notice="" if room.disk else room.notice,
        disk=room.disk,
        words=(room.aside.shown_words.person, room.aside.shown_words.words),
        before=room.before,
        queue=tuple(queue),
        next=held.next_by_feeling(m) or next_up(m),
        feelings=tuple(held.by_id.values()),
        hard=tuple(held.hard),
        breaks=tuple(held.breaks),
        limits={person: said.limits for person, said in held.limits.items() if said.share},
        answered=frozenset(ballots.check) | frozenset(named),
        looked_back=frozenset(ballots.look_back),
        if_we_disagree=dict(Counter(ballots.if_we_disagree.values()).most_common()),
        listen=tuple(held.listen),
        fears=RoundOfFears(confided.fears.phase, confided.fears.enough, confided.fears.texts),
        watched=confided.goals.watched(),
        ending=room.stage.ending,
        undo=undoable(room),
        long_away=room.long_away.ms if room.long_away else 0,
        own_devices=room.own_devices(),
        pad_is_out=room.stage.pad or room.shared_devices(),
        words_asked=room.words_asked,
        my_goal=confided.goals.by_person.get(m.facilitator or ""),
    )


def undoable(room: Room) -> Undone | None:
    """The desk's last act, if it could be taken back now."""
    try:
        return room.undoing.act(room.now, bool(room.aside.ballots.check)) if room.meeting.is_open else None
    except Refused:
        return None


def shown_queue(m: Meeting, wants_next: list[PersonId]) -> list[Place]:
    """The meeting's queue with "speak next" laid over it, only where the group agreed to that."""
    places = [
        Place(waiting.person, waiting.request.kind, waiting.request.id, waiting.request.raised, waiting.held)
        for waiting in order(m)
    ]
    rule = m.opening.rules.get("feelings")
    going_first = [
        person for person in dict.fromkeys(wants_next) if m.people.is_here(person) and not _speaking(m, person)
    ]
    if not going_first:
        return places
    agreed = rule and rule.feelings_go_next and lets_feelings_go_next(m.modes.mode)
    first = [person for person in going_first if agreed and not listens_first(m, person)]
    others = [place for place in places if place.person not in first]
    there = {*first, *(place.person for place in others)}
    joined = [Place(one, held=listens_first(m, one)) for one in going_first if one not in there]
    return [Place(person, "speak", by_feeling=True) for person in first] + others + joined


def _speaking(m: Meeting, person: PersonId) -> bool:
    return m.turns.speaking is not None and m.turns.speaking.person == person
