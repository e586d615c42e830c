"""Which address is shown, a port that is taken, no network at all."""

import socket

import pytest

from kiosk.tablets.http import network
from kiosk.tablets.http.network import LOOPBACK, free_socket, lan_address
from tests.kiosk.tablets import rooms


@pytest.fixture
def taken():
    with socket.socket() as other:
        other.bind((LOOPBACK, 0))
        other.listen()
        yield other.getsockname()[1]


async def test_a_taken_port_gives_the_next_free_one_and_a_sentence(room, taken):
    async with rooms.served(room, port=taken) as server, rooms.tablet(server) as dez:
        port = int(dez.origin.rsplit(":", 1)[1])
        assert taken < port < taken + 50
        assert f"Heard is at {port} now" in server.card.sentence
        assert str(port) in server.card.url
        await dez.come_in("dez")
        assert (await dez.state())["title"] == "Dez"


async def test_without_a_network_only_this_machine_is_served_and_it_is_said(room, monkeypatch):
    asked = []
    monkeypatch.setattr(
        "kiosk.tablets.http.server.free_socket", lambda host, port: asked.append(host) or free_socket(host, port)
    )
    async with rooms.served(room) as server:
        assert asked == [LOOPBACK]
        assert server.card.sentence.startswith("There is no network here")
        assert server.card.address.startswith(f"http://{LOOPBACK}:")


async def test_on_a_network_its_address_is_shown_and_served(room):
    async with rooms.served(room, address=lambda: "127.0.0.2") as server, rooms.tablet(server) as dez:
        assert (server.card.address[:17], server.card.sentence) == ("http://127.0.0.2:", "")
        await dez.come_in("dez")
        assert (await dez.state())["title"] == "Dez"


def test_no_free_port_is_an_error_that_names_them(taken):
    with pytest.raises(OSError, match=f"No port from {taken} to {taken} is free"):
        free_socket(LOOPBACK, taken, tries=1)


def test_an_address_that_is_not_this_machine_s_is_an_error_at_once():
    with pytest.raises(OSError, match="assign"):
        free_socket("192.0.2.77", 0)


def test_nothing_is_contacted_to_find_the_address(monkeypatch):
    def fails(*_):
        raise AssertionError("something was sent")

    for name in ("send", "sendto", "sendall"):
        monkeypatch.setattr(socket.socket, name, fails)
    address = lan_address()
    assert address is None or socket.inet_aton(address)


def test_without_a_route_the_interfaces_are_asked_and_bridges_left_out(monkeypatch):
    monkeypatch.setattr(network, "_routed", lambda: None)
    listed = [("lo", "127.0.0.1"), ("docker0", "172.17.0.1"), ("wlan0", "192.168.4.1"), ("eth0", "10.0.0.9")]
    monkeypatch.setattr(network, "_interfaces", lambda: iter(listed))
    assert lan_address() == "192.168.4.1"
    monkeypatch.setattr(network, "_interfaces", lambda: iter(listed[:2]))
    assert lan_address() is None


def test_the_kernel_s_list_has_no_loopback():
    assert not [address for _, address in network._interfaces() if address.startswith("127.")]
