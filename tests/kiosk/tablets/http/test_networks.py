"""Which networks tablets could be on, by what a card is; none at all; and networks that come, change and go."""

import json
import socket
from ipaddress import ip_interface

import pytest

from kiosk.tablets.http.interfaces import Interface, interfaces, own_names
from kiosk.tablets.http.listening import answers_at, free_socket
from kiosk.tablets.http.networks import LOOPBACK, networks, without_mapping
from tests.kiosk.tablets import rooms


def card(name, address, kind="not_known", **more):
    return Interface(name, kind, tuple(map(ip_interface, address.split())), **more)


WIFI = card("wlan0", "192.168.1.20/24", "wifi", hardware=True, routed=True, network="Harbour Hall")
CABLE = card("eth0", "10.0.4.7/16", "cable", hardware=True, routed=True)
LO = card("lo", "127.0.0.1/8 ::1/128", "loopback")
NEVER = {
    "a tunnel": card("wlan9", "10.8.0.6/24", "tunnel"),
    "a container's bridge": card("eth9", "172.17.0.1/16", "container"),
    "an address for nobody else": card("eth9", "10.66.0.2/32"),
    "one of two": card("eth9", "10.66.0.2/31"),
    "an address of its own making": card("eth9", "169.254.7.7/16", "cable", hardware=True),
    "the same, new": card("eth9", "fe80::1/64", "wifi", hardware=True),
    "a card that drew the world to itself": card("eth9", "10.9.0.2/24", takes_all=True),
    "a card that is off": card("eth9", "192.168.9.9/24", "wifi", up=False, hardware=True),
    "this machine itself": LO,
    "no address": Interface("eth9", "wifi"),
}


@pytest.mark.parametrize("name", NEVER)
def test_what_no_tablet_is_on_is_never_offered_first(name):
    assert networks([NEVER[name]]).chosen is None
    assert networks([NEVER[name]]).says.startswith("No network: people can raise hands.")
    assert [one.card for one in networks([NEVER[name], WIFI]).offered] == ["wlan0"]


def test_a_name_says_nothing_of_what_a_card_is():
    for name in ("tunnelbear0", "docker_hall", "br-office", "veth7", "tap0", "lo9", "vpn"):
        assert networks([LO, card(name, "192.168.1.20/24")]).chosen.card == name


def test_what_is_offered_first():
    hotspot = card("wlan1", "10.42.0.1/24", "wifi", hardware=True)
    machines = card("virbr0", "192.168.122.1/24")
    unplugged = card("eth1", "192.168.8.8/24", "cable", hardware=True, connected=False, routed=True)
    public = card("eth2", "8.8.4.4/24", "cable", hardware=True, routed=True)
    found = networks([machines, unplugged, public, hotspot, CABLE, WIFI]).offered
    assert [one.card for one in found] == ["wlan0", "wlan1", "eth0", "eth2", "virbr0", "eth1"]
    assert networks([machines, hotspot]).chosen.address == "10.42.0.1"


def test_what_somebody_picked_comes_first_while_it_is_there():
    assert networks([WIFI, CABLE], picked="eth0").chosen.card == "eth0"
    assert networks([WIFI], picked="eth0").chosen.card == "wlan0"


def test_new_addresses_are_taken_where_there_are_no_others():
    both = card("wlan0", "2001:db8::20/64 192.168.1.20/24", "wifi")
    assert networks([both]).chosen.address == "192.168.1.20"
    new = card("wlan0", "fe80::1/64 2001:db8:0:5::dead:beef/64 fd00::2/64", "wifi")
    assert (networks([new]).chosen.address, networks([new]).chosen.host) == ("fd00::2", "[fd00::2]")
    assert "IPv6" in networks([new]).says


def test_what_is_not_offered_is_said():
    found = networks([WIFI, card("office", "10.8.0.6/24", "tunnel"), card("eth9", "fe80::2/64", "tunnel")])
    assert found.not_offered == "Not offered: office (VPN). Tablets cannot get to it."
    assert networks([WIFI]).not_offered == ""
    assert [one.words for one in networks([WIFI, CABLE, card("hall", "10.3.0.4/24")]).offered] == [
        "Wi-Fi Harbour Hall", "Cable", "Network hall"
    ]  # fmt: skip


def test_the_system_s_own_cards_are_read_and_nothing_is_contacted(monkeypatch):
    def fails(*_):
        raise AssertionError("something was sent")

    monkeypatch.setattr(socket.socket, "connect", fails)
    found = interfaces()
    assert [one.kind for one in found if any(str(address.ip) == LOOPBACK for address in one.addresses)] == ["loopback"]
    assert networks(found).chosen is None or networks(found).chosen.address != LOOPBACK


def test_own_names_are_small_and_no_path():
    names = own_names()
    assert socket.gethostname().lower() in names
    assert all(name == name.lower() and "/" not in name for name in names)
    assert "localhost" not in names


@pytest.mark.parametrize(
    ("came_in", "written"), [("::ffff:10.0.0.9", "10.0.0.9"), ("fe80::1%eth0", "fe80::1"), ("10.0.0.9", "10.0.0.9")]
)
def test_an_address_is_written_in_one_way(came_in, written):
    assert without_mapping(came_in) == written


# A served room


@pytest.fixture
def taken():
    with socket.socket() as other:
        other.bind((LOOPBACK, 0))
        other.listen()
        yield other.getsockname()[1]


@pytest.fixture
async def moving(room):
    """A served room, and the list of its cards."""
    cards = [LO]
    async with rooms.served(room, cards=lambda: list(cards)) as server:
        yield server, cards


async def test_a_taken_port_gives_the_next_free_one_and_a_sentence(room, taken):
    async with rooms.served(room, port=taken) as server, rooms.tablet(server) as dez:
        port = int(dez.origin.rsplit(":", 1)[1])
        assert taken < port < taken + 50
        assert f"Heard is at {port} now" in server.card.sentence
        assert str(port) in server.card.url
        await dez.come_in("dez")
        assert (await dez.state())["title"] == "Dez"


def test_no_free_port_is_an_error_that_names_them(taken):
    with pytest.raises(OSError, match=f"No port from {taken} to {taken} is free"):
        free_socket(taken, tries=1)


async def test_without_a_network_nothing_is_shown_to_type(moving):
    server, _ = moving
    assert (server.card.typed, server.card.rows) == ("", ())
    assert server.card.sentence.startswith("No network: people can raise hands.")


async def test_a_network_that_comes_is_shown_and_said(room, moving):
    server, cards = moving
    cards.append(WIFI)
    await server.networks.look()
    port = server.devices.kept.port
    assert server.card.typed == f"192.168.1.20:{port}"
    assert server.card.url.startswith(f"http://192.168.1.20:{port}/#t=")
    assert server.card.sentence == f"The address is now 192.168.1.20:{port}. The room screen shows it."
    assert room.aside.notices.sentence(room.now) == f"There is a network now. Join: 192.168.1.20:{port}"


async def test_a_new_lease_and_a_network_that_goes_are_said(room, moving):
    server, cards = moving
    for address, said in (("192.168.1.20/24", ""), ("192.168.1.77/24", "Join at a new address: 192.168.1.77:")):
        cards[1:] = [card("wlan0", address, "wifi")]
        await server.networks.look()
        assert said in room.aside.notices.sentence(room.now)
    cards[1:] = []
    await server.networks.look()
    assert room.aside.notices.sentence(room.now) == "No network now. Put your hand up to speak."
    assert server.card.typed == ""


async def test_every_address_it_has_or_had_and_every_name_is_answered(moving, tablets):
    server, cards = moving
    for address in ("192.168.1.20/24", "192.168.1.77/24"):
        cards[1:] = [card("wlan0", address, "wifi"), card("eth0", "10.9.0.3/24"), card("wlan2", "2001:db8::5/64")]
        await server.networks.look()
    port = server.devices.kept.port
    hosts = ("192.168.1.20", "192.168.1.77", "10.9.0.3", "[2001:db8::5]", socket.gethostname(), LOOPBACK)
    async with rooms.tablet(server) as dez:
        for host in hosts:
            dez.base = f"http://{LOOPBACK}:{port}/"
            dez.origin = f"http://{host}:{port}"
            assert (await dez.post("join", {"code": server.card.code}, Host=f"{host}:{port}"))[0] == 200, host
        assert (await dez.post("join", {"code": server.card.code}, Host=f"evil.example:{port}"))[0] == 421


async def test_a_look_that_fails_leaves_everything_as_it_was(room):
    cards = [WIFI]

    def read():
        if not cards:
            raise OSError("no netlink")
        return cards

    async with rooms.served(room, cards=read) as server:
        before = server.card
        cards.clear()
        await server.networks.look()
        assert server.card == before


async def test_it_tests_itself_and_says_that_it_does_not_answer(moving):
    server, cards = moving
    news = []
    server.listen(lambda: news.append(server.card.sentence))
    cards.append(card("wlan0", "192.0.2.77/24", "wifi"))
    await server.networks.look()
    silent = f"This machine does not answer at 192.0.2.77:{server.devices.kept.port} itself."
    await rooms.until(lambda: silent in "".join(news[-1:]))
    assert await answers_at(LOOPBACK, server.devices.kept.port)


async def test_a_picked_network_is_the_one_that_is_shown(moving):
    server, cards = moving
    cards += [WIFI, CABLE]
    await server.networks.look()
    server.pick_network("eth0")
    assert server.card.typed.startswith("10.0.4.7:")


async def test_a_tablet_that_gets_through_writes_itself_where_it_did(moving):
    server, _ = moving
    async with rooms.tablet(server) as dez:
        await dez.join()
        assert server.reached == {}, "this machine's own asking is no tablet"
    server.note_reached("192.168.1.20", "192.168.1.50")
    server.note_reached("192.168.1.20", "192.168.1.50")
    server.note_reached("192.168.1.20", "192.168.1.51")
    assert {own: len(others) for own, others in server.reached.items()} == {"192.168.1.20": 2}


async def test_the_wi_fi_is_told_as_it_was_typed_and_kept_for_the_next_start(moving):
    server, cards = moving
    cards.append(WIFI)
    await server.networks.look()
    assert (server.card.wifi.name, server.card.wifi.rows) == ("Harbour Hall", ())
    server.tell_wifi(" Harbour Guests ", "tea4two")
    assert (server.card.wifi.name, server.card.wifi.key) == ("Harbour Guests", "tea4two")
    assert server.card.wifi.rows
    assert "tea4two" not in json.dumps(server.notices)
