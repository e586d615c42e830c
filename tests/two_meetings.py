"""A record of two meetings of one group: Ann asked for something in the first, and it was looked at in the second."""

from pathlib import Path

from kiosk.record.sqlite_store import RecordFile
from tests.table import played

MEETINGS = Path(__file__).parent / "rules_meetings" / "meetings"


def two_meetings(folder: Path) -> Path:
    """Where its file is."""
    path = folder / "alder.heard"
    record = RecordFile.create(path, "Alder Court Tenants' Panel")
    for number, name in enumerate(("what-was-promised-1.toml", "what-was-promised.toml")):
        played(MEETINGS / name, record, keep_going=bool(number))
    record.close()
    return path
