"""Whatever is tapped, with sleep, restarts and second thoughts between: order, undo, replay and words taken out hold.

HEARD_SOAK says how many such lives are lived; each has up to LONGEST steps.
"""

import os
from itertools import combinations, pairwise

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from kiosk.meeting import modes, promises, signals, turns
from kiosk.meeting.interruption import Gap
from kiosk.meeting.lifecycle import MeetingOpened
from kiosk.meeting.meeting import Meeting, replay
from kiosk.meeting.opening import RuleAgreed
from kiosk.meeting.putting_right import ThingPutRight
from kiosk.meeting.repair import TakeOut
from kiosk.meeting.seen_differently import SeenDifferently
from kiosk.meeting.taking_back import ActUndone, Undo
from kiosk.meeting.tap import Happened
from kiosk.meeting.terms import Asked, Event
from kiosk.meeting.turn_queue import OVERTAKEN_AT_MOST, QueueReordered, ReplyAllowed
from kiosk.record.sqlite_store import RecordFile
from kiosk.room.room import Room
from kiosk.summary.projections.facts import facts
from kiosk.summary.projections.history import tell
from tests.any_taps import mode, steps, who
from tests.table import Table

LIVES, LONGEST = int(os.environ.get("HEARD_SOAK", "12")), 30
MOVES: tuple[type[Event], ...] = (ReplyAllowed, modes.ModeChanged, ActUndone, ThingPutRight, MeetingOpened)


def as_it_is(m: Meeting) -> Meeting:
    """All that is true but for the time and the count of entries."""
    return type(m)(**{name: getattr(m, name) for name in m.__struct_fields__ if name not in ("now", "entries")})


def figures(history: list[Happened], until: int) -> dict[str, object]:
    """All figures of a history, as if nothing had happened since, up to a moment."""
    told = facts(tell([*history, Happened(until, "ana", "", SeenDifferently(meeting=1, text="x"))]))
    return {key: value for key, value in told.items() if key != "undone"}


def may_change_the_order(before: Meeting, event: Event) -> bool:
    if isinstance(event, QueueReordered):
        return event.by != "rule"
    if isinstance(event, signals.SignalRaised):
        return event.kind == "later"
    if isinstance(event, RuleAgreed):
        return event.about == "queue"
    if before.modes.mode == "fair_queue" and isinstance(event, turns.TurnEnded | turns.TurnStarted):
        return isinstance(event, turns.TurnEnded) or any(
            one.overtaken >= OVERTAKEN_AT_MOST - 1 for one in before.signals.live.values()
        )
    return isinstance(event, MOVES)


class AnyLife(RuleBasedStateMachine):
    @initialize(opening=mode)
    def opens(self, opening: str) -> None:
        self.table = Table(record=RecordFile.in_memory("G"), mode=opening)
        self.said = 0

    def tap(self, person: str, does: Asked, after: int) -> bool:
        """Whether it was taken; a refusal changes nothing, and nobody is moved past anybody without an event."""
        table, before = self.table, self.table.meeting
        seq, order = table.room.record.seq, before.queue.order
        taken = table.refused(person, does, at=table.clock.ms / 1000 + after) == ""
        happened = [one for one in table.happened() if one.seq > seq]
        if not taken:
            assert [one for one in happened if one.who != "rule"] == []
            assert happened or table.meeting == before
        kept = [one for one in order if one in table.meeting.queue.order]
        if not any(may_change_the_order(before, one.event) for one in happened):
            now = [one for one in table.meeting.queue.order if one in kept]
            assert list(combinations(kept, 2)) == list(combinations(now, 2))
        return taken

    @rule(person=who, does=steps, after=st.integers(0, 90))
    def anybody_taps(self, person: str, does: Asked, after: int) -> None:
        self.tap(person, does, after)

    @rule(does=steps, after=st.integers(0, 90))
    def the_desk_taps(self, does: Asked, after: int) -> None:
        self.tap("chair", does, after)

    @rule(does=steps)
    def the_desk_taps_and_takes_it_back(self, does: Asked) -> None:
        table = self.table
        before, told, seq = as_it_is(table.meeting), table.happened(), table.room.record.seq
        if not self.tap("chair", does, 0) or table.room.record.seq == seq or not self.tap("chair", Undo(), 0):
            return
        assert as_it_is(table.meeting) == before
        until = table.meeting.now
        assert figures(table.happened(), until) == figures(told, until)

    @rule(after=st.integers(0, 30))
    def the_desk_takes_back(self, after: int) -> None:
        self.tap("keeper", Undo(), after)

    @rule(seconds=st.integers(1, 2000))
    def the_machine_sleeps(self, seconds: int) -> None:
        table, start = self.table, self.table.clock.ms
        table.clock.ms += seconds * 1000
        table.room.was_away(Gap(start, table.clock.ms))
        if seconds > 30 and table.meeting.is_open:
            assert table.meeting.turns.speaking is None

    @rule(seconds=st.integers(0, 400))
    def the_program_is_killed(self, seconds: int) -> None:
        self.table.clock.ms += seconds * 1000
        self.table.room = Room(self.table.room.record, self.table.clock, dice=lambda: 7)

    @rule(person=who)
    def somebody_asks_for_something(self, person: str) -> None:
        self.said += 1
        self.tap(person, promises.MakeAsk(ask=f"a{self.said}", text=f"heron-{person}-{self.said}"), 1)

    @rule(person=who, other=who, ask=st.integers(1, 5))
    def somebody_keeps_an_ask_open(self, person: str, other: str, ask: int) -> None:
        self.tap(person, promises.KeepAskOpen(ask=f"a{ask}", owner=other, due="June"), 1)

    @rule(person=who)
    def somebody_takes_their_words_out(self, person: str) -> None:
        if self.tap(person, TakeOut(person=person), 1):
            rows = self.table.room.record.rows(
                "SELECT text FROM words WHERE seq > 0 UNION ALL SELECT body FROM face WHERE seq > 0"
            )
            assert [row for row in rows if f"heron-{person}-" in row[0]] == []

    @invariant()
    def what_is_kept_read_anew_is_what_is_true(self) -> None:
        assert replay(self.table.room.record.history(1)) == self.table.room.meeting or not self.table.meeting.is_open

    @invariant()
    def nobody_is_overtaken_more_than_three_times(self) -> None:
        assert all(one.overtaken <= OVERTAKEN_AT_MOST for one in self.table.meeting.signals.live.values())

    @invariant()
    def every_power_is_somebodys_at_every_second(self) -> None:
        told = tell(self.table.happened())
        for line in told.powers.values():
            ends = [(one.start, one.end) for one in line]
            assert all(end == start for (_, end), (start, _) in pairwise(ends))

    def teardown(self) -> None:
        if hasattr(self, "table"):
            self.table.room.record.close()


def test_any_life_of_a_meeting() -> None:
    lives = settings(
        max_examples=LIVES,
        stateful_step_count=LONGEST,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(AnyLife, settings=lives)


def test_nobody_can_tell_from_the_order_who_asked_for_a_break_or_to_be_listened_to() -> None:
    """Whoever asked, what is kept is the same."""
    kept = []
    for one, other in (("ana", "bo"), ("bo", "ana")):
        table = Table()
        table.tap(one, signals.Signal(id="b1", kind="break"))
        table.tap(other, signals.Signal(id="b2", kind="break"))
        table.tap("chair", turns.GiveFloor(to="cy"))
        kept.append([(one.at, one.who, one.by, one.event) for one in table.happened()])
    assert kept[0] == kept[1]
