"""What nobody has to type where the machine knows it: its own name in the room, and what opens the Wi-Fi it is in."""

import asyncio
from ipaddress import ip_interface

import pytest

from kiosk.tablets.http.interfaces import Interface
from kiosk.tablets.http.own_name import found_by_name, local_name, question
from kiosk.tablets.http.wifi_key import WifiKey, wifi_key
from tests.kiosk.tablets import rooms

OURS = "192.168.1.20"
ACTIVE = "uuid-cable:802-3-ethernet:eth0\nuuid-hall:802-11-wireless:wlan0\n"


class Responder(asyncio.DatagramProtocol):
    """Answers every question for a name with one address, or with none."""

    def __init__(self, address):
        self.address, self.asked = address, []

    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        self.asked.append(data)
        if self.address:
            answer = bytes(map(int, self.address.split(".")))
            head = data[:2] + b"\x84\x00" + data[4:6] + b"\x00\x01" + bytes(4)
            record = b"\xc0\x0c\x00\x01\x80\x01" + bytes([0, 0, 0, 120, 0, 4])
            self.transport.sendto(head + data[12:] + record + answer, addr)


async def found(answers, name="hall-laptop.local"):
    loop = asyncio.get_running_loop()
    transport, responder = await loop.create_datagram_endpoint(lambda: Responder(answers), ("127.0.0.1", 0))
    own = "127.0.0.1" if answers == "own" else OURS
    responder.address = own if answers == "own" else answers
    try:
        return await found_by_name("127.0.0.1", name, transport.get_extra_info("sockname")), responder.asked
    finally:
        transport.close()


async def test_our_name_is_shown_where_our_own_address_answers_to_it():
    name, asked = await found("own")
    assert name == "hall-laptop.local"
    assert b"\x0bhall-laptop\x05local\x00" in asked[0]


@pytest.mark.parametrize("answers", [OURS, ""], ids=["another machine has it", "nobody answers"])
async def test_it_is_not_where_another_machine_answers_or_nobody(monkeypatch, answers):
    monkeypatch.setattr("kiosk.tablets.http.own_name.WITHIN_S", 0.1)
    assert (await found(answers))[0] == ""


async def test_an_address_that_is_not_ours_asks_nobody():
    assert await found_by_name("192.0.2.77", "hall-laptop.local") == ""
    assert await found_by_name("2001:db8::7", "hall-laptop.local") == ""


def test_the_name_is_this_machine_s_own():
    assert local_name().endswith(".local")
    assert question("a.local")[12:] == b"\x01a\x05local\x00\x00\x01\x80\x01"


def nmcli(folder, monkeypatch, secrets, active=ACTIVE, exits=0):
    """A program that says what NetworkManager says."""
    program = folder / "nmcli"
    program.write_text(
        f"#!/bin/sh\ncase \"$*\" in *--active*) printf '%s' '{active}';; *uuid-hall*) printf '%s' '{secrets}';; esac\n"
        f"exit {exits}\n"
    )
    program.chmod(0o700)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")


def secret(kind, key, name="Harbour Hall"):
    fields = (".ssid:" + name, "-security.key-mgmt:" + kind, "-security.psk:" + key)
    return "".join(f"802-11-wireless{field}\n" for field in fields)


@pytest.mark.parametrize(
    ("said", "known"),
    [
        (secret("wpa-psk", "tea for two"), WifiKey("Harbour Hall", "tea for two")),
        (secret("sae", r"a\:b\\c"), WifiKey("Harbour Hall", r"a:b\c")),
        (secret("", ""), WifiKey("Harbour Hall", "")),
        (secret("wpa-psk", ""), None),
        (secret("wpa-eap", ""), None),
        ("", None),
    ],
    ids=["one key", "signs of its own", "open", "it may not say", "a name and password for each", "gone"],
)
async def test_the_key_is_known_where_the_system_says_it_and_one_word_opens_it(tmp_path, monkeypatch, said, known):
    nmcli(tmp_path, monkeypatch, said)
    assert await wifi_key("wlan0") == known


async def test_without_the_program_or_where_it_fails_nothing_is_known(tmp_path, monkeypatch):
    nmcli(tmp_path, monkeypatch, secret("wpa-psk", "x"), exits=10)
    assert await wifi_key("wlan0") is None
    monkeypatch.setenv("PATH", str(tmp_path / "nowhere"))
    assert await wifi_key("wlan0") is None


async def test_the_room_is_shown_it_unless_somebody_typed_another(room, tmp_path, monkeypatch):
    nmcli(tmp_path, monkeypatch, secret("wpa-psk", "tea for two"))
    cards = [Interface("wlan0", "wifi", (ip_interface(f"{OURS}/24"),), hardware=True, network="Harbour Hall")]
    async with rooms.served(room, cards=lambda: cards) as server:
        await rooms.until(lambda: server.card.wifi.key == "tea for two")
        assert server.card.wifi.name == "Harbour Hall"
        assert server.card.wifi.rows
        server.tell_wifi("Guests", "")
        assert (server.card.wifi.name, server.card.wifi.key) == ("Guests", "")


async def test_a_tablet_that_keeps_no_cookies_is_told(tablets):
    dez = await tablets("dez")
    dez.session.cookie_jar.clear()
    assert (await dez.state())["notice"] == "", "a browser that was started anew gets its cookie again"
    assert (await dez.state())["notice"] == ""
    for _ in range(2):
        dez.session.cookie_jar.clear()
        told = await dez.state()
    assert told["notice"].startswith("This browser keeps no cookies, so what is new comes late.")
