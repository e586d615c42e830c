"""What the desk knows of the tablets' server, which lives on the Room's thread: notices, devices, the way in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from ui.desk.desk_view import Arrived, Reachable, WayIn
from ui.room_bridge import RoomBridge


class WayInWatch(QObject):
    """Looks again whenever the server has news; `seen` is what it found last."""

    def __init__(self, bridge: RoomBridge, tell: Callable[[], None]) -> None:
        super().__init__()
        self._bridge, self._tell = bridge, tell
        self.seen = WayIn()
        bridge.joinable.connect(self._ask)
        self._ask()

    def calls(self) -> dict[str, Callable[[str], None]]:
        """What the desk can do about the way in."""
        asked = ("let_in", "turn_away", "pick_network", "new_code", "tell_wifi")
        return {"remove_device": self._remove, **{name: partial(self.ask, name) for name in asked}}

    def ask(self, name: str, value: str) -> None:
        """Something of the server by its name."""
        self._bridge.call_server(lambda server: ASKED[name](server, value))

    def _ask(self) -> None:
        self._bridge.call_server(look, self._found)

    def _found(self, found: WayIn) -> None:
        if found != self.seen:
            self.seen = found
            self._tell()

    def _remove(self, key: str) -> None:
        self._bridge.call_server(lambda server: _remove(server, key))


def look(server: Any) -> WayIn:
    """On the Room's thread."""
    people, card, networks = server.room.meeting.people, server.card, server.networks.now
    devices = tuple((device.hash, _words(people, device)) for device in server.devices)
    return WayIn(
        notices=server.notices,
        devices=devices,
        serves=True,
        arrivals=tuple(_arrived(server, one) for one in server.reception.arrivals.listed()),
        networks=tuple(_reachable(server, one) for one in networks.offered),
        code=card.code,
        port=server.devices.kept.port,
        sentence=card.sentence,
        not_offered=networks.not_offered,
        own_link=server.desk_link,
    )


def _arrived(server: Any, one: Any) -> Arrived:
    at = f"{datetime.fromtimestamp(one.at):%H:%M}" if one.at else ""  # noqa: DTZ006
    another = bool(one.waits and one.person and server.devices.of(one.person))
    return Arrived(one.device, one.person, one.name, at, one.waits, another, one.was, one.tapped)


def _reachable(server: Any, one: Any) -> Reachable:
    card = server.card
    chosen = one == server.networks.now.chosen
    typed = f"{one.host}:{server.devices.kept.port}"
    typed = f"{typed}, {card.name}" if chosen and card.name else typed
    reached = len(server.reached.get(one.address, ()))
    return Reachable(one.card, one.words, typed, reached, chosen)


def _words(people: Any, device: Any) -> str:
    """Whose tablet it is, as far as anybody said."""
    whose = (
        people.at_the_desk.short(device.person)
        if device.person
        else "the one tablet for all"
        if device.pad
        else "nobody yet"
    )
    return f"{whose} ({device.name})" if device.name else str(whose)


def _remove(server: Any, key: str) -> None:
    device = next((one for one in server.devices if one.hash == key), None)
    if device is not None:
        server.remove(device)


def _tell_wifi(server: Any, value: str) -> None:
    """A name and a key, parted by a line end."""
    name, _, key = value.partition("\n")
    server.tell_wifi(name, key)


ASKED: dict[str, Callable[[Any, str], None]] = {
    "let_in": lambda server, value: server.let_in(value),
    "turn_away": lambda server, value: server.turn_away(value),
    "pick_network": lambda server, value: server.pick_network(value),
    "new_code": lambda server, _: server.new_way_in(),
    "tell_wifi": _tell_wifi,
}
