"""Whatever is tapped in confidence in whatever meeting: not agreed to, it changes no event and no word of the print."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.meeting.fears import AskFears, FearKept
from kiosk.meeting.lifecycle import CloseMeeting
from kiosk.meeting.looking_back import OrganisationChecked, PracticeGoal
from kiosk.meeting.terms import Asked
from kiosk.private import fears, goals, organisations
from kiosk.private.organisations import QUESTIONS
from kiosk.summary.kinds.full import full_print
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.history import tell
from tests.kiosk.meeting.test_any_history import kept, play, taps, who

text = st.sampled_from(["That I shout", "My boss", "Nothing comes of it", "The lift", "To be laughed at"])
two = st.sampled_from(["ana", "bo"])
question = st.sampled_from(QUESTIONS)
# Of nine people the facilitator never says yes, no goal is put in the record, and only two answer about organisations.
by_anybody: st.SearchStrategy[Asked] = st.one_of(
    st.builds(fears.WriteFear, text=text),
    st.builds(fears.PassFears),
    st.builds(fears.TakeFearBack),
    st.builds(fears.AnswerKeepFears, answer=st.sampled_from(["yes", "no"])),
    st.builds(goals.SetMyGoal, text=text, watch=st.booleans()),
    st.builds(goals.DropMyGoal),
    st.builds(goals.HearAboutMyGoal),
    st.builds(goals.JudgeGoal, person=who, answer=st.sampled_from(["yes", "partly", "not_yet", "rather_not_say"])),
)
by_the_desk: st.SearchStrategy[Asked] = st.one_of(
    st.builds(fears.AddFear, text=text),
    st.builds(fears.ShowFears),
    st.builds(fears.AskToKeepFears),
    st.builds(fears.EndFears),
)
answers = st.builds(
    organisations.CheckOrganisation, question=question, answer=st.sampled_from(["yes", "no", "rather_not_say"])
)
confided = st.one_of(
    st.tuples(who.filter(lambda one: one != "chair"), by_anybody),
    st.tuples(st.just("chair"), by_the_desk),
    st.tuples(two, answers),
)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(taps, st.lists(st.tuples(st.integers(0, 60), confided), max_size=40))
def test_what_is_not_agreed_to_changes_nothing_that_is_kept_or_printed(history, said) -> None:
    plain: list = [("chair", AskFears(), 0), *history]
    with_it = list(plain)
    for place, (person, does) in said:
        with_it.insert(min(place + 1, len(with_it)), (person, does, 0))
    rooms = [play([*one, ("chair", CloseMeeting(), 60)]) for one in (plain, with_it)]
    events = [kept(room) for room in rooms]
    assert events[0] == events[1]
    assert not [one for one in events[1] if isinstance(one.event, FearKept | PracticeGoal | OrganisationChecked)]
    prints = [full_print(Account(tell(one), "G", "CODE")) for one in events]
    assert prints[0] == prints[1]
    for room in rooms:
        room.record.close()
