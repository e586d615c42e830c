"""The tablets' server, as the bridge wants it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kiosk.room import Room
from ui.room_bridge import Server

PAGES = Path(__file__).resolve().parent / "tablet_page"


def tablet_server() -> Callable[[Room], Server] | None:
    """Makes the server on the Room's thread; None while the program has none."""
    try:
        from kiosk.tablets.server import Server as TabletServer
    except ImportError:
        return None
    return lambda room: TabletServer(room, pages=PAGES)
