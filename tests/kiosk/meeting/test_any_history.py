"""Whatever people tap in whatever order: powers without gap or overlap, decisions only by their rule, no word lost."""

import asyncio
import contextlib
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.meeting import (
    checks,
    decisions,
    modes,
    people,
    questions,
    signals,
    turn_queue,
    turns,
)
from kiosk.meeting.lifecycle import OpenMeeting, Setting
from kiosk.meeting.meeting import replay
from kiosk.meeting.opening import AgreeRule
from kiosk.meeting.rules_of_checks import settles
from kiosk.meeting.tap import Happened, Tap
from kiosk.meeting.terms import Asked, Refused, Votes
from kiosk.private.feelings import FindThisHard, SignalFeeling
from kiosk.record.sqlite_store import RecordFile
from kiosk.room.clock import ScriptClock
from kiosk.room.room import Room
from kiosk.summary.projections.facts import facts
from kiosk.summary.projections.history import tell
from tests.any_taps import steps, who
from tests.table import Table, usual_people

taps = st.lists(st.tuples(who | st.just("chair"), steps, st.integers(0, 90)), min_size=5, max_size=60)
feelings = st.one_of(
    st.builds(
        SignalFeeling,
        id=st.sampled_from(["f1", "f2"]),
        choice=st.sampled_from(["speak_next", "carry_on", "quiet_minute", "break", "just_so_you_know"]),
        share=st.sampled_from(["facilitator", "supporter", "room"]),
    ),
    st.builds(FindThisHard, choice=st.just("stay")),
    st.builds(signals.Signal, id=st.sampled_from(["b1", "b2"]), kind=st.sampled_from(["break", "agree"])),
)
often = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def play(given_taps: Sequence[tuple[str, Asked, int]], opening_mode: str = "fair_queue") -> Room:
    """Every tap in turn, `seconds` apart; what the rules refuse is left out."""
    clock = ScriptClock(datetime(2026, 5, 14, 14, 0, tzinfo=UTC))
    room = Room(RecordFile.in_memory("G"), clock, dice=lambda: 3)
    setting = Setting(number=1, title="T", date="2026-05-14T14:00:00+00:00", people=usual_people())
    opening = OpenMeeting(mode=opening_mode, limit="x", limit_owner="y", setting=setting)
    rule = AgreeRule(about="disagreement", rule="write_both_views", votes=Votes(7, 1))

    async def go() -> None:
        await room.tap(Tap(who="chair", does=opening))
        await room.tap(Tap(who="chair", does=rule))
        for person, does, seconds in given_taps:
            clock.ms += seconds * 1000
            with contextlib.suppress(Refused):
                await room.tap(Tap(who=person, does=does))

    asyncio.run(go())
    return room


def kept(room: Room) -> list[Happened]:
    return list(room.record.history(1))


@often
@given(taps)
def test_replaying_the_record_gives_the_same_meeting(history: list[tuple[str, Asked, int]]) -> None:
    room = play(history)
    assert replay(kept(room)) == room.meeting
    room.record.close()


@often
@given(taps)
def test_each_power_has_one_holder_at_every_moment(history: list[tuple[str, Asked, int]]) -> None:
    room = play(history)
    told = tell(kept(room))
    room.record.close()
    for power, line in told.powers.items():
        if not told.end:
            continue
        assert line[0].start == 0
        assert line[-1].end == told.end
        assert all(one.end == after.start for one, after in pairwise(line))
        assert all(one.start < one.end for one in line)
        assert all(one.holder != "none" for one in line) or power in ("floor", "question", "queue")


@often
@given(taps)
def test_a_decision_is_reached_only_by_its_rule_and_no_wording_disappears(
    history: list[tuple[str, Asked, int]],
) -> None:
    room = play(history)
    events = [one.event for one in kept(room)]
    wordings = [e.text for e in events if isinstance(e, questions.QuestionProposed | questions.QuestionReworded)]
    assert [text for one in facts(tell(kept(room)))["questions"] for text in one["wordings"]] == wordings
    room.record.close()
    for place, event in enumerate(events):
        if isinstance(event, decisions.DecisionRecorded) and event.result == "agreed":
            closed = [e for e in events[:place] if isinstance(e, checks.CheckClosed)][-1]
            assert closed.met
            assert settles(closed.kind)
            assert (closed.question, closed.wording) == (event.question, event.wording)


@often
@given(taps)
def test_no_check_closes_over_a_waiting_wording_challenge_without_an_override_on_record(
    history: list[tuple[str, Asked, int]],
) -> None:
    room = play(history)
    waiting: set[str] = set()
    overridden = False
    for one in kept(room):
        event = one.event
        if isinstance(event, signals.SignalRaised) and event.kind == "wording":
            waiting.add(event.id)
        elif isinstance(event, signals.SignalWithdrawn):
            waiting.discard(event.id)
        elif isinstance(event, questions.WordingAccepted | questions.QuestionClosed):
            waiting.clear()
        elif isinstance(event, checks.CheckOpened):
            assert not waiting or event.override
            overridden = event.override
            waiting = set() if overridden else waiting
        elif isinstance(event, checks.CheckClosed):
            assert not waiting or overridden
    room.record.close()


@often
@given(taps)
def test_by_the_rule_nobody_is_overtaken_more_than_three_times(history: list[tuple[str, Asked, int]]) -> None:
    only_the_rule = [tap for tap in history if not isinstance(tap[1], turn_queue.ReorderQueue | modes.SetMode)]
    room = play(only_the_rule)
    overtaken: dict[str, int] = {}
    for one in kept(room):
        event = one.event
        if isinstance(event, turn_queue.QueueReordered):
            overtaken[event.id] = overtaken.get(event.id, 0) + 1
        elif isinstance(event, signals.SignalAnswered | signals.SignalLapsed | signals.SignalWithdrawn):
            overtaken.pop(event.id, None)
        assert all(times <= turn_queue.OVERTAKEN_AT_MOST for times in overtaken.values())
    room.record.close()


@often
@given(st.lists(st.one_of(who, st.none(), st.none()), min_size=20, max_size=120))
def test_in_fair_turns_a_busy_queue_starves_nobody(moments: list[str | None]) -> None:
    """People ask at random, the rule's next goes each time: three overtakes at most, and then they go."""
    table = Table(mode="fair_queue")
    for place, person in enumerate(moments):
        if person:
            table.refused(person, signals.Signal(id=f"s{place}", kind="speak"))
        elif turn_queue.next_up(table.meeting):
            chosen = turn_queue.next_up(table.meeting)
            over_it = [one for one in table.meeting.signals.live.values() if one.overtaken >= 3]
            assert not over_it or chosen == min(over_it, key=lambda one: one.raised).person
            table.tap("chair", turns.GiveFloor(to=chosen, next_seen=chosen), at=table.clock.ms / 1000 + 30)
        assert all(one.overtaken <= 3 for one in table.meeting.signals.live.values())
    table.room.record.close()


@often
@given(taps, st.lists(st.tuples(st.integers(0, 60), who, feelings), max_size=8))
def test_a_feeling_changes_nothing_that_is_kept(
    history: list[tuple[str, Asked, int]], felt: list[tuple[int, str, Asked]]
) -> None:
    """Same events, same turns, same figures, with and without; so the print has nothing to differ by."""
    with_feelings = list(history)
    for place, person, feeling in felt:
        with_feelings.insert(min(place, len(with_feelings)), (person, feeling, 0))
    plain, feeling_too = play(history), play(with_feelings)
    assert kept(plain) == kept(feeling_too)
    assert facts(tell(kept(plain))) == facts(tell(kept(feeling_too)))
    plain.record.close()
    feeling_too.record.close()


@often
@given(st.permutations(["yes", "yes", "yes", "no", "no", "no", "no", "not_now"]))
def test_who_gave_which_private_answer_leaves_no_trace_where_a_side_is_small(answers: list[str]) -> None:
    """Two here from organisations: the same totals give the same record whoever said what."""
    few = [one.id for one in usual_people() if one.id not in ("dee", "keeper", "inv")]

    def with_answers(given_answers: list[str]) -> list[object]:
        history: list[tuple[str, Asked, int]] = [
            ("dee", people.Leave(), 0),
            ("keeper", people.Leave(), 0),
            ("bo", questions.ProposeQuestion(text="Will we?"), 0),
            ("chair", checks.OpenCheck(check=1, kind="yes_no", answers="private"), 0),
            *(
                (person, checks.AnswerCheck(check=1, answer=said), 0)
                for person, said in zip(few, given_answers, strict=True)
            ),
            ("chair", checks.CloseCheck(check=1), 0),
        ]
        room = play(history)
        events = [one.event for one in kept(room)]
        room.record.close()
        return events

    fixed = sorted(answers[: len(few)])
    assert with_answers(answers[: len(few)]) == with_answers(fixed)
