"""Tablets where nobody runs the meeting, where it is being ended, and where the group is asked about a power."""

from kiosk.meeting.contests import ContestPower
from kiosk.meeting.handing_over import TakePower
from kiosk.meeting.people import SetRole
from tests.kiosk.tablets.cards.test_offers import taps
from tests.kiosk.tablets.rooms import after, does, shown
from tests.kiosk.tablets.situations import SITUATIONS


def every(state):
    return {offer.id: offer for offer, _ in taps(state)}


async def test_every_tablet_asks_who_runs_it_and_i_will_run_it_counts_at_once():
    room = await after(SITUATIONS["nobody runs it"])
    for person in ("tess", "dez", "amina", "colin", "sam"):
        first = shown(room, person).offers[0]
        assert first.words == "Who runs the meeting now?"
        assert first.opens.offers[0].words == "I will run it"
    assert "take_on" not in every(shown(room, "ivo"))
    await does(room, "amina", every(shown(room, "amina"))["take_on"].tap.does)
    assert (room.meeting.running.holder, room.meeting.running.via) == ("amina", "taken")
    assert shown(room, "dez").notice == "Amina runs the meeting now."
    assert "take_on" not in every(shown(room, "dez"))


async def test_while_nobody_runs_it_anybody_gives_the_floor_and_ends_what_is_open():
    room = await after(SITUATIONS["nobody runs it"])
    offers = every(shown(room, "dez"))
    assert offers["next-now"].words == "Next: Amina"
    assert offers["end_turn-now"].words == "Colin has finished"
    assert offers["end_item-now"].second == "Evictions"
    await does(room, "dez", offers["next-now"].tap.does)
    assert room.meeting.turns.speaking.person == "amina"


async def test_that_it_ends_stands_on_every_tablet_and_one_says_that_we_go_on():
    room = await after(SITUATIONS["nobody runs it"])
    await does(room, "colin", every(shown(room, "colin"))["close_meeting"].tap.does)
    card = shown(room, "amina").card
    assert (card.title, [offer.words for offer in card.offers]) == ("Colin ends the meeting.", ["No, we go on"])
    await does(room, "sam", card.offers[0].tap.does)
    assert shown(room, "amina").card is None
    assert room.meeting.is_open
    assert "close_meeting" not in every(shown(room, "colin"))


async def test_the_group_is_asked_about_what_somebody_took_and_most_answers_settle_it():
    room = await after([("colin", TakePower(power="clock"))])
    assert "contest-clock" not in every(shown(room, "colin"))
    await does(room, "dez", every(shown(room, "dez"))["contest-clock"].tap.does)
    card = shown(room, "amina").card
    assert (card.title, card.text) == ("May Colin have this?", ("Who keeps the time. Colin took it.",))
    assert shown(room, "ivo").card is None
    for person in ("amina", "dez", "sam"):
        assert room.meeting.powers.holder("clock") == "colin"
        no = next(offer for offer in shown(room, person).card.offers if offer.words == "No")
        await does(room, person, no.tap.does)
        assert shown(room, person).card is None
    assert (room.meeting.powers.holder("clock"), room.meeting.powers.held["clock"].via) == ("tess", "agreed")


async def test_should_somebody_else_run_it_names_them_and_more_than_half_of_those_asked_settle_it():
    room = await after([])
    rows = every(shown(room, "dez"))
    assert "instead-ivo" not in rows
    assert rows["instead-amina"].tap.does == ContestPower(power="running", person="amina")
    await does(room, "dez", rows["instead-amina"].tap.does)
    card = shown(room, "tess").card
    assert card.title == "Should somebody else run it?"
    assert card.text == ("Tess runs the meeting now. Amina would run it.",)
    for person in ("dez", "sam", "colin"):
        assert room.meeting.running.holder == "tess"
        yes = next(offer for offer in shown(room, person).card.offers if offer.words == "Yes")
        await does(room, person, yes.tap.does)
    assert (room.meeting.running.holder, room.meeting.running.via) == ("amina", "agreed")


async def test_whoever_holds_a_power_is_offered_its_steps_and_nobody_else_is():
    room = await after(SITUATIONS["every power"])
    steps = {"mode-fair_queue", "end_item", "park", "check-consent", "close_question", "read_back-yes", "invite-colin"}
    assert steps <= set(every(shown(room, "dez")))
    assert not steps & set(every(shown(room, "amina")))
    await does(room, "dez", every(shown(room, "dez"))["check-consent"].tap.does)
    assert room.meeting.powers.holder("decision") == "group"
    assert "close_check" in every(shown(room, "dez"))


async def test_only_a_linked_supporter_asks_for_somebody_and_whoever_it_is_ends_that():
    room = await after([])
    assert "for-dez" in every(shown(room, "sam"))
    assert "for-amina" not in every(shown(room, "sam"))
    await does(room, "dez", every(shown(room, "dez"))["unlink-sam"].tap.does)
    assert "for-dez" not in every(shown(room, "sam"))
    await does(room, "amina", every(shown(room, "amina"))["link-sam"].tap.does)
    assert "for-amina" in every(shown(room, "sam"))
    assert "link-sam" not in every(shown(room, "dez"))


async def test_after_a_demotion_the_tablets_ask_as_well():
    room = await after([("tess", SetRole(person="tess", role="member"))])
    assert shown(room, "tess").offers[0].id == "who_runs"
