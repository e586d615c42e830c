"""What setting up asks of before the meeting: each may be skipped, and of people only counts go on."""

import asyncio

import pytest

from kiosk.meeting.beforehand import NotePrep, NoteSupport, PracticeNoted, ReadPurpose, ShareContext
from kiosk.meeting.lifecycle import CloseMeeting
from kiosk.meeting.opening import AddExpectation
from kiosk.meeting.tap import Tap
from kiosk.private.feelings import SayPractised
from kiosk.room.room import Room
from kiosk.words.preparation import LATE, ONE_SIDE
from tests.ui.setup.talking import NOW, Talking
from ui.setup.practice import practice_opening, practice_record

TALKED, PAPERS, SUPPORT = (
    "Who talked it over before?",
    "When did the papers go out?",
    "What support is there for people?",
)
CARDS = "What can each side promise, and what not?"


@pytest.fixture
def talking(tmp_path) -> Talking:
    """Everything is typed; at the first question about before the meeting."""
    talking = Talking(tmp_path)
    talking.write_all()
    talking.fold("before")
    return talking


def tapped(talking, kind):
    return [(who, does) for who, does in talking.draft.afterwards() if isinstance(does, kind)]


def says_group(talking, **voices):
    for person, voice in voices.items():
        known = talking.draft.person(person)
        consent = type(known.consent)(voice_group=True)
        talking.draft.change(type(known)(known.id, known.name, known.seat, voice, known.role, consent=consent))


def row(talking, key):
    return next(entry for entry in talking.talk.page.entries if entry.key == key)


def test_all_of_it_can_be_skipped_and_leaves_nothing(talking):
    for title in (TALKED, PAPERS, SUPPORT, CARDS):
        assert talking.title == title
        talking.next()
    assert talking.asked == ["ended"]
    assert talking.folds["before"].holds == "Nothing is said about them"
    assert tapped(talking, NotePrep | ShareContext | NoteSupport | AddExpectation) == []
    assert talking.opened().meeting.beforehand.talked is None


def test_only_how_many_people_were_spoken_to_goes_on(talking):
    says_group(talking, P1="lived_experience", P2="carer")
    for person in ("P1", "P2", "P3", "P3"):
        talking.talk.chose(person)
    assert [choice.chosen for choice in talking.talk.page.choices] == [True, True, False, False]
    assert tapped(talking, NotePrep) == [("P3", NotePrep(spoken={"lived_experience": 1, "carer": 1}))]
    assert talking.opened().meeting.beforehand.talked == (2, 3)


def test_that_nobody_was_spoken_to_is_an_answer_and_no_answer_is_none(talking):
    talking.talk.chose("nobody")
    assert talking.opened().meeting.beforehand.talked == (0, 3)
    talking.talk.chose("P1")
    talking.talk.chose("P1")
    assert tapped(talking, NotePrep) == []


def test_whoever_is_taken_off_the_list_is_not_counted(talking):
    for person in ("P1", "P2"):
        talking.talk.chose(person)
    talking.page.type("people", talking.page.words["people"].partition("\n")[2])
    assert talking.opened().meeting.beforehand.talked == (1, 2)


@pytest.mark.parametrize(("days", "late"), [("7", False), ("5", False), ("4", True), ("0", True)])
def test_the_host_is_told_when_papers_are_late_and_goes_on(talking, days, late):
    talking.next()
    talking.next(days=days)
    assert (talking.title == "The papers went out late.") == late
    if late:
        assert LATE in talking.talk.page.lines
        talking.next()
    assert talking.title == SUPPORT
    assert talking.opened().meeting.beforehand.papers == {"": int(days)}


def test_an_item_has_papers_of_its_own_day(talking):
    talking.next()
    talking.type(days="9")
    talking.talk.acted("of", "0")
    talking.next(days="2")
    assert talking.title == PAPERS
    assert row(talking, "0").second == "2 days before."
    talking.next()
    assert talking.title == "The papers went out late."
    assert talking.opened().meeting.beforehand.papers == {"": 9, "1": 2}
    talking.talk.went_back()
    talking.talk.acted("of", "0")
    talking.next(days="")
    talking.next()
    assert talking.opened().meeting.beforehand.papers == {"": 9}


@pytest.mark.parametrize("days", ["a week", "-1", "1.5", "10000"])
def test_days_are_a_number(talking, days):
    talking.next()
    talking.next(days=days)
    assert talking.problem.startswith("Type a number of days")
    assert tapped(talking, ShareContext) == []


def test_support_is_there_or_not_or_not_said(talking):
    talking.next()
    talking.next()
    for act, kind in (("there", "prep"), ("missing", "pay"), ("there", "travel"), ("there", "travel")):
        talking.talk.acted(act, kind)
    assert [row(talking, kind).chosen for kind in ("prep", "pay", "travel")] == ["there", "missing", ""]
    talking.talk.acted("there", "pay")
    assert talking.opened().meeting.beforehand.support == {"prep": True, "pay": True}


def test_cards_are_in_the_words_of_whom_they_are_from_and_one_side_alone_is_told(talking):
    says_group(talking, P1="lived_experience", P3="organisation")
    for _ in range(3):
        talking.next()
    talking.talk.acted("promise", "P3")
    assert talking.title == "What can Colin Hart promise?"
    talking.next(text="An answer  in a week.")
    assert ONE_SIDE in talking.talk.page.lines
    assert row(talking, "P3").second == "Can promise: An answer in a week."
    talking.talk.acted("limit", "P1")
    talking.next(text="No more evenings.", owner="")
    assert ONE_SIDE not in talking.talk.page.lines
    said = [(who, does.kind, does.text) for who, does in tapped(talking, AddExpectation)]
    assert said == [("P3", "promise", "An answer in a week."), ("P1", "limit", "No more evenings.")]
    assert [one.author for one in talking.opened().meeting.opening.expectations] == ["P3", "P1"]
    talking.talk.acted("limit", "P1")
    talking.next(text=" ")
    assert len(tapped(talking, AddExpectation)) == 1


def test_a_last_look_says_all_of_it(talking):
    assert (talking.talk.chose("P1"), row_before(talking)) == (None, "1 of 3 people talked it over.")
    talking.next()
    talking.next(days="2")
    talking.next()
    talking.talk.acted("there", "prep")
    talking.talk.acted("missing", "pay")
    said = "Papers went out 2 days before (late). Support there: prep. Not there: pay."
    assert row_before(talking) == f"1 of 3 people talked it over. {said}"


def row_before(talking):
    """What the fold says."""
    return talking.folds["before"].holds


def test_practice_keeps_nothing_of_it_on_the_disk(tmp_path, monkeypatch):
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.chdir(home)
    monkeypatch.setenv("HOME", str(home))
    opening, opener = practice_opening(NOW)
    taps = [
        NotePrep(spoken={}),
        ShareContext(days=2),
        NoteSupport(kind="pay", done=True),
        ReadPurpose(),
        SayPractised(),
    ]

    async def practised() -> list[object]:
        room = Room(practice_record())
        for does in (opening, *taps, CloseMeeting()):
            await room.tap(Tap(who=opener, does=does))
        return [one.event for one in room.record.history(1)]

    assert PracticeNoted(people=1) in asyncio.run(practised())
    assert list(home.rglob("*")) == []
