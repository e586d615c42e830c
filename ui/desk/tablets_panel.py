"""What the desk knows of the tablets' server, which lives on the Room's thread: notices, devices, the way in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from ui.desk.desk_view import WayIn
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
        return {"remove_device": self._remove}

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
    people = server.room.meeting.people
    devices = tuple((device.hash, _words(people, device)) for device in server.devices)
    return WayIn(server.notices, devices, serves=True)


def _words(people: Any, device: Any) -> str:
    """Whose tablet it is, as far as anybody said."""
    whose = people.at_the_desk.short(device.person) if device.person else "a shared pad" if device.pad else "nobody yet"
    return f"{whose} ({device.name})" if device.name else str(whose)


def _remove(server: Any, key: str) -> None:
    device = next((one for one in server.devices if one.hash == key), None)
    if device is not None:
        server.remove(device)
