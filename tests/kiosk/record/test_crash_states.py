"""No untouched record is ever accused: wherever Heard was killed while it wrote, folded its log in or closed."""

import os
import random
from pathlib import Path

import pytest

from kiosk.meeting import opening
from kiosk.record.kiosk_key import KioskKey
from kiosk.record.sqlite_store import RecordFile
from kiosk.record.verify import verdict
from tests.table import Table

STATES = int(os.environ.get("HEARD_CRASH_STATES", "120"))  # the soak tries ten thousand
PAGE = 4096


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, bytes, bytes]:
    """A record's file and its log as they lie there after a kill, and the file once the log is folded in."""
    path = tmp_path_factory.mktemp("killed") / "g.heard"
    table = Table(record=RecordFile.create(path, "G", KioskKey(bytes(32))))
    for number in range(12):
        table.tap("ana", opening.AddExpectation(kind="ours", text=f"thing {number} " * 9))
    main, log = path.read_bytes(), Path(f"{path}-wal").read_bytes()
    table.room.record.connection.execute("PRAGMA wal_checkpoint(FULL)")
    folded = path.read_bytes()
    table.room.record.close()
    return main, log, folded


def test_cut_off_anywhere_in_its_log_it_holds(killed: tuple[bytes, bytes, bytes], tmp_path: Path) -> None:
    main, log, _ = killed
    dice = random.Random(1)
    for _ in range(STATES):
        path = tmp_path / "cut.heard"
        path.write_bytes(main)
        Path(f"{path}-wal").write_bytes(log[: dice.randrange(len(log) + 1)])
        assert verdict(path).result == "holds"
        Path(f"{path}-shm").unlink(missing_ok=True)


def test_killed_while_its_log_is_folded_in_it_holds(killed: tuple[bytes, bytes, bytes], tmp_path: Path) -> None:
    main, log, folded = killed
    dice = random.Random(2)
    for _ in range(STATES):
        data = bytearray(main.ljust(len(folded), b"\0"))
        for start in range(0, len(folded), PAGE):
            if dice.random() < 0.5:
                data[start : start + PAGE] = folded[start : start + PAGE]
        path = tmp_path / "half.heard"
        path.write_bytes(bytes(data))
        Path(f"{path}-wal").write_bytes(log)
        assert verdict(path).result == "holds"
        Path(f"{path}-shm").unlink(missing_ok=True)


def test_a_disk_that_is_full_at_the_close_leaves_a_record_that_holds(
    killed: tuple[bytes, bytes, bytes], tmp_path: Path
) -> None:
    main, log, _ = killed
    path = tmp_path / "full.heard"
    path.write_bytes(main)
    Path(f"{path}-wal").write_bytes(log)
    record = RecordFile.open(path)
    pages = record.rows("PRAGMA page_count")[0][0]
    record.connection.execute(f"PRAGMA max_page_count = {pages}")
    record.close()
    assert verdict(path).result == "holds"
