"""The taps of one commit: each decided on what the ones before it left true, and kept together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from kiosk.meeting.closing import close_now, closes_at
from kiosk.meeting.interruption import Gap, interrupted
from kiosk.meeting.lifecycle import CloseMeeting, MeetingClosed, OpenMeeting
from kiosk.meeting.meeting import Meeting, author_of, decide, evolve, replay
from kiosk.meeting.modes import due
from kiosk.meeting.putting_right import AFTER_THE_CLOSE, NOT_THERE, PutRight, ThingPutRight, after_the_close, named
from kiosk.meeting.repair import EventRedacted, TakeOut
from kiosk.meeting.seen_differently import Differ
from kiosk.meeting.standing import standing
from kiosk.meeting.taking_back import Undo
from kiosk.meeting.tap import Happened, Tap
from kiosk.meeting.terms import Asked, Event, Holder, PersonId, Refused
from kiosk.meeting.who_may import refuse_unless_allowed
from kiosk.meeting.words_settled import SettleWord
from kiosk.outward.makers import Makers
from kiosk.outward.shown import Around, shown_of
from kiosk.record.codec import VERSION, tag_of, to_row
from kiosk.record.entry import Entry
from kiosk.record.seal import row_mark
from kiosk.room.names_leaving import leaving
from kiosk.room.outcome import Ack, Outcome
from kiosk.room.taking_out import ONLY_YOUR_OWN, to_take_out
from kiosk.room.undoing import Act, Undoing, acts_of
from kiosk.room.words_asked import remember
from kiosk.thread.meant import meant
from kiosk.words.away import away_for

if TYPE_CHECKING:
    from kiosk.room.room import Room


class Work:
    """Decided one after the other, not true for anybody until they are kept."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.meeting = room.meeting
        self.number = room.number
        self.makers = room.makers
        self.happened: list[Happened] = []
        self.entries: list[Entry] = []
        self.private = False
        self.keys: dict[str, tuple[int, PersonId]] = {}
        self.wiped: list[tuple[int, str]] = []  # entries whose words go, and of some only a field
        self.taken_out = False
        self.recounted = False  # words went, or an entry counts no more or otherwise
        self.back = False  # a gap of this moment is written down already
        self.undoing = room.undoing
        self.noted = 0  # how much of what happened is in an act
        self.begun: Tap | None = None

    def take(self, tap: Tap) -> Outcome:
        try:
            if gap := self.room.long_away:
                raise Refused(f"{away_for(gap.ms)} Somebody at the desk says first whether we go on.")
            return self._again(tap) or self._new(tap)
        except Refused as refused:
            return refused

    def _again(self, tap: Tap) -> Ack | None:
        """A key that came before is acknowledged and counts once; another person's is refused."""
        if not tap.key:
            return None
        kept = self.room.record.kept(tap.key)
        if kept is None and tap.key in self.keys:
            kept = self.keys[tap.key]
        if kept is None and (whose := self.room.aside.took(tap.key)) is not None:
            kept = (0, whose)
        if kept and kept[1] not in ("", tap.who):
            raise Refused("That tap was somebody else's.")
        return Ack(kept[0], dup=True) if kept else None

    def _new(self, tap: Tap) -> Ack:
        opening = isinstance(tap.does, OpenMeeting)
        self._time_passes()
        self._note()
        tap = replace(tap, at=0 if opening else max(self.room.now, self.meeting.now))
        if self.room.aside.takes(self.meeting, tap):
            return self._aside(tap)
        if isinstance(tap.does, TakeOut):
            return self._take_out(tap)
        tap = self.room.aside.next_as_shown(self.meeting, tap)
        tap = self.room.aside.counted(self.meeting, replace(tap, dice=self.room.throw_dice()))
        tap = meant(self.room.before, self.meeting, replace(tap, devices=self.room.own_devices()))
        tap = self._looked_up(replace(tap, waiting=len(self.room.aside.waiting)))
        before, begun = len(self.entries), self.meeting
        if isinstance(tap.does, OpenMeeting):
            decided = self._opens(tap, tap.does)
            events, begun = decided, self.meeting
        else:
            decided = decide(self.meeting, tap)
            events = list(self.room.aside.with_what_it_ends(self.meeting, tap, decided))
        for event in events:
            who, by = author_of(event, tap)
            self.happens(event, who, by, tap)
        self._did(tap, before, begun, len(decided))
        self._counts_anew(tap.does)
        return Ack(self.room.record.seq + min(before + 1, len(self.entries)))

    def _did(self, tap: Tap, before: int, begun: Meeting, decided: int = 0) -> None:
        if len(self.happened) > before:
            self.undoing = self.undoing.noted(Act(tuple(self.happened[before:]), begun, tap, decided))
            self.noted = len(self.happened)

    def _note(self) -> None:
        """What the rule did meanwhile is an act, too."""
        if len(self.happened) > self.noted:
            self.undoing = self.undoing.noted(Act(tuple(self.happened[self.noted :]), self.meeting))
            self.noted = len(self.happened)

    def _looked_up(self, tap: Tap) -> Tap:
        """What the rules cannot know of themselves: which act to take back, which entry to put right."""
        if isinstance(tap.does, Undo) and self.meeting.is_open:
            refuse_unless_allowed(self.meeting, tap, tap.does)
            answered = bool(self.room.aside.ballots.check)
            return replace(tap, undoes=self.undoing.act(self.room.now, answered))
        if isinstance(tap.does, PutRight):
            if self.meeting.opening.closed and tap.does.what not in AFTER_THE_CLOSE:
                return tap
            found = named(standing(self._told()), tap.does)
            if found is None:
                raise Refused(NOT_THERE)
            return replace(tap, found=found)
        if isinstance(tap.does, SettleWord):
            return replace(tap, found=next((one for one in self._told() if one.seq == tap.does.entry), None))
        if isinstance(tap.does, Differ):
            return replace(tap, meetings=tuple(self.room.record.meetings()))
        return tap

    def _counts_anew(self, does: Asked) -> None:
        """An entry counts no more, or otherwise: everything since is what it would have been."""
        if not isinstance(does, Undo | PutRight):
            return
        self.recounted, right = True, self.happened[-1].event
        if self.meeting.opening.closed and isinstance(right, ThingPutRight):
            self.meeting = after_the_close(self.meeting, right)
            return
        self.meeting = replay(self._told())
        if isinstance(does, Undo):
            self.undoing = self.undoing.without_last()

    def _told(self) -> list[Happened]:
        return [*self.room.record.history(self.number), *self.happened]

    def _opens(self, tap: Tap, does: OpenMeeting) -> list[Event]:
        """Another meeting of the record begins; refused, it leaves this one as it is."""
        held = self.room.record.meetings()
        if does.setting and does.setting.number in (*held, *self.room.record.gone()):
            raise Refused(f"This record has a meeting {does.setting.number} already. Give the new one another number.")
        if held and held[-1] != self.number and replay(self.room.record.history(held[-1])).is_open:
            raise Refused(f"Meeting {held[-1]} of this record is still open. Go on with it, and close it.")
        meeting = Meeting() if self.meeting.opening.closed else self.meeting
        events = decide(meeting, tap)
        self.meeting, self.undoing, self.makers = meeting, Undoing(), Makers()
        self.number = does.setting.number if does.setting else 0
        return events

    def _aside(self, tap: Tap) -> Ack:
        """What lives in memory only; the one thing of it that may be kept is what the person asked to put on record."""
        self.private = True
        events = self.room.aside.put(self.meeting, tap, self.room.now)
        if not events:
            self.room.aside.remember(tap.key, tap.who)
            return Ack(0)
        before = len(self.happened)
        for event in events:
            who, by = author_of(event, tap)
            self.happens(event, who, by, tap)
        self._did(tap, before, self.meeting)
        return Ack(self.room.record.seq + len(self.entries))

    def _take_out(self, tap: Tap) -> Ack:
        does = tap.does
        assert isinstance(does, TakeOut)
        if does.person not in (None, tap.who):
            raise Refused(ONLY_YOUR_OWN)
        entries = to_take_out(self.room.record, self.number, tap.who, does.event)
        before = len(self.happened)
        self.happens(EventRedacted(entries=tuple(entries)), tap.who, tap.by, tap)
        self._did(tap, before, self.meeting)
        self.wiped.extend((entry, "") for entry in entries)
        self.taken_out = self.recounted = True
        return Ack(self.room.record.seq + len(self.entries))

    def _names_leave(self) -> None:
        """With the close; the closing screens go on with what is in memory until another meeting opens."""
        event, gone = leaving(self.meeting, (*self.room.record.history(self.number), *self.happened))
        if event:
            self.happens(event, "rule", "")
            self.wiped.extend(gone)

    def _time_passes(self) -> None:
        gap = self.room.life.gap(self.room.now) if self.meeting.is_open and not self.back else None
        if gap:
            self.away(Gap(max(gap.start, self.meeting.now), gap.end, gap.why))
        self._due(self.room.now)

    def away(self, gap: Gap) -> None:
        self.back = True
        self._due(gap.start)
        for at, event in interrupted(self.meeting, gap):
            self.happens(event, "rule", "", at=at)

    def _due(self, now: int) -> None:
        over = due(self.meeting, now)
        if over:
            at, events = over
            for event in events:
                self.happens(event, "rule", "", at=at)
        self._closes_by_itself(now)

    def _closes_by_itself(self, now: int) -> None:
        """Nobody runs the meeting, somebody said that it ends, and for a minute nobody wanted to go on."""
        at, closing = closes_at(self.meeting), self.meeting.closing
        if at is None or closing is None or at > now:
            return
        self.closes(closing.by, at, closing.reason)

    def closes(self, by: Holder, at: int, reason: str = "") -> None:
        """The meeting closes at this moment, whoever taps or nobody."""
        tap = Tap(who=by, does=CloseMeeting(reason=reason), at=at, waiting=len(self.room.aside.waiting))
        tap = self.room.aside.counted(self.meeting, tap)
        for event in list(self.room.aside.with_what_it_ends(self.meeting, tap, close_now(self.meeting, tap))):
            self.happens(event, by, "", at=at)

    def _quiet_minute(self) -> None:
        """Never in the middle of somebody's tap."""
        quiet = None if self.private else self.room.cover.due(self.meeting, self.room.now)
        if quiet:
            self.happens(quiet, "rule", "")

    def happens(self, event: Event, who: PersonId, by: PersonId, tap: Tap | None = None, at: int | None = None) -> None:
        """Make an event true in the work at hand, and a row of it; the tap's key goes with its first row."""
        if isinstance(event, MeetingClosed):
            self._names_leave()
        when = at if at is not None else tap.at if tap else max(self.room.now, self.meeting.now)
        seq = self.room.record.seq + len(self.entries) + 1
        key = None
        if tap and tap is not self.begun:
            key, self.begun = tap.key or f"act-{seq}", tap
            self.keys[key] = (seq, tap.who)
        body, words = to_row(event)
        entry = Entry(self.number, key, when, self.room.wall(), who, by, tag_of(event), VERSION, body, words)
        self.entries.append(entry)
        self.happened.append(Happened(when, who, by, event, seq))
        self.meeting = evolve(self.meeting, self.happened[-1])
        self.entries[-1] = replace(entry, shown=self._shown(self.happened[-1]))

    def _shown(self, happened: Happened) -> str:
        """What of it may leave the room, if the group wants that."""
        self.makers = self.makers.with_(happened)
        return shown_of(happened, Around(self.meeting, self.room.before, self.makers, self._mark))

    def _mark(self, seq: int) -> bytes:
        place = seq - self.room.record.seq - 1
        if place < 0:
            return self.room.record.mark_of(seq)
        return row_mark(self.entries[place].salt, self.entries[place].row)

    def ready(self) -> bool:
        """All is decided that goes with it; whether there is something to keep."""
        if not self.entries:
            self._time_passes()
            self._quiet_minute()
        return bool(self.entries)

    def write(self) -> None:
        """Durably, or StoreFailed; it may be on another thread, as long as nothing else asks the record meanwhile."""
        self.room.record.append(self.entries, self.wiped)

    def follow(self) -> None:
        """It is kept: now it is true."""
        room = self.room
        self._note()
        if self.taken_out:
            told = list(room.record.history(self.number))
            self.meeting, self.undoing = replay(told), acts_of(told, room.record.starts(self.number))
            room.look_back(self.number)
        if self.number != room.number:
            room.started_now(self.number)
        room.meeting, room.undoing, room.makers = self.meeting, self.undoing, self.makers
        room.life.seen()
        if room.meeting.opening.closed:
            room.life.end()
        room.cover.next_at(room.meeting, room.now)
        told = standing(room.record.history(self.number)) if self.recounted else self.happened
        remember(room, told, anew=self.recounted)
        for happened in self.happened:
            room.aside.follow(room.meeting, happened)
            if isinstance(happened.event, MeetingClosed):
                room.stage = replace(room.stage, opening="", ending=False)
