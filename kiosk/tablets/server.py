"""The web server that tablets talk to: POST for taps, server-sent events for what changed. Lives on the Room's loop."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
from aiohttp import web

from kiosk.meeting.lifecycle import MeetingClosed
from kiosk.meeting.terms import Refused
from kiosk.room import Change, NotKept, Room
from kiosk.tablets.devices import Device, Devices, beside
from kiosk.tablets.guards import HEADERS, SENTENCES, Turned, refuse_stranger
from kiosk.tablets.incoming import LARGEST_BODY, Unreadable, read_join, read_tap
from kiosk.tablets.join import Bucket, JoinCard, join_card
from kiosk.tablets.network import LOOPBACK, free_socket, lan_address
from kiosk.tablets.pages import Pages
from kiosk.tablets.reception import Reception
from kiosk.tablets.states import States
from kiosk.tablets.streams import Streams

USUAL_PORT = 8713
STAYS_AFTER_CLOSING_S = 15 * 60
BODY_WITHIN_S = 10
COOKIE = "heard"
TOO_FAST = "That was very fast. It is sent again in a moment."
ALREADY_OPEN = "This page is open three times already. Please close one."
NO_NETWORK = "There is no network here, so tablets cannot come in. Join this machine to the room's Wi-Fi."
OTHER_PORT = "Another program has the usual port {usual}. Heard is at {port} now: scan the code anew."

log = logging.getLogger(__name__)
_quiet = logging.getLogger(f"{__name__}.http")  # broken requests from the network are no news
_quiet.propagate = False
_quiet.addHandler(logging.NullHandler())


class Server:
    """`pages` is the folder of the tablet page; `port` 0 is any, None the one kept from before or the usual one."""

    def __init__(
        self,
        room: Room,
        pages: Path,
        port: int | None = None,
        address: Callable[[], str | None] = lan_address,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self.room = room
        self._pages = Pages(pages)
        self._port = port
        self._address = address
        self._seconds = seconds
        path = room.record.path
        self.devices = Devices(beside(path) if path else None)
        self.reception = Reception(room, self.devices, seconds, self._news)
        self._states = States(room, self.reception)
        self._streams = Streams(self._states.of)
        self._buckets: dict[str, Bucket] = {}
        self._hosts: frozenset[str] = frozenset()
        self._runner: web.AppRunner | None = None
        self._stop_listening: Callable[[], None] = lambda: None
        self._ending: asyncio.TimerHandle | None = None
        self._base = self._sentence = ""
        self._listeners: list[Callable[[], None]] = []

    # For the desk, on the Room's thread

    @property
    def card(self) -> JoinCard:
        kept = self.devices.kept
        return join_card(self._base, kept.code, kept.token, kept.pad_token, self._sentence)

    @property
    def notices(self) -> tuple[str, ...]:
        """What the person running the meeting should know about the way in."""
        off = ["Somebody guesses codes. The code is off for a minute; the square code works."]
        lines = off if self.reception.guesses.code_is_off else []
        short = self.room.meeting.people.short
        lines += [f"A second tablet came in as {short(person)}." for person in self.reception.second_claims]
        return tuple(lines + (["The way in is closed."] if self.reception.locked else []))

    def listen(self, listener: Callable[[], None]) -> None:
        """Be told when `card`, `notices` or `devices` changed."""
        self._listeners.append(listener)

    def remove(self, device: Device) -> None:
        """Its token is worth nothing from now on, and it cannot come in again by itself."""
        self.reception.forget(device, bar=True)
        self._streams.close_of(device)
        self._news()

    def lock(self, locked: bool) -> None:
        """Nobody new comes in; who is in stays in."""
        self.reception.locked = locked
        self._news()

    def new_way_in(self) -> JoinCard:
        """Another code and link, when the old ones have gone too far."""
        self.devices.new_way_in()
        self.devices.save()
        self._news()
        return self.card

    def _news(self) -> None:
        for listener in self._listeners:
            listener()

    # Starting and stopping

    async def start(self) -> JoinCard:
        """Serve, and say where; OSError when no port is free or the folder cannot be written."""
        lan = self._address()
        kept = self.devices.kept
        wanted = self._port if self._port is not None else kept.port or USUAL_PORT
        bound = free_socket("0.0.0.0" if lan else LOOPBACK, wanted)
        port = int(bound.getsockname()[1])
        self._hosts = frozenset(f"{name}:{port}" for name in (lan, LOOPBACK) if name)
        self._base = f"http://{lan or LOOPBACK}:{port}/"
        moved = OTHER_PORT.format(usual=wanted, port=port) if wanted not in (0, port) else ""
        self._sentence = " ".join(part for part in ("" if lan else NO_NETWORK, moved) if part)
        kept.port = port
        self._adopt_meeting()
        self.devices.save()
        await self._serve(bound)
        self._stop_listening = self.room.listen(self._heard)
        self._streams.start()
        return self.card

    async def _serve(self, bound: Any) -> None:
        app = web.Application(middlewares=[self._guard], client_max_size=LARGEST_BODY, logger=_quiet)
        app.add_routes([web.post("/tap", self._tap), web.post("/join", self._join), web.post("/leave", self._leave)])
        for path, handler in (("/state", self._state), ("/events", self._events)):
            app.router.add_get(path, handler, allow_head=False)
        for path in self._pages.paths:
            app.router.add_get(path, self._page, allow_head=False)
        app.on_response_prepare.append(_without_banner)
        self._runner = web.AppRunner(
            app, handle_signals=False, access_log=None, shutdown_timeout=0.3, logger=_quiet, keepalive_timeout=60
        )
        await self._runner.setup()
        await web.SockSite(self._runner, bound).start()

    async def stop(self) -> None:
        """Every page is let go and the port is free, within a second."""
        self._stop_listening()
        self._stop_listening = lambda: None
        if self._ending:
            self._ending.cancel()
        await self._streams.stop()
        if self._runner:
            await self._runner.cleanup()
        self._runner = None

    def _adopt_meeting(self) -> None:
        """Devices belong to one meeting; with another, everybody comes in anew."""
        kept, number = self.devices.kept, self.room.number
        if kept.meeting and number != kept.meeting and (number or kept.devices):
            self.reception.start_over(number)
        kept = self.devices.kept
        kept.meeting = number or kept.meeting

    def _heard(self, change: Change) -> None:
        if self.room.number != self.devices.kept.meeting:
            self._adopt_meeting()
            self.devices.save()
            self._let_go_of_strangers()
            self._news()
        if any(isinstance(happened.event, MeetingClosed) for happened in change.happened):
            self._ending = asyncio.get_running_loop().call_later(STAYS_AFTER_CLOSING_S, self._over)
        self._states.changed()
        self._streams.changed()

    def _over(self) -> None:
        """Tokens end a quarter of an hour after the meeting."""
        self.reception.start_over(self.room.number)
        self._let_go_of_strangers()
        self._news()

    def _let_go_of_strangers(self) -> None:
        known = {device.hash for device in self.devices}
        for stream in self._streams:
            if stream.device.hash not in known:
                stream.close()

    # Requests

    @web.middleware
    async def _guard(self, request: web.Request, handler: Any) -> web.StreamResponse:
        try:
            refuse_stranger(request, self._hosts)
            answer: web.StreamResponse = await handler(request)
            return answer
        except (Turned, Unreadable, Refused, NotKept) as turned:
            return _said(_status(turned), str(turned))
        except web.HTTPException as error:
            allowed = {"Allow": error.headers["Allow"]} if "Allow" in error.headers else {}
            return _said(error.status, SENTENCES.get(error.status, SENTENCES[404]), **allowed)
        except TimeoutError:
            return _said(408, SENTENCES[500])
        except OSError:
            log.exception("The file of the devices cannot be written.")
            return _said(503, "This cannot be kept now. Please try again.")
        except Exception:
            log.exception("A request failed.")
            return _said(500, SENTENCES[500])

    async def _page(self, request: web.Request) -> web.Response:
        body, kind = self._pages.read(request.path)
        return web.Response(body=body, headers={**HEADERS, "Content-Type": kind})

    async def _join(self, request: web.Request) -> web.Response:
        asked = read_join(await _body(request))
        token, device = self.reception.join(asked, request.remote or "", request.cookies.get(COOKIE, ""))
        self.devices.save()
        self._news()
        head = msgspec.json.encode({"device": token, "epoch": self.devices.kept.epoch})[:-1]
        answer = _json(head + b',"state":' + self._whole(device) + b"}")
        answer.set_cookie(COOKIE, token, httponly=True, samesite="Strict", path="/")
        return answer

    async def _tap(self, request: web.Request) -> web.Response:
        device = self.reception.known(request.headers.get("X-Heard-Device", ""))
        bucket = self._buckets.get(device.hash)
        if bucket is None:
            bucket = self._buckets[device.hash] = Bucket(self._seconds())
        if not bucket.takes(self._seconds()):
            raise Turned(429, TOO_FAST)
        body = read_tap(await _body(request))
        ack = await self.reception.tap(device, body.tap, body.key)
        if not ack.seq:
            self._states.changed()
            self._streams.changed()
        return _json(b'{"seq":%d,"dup":%b}' % (ack.seq, b"true" if ack.dup else b"false"))

    async def _leave(self, request: web.Request) -> web.Response:
        device = self.reception.known(request.headers.get("X-Heard-Device", ""))
        await _body(request)
        self.reception.forget(device)
        self._streams.close_of(device)
        self._news()
        answer = _json(b"{}")
        answer.del_cookie(COOKIE, path="/")
        return answer

    async def _state(self, request: web.Request) -> web.Response:
        device = self._reading(request)
        seat = request.query.get("seat")
        if seat is not None and device.pad:
            return _json(self._states.at_the_pad(seat))
        return _json(self._whole(device))

    def _whole(self, device: Device) -> bytes:
        return b'{"seq":%d,%b' % self._states.of(device)

    async def _events(self, request: web.Request) -> web.StreamResponse:
        device = self._reading(request)
        if not self._streams.has_room(device):
            raise Turned(429, ALREADY_OPEN)
        response = web.StreamResponse(headers={**HEADERS, "Content-Type": "text/event-stream"})
        await response.prepare(request)
        await self._streams.serve(device, request, response)
        return response

    def _reading(self, request: web.Request) -> Device:
        token = request.headers.get("X-Heard-Device") or request.cookies.get(COOKIE, "")
        return self.reception.known(token)


async def _body(request: web.Request) -> bytes:
    """The whole body; a slow one has ten seconds."""
    if request.content.is_eof():
        return await request.read()
    async with asyncio.timeout(BODY_WITHIN_S):
        return await request.read()


def _json(body: bytes, status: int = 200) -> web.Response:
    return web.Response(body=body, status=status, headers={**HEADERS, "Content-Type": "application/json"})


def _said(status: int, sentence: str, **headers: str) -> web.Response:
    answer = _json(msgspec.json.encode({"sentence": sentence}), status)
    answer.headers.update(headers)
    return answer


def _status(turned: Exception) -> int:
    if isinstance(turned, Turned):
        return turned.status
    return {Unreadable: 400, Refused: 409}.get(type(turned), 503)


async def _without_banner(request: web.Request, response: web.StreamResponse) -> None:
    response.headers.pop("Server", None)
