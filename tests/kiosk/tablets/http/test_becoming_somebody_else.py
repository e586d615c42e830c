"""Ways to become somebody else in the room, over the wire as a page or a program would try: each is refused or waits.

Dez is here with a tablet of their own, Tess runs the meeting, and a stranger who read the code stands at the door.
"""

from dataclasses import dataclass

import pytest

from kiosk.meeting.agenda import StartItem
from kiosk.meeting.handing_over import HandOver
from kiosk.meeting.opening import AgreeRule
from kiosk.meeting.way_in import DeviceLetIn
from kiosk.room.room import Room
from kiosk.tablets.http.devices import hashed
from kiosk.tablets.http.server import Server
from tests.kiosk.tablets import rooms
from tests.kiosk.tablets.rooms import Tablet, does

SPEAK = {"does": "signal", "id": "", "kind": "speak"}
REFUSED = 4  # the first digit of a status


@dataclass
class Scene:
    room: Room
    server: Server
    dez: Tablet
    stranger: Tablet
    accomplice: Tablet  # Amina, who is here and helps the stranger
    new: object

    async def chooses(self, person, tablet=None):
        return (await (tablet or self.stranger).tap({"does": "choose_person", "person": person}))[0]

    async def comes_as(self, **who):
        return (await self.stranger.tap({"does": "come_as", **who}))[0]

    def yes(self, tablet=None):
        return {"does": "let_them_in", "device": hashed((tablet or self.stranger).token)}


@pytest.fixture
async def scene(room, server, tablets):
    dez, amina = await tablets("dez"), await tablets("amina")
    return Scene(room, server, dez, await tablets(), amina, tablets)


async def taps_the_name_of_whoever_runs_it(at):
    await at.chooses("tess")


async def taps_the_name_of_somebody_with_a_role(at):
    await at.chooses("sam")


async def taps_the_name_of_somebody_invited(at):
    await at.chooses("ivo")


async def taps_the_name_of_whoever_holds_a_power(at):
    await does(at.room, "tess", HandOver(power="record", to="colin", via="agreed"))
    await at.chooses("colin")


async def taps_the_name_of_somebody_who_is_in(at):
    await at.chooses("dez")


async def taps_an_expected_name_once_the_first_item_runs(at):
    await does(at.room, "tess", AgreeRule(about="disagreement", rule="skipped"))
    await does(at.room, "tess", StartItem(item=1, title="One", proposed_by="dez"))
    await at.chooses("colin")


async def types_the_name_of_whoever_runs_it(at):
    await at.comes_as(name="Tess Tall")


async def types_a_name_that_looks_like_dez(at):
    await at.comes_as(name="D\N{CYRILLIC SMALL LETTER IE}z Day")


async def types_the_name_of_dez_with_signs_nobody_sees(at):
    await at.comes_as(name="De\N{ZERO WIDTH SPACE}z Day")


async def types_the_name_of_dez_in_other_cases(at):
    await at.comes_as(name="DEZ  day")


async def takes_the_seat_of_dez(at):
    await at.comes_as(seat=2)


async def says_a_new_name_and_acts_before_a_yes(at):
    await at.comes_as(name="Bo Bell")
    assert (await at.stranger.tap(SPEAK))[0] == 409


async def says_yes_to_itself(at):
    await at.chooses("dez")
    assert (await at.stranger.tap(at.yes()))[0] == 409


async def another_nobody_says_yes(at):
    await at.chooses("sam")
    assert (await (await at.new()).tap(at.yes()))[0] == 409


async def one_person_here_says_yes_three_times(at):
    await at.chooses("sam")
    for _ in range(3):
        await at.accomplice.tap(at.yes())


async def one_person_says_yes_on_two_tablets(at):
    second = await at.new()
    await at.chooses("amina", second)
    await at.accomplice.tap(at.yes(second))
    await at.chooses("sam")
    await at.accomplice.tap(at.yes())
    await second.tap(at.yes())


async def two_people_say_yes_for_whoever_runs_it(at):
    await at.chooses("tess")
    await at.accomplice.tap(at.yes())
    await at.dez.tap(at.yes())


async def opens_the_link_of_the_desk_a_second_time(at):
    token = at.server.reception.desk_token
    assert (await (await at.new()).join(token=token))[0] == 200
    assert (await (await at.new()).join(token=token))[0] == 403


async def guesses_the_link_of_the_desk(at):
    assert (await (await at.new()).join(token="0" * 32))[0] == 403


async def brings_the_link_of_another_meeting(at):
    async with rooms.served(await rooms.opened()) as other:
        assert (await (await at.new()).join(token=other.devices.kept.token))[0] == 403


async def shows_the_sign_of_dez_s_tablet_as_its_own(at):
    """What stands on a yes for a second tablet is no key to the first."""
    at.stranger.token = hashed(at.dez.token)
    assert (await at.stranger.tap(SPEAK))[0] == 401


async def makes_up_a_key(at):
    at.stranger.token = "a" * len(at.dez.token)
    assert (await at.stranger.tap(SPEAK))[0] == 401


async def says_it_taps_for_dez(at):
    for more in ({"for": "dez"}, {"for_": "dez"}, {"who": "dez"}, {"by": "dez"}):
        assert (await at.stranger.tap(SPEAK, **more))[0] // 100 == REFUSED
        assert (await at.accomplice.tap(SPEAK, **more))[0] // 100 == REFUSED


async def says_so_inside_the_tap(at):
    for more in ({"person": "dez"}, {"who": "dez"}, {"by": "tess"}):
        assert (await at.accomplice.tap({**SPEAK, **more}))[0] // 100 == REFUSED


async def asks_for_the_page_of_dez_s_seat(at):
    state = await at.stranger.state(seat="2")
    assert "Dez" not in str(state.get("me"))


async def makes_itself_a_shared_pad(at):
    assert (await (await at.new()).join(code=at.server.card.code, pad=True))[0] // 100 == REFUSED


async def sends_from_another_page_with_the_cookie_of_dez(at):
    at.dez.origin = "http://192.0.2.7"
    assert (await at.dez.tap(SPEAK))[0] == 403


async def goes_on_with_a_tablet_that_was_put_out(at):
    await at.server.reception.arrivals.put_out(at.server.devices.of("dez")[0], "tess")
    assert (await at.dez.tap(SPEAK))[0] == 409
    assert (await at.dez.tap({"does": "come_back"}))[0] == 409


async def goes_on_with_a_tablet_that_was_given_away(at):
    assert (await at.dez.tap({"does": "finished_here"}))[0] == 200
    assert (await at.dez.tap(SPEAK))[0] == 409
    assert (await at.dez.state())["card"]["id"] == "who"


async def answers_for_dez_what_is_asked_about_dez(at):
    await at.chooses("dez")
    assert (await at.stranger.tap({"does": "answer_consent", "item": "turns", "answer": "nothing"}))[0] == 409


async def does_what_only_whoever_runs_it_may(at):
    for tap in ({"does": "give_floor", "to": "amina"}, {"does": "set_mode", "mode": "open_talk"}):
        assert (await at.accomplice.tap(tap))[0] == 409


WAYS = [
    taps_the_name_of_whoever_runs_it, taps_the_name_of_somebody_with_a_role, taps_the_name_of_somebody_invited,
    taps_the_name_of_whoever_holds_a_power, taps_the_name_of_somebody_who_is_in,
    taps_an_expected_name_once_the_first_item_runs, types_the_name_of_whoever_runs_it, types_a_name_that_looks_like_dez,
    types_the_name_of_dez_with_signs_nobody_sees, types_the_name_of_dez_in_other_cases, takes_the_seat_of_dez,
    says_a_new_name_and_acts_before_a_yes, says_yes_to_itself, another_nobody_says_yes,
    one_person_here_says_yes_three_times, one_person_says_yes_on_two_tablets, two_people_say_yes_for_whoever_runs_it,
    opens_the_link_of_the_desk_a_second_time, guesses_the_link_of_the_desk, brings_the_link_of_another_meeting,
    shows_the_sign_of_dez_s_tablet_as_its_own, makes_up_a_key, says_it_taps_for_dez, says_so_inside_the_tap,
    asks_for_the_page_of_dez_s_seat, makes_itself_a_shared_pad, sends_from_another_page_with_the_cookie_of_dez,
    goes_on_with_a_tablet_that_was_put_out, goes_on_with_a_tablet_that_was_given_away,
    answers_for_dez_what_is_asked_about_dez, does_what_only_whoever_runs_it_may,
]  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
async def test_nobody_becomes_somebody_else(scene, way):
    token, known = scene.stranger.token, set(scene.room.meeting.people.by_id)
    said_of = [one.person for one in scene.server.devices if one.person]
    await way(scene)
    device = scene.server.devices.find(token)
    assert device is not None
    assert device.person == ""
    scene.stranger.token = token
    assert not (await scene.stranger.state()).get("me")
    assert not scene.room.meeting.signals.of("dez")
    assert set(scene.room.meeting.people.by_id) == known
    assert {one.event.person for one in scene.room.record.history(1) if isinstance(one.event, DeviceLetIn)} <= {"amina"}
    assert {one.person for one in scene.server.devices if one.person} <= {*said_of, "tess"}


async def test_none_of_them_was_let_in_by_the_room_and_the_one_who_is_really_dez_still_is(scene):
    for way in (taps_the_name_of_somebody_who_is_in, says_yes_to_itself):
        await way(scene)
    assert (await scene.dez.state())["me"] == {"name": "Dez"}
    assert (await scene.dez.tap(SPEAK))[0] == 200
