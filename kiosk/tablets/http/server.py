"""The web server that tablets talk to: POST for taps, server-sent events for what changed. Lives on the Room's loop."""

from __future__ import annotations

import asyncio
import logging
import socket
import time
from collections.abc import Callable, Coroutine, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from aiohttp import web

from kiosk.meeting.lifecycle import MeetingClosed
from kiosk.meeting.taking_back import ActUndone
from kiosk.meeting.terms import PersonId, Refused
from kiosk.room.room import Change, NotKept, Room
from kiosk.tablets.http.devices import AT_MOST, Device, Devices, beside
from kiosk.tablets.http.event_stream import Streams
from kiosk.tablets.http.identity import Reception
from kiosk.tablets.http.interfaces import Interface, interfaces, own_names
from kiosk.tablets.http.join_code import JoinCard, Wifi, squares, wifi, wifi_known
from kiosk.tablets.http.listening import Listening, answers_at, free_socket
from kiosk.tablets.http.network_watch import NetworkWatch
from kiosk.tablets.http.networks import LOOPBACK, Network, in_a_link
from kiosk.tablets.http.own_name import found_by_name
from kiosk.tablets.http.routes import Routes, quiet
from kiosk.tablets.http.state_cache import States
from kiosk.tablets.http.static_files import TABLET_PAGE, Pages
from kiosk.tablets.http.wifi_key import WifiKey, wifi_key

USUAL_PORT = 8713
STAYS_AFTER_CLOSING_S = 15 * 60
KEEP_ALIVE_S = 75
TOGETHER_S = 0.02
OTHER_PORT = "Another program has the usual port {usual}. Heard is at {port} now: scan the code anew."
NEW_ADDRESS = "The address is now {typed}. The room screen shows it."
ROOM_NEW_ADDRESS = "Join at a new address: {typed}"
ROOM_NETWORK = "There is a network now. Join: {typed}"
ROOM_NO_NETWORK = "No network now. Put your hand up to speak."
DOES_NOT_ANSWER = "This machine does not answer at {typed} itself. Choose another network, or start Heard again."
NEW_CODE = "The code is now {code}. Those who are in stay in."
GUESSING = "Somebody guesses codes. Only their tablet waits; everybody else can come in."
ONLY_HTTPS = "A tablet asks with https. Type http:// in front of the address there."


log = logging.getLogger(__name__)


class Server:
    """`pages` is the folder of the tablet page; `port` 0 is any, None the one kept from before or the usual one.

    `cards` asks the system for the network cards there are now, on a thread of its own.
    """

    def __init__(
        self,
        room: Room,
        pages: Path = TABLET_PAGE,
        port: int | None = None,
        cards: Callable[[], Sequence[Interface]] = interfaces,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self.room = room
        self._port = port
        path = room.record.path
        self.devices = Devices(beside(path) if path else None)
        room.own_devices = self.devices.holders
        room.shared_devices = lambda: any(device.pad for device in self.devices)
        self.reception = Reception(room, self.devices, seconds, self._news)
        self.networks = NetworkWatch(cards, self._network_changed)
        self.reached: dict[str, set[str]] = {}  # from which addresses each of ours was reached
        self._states = States(room, self.reception)
        self._streams = Streams(self._states.of)
        self._routes = Routes(Pages(pages), self.reception, self._states, self._streams, seconds, self._news)
        self._hosts: set[str] = set()
        self._listening: Listening | None = None
        self._runner: web.AppRunner | None = None
        self._stop_listening: Callable[[], None] = lambda: None
        self._ending: asyncio.TimerHandle | None = None
        self._moved = self._changed = self._silent = ""
        self._typed, self._serves = "", False
        self._name = ""  # by which others find it in the chosen network, once that is known
        self._wifi_key: WifiKey | None = None
        self._testing: asyncio.Task[None] | None = None
        self._under_way: set[asyncio.Task[None]] = set()
        self._refused = ""
        self._listeners: list[Callable[[], None]] = []
        self._telling: asyncio.TimerHandle | None = None

    # For the desk, on the Room's thread

    @property
    def card(self) -> JoinCard:
        kept, port = self.devices.kept, self.devices.kept.port
        chosen = self.networks.now.chosen
        base = f"http://{chosen.host if chosen else LOOPBACK}:{port}/"
        url = f"{base}#t={kept.token}"
        return JoinCard(
            code=kept.code,
            url=url,
            address=base,
            rows=squares(url) if chosen else (),
            pad_url=f"{base}#pad={kept.pad_token}",
            sentence=self.sentence,
            typed=f"{chosen.host}:{port}" if chosen else "",
            wifi=self._wifi(chosen),
            name=f"{self._name}:{port}" if chosen and self._name else "",
            closed=self.room.meeting.way_in.closed,
        )

    def _wifi(self, chosen: Network | None) -> Wifi | None:
        """As somebody typed it, else as the system knows it."""
        kept, known = self.devices.kept, self._wifi_key
        if kept.wifi_name or chosen is None:
            return wifi(kept.wifi_name, kept.wifi_key)
        return wifi(known.name, known.key) if known else wifi_known(chosen.name)

    @property
    def desk_link(self) -> str:
        """For whoever runs the meeting alone, once; "" while no tablet can reach this machine."""
        card = self.card
        return f"{card.address}#t={self.reception.desk_token}" if card.typed else ""

    @property
    def sentence(self) -> str:
        """What is not as usual with the network, for the person running the meeting."""
        now = self.networks.now
        return " ".join(part for part in (now.says or self._changed, self._silent, self._moved) if part)

    @property
    def notices(self) -> tuple[str, ...]:
        """What the person running the meeting should know about the way in."""
        lines = [GUESSING] if self.reception.guesses.guessing else []
        lines += [self._refused] if self._refused else []
        lines += [ONLY_HTTPS] if self._listening and self._listening.only_https else []
        return tuple(lines)

    @property
    def serves(self) -> bool:
        return self._serves

    async def answers(self) -> bool:
        """Whether it is heard at this machine itself."""
        return await answers_at(LOOPBACK, self.devices.kept.port)

    def listen(self, listener: Callable[[], None]) -> None:
        """Be told when `card`, `notices` or `devices` changed."""
        self._listeners.append(listener)

    def let_in(self, device: str) -> None:
        """The desk says yes to a device that waits; what the rules say against it is a notice."""
        self._do(self.reception.arrivals.let_in(device, self._runs))

    def turn_away(self, device: str) -> None:
        """That is not them: one that waits says again who it is, one that is somebody becomes nobody."""
        found = self.devices.with_hash(device)
        if found is not None and found.person and not self.reception.arrivals.waits(device):
            self._do(self.reception.arrivals.put_out(found, self._runs))
        else:
            self.reception.arrivals.turn_away(device)

    @property
    def _runs(self) -> PersonId:
        return self.room.meeting.facilitator or ""

    def _do(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(work)
        self._under_way.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._under_way.discard(task)
        error = None if task.cancelled() else task.exception()
        self._refused = str(error) if error else ""
        if error and not isinstance(error, Refused | NotKept | OSError):
            log.error("The way in failed.", exc_info=error)
        self._news()

    def remove(self, device: Device) -> None:
        """Its token is worth nothing from now on, and it cannot come in again by itself."""
        self.reception.forget(device, bar=True)
        self._streams.close_of(device)
        self._news()

    def tell_wifi(self, name: str, key: str) -> None:
        """What the Wi-Fi is called and what opens it, as somebody typed it at the desk."""
        self.devices.kept.wifi_name, self.devices.kept.wifi_key = name.strip(), key.strip()
        self.devices.save()
        self._news()

    def pick_network(self, card: str) -> None:
        """This card's address is shown from now on, while tablets can be on it."""
        self.networks.pick(card)

    def new_way_in(self) -> JoinCard:
        """Another code and link, when the old ones have gone too far."""
        self.devices.new_way_in()
        self.devices.save()
        self._changed = NEW_CODE.format(code=self.devices.kept.code)
        self._news()
        return self.card

    def tell_time(self) -> None:
        """Pages look again at what time alone has changed."""
        self._news()

    def _news(self) -> None:
        self._states.changed()
        self._streams.changed()
        if self._telling is None:
            self._telling = asyncio.get_running_loop().call_later(TOGETHER_S, self._tell_the_desk)

    def _tell_the_desk(self) -> None:
        """What came at once is told once."""
        self._telling = None
        for listener in self._listeners:
            listener()

    # Starting and stopping

    async def start(self) -> JoinCard:
        """Serve, and say where; OSError when no port is free. A disk that takes nothing now is no reason not to."""
        kept = self.devices.kept
        wanted = self._port if self._port is not None else kept.port or USUAL_PORT
        bound = free_socket(wanted)
        kept.port = int(bound.getsockname()[1])
        self._moved = OTHER_PORT.format(usual=wanted, port=kept.port) if wanted not in (0, kept.port) else ""
        self._adopt_meeting()
        with suppress(OSError):
            self.devices.save()
        await self._serve(bound)
        await self.networks.start()
        self._changed, self._serves = "", True
        self._stop_listening = self.room.listen(self._heard)
        self._streams.start()
        return self.card

    async def _serve(self, bound: socket.socket) -> None:
        self._runner = web.AppRunner(
            self._routes.app(self._hosts, self._reached),
            handle_signals=False,
            access_log=None,
            shutdown_timeout=0.3,
            logger=quiet,
            keepalive_timeout=KEEP_ALIVE_S,
        )
        await self._runner.setup()
        assert self._runner.server
        self._answers_to([LOOPBACK])
        self._listening = Listening(bound, self._runner.server)
        self._listening.start()

    async def stop(self) -> None:
        """Every page is let go and the port is free, within a second."""
        self._stop_listening()
        self._stop_listening = lambda: None
        for timer in (self._ending, self._telling):
            if timer:
                timer.cancel()
        await self.networks.stop()
        if self._testing:
            self._testing.cancel()
        await self._streams.stop()
        if self._listening:
            await self._listening.stop()
        if self._runner:
            await self._runner.cleanup()
        self._runner = None
        self._serves = False

    # The network

    def _answers_to(self, names: Iterable[str]) -> None:
        """Every address and name of this machine, also those it had before in this meeting."""
        self._hosts.update(f"{in_a_link(name)}:{self.devices.kept.port}" for name in names)

    def _network_changed(self) -> None:
        now, before = self.networks.now, self._typed
        self._answers_to((*now.own, *own_names()))
        self._typed = self.card.typed
        self._silent = ""
        if self._typed != before:
            self._changed = NEW_ADDRESS.format(typed=self._typed) if self._typed else ""
            self._tell_the_room(before)
            self._name, self._wifi_key = "", None
            if self._testing:
                self._testing.cancel()
            self._testing = asyncio.create_task(self._test_itself())
        self._news()

    def _tell_the_room(self, before: str) -> None:
        if self._serves and self.room.meeting.is_open:
            words = (ROOM_NEW_ADDRESS if before else ROOM_NETWORK) if self._typed else ROOM_NO_NETWORK
            self.room.say_in_passing(words.format(typed=self._typed))

    async def _test_itself(self) -> None:
        chosen = self.networks.now.chosen
        if chosen is None:
            return
        if not await answers_at(chosen.address, self.devices.kept.port):
            self._silent = DOES_NOT_ANSWER.format(typed=self._typed)
            self._news()
        self._name = await found_by_name(chosen.address)
        self._wifi_key = await wifi_key(chosen.card) if chosen.kind == "wifi" else None
        if self._name or self._wifi_key:
            self._news()

    def _reached(self, own: str, other: str, transport: asyncio.BaseTransport | None, device: str) -> None:
        """Somebody asked for something, at one of our addresses."""
        if self._listening:
            self._listening.asked(transport, device)
        self.note_reached(own, other)

    def note_reached(self, own: str, other: str) -> None:
        """A tablet at `other` got through to our address `own`."""
        if other in self.networks.now.own or other == LOOPBACK or len(self.reached.get(own, ())) >= AT_MOST:
            return
        known = self.reached.setdefault(own, set())
        if other not in known:
            known.add(other)
            self._news()

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
            with suppress(OSError):
                self.devices.save()
            self._let_go_of_strangers()
            self._news()
        if any(isinstance(happened.event, MeetingClosed) for happened in change.happened):
            self.reception.keys.clear()
            self._ending = asyncio.get_running_loop().call_later(STAYS_AFTER_CLOSING_S, self._over)
        for happened in change.happened:
            if isinstance(happened.event, ActUndone):
                self._do(self.reception.arrivals.undone(happened.event.of, happened.event.to))
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
