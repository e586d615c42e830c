"""What somebody takes out goes from every meeting and from every copy; nobody else's words do."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from kiosk.meeting import agenda, lifecycle, people, promises, putting_right, questions
from kiosk.meeting.repair import TakeOut
from kiosk.meeting.tap import Tap
from kiosk.meeting.terms import Command
from kiosk.record.sqlite_store import RecordFile
from kiosk.room.room import Room
from tests.table import LOOP, Table, person, usual_people


def held(path: Path) -> bytes:
    return b"".join(one.read_bytes() for one in path.parent.glob(f"{path.name}*"))


def in_two_meetings(path: Path, *taps: tuple[str, Command], ids: tuple[str, str] = ("ana", "ana")) -> Table:
    """Ana's ask in meeting 1; in meeting 2, where her id is the second, these taps."""
    one = Table(record=RecordFile.create(path, "G"))
    one.tap("ana", promises.MakeAsk(ask=1, text="Mend the Kestrel stairs."))
    one.tap("bo", promises.MakeAsk(ask=2, text="A bench."))
    one.tap("chair", lifecycle.CloseMeeting())
    others = [known for known in usual_people() if known.id not in ("ana", ids[1])]
    present = (*others, replace(person(ids[1], 4), name="Ana Name"))
    setting = lifecycle.Setting(number=2, title="Two", date="2026-06-14T14:00:00+00:00", people=present)
    one.tap("chair", lifecycle.OpenMeeting(mode="open_queue", limit="x", limit_owner="y", setting=setting))
    for who, does in taps:
        one.tap(who, does)
    return one


COPIES = [
    promises.KeepAskOpen(ask=1, owner="dee", due="June"),
    promises.RepeatAsk(ask=1, text="mend the  kestrel stairs."),
    promises.RepeatAsk(ask=1, text="When will you mend those Kestrel stairs, as Ana asked?"),
    promises.SendAskOut(to="Council", text="Mend the Kestrel stairs.", owner="dee", due="June"),
    promises.SendAskOut(ask=1, to="Council", text="Please, the Kestrel stairs.", owner="dee", due="June"),
]


@pytest.mark.parametrize("copy", COPIES, ids=lambda copy: type(copy).__name__)
@pytest.mark.parametrize("her", ["ana", "p7"])
def test_words_of_a_former_meeting_go_with_their_copies_whatever_her_id_is_now(
    tmp_path: Path, copy: Command, her: str
) -> None:
    path = tmp_path / "g.heard"
    table = in_two_meetings(path, ("dee", copy), ids=("ana", her))
    assert b"estrel" in held(path)
    table.tap(her, TakeOut(person=her))
    assert b"estrel" not in held(path)
    assert b"A bench." in held(path)
    table.room.record.close()
    assert b"estrel" not in held(path)


def test_another_person_with_the_same_id_in_another_meeting_keeps_their_words(tmp_path: Path) -> None:
    path = tmp_path / "g.heard"
    table = in_two_meetings(path, ids=("ana", "bo"))
    table.tap("bo", TakeOut(person="bo"))  # she is called Ana Name, as whoever asked for the stairs
    assert b"estrel" not in held(path)
    assert b"A bench." in held(path)
    table.room.record.close()


def test_a_wording_kept_open_and_what_was_put_right_of_it_go_too(tmp_path: Path) -> None:
    path = tmp_path / "g.heard"
    table = Table(record=RecordFile.create(path, "G"))
    table.tap("ana", questions.ProposeQuestion(text="Will Lapwing get a wardn?"))
    table.tap("chair", putting_right.PutRight(what="wording", which=1, now="Will Lapwing get a warden?"))
    table.tap("dee", promises.KeepAskOpen(wording=1, owner="dee", due="June"))
    table.tap("ana", agenda.ProposeItem(item=4, title="Lapwing lifts"))
    table.tap("ana", TakeOut(person="ana"))
    assert b"Lapwing" not in held(path)
    assert table.meeting.questions.now is not None
    table.room.record.close()


def test_one_entry_goes_alone_and_only_ones_own(tmp_path: Path) -> None:
    path = tmp_path / "g.heard"
    table = in_two_meetings(path, ("ana", promises.MakeAsk(ask=5, text="A lamp.")))
    entry = next(one.seq for one in table.room.record.history(1) if isinstance(one.event, promises.AskMade))
    assert "Only your own words" in table.refused("bo", TakeOut(event=entry))
    table.tap("ana", TakeOut(event=entry))
    assert b"estrel" not in held(path)
    assert b"A lamp." in held(path)
    table.room.record.close()


def test_after_the_close_and_after_a_restart_words_can_still_be_taken_out(tmp_path: Path) -> None:
    path = tmp_path / "g.heard"
    table = Table(record=RecordFile.create(path, "G"))
    table.tap("ana", promises.MakeAsk(ask=1, text="Mend the Kestrel stairs."))
    table.tap("ana", people.Leave())
    table.tap("chair", lifecycle.CloseMeeting())
    table.room.record.close()
    record = RecordFile.open(path)
    room = Room.of_the_closed(record, table.clock)
    LOOP.run_until_complete(room.tap(Tap(who="ana", does=TakeOut(person="ana"))))
    assert b"estrel" not in held(path)
    record.close()
