"""The Room: one door, kept before it is told, counted once, and back where it was after the program ended."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.meeting import agenda, checks, lifecycle, modes, opening, people, questions, repair, signals, turns
from kiosk.meeting.promises import LadderRated, RateLadder
from kiosk.meeting.tap import Tap
from kiosk.meeting.terms import Refused, Votes
from kiosk.meeting.voided import CheckVoided
from kiosk.private.feelings import AnswerClosingCard, FindThisHard, SignalFeeling, TakeFeelingBack
from kiosk.record.sqlite_store import RecordFile
from kiosk.record.store import StoreFailed
from kiosk.room.clock import ScriptClock
from kiosk.room.room import Ack, NotKept, Room
from kiosk.views.room_view import snapshot
from tests.table import LOOP, Table


def speak(id_: str = "s") -> signals.Signal:
    return signals.Signal(id=id_, kind="speak")


def test_a_tap_sent_twice_counts_once() -> None:
    table = Table()
    first = table.tap("ana", speak(), key="k1")
    again = table.tap("ana", speak(), key="k1")
    assert again == Ack(first.seq, dup=True)
    assert len(table.of(signals.SignalRaised)) == 1


def test_a_tap_that_left_several_entries_has_the_same_number_when_sent_again() -> None:
    table = Table()
    table.tap("chair", turns.GiveFloor(to="ana"))
    before = table.room.record.seq
    hand_out = turns.GiveFloor(to="bo")
    first = table.tap("chair", hand_out, key="k")
    assert (first.seq, table.room.record.seq - before) == (before + 1, 2)
    assert table.tap("chair", hand_out, key="k") == Ack(first.seq, dup=True)
    together = table.together(*(Tap(who="chair", does=turns.GiveFloor(to="cy"), key="m") for _ in range(2)))
    assert together == [Ack(before + 3), Ack(before + 3, dup=True)]


def test_a_tap_sent_twice_in_one_moment_counts_once() -> None:
    table = Table()
    answers = table.together(
        Tap(who="ana", does=speak(), key="k"),
        Tap(who="ana", does=speak(), key="k"),
        Tap(who="bo", does=speak("t"), key="k"),
    )
    assert [getattr(answer, "dup", None) for answer in answers] == [False, True, None]
    assert isinstance(answers[2], Refused)


def test_a_private_tap_sent_twice_counts_once() -> None:
    table = Table()
    hard = FindThisHard("stay")
    assert table.tap("ana", hard, key="h") == Ack(0)
    assert table.tap("ana", hard, key="h") == Ack(0, dup=True)
    assert table.room.aside.feelings.hard == ["stay"]


def test_taps_that_arrive_together_are_kept_together_and_told_once() -> None:
    table = Table()
    told = []
    table.room.listen(told.append)
    table.together(*(Tap(who=who, does=speak(who)) for who in ("ana", "bo", "cy")))
    assert [len(change.happened) for change in told] == [3]
    assert [place.person for place in snapshot(table.room).queue] == ["ana", "bo", "cy"]


def test_a_refused_tap_among_others_leaves_them_alone() -> None:
    table = Table()
    table.tap("ana", speak())
    answers = table.together(Tap(who="ana", does=speak("again")), Tap(who="bo", does=speak("b")))
    assert str(answers[0]) == "You are on the list."
    assert isinstance(answers[1], Ack)


class FullDisk(RecordFile):
    """A record on a disk that is full while `full` is set."""

    full = False

    def append(self, entries, wipe=()):  # type: ignore[no-untyped-def]
        if self.full:
            raise StoreFailed("The disk is full")
        return super().append(entries, wipe)


def test_a_full_disk_acknowledges_nothing_and_shows_nothing_that_was_not_kept() -> None:
    record = FullDisk.in_memory("G")
    table = Table(record=record)
    before = table.meeting
    told = []
    table.room.listen(told.append)
    record.full = True
    with pytest.raises(NotKept, match="The disk is full"):
        table.tap("ana", speak(), key="k")
    assert table.meeting is before
    assert [one.happened for one in told] == [()]
    record.full = False
    assert not table.tap("ana", speak(), key="k").dup


def test_a_fault_of_our_own_reaches_who_tapped_and_the_room_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    table = Table()
    with monkeypatch.context() as broken:
        broken.setattr(table.room.record, "append", lambda *given: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            table.tap("ana", speak("a"))
    assert not table.tap("ana", speak("a")).dup


def test_after_a_kill_the_room_is_back_at_the_same_turn_and_queue(tmp_path: Path) -> None:
    path = tmp_path / "group.heard"
    table = Table(record=RecordFile.create(path, "G"))
    table.tap("ana", speak("a"))
    table.tap("bo", speak("b"))
    table.tap("dee", turns.TakeFloor())
    before = table.meeting
    copy = tmp_path / "as-after-a-kill.heard"
    for ending in ("", "-wal"):
        Path(f"{copy}{ending}").write_bytes(Path(f"{path}{ending}").read_bytes())
    record = RecordFile.open(copy)
    clock = ScriptClock(datetime(2026, 5, 14, 14, 0, 20, tzinfo=UTC))
    room = Room(record, clock)
    assert room.meeting == before
    assert list(room.meeting.signals.live) == ["a", "b"]
    assert room.now == 20_000
    record.close()
    table.room.record.close()


def test_a_check_that_was_open_when_the_program_ended_is_void(tmp_path: Path) -> None:
    table = Table(record=RecordFile.create(tmp_path / "g.heard", "G"))
    table.tap("bo", questions.ProposeQuestion(text="Will we?"))
    table.tap("chair", checks.OpenCheck(check=1, kind="yes_no", answers="private"))
    table.tap("ana", checks.AnswerCheck(check=1, answer="no"))
    room = Room(table.room.record, table.clock)
    assert room.meeting.checks.open is None
    assert table.of(CheckVoided) == [CheckVoided(check="1", reason="restarted")]
    assert room.aside.ballots.check == {}
    table.room.record.close()


def test_private_answers_leave_totals_only() -> None:
    table = Table()
    table.tap("bo", questions.ProposeQuestion(text="Will we?"))
    table.tap("chair", checks.OpenCheck(check=1, kind="yes_no", answers="private"))
    for who, answer in {"ana": "yes", "bo": "no", "cy": "yes", "notes": "not_now"}.items():
        assert table.tap(who, checks.AnswerCheck(check=1, answer=answer)) == Ack(0)
    table.tap("chair", checks.CloseCheck(check=1))
    (closed,) = table.of(checks.CheckClosed)
    assert closed.totals == {"yes": 2, "no": 1, "not_now": 1}
    assert table.of(checks.AnswerGiven) == []


def test_a_supporter_never_answers_for_somebody_not_even_in_private() -> None:
    table = Table()
    table.tap("bo", questions.ProposeQuestion(text="Will we?"))
    table.tap("chair", checks.OpenCheck(check=1, kind="yes_no", answers="private"))
    answer = checks.AnswerCheck(check=1, answer="yes")
    assert "never answer for them" in table.refused("ana", answer, by="sup")
    table.tap("ana", people.Leave())
    assert table.refused("ana", answer) == "Ana is not in the room."


def test_what_the_person_asked_to_put_on_record_is_kept_and_nothing_else_of_feelings() -> None:
    table = Table()
    quiet = table.tap("ana", SignalFeeling("f1", "quiet_minute"))
    said = table.tap("bo", SignalFeeling("f2", "just_so_you_know", "record", words="Fucking enough.", with_name=True))
    unnamed = table.tap("cy", SignalFeeling("f3", "step_out", "record"))
    assert (quiet.seq, bool(said.seq), bool(unnamed.seq)) == (0, True, True)
    on_record = [(one.who, one.event) for one in table.happened() if isinstance(one.event, repair.FeelingPutOnRecord)]
    assert on_record == [
        ("bo", repair.FeelingPutOnRecord(words="Fucking enough.", person="bo")),
        ("", repair.FeelingPutOnRecord()),
    ]


def test_feelings_go_with_the_person_and_with_the_meeting() -> None:
    table = Table()
    table.tap("ana", SignalFeeling("f1", "someone_with_me"))
    table.tap("bo", SignalFeeling("f2", "break"))
    table.tap("bo", AnswerClosingCard("yes"))
    table.tap("ana", TakeFeelingBack("f1"))
    assert [feeling.id for feeling in table.room.aside.feelings.by_id.values()] == ["f2"]
    assert table.refused("ana", signals.Withdraw(id="f2")) == "Only the person who asked can take it back."
    table.tap("chair", lifecycle.CloseMeeting())
    assert table.room.aside.feelings.empty


def test_speak_next_is_shown_next_only_where_the_group_agreed_and_is_never_an_event() -> None:
    table = Table(mode="fair_queue")
    table.tap("ana", speak("a"))
    table.tap("cy", SignalFeeling("f", "speak_next"))
    assert [place.person for place in snapshot(table.room).queue] == ["ana", "cy"]
    agreed = opening.AgreeRule(about="feelings", rule="ask_first", feelings_go_next=True, votes=Votes(7, 1))
    table.tap("chair", agreed)
    shown = snapshot(table.room)
    assert (shown.next, [place.person for place in shown.queue]) == ("cy", ["cy", "ana"])
    table.tap("chair", turns.GiveFloor(to="cy", next_seen=None))
    assert table.of(turns.TurnStarted)[-1].got == "given"
    assert snapshot(table.room).next == "ana"
    assert table.room.aside.feelings.wants_next() == []


def test_the_ladder_is_rated_in_private_and_kept_as_totals_when_the_meeting_closes() -> None:
    table = Table()
    table.tap("ana", RateLadder(answer="doing_to"))
    table.tap("bo", RateLadder(answer="doing_to"))
    table.tap("ana", RateLadder(answer="doing_with"))
    assert table.of(LadderRated) == []
    table.tap("chair", lifecycle.CloseMeeting())
    assert table.of(LadderRated) == [LadderRated(totals={"doing_with": 1, "doing_to": 1})]


def test_the_cap_the_group_set_ends_rest_and_listen_at_its_time() -> None:
    table = Table()
    table.tap("chair", opening.AgreeRule(about="queue", rule="listen_five_minutes", cap_s=300))
    table.tap("chair", modes.SetMode(mode="rest_and_listen", asked_by="ana"), at=100)
    table.tap("ana", turns.GiveFloor(to="ana"), at=110)
    assert table.meeting.powers.holder("queue") == "ana"
    table.tap("bo", speak(), at=600)
    ended = [one for one in table.happened() if isinstance(one.event, modes.ModeChanged)][-1]
    assert (ended.at, ended.event.mode, ended.event.ended_by) == (400_000, "open_queue", "cap")
    assert table.meeting.powers.holder("queue") == "chair"


def test_own_words_are_taken_out_and_the_rest_stays(tmp_path: Path) -> None:
    path = tmp_path / "g.heard"
    table = Table(record=RecordFile.create(path, "G"))
    table.tap("ana", opening.AddExpectation(kind="ours", text="Zebra words of Ana."))
    table.tap("bo", opening.AddExpectation(kind="ours", text="Words of Bo."))
    assert table.refused("bo", repair.TakeOut(person="ana")) == "Only your own words can be taken out by you."
    table.tap("ana", repair.TakeOut(person="ana"))
    assert [one.text for one in table.meeting.opening.expectations] == ["", "Words of Bo."]
    table.room.record.close()
    assert b"Zebra" not in path.read_bytes()
    assert b"Ana Name" not in path.read_bytes()


def test_a_second_meeting_follows_in_the_same_record() -> None:
    table = Table()
    table.tap("chair", lifecycle.CloseMeeting())
    setting = lifecycle.Setting(number=1, title="Again", date="2026-06-01", people=table.people)
    again = lifecycle.OpenMeeting(mode="open_queue", limit="x", limit_owner="", setting=setting)
    assert "has a meeting 1 already" in table.refused("chair", again)
    second = lifecycle.Setting(number=2, title="Again", date="2026-06-01", people=table.people)
    table.tap("chair", lifecycle.OpenMeeting(mode="open_queue", limit="x", limit_owner="", setting=second))
    assert table.room.record.meetings() == [1, 2]
    assert table.meeting.opening.number == 2
    assert table.meeting.opening.rules == {}


def test_a_meeting_cannot_open_with_the_limit_card_blank() -> None:
    table = Table(opened=False)
    setting = lifecycle.Setting(number=1, title="T", date="2026-06-01", people=table.people)
    blank = lifecycle.OpenMeeting(mode="open_queue", limit="  ", limit_owner="", setting=setting)
    assert "Nobody told us" in table.refused("chair", blank)


def test_item_1_cannot_start_before_the_disagreement_rule_but_can_after_it_is_skipped() -> None:
    table = Table(opened=False)
    setting = lifecycle.Setting(number=1, title="T", date="2026-06-01", people=table.people)
    table.tap("chair", lifecycle.OpenMeeting(mode="open_queue", limit="x", limit_owner="", setting=setting))
    start = agenda.StartItem(item=1, title="One")
    assert "if we do not agree" in table.refused("chair", start)
    table.tap("chair", opening.AgreeRule(about="disagreement", rule="skipped"))
    assert table.refused("chair", start) == ""


def test_the_room_acknowledges_on_its_loop_from_many_tasks() -> None:
    table = Table()

    async def burst() -> list[Ack]:
        taps = [Tap(who="ana", does=repair.AddUnsaid(text=f"{n}"), key=f"{n}") for n in range(200)]
        return await asyncio.gather(*(table.room.tap(tap) for tap in taps))

    acks = LOOP.run_until_complete(burst())
    assert [ack.seq for ack in acks] == sorted({ack.seq for ack in acks})
    assert all(one.who == "" for one in table.happened() if isinstance(one.event, repair.UnsaidAdded))
