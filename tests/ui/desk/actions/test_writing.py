"""Writing down at the desk: who writes, what the record says of it, and all of it shown to the room."""

from kiosk.meeting.handing_over import TakePower
from kiosk.meeting.repair import Correct
from kiosk.meeting.writing_down import WriteDown, WrittenDown
from tests.ui.desk.at_desk import AtDesk
from ui.desk.actions.catalog import ACTS, by_key
from ui.desk.actions.entry_lines import entry_line
from ui.desk.actions.writing import written_lines


def test_two_fields_and_none_for_how_it_was_said_or_by_whom() -> None:
    desk = AtDesk()
    assert desk.fields("write_down") == ["said", "about", "person"]
    assert desk.choices("write_down", "person") == {"Chair Name": True, "Notes Name": False}
    desk.tray.leave()
    assert by_key(desk.look(), "/") is ACTS["write_down"]


def test_the_facilitator_writes_and_the_record_says_who_held_it() -> None:
    desk = AtDesk()
    desk.table.tap("ana", TakePower(power="record"))
    assert "The record is with Ana. It will say so." in desk.notes("write_down")
    kept = desk.do("write_down", said="The BLOODY bus was late", about="The bus")
    assert [(one.who, one.event) for one in kept] == [
        ("chair", WrittenDown(said="The BLOODY bus was late", about="The bus", held_by="ana"))
    ]
    assert desk.choices("write_down", "person") == {"Chair Name": True, "Notes Name": False, "Ana Name": False}


def test_it_is_written_for_the_note_taker_without_a_tablet() -> None:
    desk = AtDesk()
    kept = desk.do("write_down", said="The bus was late", person="notes")
    assert [(one.who, one.by, one.event.held_by) for one in kept] == [("notes", "chair", "notes")]
    assert "will say so" not in desk.notes("write_down", person="notes")


def test_nothing_is_written_without_words() -> None:
    assert AtDesk().refused("write_down", about="The bus") == "Type what was said."


def test_its_line_says_who_wrote_what_and_when() -> None:
    desk = AtDesk()
    desk.do("write_down", said="The bus was late")
    s = desk.look()
    assert entry_line(s, s.history[-1]).endswith("Chair, written down, minute 0: The bus was late")


def test_all_of_it_is_shown_to_the_room_with_what_was_put_right() -> None:
    desk = AtDesk()
    assert not ACTS["show_written"].offered(desk.look())
    desk.table.tap("notes", WriteDown(said="At noon", about="The bus"))
    desk.table.tap("bo", Correct(event=desk.table.happened()[-1].seq, text="At ten"))
    desk.table.tap("bo", Correct(event=1, text="In the hall"))
    desk.do("write_down", said="It was full")
    assert desk.do("show_written") == []
    assert desk.calls == [("show_written", "")]
    assert written_lines(desk.look().history) == [
        "“At noon” It is about: “The bus”",
        "Put right: “At ten”",
        "“It was full”",
    ]
