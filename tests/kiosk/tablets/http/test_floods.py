"""Whoever floods closes only their own door: others come in and tap meanwhile, and what is kept stays small."""

import asyncio
import logging
import socket
from contextlib import AsyncExitStack, ExitStack, suppress

import pytest

from kiosk.tablets.http import caps, event_stream, join_code, listening
from kiosk.tablets.http.caps import LINES_A_MINUTE, SLOW_AT_ONCE, SLOW_FROM_ONE, FewLines, Slow
from kiosk.tablets.http.guards import Turned
from kiosk.tablets.http.join_code import IN_ALL_AT_ONCE, JOINS_AT_ONCE, Joins
from tests.kiosk.tablets import rooms

SPEAK = {"does": "signal", "id": "", "kind": "plain_words"}
IDLE, JOINS = 1140, 569
FLOODS_FROM = "127.0.0.99"


@pytest.fixture
def held():
    """Connections that are let go with the test."""
    with ExitStack() as stack:
        yield stack


async def connected(server, held):
    sock = held.enter_context(socket.socket())
    sock.setblocking(False)
    sock.bind((FLOODS_FROM, 0))
    await asyncio.get_running_loop().sock_connect(sock, ("127.0.0.1", server.devices.kept.port))
    return sock


async def answer(server, request, held):
    """What comes back to one request on a connection of its own; nothing where that was let go."""
    got, loop = b"", asyncio.get_running_loop()
    with suppress(OSError):
        sock = await connected(server, held)
        await loop.sock_sendall(sock, request)
        while part := await loop.sock_recv(sock, 65536):
            got += part
    return got


def joining(server):
    host = f"127.0.0.1:{server.devices.kept.port}".encode()
    body = b'{"code":"%s"}' % server.card.code.encode()
    head = (b"POST /join HTTP/1.1", b"Host: " + host, b"Origin: http://" + host, b"X-Heard: 1", b"Connection: close",
            b"Content-Type: application/json", b"Content-Length: %d" % len(body))  # fmt: skip
    return b"\r\n".join((*head, b"", body))


async def test_idle_connections_by_the_thousand_leave_room_for_everybody_else(server, tablets, held):
    dez = await tablets("dez")
    for _ in range(IDLE):
        await connected(server, held)
    assert [(await dez.tap(SPEAK))[0] for _ in range(3)] == [200] * 3
    new = await tablets()
    assert (await new.state())["card"]["id"] == "who"
    assert len([one for one in server._listening if one.address == FLOODS_FROM]) <= listening.STRANGERS_FROM_ONE


async def test_hundreds_who_join_at_once_are_let_in_slowly_and_cost_nobody_their_place(server, tablets, held):
    dez = await tablets("dez")
    request = joining(server)
    answers, taps = await asyncio.gather(
        asyncio.gather(*(answer(server, request, held) for _ in range(JOINS))),
        asyncio.gather(*(dez.tap(SPEAK) for _ in range(4))),
    )
    assert [status for status, _ in taps] == [200] * 4
    came_in = [one for one in answers if b" 200 " in one[:20]]
    told = [one for one in answers if b"Many tablets came in from here at once. One moment." in one]
    assert 0 < len(came_in) <= JOINS_AT_ONCE + 60
    assert told
    assert (await (await tablets()).state())["card"]["id"] == "who"


async def test_a_request_that_never_ends_is_let_go_and_many_of_them_close_only_their_own_door(
    monkeypatch, server, tablets, held
):
    monkeypatch.setattr(listening, "HALF_ASKED_FROM_ONE", 8)
    dez = await tablets("dez")
    for _ in range(20):
        sock = await connected(server, held)
        await asyncio.get_running_loop().sock_sendall(sock, b"GET / HTTP/1.1\r\nHost: ")
    async with asyncio.timeout(20):
        while len([one for one in server._listening if one.is_half_asked]) != 8:
            assert (await dez.tap(SPEAK))[0] in (200, 429)


async def test_a_tablet_has_as_many_connections_as_a_browser_needs_and_no_more(monkeypatch, server, tablets):
    monkeypatch.setattr(listening, "OF_ONE_TABLET", 3)
    dez = await tablets("dez")
    async with AsyncExitStack() as stack:
        for _ in range(9):
            session = await stack.enter_async_context(rooms.browser())
            async with session.get(dez.base + "state", headers={"X-Heard-Device": dez.token}) as got:
                assert got.status == 200
        assert len([one for one in server._listening if one.device]) <= 3
    assert (await dez.tap(SPEAK))[0] == 200


async def test_open_pages_of_tablets_that_are_nobody_s_leave_room_for_those_that_are_somebody_s(
    monkeypatch, server, tablets
):
    monkeypatch.setattr(event_stream, "OF_NOBODIES", 1)
    first, second, dez = await tablets(), await tablets(), await tablets("dez")
    other = first.events()
    await anext(other)
    assert (await second.get("events"))[0] == 429
    mine = dez.events()
    assert (await anext(mine))[0] == "state"
    await other.aclose()
    await mine.aclose()


def test_bodies_that_do_not_arrive_are_counted_by_address_and_in_all(held):
    slow, first = Slow(), ExitStack()
    first.enter_context(slow.one("10.0.0.1"))
    for _ in range(SLOW_FROM_ONE - 1):
        held.enter_context(slow.one("10.0.0.1"))
    with pytest.raises(Turned, match="Too much is on its way from here"), slow.one("10.0.0.1"):
        pass
    with slow.one("10.0.0.2"):
        pass
    for at in range(SLOW_AT_ONCE - SLOW_FROM_ONE):
        held.enter_context(slow.one(f"10.0.1.{at}"))
    with pytest.raises(Turned), slow.one("10.0.0.3"):
        pass
    first.close()
    with slow.one("10.0.0.1"):
        pass


def test_a_flood_of_joins_from_everywhere_leaves_the_door_open_to_whoever_joins_once():
    seconds = [0.0]
    joins = Joins(lambda: seconds[0])
    let_in = sum(joins.may_join(f"10.0.{at % 50}.1") for at in range(50 * int(JOINS_AT_ONCE)))
    assert let_in <= IN_ALL_AT_ONCE + 50 * join_code.FIRST_ONES
    assert joins.may_join("192.168.1.7")


def test_a_fault_that_comes_again_and_again_fills_no_disk():
    seconds, written = [0.0], []
    log = logging.getLogger("a log of this test")
    log.propagate = False
    log.addFilter(FewLines(lambda: seconds[0]))
    handler = logging.Handler()
    handler.emit = lambda record: written.append(record.getMessage())
    log.addHandler(handler)
    for _ in range(1000):
        log.error("%s failed", "it")
    assert written == ["it failed"] * (LINES_A_MINUTE - 1) + ["More went wrong; it is not written down for a minute."]
    seconds[0] = caps.MINUTE_S
    log.error("another")
    assert written[-1] == "another"
