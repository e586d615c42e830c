"""Tablets as plain HTTP clients: what the page of a person's own device sends and is told, without the page."""

import asyncio
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import msgspec

from kiosk.meeting.people import Consent, Person
from kiosk.tablets.http.devices import hashed
from tests.kiosk.tablets.as_shown import Shown

Json = dict[str, Any]
TOO_FAST = 429


class TurnedAway(Exception):
    """The room said no: a status and the sentence it gave."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(f"{status}: {sentence}")
        self.status, self.sentence = status, sentence


class HttpTablet:
    """One device; `heard` is every byte the room ever told it."""

    def __init__(self, session: aiohttp.ClientSession, address: str, device: str = "") -> None:
        self.session, self.address, self.device = session, address, device
        self.heard: list[str] = []
        self._cards: dict[str, Json] = {}  # by tag

    @property
    def headers(self) -> dict[str, str]:
        return {
            "Origin": self.address.rstrip("/"),
            "X-Heard": "1",
            "X-Heard-Device": self.device,
            "Content-Type": "application/json",
        }

    async def post(self, path: str, body: bytes) -> Json:
        async with self.session.post(self.address + path, data=body, headers=self.headers) as answer:
            return self._told(answer.status, await answer.text())

    async def get(self, path: str) -> Json:
        async with self.session.get(self.address + path, headers={"X-Heard-Device": self.device}) as answer:
            return self._told(answer.status, await answer.text())

    async def state(self) -> Json:
        """All that it shows now, with each card it could open, asked for once for as long as it is the same."""
        state = Shown().take(await self.get("state"))
        for row in state["offers"] + state["more"]:
            if "tag" in row:
                name, tag = row.pop("card"), row.pop("tag")
                if tag not in self._cards:
                    self._cards[tag] = await self.get(f"card/{name}")
                row["opens"] = self._cards[tag]
        return state

    def _told(self, status: int, text: str) -> Json:
        self.heard.append(text)
        said: Json = msgspec.json.decode(text)
        if status != 200:
            raise TurnedAway(status, said["sentence"])
        return said

    async def events(self) -> AsyncIterator[Json]:
        """Each state the room pushes, for as long as it is listened to."""
        async with self.session.get(f"{self.address}events", headers={"X-Heard-Device": self.device}) as answer:
            shown = Shown()
            async for line in answer.content:
                self.heard.append(line.decode())
                if line.startswith(b'data: {"'):
                    yield shown.take(msgspec.json.decode(line[len(b"data: ") :]))

    async def tap(self, does: object, key: str = "", for_: str = "") -> Json:
        """Send one tap: a command, or what would be one. TurnedAway when the room refuses it."""
        tap = {"does": does, **({"for": for_} if for_ else {})}
        return await self.post("tap", msgspec.json.encode({"key": key or new_key(), "tap": tap, "age_ms": 0}))

    async def tap_in_time(self, does: object, key: str) -> Json:
        """A tap that is sent again when the room says it came too fast, as the page does."""
        while True:
            try:
                return await self.tap(does, key)
            except TurnedAway as turned:
                if turned.status != TOO_FAST:
                    raise
            await self.state()

    async def join(self, token: str = "", code: str = "") -> None:
        self.device = (await self.post("join", msgspec.json.encode({"token": token, "code": code})))["device"]

    async def join_as(self, person: Person, token: str, let_in: Callable[[str], Awaitable[object]]) -> Json:
        """Come in as somebody the meeting knows, with the answers they gave before; the last tap's answer.

        `let_in` is the yes at the desk, for the device with this hash; without one nobody comes in.
        """
        await self.join(token)
        said = await self.tap({"does": "choose_person", "person": person.id})
        card = (await self.state())["card"]
        if card and card["id"] == "wait":
            await let_in(hashed(self.device))
            while ((await self.state())["card"] or {}).get("id") == "wait":
                await asyncio.sleep(0)
        for item, answer in _answers(person, person.consent):
            said = await self.tap({"does": "answer_consent", "item": item, "answer": answer})
        return said


def _answers(person: Person, consent: Consent) -> list[tuple[str, str]]:
    yes_no = {
        item: "yes" if getattr(consent, item) else "no" for item in ("feelings", "print_name", "show_coproduction")
    }
    voice = person.voice if consent.voice_group else "not_said"
    return [("turns", consent.turns), ("voice_group", voice), *yes_no.items()]


def new_key() -> str:
    return secrets.token_hex(16)


@asynccontextmanager
async def browserless() -> AsyncIterator[aiohttp.ClientSession]:
    """One pool of connections for all tablets; each sends its own token, so no cookie is kept."""
    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar()) as session:
        yield session
