"""Once the meeting is closed something can still be put right, at the close and later from the first screen."""

import asyncio
from pathlib import Path

import pytest

from kiosk.meeting.lifecycle import CloseMeeting
from kiosk.meeting.promises import MakeAsk
from kiosk.meeting.putting_right import ThingPutRight
from kiosk.meeting.repair import EventRedacted
from kiosk.meeting.seen_differently import SeenDifferently
from kiosk.meeting.tap import Tap
from kiosk.record.sqlite_store import RecordFile
from kiosk.room.room import Room
from tests.ui.close.test_closing import Desk, events
from tests.ui.sample_meeting import begun
from ui.settings import Settings
from ui.setup.setup import Setup

ASK = ("A1", MakeAsk(ask=1, text="Who pays for the kestrel?"))


@pytest.fixture
def desk(qtbot, bridge, tmp_path) -> Desk:
    started = bridge(taps=[*begun(), ASK], record=lambda: RecordFile.create(tmp_path / "ours.heard", "Harbour Lane"))
    made = Desk(qtbot, started)
    made.to("Print: meeting 4")
    sheet = made.talk.question.state
    qtbot.waitUntil(lambda: not sheet.making, timeout=60_000)
    made.talk.acted("wrong")
    yield made
    qtbot.waitUntil(lambda: not sheet.making, timeout=60_000)
    made.closing._errands.wait()


def done(desk: Desk, choice: str, **words: str) -> None:
    desk.talk.chose(choice)
    for field, said in words.items():
        desk.talk.typed(field, said)
    desk.talk.went_on()
    desk.qtbot.waitUntil(lambda: desk.page.title == "What is wrong?")
    assert desk.page.lines[0].startswith("It is in the record.")


def test_a_name_a_title_and_how_somebody_saw_it(desk):
    done(desk, "name", who="Dez", now="Dez Carter-Hill")
    desk.talk.chose("item")
    desk.talk.chose("1")
    desk.talk.typed("now", "Evictions from supported homes")
    desk.talk.went_on()
    desk.qtbot.waitUntil(lambda: desk.page.title == "What is wrong?")
    done(desk, "differ", who="seat 3", text="We said June.")
    assert [(one.what, one.now) for one in events(desk, ThingPutRight)] == [
        ("name", "Dez Carter-Hill"), ("item", "Evictions from supported homes")
    ]  # fmt: skip
    assert events(desk, SeenDifferently) == [SeenDifferently(meeting=4, text="We said June.")]
    desk.talk.went_back()
    assert desk.page.title == "Print: meeting 4"


def test_somebodys_words_go(desk, tmp_path):
    done(desk, "out", who="Amina")
    assert len(events(desk, EventRedacted)) >= 1
    assert not any(b"kestrel" in one.read_bytes() for one in tmp_path.glob("ours.heard*"))


@pytest.mark.parametrize(
    ("choice", "words", "said"),
    [
        ("name", {}, "Say who it is."),
        ("name", {"who": "Zebedee", "now": "Zeb"}, "Nobody is called Zebedee."),
        ("name", {"who": "ar", "now": "Zeb"}, "Which one? "),
        ("name", {"who": "Dez"}, "Say what it should have said."),
        ("item", {"now": "Evictions"}, "Choose it from the list."),
        ("differ", {"who": "Dez"}, "There are no words in it yet."),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_kept(desk, choice, words, said):
    before = len(desk.bridge.history)
    desk.talk.chose(choice)
    for field, typed in words.items():
        desk.talk.typed(field, typed)
    desk.talk.went_on()
    assert desk.talk.problem.startswith(said)
    assert len(desk.bridge.history) == before


def test_a_refusal_stands_where_it_was_typed(desk):
    desk.talk.chose("name")
    desk.talk.typed("who", "Dez")
    desk.talk.typed("now", "Dez Carter")
    desk.talk.went_on()
    desk.qtbot.waitUntil(lambda: bool(desk.talk.problem))
    assert (desk.page.title, desk.talk.problem) == ("Whose name is spelled wrong?", "It says that already.")


def test_also_later_when_no_meeting_is_open(qtbot, collected, windows, tmp_path):
    from ui.program import Heard

    path = tmp_path / "ours.heard"

    async def held() -> None:
        room = Room(RecordFile.create(path, "Harbour Lane"))
        for who, does in [*begun(), ASK, ("A5", CloseMeeting())]:
            await room.tap(Tap(who=who, does=does))
        room.record.close()

    asyncio.run(held())
    heard = Heard()
    heard.settings = Settings(last_record=str(path))
    setup = Setup(heard)
    setup.model.go("print_last")
    setup.talk.acted("wrong")
    for choice, words in (("name", {"who": "Dez", "now": "Dez Carter-Hill"}), ("out", {"who": "Amina"})):
        setup.talk.chose(choice)
        for field, said in words.items():
            setup.talk.typed(field, said)
        setup.talk.went_on()
        qtbot.waitUntil(lambda: setup.talk.page.title == "What is wrong?", timeout=30_000)
    record = RecordFile.read(path)
    kept = [one.event for one in record.history(4)]
    record.close()
    assert [one.now for one in kept if isinstance(one, ThingPutRight)] == ["Dez Carter-Hill"]
    assert not any(b"kestrel" in one.read_bytes() for one in Path(tmp_path).glob("ours.heard*"))
    heard.shut()
