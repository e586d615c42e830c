"""The meeting as the desk sees it at one moment, and what the rules would say to a tap. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kiosk.meeting.meeting import Meeting, decide
from kiosk.meeting.people import sentence_start
from kiosk.meeting.tap import Happened, Tap
from kiosk.meeting.terms import Command, Holder, PersonId, Refused
from kiosk.views.room_view import Snapshot
from ui.parts.power_rows import NOT_PEOPLE


@dataclass(frozen=True)
class WayIn:
    """What the desk may know of the tablets' server: `devices` as (key, words)."""

    notices: tuple[str, ...] = ()
    devices: tuple[tuple[str, str], ...] = ()
    locked: bool = False
    serves: bool = False


@dataclass(frozen=True)
class Moment:
    """`now` is in ms since opening; `history` is all that is kept of this meeting."""

    snapshot: Snapshot
    now: int
    history: Sequence[Happened] = ()
    way_in: WayIn = WayIn()
    _names: dict[Holder, str] = field(default_factory=dict)  # of those asked for so far

    @property
    def m(self) -> Meeting:
        return self.snapshot.meeting

    @property
    def me(self) -> PersonId:
        """Whose desk it is: the person running the meeting."""
        return self.m.facilitator or ""

    @property
    def speaker(self) -> PersonId:
        """Who speaks now, or ""."""
        return self.m.turns.speaking.person if self.m.turns.speaking else ""

    def name(self, holder: Holder) -> str:
        """As the desk calls somebody; a seat where no name was turned on, so that one can tap for it."""
        if holder not in self._names:
            self._names[holder] = self._call(holder)
        return self._names[holder]

    def _call(self, holder: Holder) -> str:
        if holder in NOT_PEOPLE or holder not in self.m.people.by_id:
            return NOT_PEOPLE.get(holder, holder.removeprefix("outside:"))
        person = self.m.people[holder]
        if person.consent.turns == "name" and person.name:
            return self.m.people.short(holder)
        if person.seat is not None:
            return f"seat {person.seat}"
        return person.office.split(",")[0].strip() or "someone"

    def Name(self, holder: Holder) -> str:
        return sentence_start(self.name(holder))

    def here(self) -> list[PersonId]:
        """Who is here, by seat; those who wait come first, in their order."""
        waiting = [place.person for place in self.snapshot.queue]
        seated = sorted(self.m.people.here(), key=lambda one: (one.seat is None, one.seat or 0))
        return list(dict.fromkeys(waiting + [one.id for one in seated]))

    def refusal(self, does: Command, who: PersonId = "") -> str:
        """The sentence with which the rules would refuse this tap now, or ""; nothing is tapped."""
        person = who or self.me
        by = self.me if person != self.me else ""
        try:
            decide(self.m, Tap(who=person, by=by, does=does, at=self.now))
        except Refused as refused:
            return refused.sentence
        return ""

    def may(self, does: Command, who: PersonId = "") -> bool:
        return not self.refusal(does, who)

    def ago(self, since: int) -> str:
        """How long somebody has waited: "under 1 min", "15 min"."""
        minutes = max(0, self.now - since) // 60_000
        return f"{minutes} min" if minutes else "under 1 min"
