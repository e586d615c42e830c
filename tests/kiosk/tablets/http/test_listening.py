"""Connections at the port: a flood closes only its own door, and who speaks https there is told so."""

import asyncio
import socket

from kiosk.tablets.http import listening
from kiosk.tablets.http.listening import ONLY_HTTP, STRANGERS_FROM_ONE, Connection, Listening, free_socket
from tests.kiosk.tablets.rooms import until

SPEAK = {"does": "signal", "id": "", "kind": "plain_words"}


async def connected(server) -> socket.socket:
    sock = socket.socket()
    sock.setblocking(False)
    await asyncio.get_running_loop().sock_connect(sock, ("127.0.0.1", server.devices.kept.port))
    return sock


async def test_many_who_say_nothing_close_nobody_s_door(server, tablets):
    dez, amina = await tablets("dez"), await tablets("amina")
    stream = dez.events()
    assert (await anext(stream))[0] == "state"
    silent = [await connected(server) for _ in range(2 * STRANGERS_FROM_ONE)]
    assert [(await one.tap(SPEAK))[0] for one in (dez, amina)] == [200, 200]
    new = await tablets()
    assert (await new.state())["card"]["id"] == "who"
    held = [one for one in server._listening if one.is_silent]
    assert len(held) <= STRANGERS_FROM_ONE
    assert (await anext(stream))[0] in ("state", "hb")
    for sock in silent:
        sock.close()


async def test_who_asks_while_others_flood_is_heard(server, tablets):
    dez = await tablets("dez")

    async def floods() -> list[socket.socket]:
        return [await connected(server) for _ in range(STRANGERS_FROM_ONE)]

    async def taps() -> list[int]:
        return [(await dez.tap(SPEAK))[0] for _ in range(4)]

    flood, answers = await asyncio.gather(floods(), taps())
    assert answers == [200] * 4
    for sock in flood:
        sock.close()


async def test_https_is_answered_with_the_alert_after_which_a_browser_tries_http(server):
    sock = await connected(server)
    loop = asyncio.get_running_loop()
    await loop.sock_sendall(sock, b"\x16\x03\x01\x02\x00\x01")
    assert await loop.sock_recv(sock, 100) == ONLY_HTTP
    sock.close()
    await until(lambda: bool(server.notices))
    assert server.notices == ("A tablet asks with https. Type http:// in front of the address there.",)


async def test_whoever_then_asks_with_http_needs_no_telling(server, tablets):
    server._listening.only_https.add("127.0.0.1")
    await tablets()
    assert server.notices == ()


async def test_a_connection_that_never_asks_is_let_go(monkeypatch, server):
    monkeypatch.setattr(listening, "SILENT_S", 0.03)
    bound = free_socket(0)
    of = Listening(bound, asyncio.Protocol)
    of.start()
    sock = socket.create_connection(("127.0.0.1", bound.getsockname()[1]))
    sock.setblocking(False)
    assert await asyncio.get_running_loop().sock_recv(sock, 10) == b""
    await of.stop()
    sock.close()


async def test_strangers_go_first_where_most_are_from_and_never_somebody_s_tablet():
    of = Listening(free_socket(0), asyncio.Protocol)
    came = [Connection(socket.socket(), address, place) for place, address in enumerate("abbbc")]
    came[1].device = "somebody"
    of._all = {id(one): one for one in came}
    of._make_room(2)
    assert list(of) == [came[1], came[3], came[4]]
    of._make_room(9)
    assert list(of) == [came[1]]
    came[1].close()
    await of.stop()
