"""A meeting with a server on a real port, and tablets that talk to it as the page does."""

import asyncio
import io
import json
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from typing import Any

from aiohttp import ClientSession, CookieJar

from kiosk.forms.card import State
from kiosk.meeting.lifecycle import OpenMeeting, Setting
from kiosk.meeting.people import Consent, Person
from kiosk.meeting.tap import Tap
from kiosk.record.sqlite_store import RecordFile
from kiosk.room.room import Ack, Room
from kiosk.tablets.cards.device_state import state_of
from kiosk.tablets.http.devices import hashed
from kiosk.tablets.http.server import Server
from kiosk.views.person_view import glance
from tests.kiosk.tablets.as_shown import Shown

PAGE = Path(__file__).parents[3] / "ui" / "tablet_page"
OPEN = Consent(turns="name", voice_group=True, feelings=True, print_name=True, show_coproduction=True)
PEOPLE = (
    Person(id="tess", name="Tess Tall", role="facilitator", consent=OPEN),
    Person(id="dez", name="Dez Day", seat=2, voice="lived_experience", consent=OPEN),
    Person(id="amina", name="Amina Ash", seat=3, voice="lived_experience", consent=OPEN),
    Person(id="colin", name="Colin Coe", seat=4, voice="organisation", office="Commissioner", consent=OPEN),
    Person(id="sam", name="Sam Sun", role="supporter", supports="dez", consent=OPEN),
    Person(id="ivo", name="Ivo Ice", role="invited", seat=6, voice="organisation", consent=OPEN),
)
Json = dict[str, Any]
_keys = count(1)


async def until(condition: Callable[[], object]) -> None:
    """What is waited for happens on this loop."""
    async with asyncio.timeout(20):
        while not condition():
            await asyncio.sleep(0)


def new_key() -> str:
    return f"{next(_keys):032x}"


def crowd() -> list[Person]:
    """150 people, ten of each first name and fifteen of each last one."""
    firsts = ("Amina", "Ben", "Carla", "Dev", "Elif", "Femi", "Grace", "Hal", "Ines", "Jan", "Kofi", "Lena", "Mo")
    lasts = ("Adeyemi", "Brown", "Choi", "Davies", "Evans", "Farah", "Green", "Hughes", "Iqbal", "Jones")
    names = (f"{first} {last}" for first in (*firsts, "Nia", "Olu") for last in lasts)
    return [Person(id=f"c{at}", name=name, seat=at, consent=OPEN) for at, name in enumerate(names, 1)]


def opening(mode: str = "fair_queue", people=PEOPLE, number: int = 1) -> OpenMeeting:
    setting = Setting(number, "Evictions", "2026-11-24", people=people)
    return OpenMeeting(mode=mode, limit="What we ask for", limit_owner="The council", setting=setting)


async def opened(record: RecordFile | None = None, mode: str = "fair_queue", people=PEOPLE, number: int = 1) -> Room:
    room = Room(record or RecordFile.in_memory("The group"))
    await room.tap(Tap(who="tess", does=opening(mode, people, number)))
    return room


async def does(room: Room, who: str, command: Any, by: str = "") -> Ack:
    """A tap from the desk or from somebody whose tablet is not looked at."""
    return await room.tap(Tap(who=who, by=by, does=command, key=new_key()))


async def after(steps, people=PEOPLE) -> Room:
    """An open room in which these (who, what) taps were taken."""
    room = await opened(people=people)
    for who, step in steps:
        await does(room, who, step)
    return room


def shown(room: Room, person: str) -> State:
    """What this person's own tablet shows."""
    return state_of(glance(room), person, "e")


class Tablet:
    """One browser: its cookies, its token, its own requests."""

    def __init__(self, server: Server, session: ClientSession) -> None:
        self.server = server
        self.session = session
        self.token = ""
        self._cards: dict[str, Json] = {}
        self.base = server.card.address
        self.origin = self.base.rstrip("/")

    @property
    def headers(self) -> dict[str, str]:
        own = {"X-Heard-Device": self.token} if self.token else {}
        return {"Origin": self.origin, "X-Heard": "1", **own}

    async def post(self, path: str, body: Any = None, data: bytes | None = None, **headers: str) -> tuple[int, Json]:
        sent = data if data is not None else json.dumps(body).encode()
        with_type = {"Content-Type": "application/json", **self.headers, **headers}
        async with self.session.post(self.base + path, data=io.BytesIO(sent), headers=with_type) as answer:
            return answer.status, json.loads(await answer.read())

    async def get(self, path: str, **headers: str) -> tuple[int, Json]:
        async with self.session.get(self.base + path, headers={"X-Heard-Device": self.token, **headers}) as answer:
            return answer.status, json.loads(await answer.read())

    async def join(self, **proof: Any) -> tuple[int, Json]:
        body = {"device_name": "", **(proof or {"code": self.server.card.code})}
        status, answer = await self.post("join", body)
        self.token = answer.get("device", self.token)
        return status, answer

    async def tap(self, command: Json, key: str = "", **more: Any) -> tuple[int, Json]:
        tap = {"does": command, "private": False, **more}
        return await self.post("tap", {"key": key or new_key(), "tap": tap, "age_ms": 0})

    async def state(self, seat: str = "") -> Json:
        """All it shows, with every card it could open."""
        status, message = await self.get(f"state?seat={seat}" if seat else "state")
        assert status == 200, message
        return await self.with_cards(Shown().take(message), seat)

    async def with_cards(self, state: Json, seat: str = "") -> Json:
        for row in state["offers"] + state["more"]:
            if "card" in row:
                row["opens"] = await self._card(row.pop("card"), row.pop("tag"), seat)
        return state

    async def _card(self, name: str, tag: str, seat: str) -> Json:
        """A card is asked for once, as long as it is the same."""
        key = f"{tag} {seat} {name}"
        if key not in self._cards:
            status, self._cards[key] = await self.get(f"card/{name}?seat={seat}" if seat else f"card/{name}")
            assert status == 200, self._cards[key]
        return self._cards[key]

    async def come_in(self, person: str) -> None:
        """Join, say who, and say yes to all questions."""
        await self.join()
        await self.tap({"does": "choose_person", "person": person})
        await self.is_let_in()
        said = {"turns": "name", "voice_group": "not_said"}
        while card := (await self.state())["card"]:
            item = card["id"].removeprefix("consent-")
            await self.tap({"does": "answer_consent", "item": item, "answer": said.get(item, "yes")})
            assert (await self.state())["card"] != card, card

    async def is_let_in(self, by: str = "tess") -> None:
        """The desk says yes, where it waits for one."""
        if any(claim.device == hashed(self.token) for claim in self.server.reception.arrivals.claims()):
            await self.server.reception.arrivals.let_in(hashed(self.token), by)

    async def come_as(self, **who: Any) -> None:
        """Somebody new, let in by the desk."""
        status, said = await self.tap({"does": "come_as", **who})
        assert status == 200, said
        await self.is_let_in()

    async def events(self) -> AsyncIterator[tuple[str, Json]]:
        """What the page would hear, one event after the other."""
        async with self.session.get(self.base + "events", headers={"X-Heard-Device": self.token}) as answer:
            assert answer.status == 200, await answer.read()
            name, shown = "", Shown()
            async for line in answer.content:
                words = line.decode().rstrip("\n")
                if words.startswith("event: "):
                    name = words[7:]
                elif words.startswith("data: "):
                    told = json.loads(words[6:])
                    yield name, await self.with_cards(shown.take(told)) if name == "state" else told


@asynccontextmanager
async def served(room: Room, **how: Any) -> AsyncIterator[Server]:
    server = Server(room, how.pop("pages", PAGE), how.pop("port", 0), cards=how.pop("cards", list), **how)
    await server.start()
    try:
        yield server
    finally:
        await server.stop()


@asynccontextmanager
async def tablet(server: Server) -> AsyncIterator[Tablet]:
    async with browser() as session:
        yield Tablet(server, session)


def browser() -> ClientSession:
    """Cookies of one browser, which outlive a server."""
    return ClientSession(cookie_jar=CookieJar(unsafe=True))


def offers_in(shape: Any) -> Iterator[Json]:
    """Every offer of a state, however deep."""
    if isinstance(shape, list):
        for one in shape:
            yield from offers_in(one)
    elif isinstance(shape, dict):
        if "words" in shape and "id" in shape:
            yield shape
        for one in shape.values():
            yield from offers_in(one)


def named(state: Json, name: str) -> Json | None:
    """The offer with this id, wherever it stands."""
    return next((offer for offer in offers_in(state) if offer["id"] == name), None)


def ids(state: Json) -> set[str]:
    return {offer["id"] for offer in state["offers"] + state["more"]}
