"""The tablets' server, as the bridge wants it."""

from __future__ import annotations

from kiosk.room.room import Room
from ui.room_bridge import Server


def tablet_server(room: Room) -> Server:
    """Made on the Room's thread; with any free port when the usual one is taken."""
    from kiosk.tablets.http.server import (
        Server as TabletServer,  # takes as long to load as the room screen to be painted
    )

    return TabletServer(room)
