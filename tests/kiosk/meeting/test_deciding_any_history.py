"""Whatever people answer, whoever leaves: no answer counts under other words, nothing flips, silence is neither.

HEARD_SOAK says how many such histories are tried.
"""

import asyncio
import contextlib
import os
from collections.abc import Sequence
from datetime import UTC, datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.meeting import checks, counting, objections, people, questions, second_look
from kiosk.meeting.lifecycle import OpenMeeting, Setting
from kiosk.meeting.meeting import Meeting, evolve
from kiosk.meeting.opening import AgreeRule
from kiosk.meeting.rules_of_checks import YES
from kiosk.meeting.tap import Happened, Tally, Tap
from kiosk.meeting.terms import Asked, Refused, Votes
from kiosk.record.sqlite_store import RecordFile
from kiosk.room.clock import ScriptClock
from kiosk.room.room import Room
from tests.table import usual_people

IDS = [one.id for one in usual_people()]
EXAMPLES = int(os.environ.get("HEARD_SOAK", "40"))
often = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
who = st.sampled_from(IDS)
number = st.integers(1, 3)
answer = st.sampled_from(["yes", "no", "consent", "object", "agree", "stand_aside", "block", "love_it", "stop"])
kind = st.sampled_from(["consent", "consensus", "gradients", "yes_no", "most_affected"])
steps: st.SearchStrategy[Asked] = st.one_of(
    st.builds(questions.ProposeQuestion, text=st.sampled_from(["Will we?", "Shall we?"])),
    st.builds(questions.RewordQuestion, text=st.sampled_from(["Will we, one day?", "Must we?"])),
    st.builds(
        checks.OpenCheck,
        check=number,
        kind=kind,
        answers=st.sampled_from(["private", "named"]),
        rule=st.sampled_from([None, "more_than_half", "two_thirds", "unanimous", "double_majority"]),
    ),
    *[st.builds(checks.AnswerCheck, check=number, answer=answer)] * 4,
    st.builds(checks.AnswerCheck, check=number, answer=answer, question=number, wording=number),
    st.builds(checks.CloseCheck, check=number),
    st.builds(objections.Object, check=number, text=st.just("No.")),
    st.builds(objections.StillObject, check=number, still=st.booleans()),
    st.builds(second_look.AnswerLookBack, wording=st.just(1), answer=st.sampled_from(["yes", "no"])),
    st.builds(second_look.CloseLookBack),
    st.builds(people.Join),
    st.builds(people.Leave),
    st.builds(people.SetConsent, voice_group=st.booleans()),
)
taps = st.lists(st.tuples(who | st.just("chair"), steps), min_size=8, max_size=50)


def play(given_taps: Sequence[tuple[str, Asked]]) -> Room:
    """Every tap in turn; what the rules refuse is left out. A question is asked and a check open from the start."""
    clock = ScriptClock(datetime(2026, 5, 14, 14, 0, tzinfo=UTC))
    room = Room(RecordFile.in_memory("G"), clock, dice=lambda: 3)
    setting = Setting(number=1, title="T", date="2026-05-14T14:00:00+00:00", people=usual_people())
    first: list[tuple[str, Asked]] = [
        ("chair", OpenMeeting(mode="open_queue", limit="x", limit_owner="y", setting=setting)),
        ("chair", AgreeRule(about="disagreement", rule="write_both_views", votes=Votes(7, 1))),
        ("ana", questions.ProposeQuestion(text="Will we?")),
        ("chair", checks.OpenCheck(check=1, kind="yes_no", answers="private")),
    ]

    async def go() -> None:
        for person, does in [*first, *given_taps]:
            clock.ms += 1000
            with contextlib.suppress(Refused):
                await room.tap(Tap(who=person, does=does))

    asyncio.run(go())
    return room


def counted(room: Room, m: Meeting) -> Tally | None:
    """What the open check would come to if it closed now in this meeting."""
    check = m.checks.open
    if check is None:
        return None
    if check.answers == "named":
        return counting.tally(m, check, check.named)
    return counting.tally(m, check, room.aside.ballots.check, room.aside.ballots.sides)


@often
@given(taps, st.sets(who, max_size=6))
def test_no_result_flips_by_a_departure(history: list[tuple[str, Asked]], leaving: set[str]) -> None:
    room = play(history)
    m = room.meeting
    before = counted(room, m)
    for person in leaving:
        if m.people.is_here(person):
            m = evolve(m, Happened(m.now, person, "", people.ParticipantLeft(person=person)))
    assert counted(room, m) == before
    room.record.close()


@often
@given(taps)
def test_silence_is_never_counted(history: list[tuple[str, Asked]]) -> None:
    """Whoever is silent is in no total; and nothing is met by silence that their yes would not have met."""
    room = play(history)
    m, check = room.meeting, room.meeting.checks.open
    now = counted(room, m)
    if check and now:
        given_answers = dict(check.named if check.answers == "named" else room.aside.ballots.check)
        said = {**given_answers, **counting.said_against(m, check)}
        assert sum(now.totals.values()) == len(said)
        assert said or not now.met
        silent = [one for one in check.asked if one not in said]
        yes = next(one for one in counting.answers_of(check.kind) if one in YES)
        if now.met and silent:
            assert counting.tally(m, check, {**given_answers, silent[0]: yes}, room.aside.ballots.sides).met
    room.record.close()


@often
@given(taps)
def test_no_answer_counts_under_another_question_or_other_words(history: list[tuple[str, Asked]]) -> None:
    """From a card that showed other words or another question nothing is taken; what closes is what was opened."""
    room = play(history)
    check = room.meeting.checks.open
    if check:
        for question, wording in ((check.question + 1, check.wording), (check.question, check.wording + 1)):
            does = checks.AnswerCheck(
                check=check.check,
                answer=counting.answers_of(check.kind)[0],
                question=question,
                wording=wording,
            )
            before = (dict(room.aside.ballots.check), room.record.seq)
            with contextlib.suppress(Refused):
                asyncio.run(room.tap(Tap(who=check.asked[0], does=does)))
            assert (dict(room.aside.ballots.check), room.record.seq) == before
    opened: checks.CheckOpened | None = None
    for one in room.record.history(1):
        if isinstance(one.event, checks.CheckOpened):
            opened = one.event
        elif isinstance(one.event, checks.CheckClosed):
            assert opened
            assert (opened.check, opened.question, opened.wording) == (
                one.event.check,
                one.event.question,
                one.event.wording,
            )
        elif isinstance(one.event, questions.QuestionReworded):
            opened = None
    room.record.close()
