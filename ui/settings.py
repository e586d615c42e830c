"""What this machine remembers between meetings: which display is the room's, how far people sit. No names."""

from __future__ import annotations

import logging
from pathlib import Path

import msgspec

from kiosk.record.own_folder import own_folder
from kiosk.room.shown_page import AFTERCARE

NEAREST, FARTHEST = 1.0, 30.0  # metres
SMALLEST, LARGEST = 7.0, 300.0  # inches
log = logging.getLogger(__name__)


class Settings(msgspec.Struct):
    """`room_display` is the display's name as Qt knows it; `metres` to the farthest seat; `inches` across corners.

    `room_first`: it was the machine's first display, where the desk is otherwise. A name alone says too little, as
    connectors change theirs.
    """

    room_display: str = ""
    room_first: bool = False
    metres: float = 4.0
    inches: float = 55.0
    reduced_motion: bool = True
    last_record: str = ""
    list_folder: str = ""  # where a list of people was last looked for
    both_sides: bool = True  # of the paper, as it was used last
    letter: bool = False  # US Letter, not A4
    back_ups: dict[str, str] = msgspec.field(default_factory=dict)  # where each record's back-ups go, by its file
    shown_round: bool = False  # the tour was offered already
    aftercare: tuple[str, ...] = AFTERCARE  # who people here can turn to after a meeting, a line each


def settings_file() -> Path:
    """Where they are kept."""
    return own_folder("config") / "settings.json"


def read_settings(file: Path | None = None) -> Settings:
    """The settings as they were left; the usual ones where there are none or they cannot be read."""
    try:
        found = msgspec.json.decode((file or settings_file()).read_bytes(), type=Settings)
    except (OSError, msgspec.DecodeError):
        return Settings()
    if not NEAREST <= found.metres <= FARTHEST:
        found.metres = Settings().metres
    if not SMALLEST <= found.inches <= LARGEST:
        found.inches = Settings().inches
    return found


def keep_settings(settings: Settings, file: Path | None = None) -> None:
    """Write them whole, or leave the old ones: a meeting does not stop for this."""
    path = file or settings_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_suffix(".new")
        fresh.write_bytes(msgspec.json.format(msgspec.json.encode(settings)))
        fresh.replace(path)
    except OSError as error:
        log.warning("%s cannot be written: %s", path, error.strerror)
