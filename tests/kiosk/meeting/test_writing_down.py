"""What was said and what it is about: two fields, as typed, by whoever writes it down."""

import msgspec

from kiosk.meeting.handing_over import TakePower
from kiosk.meeting.repair import Correct, EventCorrected, TakeOut, words_written
from kiosk.meeting.terms import Event
from kiosk.meeting.writing_down import WriteDown, WrittenDown
from kiosk.record.codec import PERSONAL
from tests.table import Table

CLUMSY = "They said NO to the fucking ramp , again"


def test_there_are_two_fields_and_none_for_how_it_was_said_or_by_whom() -> None:
    assert WriteDown.__struct_fields__ == ("said", "about")
    assert set(WrittenDown.__struct_fields__) - set(Event.__struct_fields__) == {"said", "about", "held_by"}
    assert PERSONAL["written_down"] == {"said", "about"}


def test_the_words_are_kept_letter_for_letter() -> None:
    table = Table()
    table.tap("notes", WriteDown(said=CLUMSY, about="The RAMP"))
    assert table.of(WrittenDown) == [WrittenDown(said=CLUMSY, about="The RAMP", held_by="notes")]
    assert words_written(table.happened()[-1].event) == CLUMSY


def test_who_takes_the_power_writes_and_the_event_says_who_held_it_when_others_do() -> None:
    table = Table()
    refusal = table.refused("ana", WriteDown(said="So."))
    assert refusal == "Only the one who writes it down can do this. You can take that over; then the record says so."
    table.tap("ana", TakePower(power="record"))
    for who in ("ana", "notes", "chair"):
        table.tap(who, WriteDown(said=f"{who} wrote"))
    assert [event.held_by for event in table.of(WrittenDown)] == ["ana", "ana", "ana"]
    assert [one.who for one in table.happened() if isinstance(one.event, WrittenDown)] == ["ana", "notes", "chair"]
    assert table.refused("bo", WriteDown(said="So.")) == refusal


def test_no_words_are_not_written_down() -> None:
    assert Table().refused("notes", WriteDown(said=" \n", about="The bus")) == "There are no words in it yet."


def test_it_is_corrected_beside_it_and_taken_out_by_who_wrote_it() -> None:
    table = Table()
    table.tap("notes", WriteDown(said="At noon", about="The bus"))
    entry = table.happened()[-1].seq
    table.tap("bo", Correct(event=entry, text="At ten"))
    assert table.of(EventCorrected) == [EventCorrected(of=entry, text="At ten", person="bo")]
    assert table.of(WrittenDown)[0].said == "At noon"
    assert table.refused("bo", TakeOut(event=entry)) == "Only your own words can be taken out by you."
    table.tap("notes", TakeOut(event=entry))
    assert table.of(WrittenDown) == [WrittenDown(said="", about="", held_by="notes")]
    assert "At noon" not in msgspec.json.encode([one.event for one in table.happened()]).decode()
