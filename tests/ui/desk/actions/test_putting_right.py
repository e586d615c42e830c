"""What was written down wrong is put right at the desk from lists, and what ends is ended; no number is typed."""

import pytest

from kiosk.meeting import agenda, handing_over, modes, promises, questions, turns
from kiosk.meeting.interruption import Gap
from kiosk.meeting.putting_right import ThingPutRight
from kiosk.meeting.repair import EventRedacted
from tests.ui.desk.at_desk import AtDesk

CHAIR = "chair"
CASES = [
    ((CHAIR, agenda.ProposeItem(item=7, title="Liffts")), {"what": "item", "which": "7", "now": "Lifts"}, "Liffts"),
    (("ana", turns.TakeFloor()), {"what": "whose_turn", "which": "0:00:02", "person": "bo", "how": "theirs"}, "ana"),
    (
        (CHAIR, handing_over.HandOver(power="clock", to="ana")),
        {"what": "holder", "which": "0:00:02 clock", "person": "bo", "how": "said"},
        "ana",
    ),
    (
        ("ana", questions.ProposeQuestion(text="Shall we meat?")),
        {"what": "wording", "which": "1", "now": "Shall we meet?"},
        "Shall we meat?",
    ),
]


@pytest.mark.parametrize(("before", "filled", "was"), CASES, ids=lambda value: str(value)[:30])
def test_a_thing_is_chosen_from_a_list_and_put_right(before, filled, was) -> None:
    desk = AtDesk()
    desk.table.tap(*before)
    (kept,) = desk.do("put_right", **filled, reason="A slip.")
    assert isinstance(kept.event, ThingPutRight)
    assert (kept.event.was, kept.event.reason) == (was, "A slip.")


def test_a_turn_is_not_put_right_before_somebody_said_yes() -> None:
    desk = AtDesk()
    desk.table.tap("ana", turns.TakeFloor())
    said = desk.refused("put_right", what="whose_turn", which="0:00:02", person="bo")
    assert said == "Ask the room first, or whom it is about."


def test_one_of_somebodys_words_is_chosen_and_taken_out() -> None:
    desk = AtDesk()
    for number, text in enumerate(("A lamp.", "A bench."), 1):
        desk.table.tap("ana", promises.MakeAsk(ask=number, text=text))
    assert list(desk.choices("take_out", "event", person="ana")) == [
        "All of theirs", "Minute 0: A bench.", "Minute 0: A lamp.",
    ]  # fmt: skip
    (lamp,) = [str(one.seq) for one in desk.table.happened() if getattr(one.event, "text", "") == "A lamp."]
    (kept,) = desk.do("take_out", person="ana", event=lamp)
    assert isinstance(kept.event, EventRedacted)
    assert list(kept.event.entries) == [int(lamp)]


@pytest.mark.parametrize("by", ["end_rest", "group_ends_rest"])
def test_rest_and_listen_ends_by_whoever_is_listened_to_or_by_the_group(by: str) -> None:
    desk = AtDesk()
    desk.table.tap(CHAIR, modes.SetMode(mode="rest_and_listen", asked_by="ana"))
    desk.do(by)
    assert (desk.table.meeting.modes.mode, desk.table.meeting.powers.holder("queue")) == ("open_queue", CHAIR)


def test_whoever_spoke_before_we_were_away_is_asked_to_go_on() -> None:
    desk = AtDesk()
    desk.table.tap("ana", turns.TakeFloor())
    start = desk.table.clock.ms
    desk.table.clock.ms += 600_000
    desk.table.room.was_away(Gap(start, desk.table.clock.ms))
    desk.do("speaker_goes_on")
    assert desk.table.meeting.turns.speaking.person == "ana"
