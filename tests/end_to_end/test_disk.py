"""The disk under a meeting: room screen and desk say in words what is not kept, and nothing acknowledged is lost."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.meeting.opening import ExpectationAdded
from kiosk.record.verify import problems
from tests.end_to_end.http_tablets import new_key
from tests.end_to_end.kiosk import Kiosk, running
from tests.end_to_end.records import open_meeting
from tests.end_to_end.test_bad_input import Tablet, kept
from tests.ui.conftest import texts

pytestmark = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="mounts small disks of its own, which only root may"
)
FULL = "The disk is full. What you tap now is not kept yet. Free some space on this computer."
NO_WRITING = "The disk takes no writing. What you tap now is not kept yet. Allow writing on it again."
GONE = "The record is not on the disk any more. What you tap now is not kept yet."


class Disk:
    """A disk of 64 MB at `at`."""

    def __init__(self, at: Path) -> None:
        self.at = at
        self.mount("-t", "tmpfs", "-o", "size=64m", "tmpfs")

    def mount(self, *words: str) -> None:
        subprocess.run(["mount", *words, str(self.at)], check=True)

    def unmount(self) -> None:
        subprocess.run(["umount", "-l", str(self.at)], check=True)

    def fill(self, leave: int = 0) -> None:
        with (self.at / "ballast").open("wb", 0) as file:
            try:
                while True:
                    file.write(bytes(1 << 16))
            except OSError:
                file.truncate(max(0, file.tell() - leave))
        if not leave:  # what a block of 64 KB left over
            with (self.at / "rest").open("wb", 0) as file:
                try:
                    while True:
                        file.write(bytes(512))
                except OSError:
                    pass

    def free(self) -> None:
        for name in ("ballast", "rest"):
            (self.at / name).unlink(missing_ok=True)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    at = tmp_path / "disk"
    at.mkdir()
    disk = Disk(at)
    yield disk
    disk.unmount()


@pytest.fixture
def record(disk: Disk) -> Path:
    return open_meeting(disk.at / "group.heard")


@pytest.fixture
def kiosk(qtbot, record: Path) -> Iterator[Kiosk]:
    with running(qtbot, record) as kiosk:
        yield kiosk


@pytest.fixture
def tablet(kiosk: Kiosk) -> Tablet:
    tablet = Tablet(kiosk)
    tablet.come_in()
    return tablet


def says(kiosk: Kiosk, words: str) -> None:
    """Room screen and desk are painted with it."""
    kiosk.until_read(words)
    kiosk.qtbot.waitUntil(lambda: words in at_desk(kiosk), timeout=30_000)


def at_desk(kiosk: Kiosk) -> str:
    return " ".join(item.property("text") for item in texts(kiosk.heard.window("desk")) if item.isVisible())


def silent(kiosk: Kiosk) -> None:
    kiosk.qtbot.waitUntil(lambda: not any("The disk" in line for line in kiosk.read()), timeout=30_000)
    kiosk.qtbot.waitUntil(lambda: "The disk" not in at_desk(kiosk), timeout=30_000)


def words(number: int) -> dict[str, str]:
    return {"does": "add_expectation", "kind": "ours", "text": f"{number}: " + "z" * 90}


def refused(tablet: Tablet, why: str) -> list[tuple[dict[str, str], str]]:
    """Taps until one is not kept, and then another; both with their keys."""
    for number in range(100):
        tap = (words(number), new_key())
        status, said = tablet.tap(*tap)
        if status == 503:
            assert said["sentence"] == f"{why}. This is not kept yet."
            later = (words(1000), new_key())
            assert tablet.tap(*later)[0] == 503
            return [tap, later]
        assert status in (200, 429)
    raise AssertionError("Everything was kept.")


def arrive_once(tablet: Tablet, record: Path, taps: list[tuple[dict[str, str], str]]) -> None:
    for tap in (*taps, *taps):
        assert tablet.tap(*tap)[0] == 200
    texts_kept = [one.text for one in kept(record) if isinstance(one, ExpectationAdded)]
    assert texts_kept[-2:] == [does["text"] for does, _ in taps]
    assert problems(record) == []


def test_a_disk_that_fills_up(kiosk: Kiosk, tablet: Tablet, disk: Disk, record: Path) -> None:
    disk.fill()
    taps = refused(tablet, "The disk is full")
    says(kiosk, FULL)
    disk.free()
    silent(kiosk)
    arrive_once(tablet, record, taps)


def test_a_disk_that_is_nearly_full_is_said_before_anything_is_lost(kiosk: Kiosk, disk: Disk) -> None:
    disk.fill(leave=5 << 20)
    says(kiosk, "The disk is nearly full: 5 MB are free. All is kept so far.")
    disk.free()
    silent(kiosk)


def test_a_disk_that_is_pulled_out_and_put_back(kiosk: Kiosk, tablet: Tablet, disk: Disk, tmp_path: Path) -> None:
    held = tmp_path / "held"
    held.mkdir()
    subprocess.run(["mount", "--bind", str(disk.at), str(held)], check=True)
    disk.unmount()
    try:
        says(kiosk, GONE)
        taps = refused(tablet, "The record is not on the disk any more")
        disk.mount("--bind", str(held))
        says_nothing = "is not on the disk"
        kiosk.qtbot.waitUntil(lambda: says_nothing not in at_desk(kiosk), timeout=30_000)
        arrive_once(tablet, disk.at / "group.heard", taps)
    finally:
        subprocess.run(["umount", "-l", str(held)], check=True)


@pytest.mark.parametrize("how", ["full", "read only"])
def test_it_opens_for_reading_where_the_disk_takes_nothing(qtbot, disk: Disk, record: Path, how: str) -> None:
    if how == "full":
        disk.fill()
    else:
        disk.mount("-o", "remount,ro")
    with running(qtbot, record) as kiosk:
        kiosk.until_read("evictions from supported housing")
        says(kiosk, FULL if how == "full" else NO_WRITING)
        if how == "full":
            disk.free()
        else:
            disk.mount("-o", "remount,rw")
        silent(kiosk)
        tablet = Tablet(kiosk)
        tablet.come_in()
        assert tablet.tap(words(1))[0] == 200
    assert problems(record) == []


def test_a_file_that_was_taken_away_swallows_nothing(kiosk: Kiosk, tablet: Tablet, record: Path) -> None:
    away = record.with_name("away.heard")
    record.rename(away)
    says(kiosk, GONE)
    assert tablet.tap(words(1))[0] == 503
    away.rename(record)
    kiosk.qtbot.waitUntil(lambda: "is not on the disk" not in at_desk(kiosk), timeout=30_000)
    assert tablet.tap(words(1))[0] == 200
