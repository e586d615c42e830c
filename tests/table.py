"""A meeting at hand for tests: people round a table, taps by whose they are, and what came of them."""

import asyncio
import atexit
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from kiosk.cli.playing import dice_of
from kiosk.files.meeting_script import load, play
from kiosk.meeting.lifecycle import OpenMeeting, Setting, StartingPower
from kiosk.meeting.meeting import Meeting
from kiosk.meeting.opening import AgreeRule
from kiosk.meeting.people import Consent, Person
from kiosk.meeting.tap import Happened, Tap
from kiosk.meeting.terms import Asked, Event, Refused
from kiosk.record.sqlite_store import RecordFile
from kiosk.room.clock import ScriptClock
from kiosk.room.room import Ack, Room
from kiosk.summary.projections.history import History, tell

LOOP = asyncio.new_event_loop()
atexit.register(LOOP.close)
ALL_YES = Consent(turns="name", voice_group=True, feelings=True, print_name=True, show_coproduction=True)
WHO_RUNS_IT = "chair"


def person(id_: str, seat: int, voice: str = "lived_experience", role: str = "member", **more: object) -> Person:
    return Person(id=id_, name=f"{id_.title()} Name", seat=seat, voice=voice, role=role, **{"consent": ALL_YES, **more})


def usual_people() -> tuple[Person, ...]:
    """Four with lived experience, four from organisations (one invited to answer), and a supporter."""
    return (
        person("chair", 1, "organisation", "facilitator", office="Chair, Head of Things"),
        person("keeper", 2, "organisation", "turn_keeper"),
        person("notes", 3, "both", "note_taker"),
        person("ana", 4),
        person("bo", 5),
        person("cy", 6),
        person("dee", 7, "organisation", office="Commissioner"),
        person("sup", 8, "not_said", "supporter", supports="ana"),
        person("inv", 9, "organisation", "invited"),
    )


class Table:
    """Opens a meeting in memory; `tap` brings one tap in, `at` seconds after opening."""

    def __init__(
        self,
        people: Iterable[Person] | None = None,
        mode: str = "open_queue",
        powers: dict[str, StartingPower] | None = None,
        record: RecordFile | None = None,
        opened: bool = True,
    ) -> None:
        self.clock = ScriptClock(datetime(2026, 5, 14, 14, 0, tzinfo=UTC))
        self.room = Room(record or RecordFile.in_memory("Test group"), self.clock, dice=lambda: 7)
        self.people = tuple(people) if people is not None else usual_people()
        self.runs = next(one.id for one in self.people if one.role == "facilitator")
        if opened:
            self.open(mode, powers or {})

    def open(self, mode: str, powers: dict[str, StartingPower], number: int = 1) -> None:
        setting = Setting(
            number=number, title="A test", date="2026-05-14T14:00:00+00:00", purpose="We test.", people=self.people,
            powers=powers,
        )  # fmt: skip
        self.tap(self.runs, OpenMeeting(mode=mode, limit="We decide this.", limit_owner="Board", setting=setting), at=0)
        self.tap(self.runs, AgreeRule(about="disagreement", rule="write_both_views"))

    def tap(self, who: str, does: Asked, at: float | None = None, by: str = "", key: str = "") -> Ack:
        """The room's answer; Refused comes through."""
        self.clock.ms = int(at * 1000) if at is not None else self.clock.ms + 1000
        return LOOP.run_until_complete(self.room.tap(Tap(who=who, by=by, does=does, key=key)))

    def refused(self, who: str, does: Asked, by: str = "", at: float | None = None) -> str:
        """The sentence of a refusal, or "" when the tap was taken."""
        try:
            self.tap(who, does, at=at, by=by)
        except Refused as refused:
            return refused.sentence
        return ""

    def together(self, *taps: Tap) -> list[Ack | BaseException]:
        """Taps that arrive in the same moment."""

        async def all_of_them() -> list[Ack | BaseException]:
            return await asyncio.gather(*(self.room.tap(tap) for tap in taps), return_exceptions=True)

        return LOOP.run_until_complete(all_of_them())

    @property
    def meeting(self) -> Meeting:
        return self.room.meeting

    def happened(self) -> list[Happened]:
        return list(self.room.record.history(self.room.number or 1))

    def of(self, kind: type[Event]) -> list[Event]:
        return [one.event for one in self.happened() if isinstance(one.event, kind)]

    def history(self) -> History:
        return tell(self.happened())


def played(path: Path, record: RecordFile | None = None, keep_going: bool = False) -> Room:
    """A Room after a whole script has been played in it."""
    script = load(path)
    clock = ScriptClock(script.opened)
    room = Room(record or RecordFile.in_memory(script.group), clock, dice_of(script))
    LOOP.run_until_complete(play(script, room, clock, keep_going))
    return room
