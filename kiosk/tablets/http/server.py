"""The web server that tablets talk to: POST for taps, server-sent events for what changed. Lives on the Room's loop."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from aiohttp import web

from kiosk.meeting.lifecycle import MeetingClosed
from kiosk.room.room import Change, Room
from kiosk.tablets.http.devices import Device, Devices, beside
from kiosk.tablets.http.event_stream import Streams
from kiosk.tablets.http.identity import Reception
from kiosk.tablets.http.join_code import JoinCard, join_card
from kiosk.tablets.http.network import LOOPBACK, free_socket, lan_address
from kiosk.tablets.http.routes import Routes, quiet
from kiosk.tablets.http.state_cache import States
from kiosk.tablets.http.static_files import Pages

USUAL_PORT = 8713
STAYS_AFTER_CLOSING_S = 15 * 60
NO_NETWORK = "There is no network here, so tablets cannot come in. Join this machine to the room's Wi-Fi."
OTHER_PORT = "Another program has the usual port {usual}. Heard is at {port} now: scan the code anew."


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
        self._port = port
        self._address = address
        path = room.record.path
        self.devices = Devices(beside(path) if path else None)
        self.reception = Reception(room, self.devices, seconds, self._news)
        self._states = States(room, self.reception)
        self._streams = Streams(self._states.of)
        self._routes = Routes(Pages(pages), self.reception, self._states, self._streams, seconds, self._news)
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
        short = self.room.meeting.people.at_the_desk.short
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
        self._states.changed()
        self._streams.changed()
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
        app = self._routes.app(self._hosts)
        self._runner = web.AppRunner(
            app, handle_signals=False, access_log=None, shutdown_timeout=0.3, logger=quiet, keepalive_timeout=60
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
            self.reception.keys.clear()
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
