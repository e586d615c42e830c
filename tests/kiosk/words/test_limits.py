"""The limit is two fields from end to end, and one rule says when nobody was named for one."""

import pytest

from kiosk.meeting.lifecycle import OpenMeeting, Setting
from kiosk.meeting.opening import LimitStated, Opening
from kiosk.meeting.people import Person
from kiosk.meeting.terms import Refused
from kiosk.record.codec import from_row, to_row
from kiosk.words.lexicon import Lexicon, lexicon
from kiosk.words.limits import in_print, limit_lines, names_a_limit, nobody_owns_it, on_screens
from tests.table import Table

SETTING = Setting(number=1, title="Rents", date="2026-03-02T10:00:00", people=(Person(id="chair", role="facilitator"),))


def test_what_we_can_and_cannot_decide_stay_two_lines_in_their_own_words():
    lines = limit_lines(Opening(limit_can="How repairs are put in order", limit_cannot="No {money}."))
    assert [on_screens(*line) for line in lines] == [
        "We can decide: How repairs are put in order.",
        "We cannot decide: No {money}.",
    ]
    assert [in_print(*line) for line in lines] == [
        "We could decide: How repairs are put in order.",
        "We could not decide: No {money}.",
    ]


def test_a_text_that_does_not_tell_them_apart_stays_as_it_was_typed():
    assert limit_lines(Opening(limit="We cannot do a thing")) == (("", "We cannot do a thing"),)


@pytest.mark.parametrize("limit", [{"limit": "Rents."}, {"limit_can": "Rents."}, {"limit_cannot": "Rents."}])
def test_any_of_the_three_opens_a_meeting(limit):
    table = Table(opened=False)
    table.tap("chair", OpenMeeting(mode="open_queue", setting=SETTING, **limit))
    assert table.room.meeting.is_open


def test_none_of_the_three_opens_none():
    table = Table(opened=False)
    with pytest.raises(Refused, match="Say what this room can decide"):
        table.tap("chair", OpenMeeting(mode="open_queue", limit="  ", setting=SETTING))


def test_a_limit_written_before_there_were_two_fields_is_read():
    body, sealed = (
        to_row(LimitStated(text="We cannot set rents.", owner="Cabinet"))[0],
        {"text": "We cannot set rents."},
    )
    assert '"can"' not in body
    assert from_row("limit_stated", 1, body, {**sealed, "owner": "Cabinet"}) == LimitStated(
        text="We cannot set rents.", owner="Cabinet"
    )


@pytest.mark.parametrize(
    "text", ["More realistic.", "not POSSIBLE", "unaffordable", "It is about money", "the budgets", "impractical"]
)
def test_reasons_that_name_a_limit(text: str) -> None:
    assert names_a_limit(text)


def test_a_reason_that_names_none() -> None:
    assert not names_a_limit("So we can all say yes.")


def test_a_limit_is_nobodys_only_where_a_reason_names_one_and_no_owner():
    assert nobody_owns_it("There is no money.", " ")
    assert not nobody_owns_it("There is no money.", "Cabinet")
    assert not nobody_owns_it("It is kinder.", "")


def test_a_language_without_a_lexicon_has_no_hints():
    assert lexicon("xx") == Lexicon()
    assert lexicon("../en") == Lexicon()
    assert not names_a_limit("There is no money.", "xx")
