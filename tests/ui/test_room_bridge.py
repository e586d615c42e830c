"""The crossing between the Room's thread and Qt."""

import threading

import pytest
from PySide6.QtCore import QThread

from kiosk.meeting.pauses import StartPause
from kiosk.meeting.repair import TakeOut
from kiosk.meeting.signals import Signal
from kiosk.meeting.terms import Refused
from kiosk.meeting.turns import EndTurn, TakeFloor
from kiosk.record.sqlite_store import RecordFile
from kiosk.record.store import RecordProblem
from kiosk.room.next_deadline import next_moment
from kiosk.room.room import Ack
from tests.ui.conftest import sent
from tests.ui.sample_meeting import begun
from ui.room_bridge import RoomBridge


def test_an_answer_comes_on_the_gui_thread_with_the_newest_snapshot_in_place(bridge, qtbot):
    one = bridge()
    seen = []
    one.tap(TakeFloor(), who="A6", done=lambda answer: seen.append((answer, QThread.currentThread(), one.snapshot)))
    qtbot.waitUntil(lambda: bool(seen))
    answer, thread, snapshot = seen[0]
    assert isinstance(answer, Ack)
    assert thread == one.thread()
    assert snapshot.meeting.turns.speaking.person == "A6"


def test_without_a_name_a_tap_is_the_facilitators(bridge, qtbot):
    one = bridge()
    answers = []
    one.tap(TakeFloor(), done=answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert one.snapshot.meeting.turns.speaking.person == "A5"


def test_a_refusal_is_a_sentence_for_the_presser(bridge, qtbot):
    one, answers = bridge(), []
    with qtbot.waitSignal(one.refused) as refused:
        one.tap(EndTurn(), who="A5", done=answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert isinstance(answers[0], Refused)
    assert refused.args == ["Nobody is speaking now."]


def test_the_newest_state_wins_and_not_every_change_is_told(bridge, qtbot):
    one = bridge()
    told, answers = [], []
    one.changed.connect(lambda: told.append(one.snapshot))
    for number in range(200):
        one.tap(Signal(id=f"s{number}", kind="slow_down"), who="A2", done=None)
    one.tap(TakeFloor(), who="A6", done=answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert told[-1].meeting.turns.speaking.person == "A6"
    assert len(told) < 100


def test_history_is_in_step_with_the_snapshot(bridge, qtbot):
    one = bridge()
    sent(qtbot, one, "A6", TakeFloor())
    assert len(one.history) == one.snapshot.meeting.entries


def test_words_taken_out_of_the_record_leave_the_history_too(bridge, qtbot):
    one = bridge()
    assert "Should the council" in str(one.history)
    sent(qtbot, one, "A1", TakeOut())
    assert "Should the council" not in str(one.history)


def test_something_runs_on_the_rooms_thread_and_its_value_comes_back(bridge, qtbot):
    one, values = bridge(), []
    one.call(lambda room: (room.number, threading.current_thread().name), values.append)
    qtbot.waitUntil(lambda: bool(values))
    assert values == [(4, "room")]


def test_a_record_that_cannot_be_opened_is_said_by_start(qapp, tmp_path):
    (tmp_path / "letter.txt").write_text("Dear Sir")
    one = RoomBridge(lambda: RecordFile.open(tmp_path / "letter.txt"))
    with pytest.raises(RecordProblem, match="not a record of Heard"):
        one.start()
    assert "room" not in [thread.name for thread in threading.enumerate()]


def test_stopping_leaves_one_whole_file_and_no_thread(bridge, qtbot, tmp_path):
    one = bridge(record=lambda: RecordFile.create(tmp_path / "group.heard", "Harbour Lane"))
    one.stop()
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "group.heard",
        "group.heard-life.json",
        "group.heard.lock",
    ]
    assert "room" not in [thread.name for thread in threading.enumerate()]
    again = RoomBridge(lambda: RecordFile.open(tmp_path / "group.heard"))
    again.start()
    assert again.snapshot.meeting.questions.asked == 1
    again.stop()


class Door:
    """A server that is open at once."""

    card = "the card"

    def __init__(self, room):
        self.news = []

    def listen(self, listener):
        self.news.append(listener)

    async def start(self):
        return self.card

    async def stop(self):
        self.card = ""


def test_the_way_in_is_told_and_told_again_when_it_changes(bridge, qtbot):
    doors = []
    one = bridge(taps=begun()[:1], server=lambda room: doors.append(Door(room)) or doors[0])
    qtbot.waitUntil(lambda: one.join == "the card")
    qtbot.waitUntil(lambda: bool(doors[0].news))
    with qtbot.waitSignal(one.joinable):
        one.call_server(lambda door: door.news[0]())


def test_a_network_that_is_not_there_does_not_stop_the_meeting(bridge, qtbot):
    class Nowhere(Door):
        async def start(self):
            raise OSError(98, "Address already in use")

    sentences = []
    one = RoomBridge(lambda: RecordFile.in_memory("Harbour Lane"), Nowhere)
    one.refused.connect(sentences.append)
    one.start()
    qtbot.waitUntil(lambda: bool(sentences))
    assert sentences == ["No tablets can join: Address already in use. You can go on without."]
    one.stop()


def test_the_room_looks_at_the_clock_only_when_something_is_due(bridge, qtbot):
    one = bridge()
    moments = []
    one.call(next_moment, moments.append)
    sent(qtbot, one, "A5", StartPause(kind="break"))
    sent(qtbot, one, "A2", Signal(id="s", kind="slow_down"))
    one.call(lambda room: (next_moment(room) or 0) - room.now, moments.append)
    qtbot.waitUntil(lambda: len(moments) == 2)
    assert moments[0] is None
    assert 0 < moments[1] <= 20_000
