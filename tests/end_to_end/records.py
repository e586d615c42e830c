"""Records of meetings that are open, to go on with."""

from collections.abc import Iterable
from pathlib import Path

from kiosk.meeting.tap import Tap
from kiosk.meeting.terms import Asked
from kiosk.record.sqlite_store import RecordFile
from kiosk.room.room import Room
from tests.end_to_end.program import serve_apart
from tests.table import LOOP
from tests.ui.sample_meeting import begun


def open_meeting(path: Path, of: Iterable[tuple[str, Asked]] | None = None) -> Path:
    """The sample meeting at its first question, or after these (who, what); served where no other Heard looks."""
    room = Room(RecordFile.create(path, "Harbour Lane"))

    async def all_taps() -> None:
        for who, does in begun() if of is None else of:
            await room.tap(Tap(who=who, does=does))

    LOOP.run_until_complete(all_taps())
    room.record.close()
    serve_apart(path)
    return path
