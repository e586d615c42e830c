"""What is no proper HTTP: answered with 4xx or let go, never with a success, and no news for the log."""

import asyncio

import pytest

from kiosk.tablets.http.listening import ONLY_HTTP

TAP = b'{"key":"' + b"a" * 32 + b'","tap":{"does":{"does":"signal","id":"","kind":"speak"}}}'
SIZE = str(len(TAP)).encode()


def request(*lines, body=TAP, path=b"/tap", method=b"POST"):
    """`HOST` and `TOKEN` are put in when it is sent."""
    own = [b"Host: HOST", b"Origin: http://HOST", b"X-Heard: 1", b"X-Heard-Device: TOKEN"]
    own.append(b"Content-Type: application/json")
    return b"\r\n".join([method + b" " + path + b" HTTP/1.1", *own, *lines, b"", body])


BROKEN = {
    "garbage": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 100 + b"\r\n\r\n",
    "no method": b"/tap HTTP/1.1\r\n\r\n",
    "another protocol": b"SSH-2.0-OpenSSH_9.2\r\n\r\n",
    "no host": b"GET / HTTP/1.1\r\n\r\n",
    "http 1.0 without host": b"GET / HTTP/1.0\r\n\r\n",
    "absolute address": b"GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n",
    "connect": b"CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n",
    "two hosts": request(b"Host: evil.example", b"Content-Length: " + SIZE),
    "two lengths": request(b"Content-Length: " + SIZE, b"Content-Length: 5"),
    "length below nothing": request(b"Content-Length: -1"),
    "length that is no number": request(b"Content-Length: ten"),
    "length with a plus": request(b"Content-Length: +" + SIZE),
    "length and chunks": request(b"Content-Length: " + SIZE, b"Transfer-Encoding: chunked"),
    "unknown encoding": request(b"Transfer-Encoding: gzip, what"),
    "broken chunk": request(b"Transfer-Encoding: chunked", body=b"zz\r\n" + TAP),
    "large header": request(b"X-Large: " + b"x" * 2_000_000),
    "many headers": request(*[b"X-%d: 1" % at for at in range(5000)]),
    "header without a colon": request(b"nonsense", b"Content-Length: " + SIZE),
    "space before the colon": request(b"Content-Length : " + SIZE),
    "folded header": request(b"X-A: 1\r\n 2", b"Content-Length: " + SIZE),
    "nul in a header": request(b"X-A: \x00", b"Content-Length: " + SIZE),
    "long address": request(path=b"/" + b"x" * 100_000),
    "upgrade": b"GET /events HTTP/1.1\r\nHost: HOST\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
    "two origins": request(b"Origin: http://evil.example", b"Content-Length: " + SIZE),
    "nothing after the start": request(b"Content-Length: 100000", body=b"{"),
    "nothing": b"",
}
CUT_SHORT = ("nothing", "nothing after the start")


async def sent(tablet, raw, hangs_up=False):
    """What comes back first on a connection of its own."""
    host, port = tablet.origin.removeprefix("http://").split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(raw.replace(b"HOST", f"{host}:{port}".encode()).replace(b"TOKEN", tablet.token.encode()))
    if hangs_up:
        writer.write_eof()
    async with asyncio.timeout(10):
        try:
            answer = await reader.read(65536)
        except ConnectionError:
            answer = b""
    writer.close()
    return answer


@pytest.mark.parametrize("name", BROKEN)
async def test_what_is_no_proper_request_changes_nothing(room, tablets, name, caplog):
    dez = await tablets("dez")
    before = room.record.seq
    answer = await sent(dez, BROKEN[name], hangs_up=name in CUT_SHORT)
    assert answer in (b"", ONLY_HTTP) or answer.split(b" ", 2)[1][:1] == b"4", answer[:200]
    assert room.record.seq == before
    assert [(entry.name, entry.getMessage()) for entry in caplog.records] == []
    assert (await dez.tap({"does": "signal", "id": "", "kind": "speak"}))[0] == 200


async def test_the_same_bytes_without_a_fault_are_taken(room, tablets):
    dez = await tablets("dez")
    answer = await sent(dez, request(b"Content-Length: " + SIZE, b"Connection: close"))
    assert answer.startswith(b"HTTP/1.1 200")
    assert len(room.meeting.signals.live) == 1
