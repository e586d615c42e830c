"""Whoever writes it down has the two fields at hand, and anybody can say that it is not what was said."""

from kiosk.meeting.decisions import AddMinorityStatement
from kiosk.meeting.handing_over import TakePower
from kiosk.meeting.people import Person
from kiosk.meeting.questions import ProposeQuestion
from kiosk.meeting.statements import ReadStatementBack
from kiosk.meeting.writing_down import WriteDown, WrittenDown
from kiosk.tablets.cards.device_state import state_of
from kiosk.views.person_view import glance
from tests.kiosk.tablets import rooms
from tests.kiosk.tablets.cards.test_own import wrong
from tests.kiosk.tablets.rooms import does

PEOPLE = (*rooms.PEOPLE, Person(id="ruth", name="Ruth Row", seat=7, role="note_taker", consent=rooms.OPEN))


def offered(room, person):
    """Where "Write it down" stands: "home", "more" or ""."""
    state = state_of(glance(room), person)
    places = {"home": state.offers, "more": state.more}
    return next((place for place, offers in places.items() if "write_down" in [one.id for one in offers]), "")


def card(room, person):
    state = state_of(glance(room), person)
    return next(one.opens for one in (*state.offers, *state.more) if one.id == "write_down")


async def test_it_is_at_home_for_who_writes_and_behind_more_for_who_runs_the_meeting():
    room = await rooms.opened(people=PEOPLE)
    assert {who: offered(room, who) for who in ("ruth", "tess", "dez", "ivo")} == {
        "ruth": "home",
        "tess": "more",
        "dez": "",
        "ivo": "",
    }
    await does(room, "dez", TakePower(power="record"))
    assert (offered(room, "dez"), offered(room, "ruth")) == ("home", "home")


async def test_two_fields_and_none_for_how_it_was_said_or_by_whom():
    asks = card(await rooms.opened(people=PEOPLE), "ruth")
    assert [(field.name, field.words, field.required) for field in asks.fields] == [
        ("said", "What was said", True),
        ("about", "What it is about", False),
    ]
    assert asks.send.tap.does == WriteDown(said="")


async def test_every_tablet_can_say_that_it_is_not_what_was_said():
    room = await rooms.opened(people=PEOPLE)
    await does(room, "ruth", WriteDown(said="The BLOODY bus is late", about="The bus"))
    for person in ("dez", "tess", "ivo"):
        assert wrong(room, person)[0].words == "The BLOODY bus is late"
    correct = wrong(room, "dez")[0].opens.send.tap.does
    assert correct.event == next(one.seq for one in room.record.history(1) if isinstance(one.event, WrittenDown))


async def test_a_tablet_sends_it_and_who_may_not_write_is_told_so():
    room = await rooms.opened(people=PEOPLE)
    tap = {"does": "write_down", "said": "No WAY , they said", "about": "The ramp"}
    async with rooms.served(room) as server, rooms.tablet(server) as ruth, rooms.tablet(server) as dez:
        await ruth.come_in("ruth")
        await dez.come_in("dez")
        assert (await ruth.tap(tap))[0] == 200
        status, answer = await dez.tap(tap)
    assert (status, answer["sentence"]) == (
        409,
        "Only the one who writes it down can do this. You can take that over; then the record says so.",
    )
    kept = [one for one in room.record.history(1) if isinstance(one.event, WrittenDown)]
    assert [(one.who, one.event.said, one.event.about) for one in kept] == [("ruth", "No WAY , they said", "The ramp")]


async def test_who_writes_reads_statements_back_one_after_the_other_in_their_own_words():
    room = await rooms.opened(people=PEOPLE)
    await does(room, "dez", ProposeQuestion(text="Will it stop?"))
    for text in ("It will NOT", "Ask us first"):
        await does(room, "dez", AddMinorityStatement(people=1, text=text, read_back=False))
    assert [to_read(room, who) for who in ("dez", "ivo")] == [None, None]
    for number, text in enumerate(("It will NOT", "Ask us first"), 1):
        for who in ("ruth", "tess"):
            assert to_read(room, who).text[0] == text
        assert to_read(room, "ruth").offers[0].tap.does == ReadStatementBack(statement=number)
        await does(room, "ruth", to_read(room, "ruth").offers[0].tap.does)
    assert to_read(room, "ruth") is None


def to_read(room, person):
    """The card with the statement to be read, or None."""
    return next((one.opens for one in state_of(glance(room), person).more if one.id == "read_statement"), None)
