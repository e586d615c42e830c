"""What is turned away before anything happens: other hosts, other origins, other methods, other bodies."""

import json

import pytest

from kiosk.tablets.http.guards import HEADERS
from kiosk.tablets.http.static_files import ASK_AGAIN, FOR_EVER
from tests.kiosk.tablets.rooms import new_key

SPEAK = {"does": {"does": "signal", "id": "", "kind": "speak"}, "private": False}
BODIES = {"/tap": lambda: {"key": new_key(), "tap": SPEAK}, "/join": lambda: {"code": "AAA-AAA"}}
READS = ("/", "/state", "/events", "/card/opening")
EVIL_HOSTS = (
    "evil.example",
    "evil.example:{port}",
    "127.0.0.1",
    "127.0.0.1:1",
    "localhost:{port}",
    "0.0.0.0:{port}",
    "",
)
EVIL_ORIGINS = (
    None,
    "null",
    "",
    "http://evil.example",
    "https://127.0.0.1:{port}",
    "http://127.0.0.1",
    "http://127.0.0.1:1",
    "http://127.0.0.1:{port}.evil.example",
    "http://127.0.0.1:{port}/",
)


def routes(server):
    """Every route the server has: method and path, of cards that of one."""
    table = server._runner.app.router.routes()
    return sorted({(route.method, route.resource.canonical.replace("{name}", "opening")) for route in table})


def port_of(tablet):
    return tablet.origin.rsplit(":", 1)[1]


def a_body(path):
    return json.dumps(BODIES[path]()).encode()


async def test_every_route_stands_in_this_table(server):
    for method, path in routes(server):
        known = BODIES if method == "POST" else READS
        assert path in known or path.endswith((".js", ".css", ".json")), f"{method} {path} needs a row"


@pytest.mark.parametrize("host", EVIL_HOSTS)
async def test_another_host_is_refused_on_every_route(room, server, tablets, host):
    dez = await tablets("dez")
    headers = {**dez.headers, "Host": host.format(port=port_of(dez)), "Content-Type": "application/json"}
    before = room.record.seq
    for method, path in routes(server):
        body = a_body(path) if method == "POST" else None
        async with dez.session.request(method, dez.origin + path, data=body, headers=headers) as answer:
            assert answer.status in (400, 421), (method, path)
    assert room.record.seq == before


@pytest.mark.parametrize("origin", EVIL_ORIGINS)
async def test_another_origin_changes_nothing(room, server, tablets, origin):
    dez = await tablets("dez")
    headers = {"X-Heard": "1", "X-Heard-Device": dez.token, "Content-Type": "application/json"}
    if origin is not None:
        headers["Origin"] = origin.format(port=port_of(dez))
    before = room.record.seq
    for method, path in routes(server):
        if method == "POST":
            async with dez.session.post(dez.origin + path, data=a_body(path), headers=headers) as answer:
                assert answer.status == 403, path
    assert (room.record.seq, len(list(server.devices))) == (before, 1)


async def test_a_foreign_page_reads_nothing(tablets):
    dez = await tablets("dez")
    assert (await dez.get("state", Origin="http://evil.example"))[0] == 403
    async with dez.session.get(dez.base + "state", headers=dez.headers) as answer:
        assert not [name for name in answer.headers if name.lower().startswith("access-control")]


@pytest.mark.parametrize("path", BODIES)
async def test_a_form_or_plain_text_or_no_own_header_changes_nothing(room, tablets, path):
    dez = await tablets("dez")
    before = room.record.seq
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""):
        status, _ = await dez.post(path[1:], data=a_body(path), **{"Content-Type": kind})
        assert status == 415, kind
    for own in ("", "0", "true"):
        assert (await dez.post(path[1:], data=a_body(path), **{"X-Heard": own}))[0] == 403
    assert room.record.seq == before


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE", "POST", "GET"])
async def test_each_route_has_one_method(server, tablets, method):
    dez = await tablets("dez")
    allowed = {(name, path) for name, path in routes(server)}
    headers = {**dez.headers, "Content-Type": "application/json"}
    for _, path in sorted(allowed):
        if (method, path) not in allowed:
            async with dez.session.request(method, dez.origin + path, headers=headers) as answer:
                assert answer.status == 405, path
                assert answer.headers["Allow"] in ("GET", "POST")


async def test_a_write_by_get_is_none(room, tablets):
    dez = await tablets("dez")
    before = room.record.seq
    assert (await dez.get("tap?key=1&does=signal"))[0] == 405
    assert room.record.seq == before


async def test_every_answer_carries_the_headers_and_no_banner(server, tablets):
    dez = await tablets("dez")
    script = next(path for _, path in routes(server) if path.endswith(".js"))
    kept = {"/": ASK_AGAIN, script: FOR_EVER}
    answers = [("GET", "/"), ("GET", "/state"), ("GET", "/nothing"), ("POST", "/state"), ("GET", script)]
    for method, path in answers:
        headers = HEADERS | {"Cache-Control": kept.get(path, HEADERS["Cache-Control"])}
        async with dez.session.request(method, dez.origin + path, headers=dez.headers) as answer:
            for name, value in headers.items():
                assert answer.headers[name] == value, path
            assert "Server" not in answer.headers
    assert "unsafe" not in HEADERS["Content-Security-Policy"]


async def test_a_browser_that_has_a_page_file_is_sent_nothing(server, tablets):
    dez = await tablets()
    async with dez.session.get(dez.origin + "/", headers=dez.headers) as answer:
        tag, encoding = answer.headers["ETag"], answer.headers.get("Content-Encoding")
    assert encoding == "gzip"
    async with dez.session.get(dez.origin + "/", headers={**dez.headers, "If-None-Match": tag}) as answer:
        assert (answer.status, await answer.read()) == (304, b"")
    async with dez.session.get(dez.origin + "/", headers={**dez.headers, "Accept-Encoding": "identity"}) as answer:
        assert (await answer.read()).startswith(b"<!doctype html>")
        assert "Content-Encoding" not in answer.headers


async def test_the_stream_carries_them_too(tablets):
    dez = await tablets("dez")
    async with dez.session.get(dez.base + "events", headers={"X-Heard-Device": dez.token}) as answer:
        assert answer.headers["Content-Type"] == "text/event-stream"
        assert answer.headers["Cache-Control"] == "no-store"
        assert "Server" not in answer.headers


async def test_what_a_proxy_may_add_is_not_read(tablets):
    dez = await tablets()
    spoofed = {"X-Forwarded-Host": "evil.example", "X-Forwarded-For": "10.0.0.1", "Forwarded": "host=evil.example"}
    assert (await dez.get("state", **spoofed))[0] == 200


async def test_nothing_by_a_path_from_outside(tablets):
    dez = await tablets()
    for path in (
        "/../pyproject.toml",
        "/%2e%2e/server.py",
        "/..%2fserver.py",
        "/index.html",
        "//etc/passwd",
        "/tablet.js/",
    ):
        async with dez.session.get(dez.origin + path, headers=dez.headers) as answer:
            assert answer.status == 404, path


async def test_the_cookie_reads_and_never_writes(server, tablets):
    dez = await tablets("dez")
    cookie = {"Cookie": f"heard={dez.token}"}
    async with dez.session.get(dez.base + "state", headers=cookie) as answer:
        assert answer.status == 200
    token, dez.token = dez.token, ""
    status, _ = await dez.post("tap", {"key": new_key(), "tap": SPEAK}, Cookie=f"heard={token}")
    assert status == 401


async def test_the_cookie_is_for_this_site_and_no_script(tablets):
    dez = await tablets()
    body = json.dumps({"code": dez.server.card.code}).encode()
    headers = {**dez.headers, "Content-Type": "application/json"}
    async with dez.session.post(dez.base + "join", data=body, headers=headers) as answer:
        cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
