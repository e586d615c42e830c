"""A room on a real port that follows the tablet page's contract and does what the test tells it."""

import asyncio
import json
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
from aiohttp import web

from kiosk.forms.card import State
from kiosk.tablets.http.join_code import tidied
from kiosk.tablets.http.parts import Parts, read_tags
from kiosk.tablets.http.static_files import CATALOGUES, Pages
from kiosk.words.tablet_page import Catalogue

PAGE = Path(__file__).parents[3] / "ui" / "tablet_page"
CODE, TOKEN, DEVICE = "7KQ-M4X", "t" * 22, "d" * 43
NOT_IN = "This tablet is not in the meeting."
CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'"
Json = dict[str, Any]


def cut(state: Json) -> Parts:
    return Parts(msgspec.convert(state, State), b"salt")


def message(state: Json, have: str = "") -> Json:
    """What a page with these parts is told of this state."""
    return json.loads(cut(state).message(read_tags(have)))


class FakeRoom:
    """`taps` holds each POST that arrived, `kept` each key taken; `refusal`, `loses_answers`, `withholds`: trouble."""

    def __init__(self, catalogues: Mapping[str, Catalogue] = CATALOGUES) -> None:
        self.port = 0
        self._pages = Pages(PAGE, catalogues)
        self.state: Json = {"epoch": "e1", "seq": 1, "me": {"name": "Dez"}, "title": "Dez", "offers": [], "more": []}
        self.seats: dict[str, Json] = {}
        self.joins: list[Json] = []
        self.taps: list[Json] = []
        self.kept: dict[str, Json] = {}
        self.asked: list[str] = []
        self.headers: list[dict[str, str]] = []
        self.device_known = True
        self.beats = True
        self.has_room_for_pages = True
        self.polled: list[float] = []
        self.refusal: tuple[int, str] | None = None
        self.loses_answers = 0
        self.withholds = "nothing"
        self.on_tap: Callable[[Json], None] = lambda tap: None
        self._gate = asyncio.Event()
        self._gate.set()
        self._streams: set[asyncio.Queue[Json]] = set()
        self._loop = asyncio.new_event_loop()
        self._runner: web.AppRunner | None = None
        self._thread = threading.Thread(target=self._loop.run_forever)
        self._thread.start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    def counts(self) -> Counter[str]:
        """How many different taps of each kind were kept."""
        return Counter(tap["does"]["type"] for tap in self.kept.values())

    def times_asked(self, path: str) -> int:
        return sum(1 for asked in self.asked if asked.split("?")[0] == path)

    def start(self) -> None:
        asyncio.run_coroutine_threadsafe(self._start(), self._loop).result(10)

    def stop(self) -> None:
        asyncio.run_coroutine_threadsafe(self._stop(), self._loop).result(10)

    def close(self) -> None:
        self.stop()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    def hold(self) -> None:
        """Keep taps waiting for their answer until `release`."""
        self._loop.call_soon_threadsafe(self._gate.clear)

    def release(self) -> None:
        self._loop.call_soon_threadsafe(self._gate.set)

    def push(self, **changes: Any) -> None:
        """Change the state and tell every open page."""
        self.state = {**self.state, **changes, "seq": self.state["seq"] + 1}
        self._loop.call_soon_threadsafe(self._tell)

    def _tell(self) -> None:
        for stream in self._streams:
            stream.put_nowait(self.state)

    async def _start(self) -> None:
        app = web.Application(middlewares=[self._watch])
        app.add_routes([web.get("/", self._file), web.post("/join", self._join), web.post("/tap", self._tap)])
        app.add_routes([web.get("/state", self._state), web.get("/events", self._events)])
        app.add_routes([web.get("/card/{name}", self._card)])
        app.add_routes([web.get("/p/{file}", self._file)])
        self._runner = web.AppRunner(app, handle_signals=False, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port, reuse_address=True)
        await site.start()
        self.port = self._runner.addresses[0][1]

    async def _stop(self) -> None:
        if self._runner:
            for stream in self._streams:
                stream.put_nowait({})
            await self._runner.cleanup()
        self._runner = None

    @web.middleware
    async def _watch(self, request: web.Request, handler: Any) -> web.StreamResponse:
        self.asked.append(request.path_qs)
        self.headers.append(dict(request.headers))
        answer: web.StreamResponse = await handler(request)
        if not answer.prepared:
            answer.headers["Content-Security-Policy"] = CSP
            answer.headers.setdefault("Cache-Control", "no-store")
        return answer

    async def _file(self, request: web.Request) -> web.Response:
        if request.path not in self._pages.paths or self.withholds in request.path:
            raise web.HTTPNotFound
        file = self._pages.read(request.path)
        return web.Response(body=file.body, headers={"Content-Type": file.kind, "Cache-Control": file.caching})

    async def _join(self, request: web.Request) -> web.Response:
        asked = await request.json()
        self.joins.append(asked)
        if ("code" in asked and tidied(asked["code"]) != CODE) or asked.get("token") not in (None, TOKEN):
            return web.json_response({"sentence": "That is not the code on the big screen."}, status=403)
        self.device_known = True
        answer = web.json_response({"device": DEVICE, "epoch": self.state["epoch"], "state": message(self.state)})
        answer.set_cookie("heard", DEVICE, httponly=True, samesite="Strict")
        return answer

    def _is_in(self, request: web.Request) -> bool:
        shown = (request.headers.get("X-Heard-Device"), request.cookies.get("heard"))
        return self.device_known and DEVICE in shown

    async def _tap(self, request: web.Request) -> web.Response:
        tap = json.loads(await request.text())
        self.taps.append(tap)
        await self._gate.wait()
        if not self._is_in(request):
            return web.json_response({"sentence": NOT_IN}, status=401)
        if self.refusal:
            return web.json_response({"sentence": self.refusal[1]}, status=self.refusal[0])
        is_new = tap["key"] not in self.kept
        self.kept.setdefault(tap["key"], tap["tap"])
        if is_new:
            self.on_tap(tap["tap"])
        if self.loses_answers:
            self.loses_answers -= 1
            assert request.transport is not None
            request.transport.abort()
        return web.json_response({"seq": self.state["seq"], "dup": not is_new})

    async def _state(self, request: web.Request) -> web.Response:
        if not self._is_in(request):
            return web.json_response({"sentence": NOT_IN}, status=401)
        self.polled.append(self._loop.time())
        return web.json_response(message(self._shown(request), request.query.get("have", "")))

    def _shown(self, request: web.Request) -> Json:
        return self.seats[request.query["seat"]] if "seat" in request.query else self.state

    async def _card(self, request: web.Request) -> web.Response:
        if not self._is_in(request):
            return web.json_response({"sentence": NOT_IN}, status=401)
        tag, card = cut(self._shown(request)).cards[request.match_info["name"]]
        return web.Response(body=card, headers={"Content-Type": "application/json", "ETag": f'"{tag}"'})

    async def _events(self, request: web.Request) -> web.StreamResponse:
        if not self._is_in(request):
            return web.json_response({"sentence": NOT_IN}, status=401)
        if not self.has_room_for_pages:
            return web.json_response({"sentence": "This page is open three times already."}, status=429)
        stream = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        await stream.prepare(request)
        queue: asyncio.Queue[Json] = asyncio.Queue()
        self._streams.add(queue)
        queue.put_nowait(self.state)
        have = request.query.get("have", "")
        try:
            while state := await self._next(stream, queue):
                await stream.write(f"event: state\ndata: {json.dumps(message(state, have))}\n\n".encode())
                have = ",".join(f"{name}:{tag}" for name, tag in cut(state).tags.items())
        except ConnectionError:
            pass
        finally:
            self._streams.discard(queue)
        return stream

    async def _next(self, stream: web.StreamResponse, queue: asyncio.Queue[Json]) -> Json:
        while True:
            try:
                return await asyncio.wait_for(queue.get(), 1)
            except TimeoutError:
                if self.beats:
                    await stream.write(b"event: hb\ndata: {}\n\n")


@contextmanager
def opened(catalogues: Mapping[str, Catalogue] = CATALOGUES) -> Iterator[FakeRoom]:
    """A room that answers, on a port of its own."""
    room = FakeRoom(catalogues)
    room.start()
    try:
        yield room
    finally:
        room.close()
