"""What each address answers: the page, joining, taps, states and what changed; JSON but for the page itself."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Set
from typing import Any

import msgspec
from aiohttp import web

from kiosk.meeting.terms import Refused
from kiosk.room.room import NotKept
from kiosk.tablets.http.caps import FewLines, Slow
from kiosk.tablets.http.devices import AT_MOST, Device
from kiosk.tablets.http.event_stream import Page, Streams
from kiosk.tablets.http.guards import HEADERS, SENTENCES, Turned, refuse_stranger
from kiosk.tablets.http.identity import Reception
from kiosk.tablets.http.join_code import Bucket
from kiosk.tablets.http.networks import without_mapping
from kiosk.tablets.http.parse import LARGEST_BODY, Unreadable, read_join, read_tap
from kiosk.tablets.http.parts import Parts, read_tags
from kiosk.tablets.http.state_cache import States, card_of
from kiosk.tablets.http.static_files import Pages
from kiosk.words.disk import NOT_KEPT, WHY, refuses

BODY_WITHIN_S = 30
Reached = Callable[[str, str, asyncio.BaseTransport | None, str], None]
COOKIE = "heard"
WORTH_PACKING = 400  # bytes
PACKED = {"Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
TOO_FAST = "That was very fast. It is sent again in a moment."
NO_COOKIES = "This browser keeps no cookies, so what is new comes late. Turn them on here, or put your hand up."
ALREADY_OPEN = "This page is open three times already. Please close one."

log = logging.getLogger(__name__)
quiet = logging.getLogger(f"{__name__}.http")  # broken requests from the network are no news
quiet.setLevel(logging.CRITICAL + 1)


class Routes:
    """The handlers; `news` is called when a device came or went."""

    def __init__(
        self,
        pages: Pages,
        reception: Reception,
        states: States,
        streams: Streams,
        seconds: Callable[[], float],
        news: Callable[[], None],
    ) -> None:
        self._pages = pages
        self.reception = reception
        self._states = states
        self._streams = streams
        self._seconds = seconds
        self._news = news
        self._buckets: dict[str, Bucket] = {}
        self._given: set[str] = set()  # devices that came without their cookie, and got it again
        self._slow = Slow()
        log.filters[:] = [FewLines(seconds)]
        self._hosts: Set[str] = frozenset()
        self._reached: Reached = lambda own, other, transport, device: None

    def app(self, hosts: Set[str], reached: Reached) -> web.Application:
        """An application that answers to these hosts only, which may become more; `reached` is told of each request."""
        self._hosts, self._reached = hosts, reached
        app = web.Application(middlewares=[self._guard], client_max_size=LARGEST_BODY, logger=quiet)
        app.add_routes([web.post("/tap", self._tap), web.post("/join", self._join)])
        for path, handler in (("/state", self._state), ("/events", self._events), ("/card/{name}", self._card)):
            app.router.add_get(path, handler, allow_head=False)
        for path in self._pages.paths:
            app.router.add_get(path, self._page, allow_head=False)
        app.on_response_prepare.append(_without_banner)
        return app

    @web.middleware
    async def _guard(self, request: web.Request, handler: Any) -> web.StreamResponse:
        try:
            refuse_stranger(request, self._hosts)
            self._note(request)
            return _fit(await handler(request), request)
        except (Turned, Unreadable, Refused, NotKept) as turned:
            return _said(_status(turned), str(turned))
        except web.HTTPException as error:
            allowed = {"Allow": error.headers["Allow"]} if "Allow" in error.headers else {}
            return _said(error.status, SENTENCES.get(error.status, SENTENCES[404]), **allowed)
        except (TimeoutError, web.RequestPayloadError):
            return _said(408, SENTENCES[408])
        except ConnectionError:
            raise
        except OSError as error:
            log.exception("The file of the devices cannot be written.")
            return _said(503, NOT_KEPT.format(why=WHY[refuses(error)]))
        except Exception:
            log.exception("A request failed.")
            return _said(500, SENTENCES[500])

    def _note(self, request: web.Request) -> None:
        transport = request.transport
        own = transport.get_extra_info("sockname") if transport else None
        device = self.reception.devices.find(_token(request))
        whose = device.hash if device and device.is_somebody_s else ""
        self._reached(without_mapping(own[0]) if own else "", _address(request), transport, whose)

    async def _page(self, request: web.Request) -> web.Response:
        file = self._pages.read(request.path)
        headers = {**HEADERS, "Content-Type": file.kind, "Cache-Control": file.caching, "ETag": file.tag}
        if request.headers.get("If-None-Match") == file.tag:
            return web.Response(status=304, headers=headers)
        if not _takes_packed(request):
            return web.Response(body=file.body, headers=headers)
        return web.Response(body=file.packed, headers={**headers, **PACKED})

    async def _join(self, request: web.Request) -> web.Response:
        asked = read_join(await self._body(request))
        token, device = self.reception.join(asked, _address(request), request.cookies.get(COOKIE, ""))
        await self.reception.devices.keep()
        self._news()
        head = msgspec.json.encode({"device": token, "epoch": self.reception.devices.kept.epoch})[:-1]
        answer = _json(head + b',"state":' + self._states.of(device).message({}) + b"}")
        _keep(answer, token)
        return answer

    async def _tap(self, request: web.Request) -> web.Response:
        device = self.reception.known(request.headers.get("X-Heard-Device", ""))
        bucket = self._buckets.get(device.hash)
        if bucket is None:
            if len(self._buckets) > 2 * AT_MOST:
                self._buckets.clear()
            bucket = self._buckets[device.hash] = Bucket(self._seconds())
        if not bucket.takes(self._seconds()):
            raise Turned(429, TOO_FAST)
        body = read_tap(await self._body(request))
        ack = await self.reception.tap(device, body.tap, body.key)
        if not ack.seq:
            self._states.changed()
            self._streams.changed()
        return _json(b'{"seq":%d,"dup":%b}' % (ack.seq, b"true" if ack.dup else b"false"))

    async def _state(self, request: web.Request) -> web.Response:
        return self._answer(request, self._reading(request))

    def _answer(self, request: web.Request, device: Device) -> web.Response:
        seat = request.query.get("seat")
        if seat is not None and device.pad:
            return _state(request, self._states.at_the_pad(seat))
        if COOKIE not in request.cookies:
            return self._without_a_cookie(request, device)
        self._given.discard(device.hash)
        if not self._streams.has_room(device):  # it asks again and again, as it cannot be told
            return _state(request, self._states.told(device, ALREADY_OPEN))
        return _state(request, self._states.of(device))

    async def _card(self, request: web.Request) -> web.Response:
        """What a row of home or of the list opens, when somebody opens it."""
        device, seat = self._reading(request), request.query.get("seat")
        parts = self._states.at_the_pad(seat) if seat is not None and device.pad else self._states.of(device)
        tag, card = card_of(parts.cards, request.match_info["name"])
        answer = _json(card)
        answer.headers["ETag"] = f'"{tag}"'
        return answer

    def _without_a_cookie(self, request: web.Request, device: Device) -> web.Response:
        """A browser that was started anew gets it again; one that has not kept that can be told nothing in passing."""
        given = device.hash in self._given
        self._given.add(device.hash)
        parts = self._states.told(device, NO_COOKIES) if given else self._states.of(device)
        answer = _state(request, parts)
        _keep(answer, _token(request))
        return answer

    async def _body(self, request: web.Request) -> bytes:
        """The whole body; a slow one has half a minute."""
        if request.content.is_eof():
            return await request.read()
        with self._slow.one(_address(request)):
            async with asyncio.timeout(BODY_WITHIN_S):
                return await request.read()

    async def _events(self, request: web.Request) -> web.StreamResponse:
        device = self._reading(request)
        if not self._streams.has_room(device):
            raise Turned(429, ALREADY_OPEN)
        packs = _takes_packed(request)
        headers = {**HEADERS, "Content-Type": "text/event-stream", **(PACKED if packs else {})}
        response = web.StreamResponse(headers=headers)
        await response.prepare(request)
        await self._streams.serve(Page(device, _have(request), packs), request, response)
        return response

    def _reading(self, request: web.Request) -> Device:
        return self.reception.known(_token(request))


def _token(request: web.Request) -> str:
    return request.headers.get("X-Heard-Device") or request.cookies.get(COOKIE, "")


def _keep(answer: web.Response, token: str) -> None:
    answer.set_cookie(COOKIE, token, httponly=True, samesite="Strict", path="/")


def _address(request: web.Request) -> str:
    return without_mapping(request.remote or "")


def _json(body: bytes, status: int = 200) -> web.Response:
    return web.Response(body=body, status=status, headers={**HEADERS, "Content-Type": "application/json"})


def _have(request: web.Request) -> dict[str, str]:
    return read_tags(request.query.get("have", ""))


def _state(request: web.Request, parts: Parts) -> web.Response:
    return _json(parts.message(_have(request)))


def _said(status: int, sentence: str, **headers: str) -> web.Response:
    answer = _json(msgspec.json.encode({"sentence": sentence}), status)
    answer.headers.update(headers)
    return answer


def _status(turned: Exception) -> int:
    if isinstance(turned, Turned):
        return turned.status
    return {Unreadable: 400, Refused: 409}.get(type(turned), 503)


def _takes_packed(request: web.Request) -> bool:
    return "gzip" in request.headers.get("Accept-Encoding", "")


def _fit(answer: web.StreamResponse, request: web.Request) -> web.StreamResponse:
    """What is long goes out packed, to whoever takes that; files and streams are packed already."""
    if not isinstance(answer, web.Response) or "Content-Encoding" in answer.headers or not _takes_packed(request):
        return answer
    if isinstance(answer.body, bytes) and len(answer.body) > WORTH_PACKING:
        answer.enable_compression(web.ContentCoding.gzip)
        answer.headers["Vary"] = "Accept-Encoding"
    return answer


async def _without_banner(request: web.Request, response: web.StreamResponse) -> None:
    response.headers.pop("Server", None)
