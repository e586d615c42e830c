"""What goes over the wire: the parts that changed and no other, cards when they are opened, and few bytes."""

import gzip
import json

from kiosk.forms.card import Card, Me, Offer, State
from kiosk.meeting.turns import GiveFloor
from kiosk.tablets.http.parts import Parts, read_tags
from tests.kiosk.tablets.rooms import does

FIRST, CHANGE = 6_000, 2_000  # bytes, packed
ROW = Offer(id="challenge", words="I want to challenge this", opens=Card(id="c", title="Challenge"))
QUIET = Offer(id="feelings", words="I have strong feelings", quiet=True, opens=Card(id="f", title="What would help?"))


def parts(**more):
    return Parts(State(epoch="e", seq=3, me=Me(name="Dez"), offers=(ROW, QUIET), **more), b"salt")


def told(now, have):
    return json.loads(now.message(have))


def test_what_a_page_has_is_not_sent_again_and_what_is_gone_is_null():
    before, now = parts(notice="Plain words please."), parts(line="You are next.")
    said = told(now, before.tags)
    assert said["parts"] == {"place": {"line": "You are next."}, "notes": None}
    assert set(said["tags"]) == {"place"}
    assert told(now, now.tags)["parts"] == {}


def test_what_a_page_says_that_it_has_is_taken_for_what_it_is():
    assert read_tags("me:1f,floor:2a") == {"me": "1f", "floor": "2a"}
    assert read_tags("") == read_tags("me,:,x") == {}
    assert told(parts(), read_tags("<b>:1,me:wrong"))["parts"].keys() == parts().tags.keys()


def test_a_card_stays_away_until_it_is_opened_but_a_private_one_comes_unasked():
    said = told(parts(), {})["parts"]
    challenge, feelings = said["home"]
    assert challenge["card"] == "challenge"
    assert "opens" not in challenge
    assert "tag" not in feelings
    assert said["card.feelings"] == {"id": "f", "title": "What would help?"}
    assert set(parts().cards) == {"challenge"}


def test_a_tag_says_nothing_of_what_it_stands_for():
    one, other = parts(), Parts(State(epoch="e", me=Me(name="Dez")), b"pepper")
    assert one.tags["me"] != other.tags["me"]


async def test_a_card_is_there_for_whoever_has_the_row(room, tablets):
    dez, new = await tablets("dez"), await tablets()
    status, card = await dez.get("card/challenge")
    assert (status, card["title"]) == (200, "Who is it for?")
    for tablet, name, wanted in ((new, "challenge", 404), (dez, "feelings", 404), (dez, "nothing", 404)):
        assert (await tablet.get(f"card/{name}"))[0] == wanted, name
    assert (await new.get("card/challenge", **{"X-Heard-Device": "x" * 43}))[0] == 401


async def test_at_a_pad_the_card_is_that_of_the_seat(room, tablets):
    pad = await tablets()
    pad.server.devices.find(pad.token).pad = True
    state = await pad.state("dez")
    card = next(row["opens"] for row in state["offers"] + state["more"] if row["id"] == "make_ask")
    assert card["send"]["tap"]["for"] == "dez"
    assert (await pad.get("card/make_ask"))[0] == 404


async def test_coming_in_costs_a_few_kilobytes_and_a_change_a_few_hundred(room, tablets):
    dez = await tablets("dez")
    parts_of = dez.server._states.of
    device = dez.server.devices.find(dez.token)
    before = parts_of(device)
    assert len(gzip.compress(before.message({}))) < FIRST
    await does(room, "tess", GiveFloor(to="dez"))
    change = parts_of(device).message(before.tags)
    assert 0 < len(gzip.compress(change)) < CHANGE
    assert not {"me", "question", "card.feelings", "list.promises"} & set(json.loads(change)["parts"])


async def test_a_page_that_comes_back_is_told_what_it_missed_only(room, tablets):
    dez = await tablets("dez")
    _, first = await dez.get("state")
    have = ",".join(f"{name}:{tag}" for name, tag in first["tags"].items())
    await does(room, "tess", GiveFloor(to="amina"))
    _, missed = await dez.get(f"state?have={have}")
    assert missed["parts"]["floor"]["speaks"] == "Amina speaks."
    assert "list.promises" in first["parts"]
    assert "list.promises" not in missed["parts"]
