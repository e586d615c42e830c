"""For any history: a close is never more than three taps away, powers partition time, and a refusal changes nothing.

HEARD_SOAK says how many such meetings are held; each has up to LONGEST steps.
"""

from __future__ import annotations

import os
from itertools import pairwise

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from kiosk.meeting import agenda, checks, contests, decisions, go_round, handing_over, modes, pauses, questions, turns
from kiosk.meeting.closing import GoOn, closes_at
from kiosk.meeting.lifecycle import CloseMeeting
from kiosk.meeting.meeting import Meeting, decide, replay
from kiosk.meeting.modes import fits
from kiosk.meeting.people import Invite, Join, Leave, SetRole
from kiosk.meeting.running import AgreeRunning, TakeOnRunning
from kiosk.meeting.signals import Signal
from kiosk.meeting.supporters import LinkSupporter
from kiosk.meeting.tap import Tap
from kiosk.meeting.terms import POWERS, Asked, Command, Refused, Votes
from kiosk.summary.projections.facts import facts
from kiosk.summary.projections.history import tell
from tests.table import Table, usual_people

MEETINGS, LONGEST = int(os.environ.get("HEARD_SOAK", "10")), 25
PEOPLE = [one.id for one in usual_people()]
who = st.sampled_from(PEOPLE)
votes = st.builds(Votes, st.integers(0, 9), st.integers(0, 9))
held = st.sampled_from([*POWERS, "group", "rule", "none"])
power = st.sampled_from(POWERS)
asked_about = st.sampled_from(["running", "queue", "agenda", "question", "decision", "clock", "record"])
mode = st.sampled_from(
    ["open_talk", "open_queue", "fair_queue", "round", "talking_piece", "pairs", "rest_and_listen", "quiet"]
)
ROLES = st.sampled_from(["facilitator", "turn_keeper", "note_taker", "member", "supporter"])
STEPS = st.one_of(
    st.builds(SetRole, person=who, role=ROLES),
    st.builds(Invite, person=who, items=st.just((1,))),
    st.builds(TakeOnRunning),
    st.builds(AgreeRunning, person=who, votes=votes),
    st.builds(handing_over.DrawFacilitator, among=st.lists(who, min_size=1, max_size=3).map(tuple)),
    st.builds(handing_over.TakePower, power=power),
    st.builds(
        handing_over.HandOver,
        power=power,
        to=st.one_of(who, st.sampled_from(["group", "rule", "none"])),
        via=st.sampled_from([None, "agreed"]),
    ),
    st.builds(contests.ContestPower, power=asked_about, person=st.none() | who),
    st.builds(contests.AnswerContest, power=asked_about, answer=st.sampled_from(["yes", "no", "rather_not_say"])),
    st.builds(contests.SettleContest, power=asked_about, votes=votes, with_=who | st.just(())),
    st.builds(LinkSupporter, supporter=who, linked=st.booleans()),
    st.builds(modes.SetMode, mode=mode, asked_by=who, queue=st.none() | who),
    st.builds(go_round.CloseRound),
    st.builds(agenda.StartItem, item=st.integers(1, 3), title=st.just("Item")),
    st.builds(agenda.EndItem, item=st.integers(1, 3)),
    st.builds(questions.ProposeQuestion, text=st.just("Will we?")),
    st.builds(questions.RewordQuestion, text=st.just("Shall we?")),
    st.builds(questions.CloseQuestion),
    st.builds(
        checks.OpenCheck, check=st.integers(1, 9), kind=st.just("yes_no"), answers=st.sampled_from(["named", "private"])
    ),
    st.builds(checks.CloseCheck, check=st.integers(1, 9)),
    st.builds(decisions.RecordDecision, result=st.just("put_off"), reason=st.just("Later.")),
    st.builds(turns.GiveFloor, to=who),
    st.builds(turns.TakeFloor),
    st.builds(turns.EndTurn),
    st.builds(turns.HandOn, to=who),
    st.builds(pauses.StartPause, kind=st.just("break")),
    st.builds(pauses.EndPause),
    st.builds(Signal, id=st.uuids().map(str), kind=st.sampled_from(["speak", "challenge"])),
    st.builds(CloseMeeting),
    st.builds(GoOn),
)


def may(m: Meeting, person: str, does: Command) -> bool:
    try:
        return bool(decide(m, Tap(who=person, does=does, at=m.now)))
    except Refused:
        return False


class AnyMeeting(RuleBasedStateMachine):
    """People come, go, take, hand over, contest and try to close; whatever is refused leaves everything as it was."""

    @initialize(opening=mode.filter(lambda one: one != "rest_and_listen"))
    def opens(self, opening: str) -> None:
        self.table = Table(mode=opening)

    def teardown(self) -> None:
        if hasattr(self, "table"):
            self.powers_and_running_partition_the_time()
            self.table.room.record.close()

    @property
    def m(self) -> Meeting:
        return self.table.meeting

    def tries(self, person: str, does: Asked, seconds: int) -> None:
        before, seq = self.m, self.table.room.record.seq
        self.table.clock.ms += seconds * 1000
        self.table.room.tell_time()
        now, happened = self.m, self.table.room.record.seq
        sentence = self.table.refused(person, does)
        if sentence:
            assert not sentence[0].islower()
            assert sentence.endswith(".")
            late = closes_at(now)
            if late is None or late > self.table.clock.ms:
                assert (self.m, self.table.room.record.seq) == (now, happened)
        assert self.m is before or self.table.room.record.seq > seq or not sentence

    @rule(person=who, does=STEPS, seconds=st.integers(0, 25))
    def somebody_taps(self, person: str, does: Asked, seconds: int) -> None:
        self.tries(person, does, seconds)

    @rule(person=who)
    def somebody_comes_or_goes(self, person: str) -> None:
        here = person in self.m.people.by_id and self.m.people.is_here(person)
        self.tries(person, Leave() if here else Join(), 5)

    @precondition(lambda self: self.m.is_open)
    @invariant()
    def somebody_here_can_close_it(self) -> None:
        """X1: whoever runs it with one tap; where nobody does, anybody with one, and a minute nobody objects to."""
        here = [one.id for one in self.m.people.here()]
        if not here:
            return
        if not self.m.running.nobody:
            assert may(self.m, self.m.running.holder, CloseMeeting())
        elif self.m.closing is None:
            assert any(may(self.m, one, CloseMeeting()) for one in here)
        elif self.m.closing.stopped:
            able = [one for one in here if may(self.m, one, TakeOnRunning())]
            hands = CloseMeeting(votes=Votes(len(here), 0))
            assert able or any(may(self.m, one, hands) for one in here)

    @precondition(lambda self: self.m.is_open)
    @invariant()
    def somebody_here_gives_the_floor_or_ends_what_stops_it(self) -> None:
        here = [one.id for one in self.m.people.here() if one.role != "invited"]
        if here and not self.m.listening.hold:
            ways = [turns.GiveFloor(to=one) for one in here]
            ends = (turns.EndTurn(), modes.SetMode(mode="open_queue"), TakeOnRunning())
            assert any(may(self.m, one, does) for one in here for does in (*ways, *ends))

    @precondition(lambda self: self.m.opening.opened)
    @invariant()
    def one_person_runs_it_who_is_here_and_each_power_has_a_true_holder(self) -> None:
        """X6, at this moment."""
        running = [one.id for one in self.m.people.by_id.values() if one.role == "facilitator"]
        assert running == ([] if self.m.running.nobody else [self.m.running.holder])
        assert all(self.m.people.is_here(one) for one in running)
        for one, now in self.m.powers.held.items():
            somebody = now.holder in self.m.people.by_id
            assert not somebody or one == "question" or self.m.people.is_here(now.holder)
        if self.m.is_open:
            assert fits(self.m.modes.mode, self.m.powers.holder("queue"))
        speaking = self.m.turns.speaking
        assert self.m.powers.holder("floor") == (speaking.person if speaking else "none")

    def powers_and_running_partition_the_time(self) -> None:
        """X6 in figures, and the record read anew is the same meeting."""
        happened = self.table.happened()
        assert replay(happened) == self.m
        told = tell(happened)
        if not told.end:
            return
        found = facts(told)
        for line in (*found["powers"].values(), found["running"]):
            assert line[0]["from"] == "0:00:00"
            assert all(one["to"] == after["from"] for one, after in pairwise(line))
            assert all(one["from"] < one["to"] for one in line)


TestAnyMeeting = AnyMeeting.TestCase
TestAnyMeeting.settings = settings(
    max_examples=MEETINGS,
    stateful_step_count=LONGEST,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
