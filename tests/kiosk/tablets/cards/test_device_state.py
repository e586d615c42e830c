"""What a tablet tells about feelings, turns and the way we take them is true for whoever holds it."""

import pytest

from kiosk.meeting import modes, turns
from kiosk.meeting.people import SetConsent
from kiosk.meeting.signals import Signal
from kiosk.private.feelings import SeeFeeling, SignalFeeling
from tests.kiosk.tablets.rooms import after, does, shown
from tests.kiosk.tablets.situations import EVERYBODY, GIVE, SITUATIONS


async def test_a_feeling_says_on_its_own_device_that_it_arrived_and_how_it_was_answered():
    room = await after([("dez", SignalFeeling(id="f", choice="break"))])

    def told(person):
        button = next(offer for offer in shown(room, person).offers if offer.id == "feelings")
        return button.second, button.opens.above

    assert told("dez") == ("It is sent.", "You chose: A break.")
    await does(room, "tess", SeeFeeling(id="f"))
    assert told("dez") == ("It has been seen.", "You chose: A break.")
    await does(room, "tess", SeeFeeling(id="f", answer="ask_at_end"))
    assert told("dez")[0] == "You will be asked after this turn."
    assert told("amina") == ("You choose who knows.", "Only you can see this.")


@pytest.mark.parametrize("name", ["rest and listen", "the piece"])
async def test_nobody_is_told_that_they_are_next_where_somebody_else_picks_anybody(name):
    room = await after([*SITUATIONS[name], ("amina", Signal(id="a", kind="speak"))])
    amina, sam = shown(room, "amina"), shown(room, "sam")
    assert amina.line == "You are on the list."
    assert not [stop for state in (amina, sam) for stop in state.stops if "next" in stop.label]


async def test_quiet_mode_asks_for_no_turn_and_writes_none_down():
    """What the room is told, that only time and decisions are written down, is true of every tablet."""
    room = await after([("tess", modes.SetMode(mode="quiet"))])
    for person in EVERYBODY:
        state = shown(room, person)
        names = {offer.id for offer in (*state.offers, *state.more)}
        assert not names & {"speak", "respond", "challenge", "take_floor", "for"}
        assert {"feelings", "break", "propose", "plain_words"} <= names or person == "ivo"
        assert state.say == "Only time and decisions are written down."


async def test_what_sounds_already_sorted_can_be_said_until_somebody_else_speaks():
    room = await after([("tess", GIVE(to="colin")), ("colin", turns.EndTurn())])

    def sorted_by(person):
        return [offer.tap.does.turn_of for offer in shown(room, person).more if offer.id == "sorted"]

    assert [sorted_by(person) for person in ("dez", "tess", "colin")] == [["colin"], ["colin"], []]
    await does(room, "tess", GIVE(to="amina"))
    assert [sorted_by(person) for person in ("dez", "colin", "amina")] == [["amina"], ["amina"], []]


async def test_whoever_is_asked_to_listen_first_is_told_what_taking_the_turn_means():
    room = await after(SITUATIONS["challenged"])

    def taking(person):
        return next(offer.second for offer in shown(room, person).more if offer.id == "take_floor")

    await does(room, "colin", SetConsent(voice_group=True, voice="organisation"))
    assert taking("colin") == "The record says that you took the turn."
    assert taking("amina") == ""
