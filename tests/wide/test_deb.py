"""The package for Debian: what is in it, and that a system with nothing else of Heard's runs it."""

import os
import platform
import shutil
import subprocess
from pathlib import Path

import pytest

from kiosk import __version__
from kiosk.tablets.http.devices import Devices, beside
from tests.end_to_end.records import open_meeting
from tests.source_tree import ROOT

LARGEST = 110_000_000  # bytes
needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="a system of its own is made by root alone")


def run(*words: str | Path, **more: str) -> str:
    done = subprocess.run(
        [str(word) for word in words], capture_output=True, text=True, cwd=ROOT, timeout=900, env={**os.environ, **more}
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def deb() -> Path:
    run("make", "--no-print-directory", "deb")
    return next((ROOT / "build").glob(f"heard_{__version__}_*.deb"))


def test_it_is_small_enough_to_hand_around_and_holds_what_a_desktop_asks_for(deb):
    assert deb.stat().st_size < LARGEST
    inside = {line.split()[5].removeprefix("./") for line in run("dpkg-deb", "--contents", deb).splitlines()}
    assert {
        "usr/bin/heard",
        "usr/bin/heard-kiosk",
        "usr/share/applications/heard.desktop",
        "usr/share/metainfo/local.heard.heard.metainfo.xml",
        "usr/share/mime/packages/heard.xml",
        "usr/share/man/man1/heard.1.gz",
        "usr/lib/systemd/user/heard.service",
        "usr/share/wayland-sessions/heard.desktop",
        "usr/share/doc/heard/copyright",
    } <= inside


@pytest.mark.parametrize("module", ["VirtualKeyboard", "WaylandCompositor", "QuickTimeline", "Charts", "DataVisual"])
def test_no_part_of_qt_that_is_under_the_gpl_alone_is_in_it(deb, module):
    assert f"Qt6{module}" not in run("dpkg-deb", "--contents", deb)


def test_what_desktops_read_is_valid():
    run("appstreamcli", "validate", "--no-net", "assets/heard.metainfo.xml")
    run("desktop-file-validate", "assets/heard.desktop")


def test_every_part_s_licence_is_in_one_file(deb):
    said = (ROOT / "build" / "licences.txt").read_text(encoding="utf-8")
    for name in (
        "Python",
        "GNU LESSER GENERAL PUBLIC LICENSE",
        "aiohttp",
        "msgspec",
        "reportlab",
        "pyside6-essentials",
    ):
        assert name in said


@pytest.fixture(scope="module")
def system(deb, tmp_path_factory) -> Path:
    """A folder with a bare Debian of this machine's release in it, and the package installed there."""
    folder = tmp_path_factory.mktemp("debian")
    release = platform.freedesktop_os_release()["VERSION_CODENAME"]
    run("debootstrap", "--variant=minbase", release, folder)
    shutil.copy(deb, folder / "heard.deb")
    (folder / "etc" / "resolv.conf").write_bytes(Path("/etc/resolv.conf").read_bytes())
    for source in [*Path("/etc/apt/sources.list.d").glob("*"), Path("/etc/apt/sources.list")]:
        if source.is_file():
            shutil.copy(source, folder / source.relative_to("/"))
    quiet = ("-qq", "-o", "Dpkg::Use-Pty=0")
    inside(folder, "apt-get", *quiet, "update")
    inside(folder, "apt-get", *quiet, "install", "--yes", "--no-install-recommends", "/heard.deb")
    return folder


def inside(system: Path, *words: str) -> str:
    clean = ("env", "-i", "HOME=/home", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND=noninteractive")
    return run("chroot", system, *clean, *words)


@needs_root
def test_both_commands_start_where_neither_python_nor_qt_is(system):
    assert not (system / "usr" / "bin" / "python3").exists()
    assert inside(system, "heard", "--version") == f"Heard {__version__}\n"
    assert inside(system, "heard-kiosk", "--version") == f"Heard {__version__}\n"


@needs_root
def test_the_demo_leaves_prints_and_pictures(system):
    inside(system, "heard", "--demo", "/home/demo")
    made = sorted((system / "home" / "demo").iterdir())
    assert {".pdf", ".png", ".heard"} <= {path.suffix for path in made}
    pdf = next(path for path in made if path.suffix == ".pdf")
    assert "Open" in run("pdffonts", pdf)
    assert inside(system, "heard-kiosk", "verify", "/home/demo/an-ordinary-hour.heard").startswith("The record holds")


@needs_root
def test_an_open_meeting_shows_on_a_screen_and_a_tablet_gets_its_page(system, xvfb):
    """In the bare system: windows on a real display, and the page over the network both have."""
    record = open_meeting(system / "home" / "open.heard")
    page = f"http://127.0.0.1:{Devices(beside(record)).kept.port}/"
    sockets = system / "tmp" / ".X11-unix"
    sockets.mkdir(exist_ok=True)
    run("mount", "--bind", "/tmp/.X11-unix", sockets)
    run("mount", "-t", "proc", "proc", system / "proc")
    clean = ["env", "-i", "HOME=/home", "PATH=/usr/bin:/bin", f"DISPLAY={xvfb.name}", "LIBGL_ALWAYS_SOFTWARE=1"]
    command = ["chroot", str(system), *clean, "heard", "--windowed", "/home/open.heard"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as program:
        try:
            xvfb.focus("Heard: desk")
            xvfb.focus("Heard: room screen")
            assert "<title>" in run(
                "curl", "--silent", "--fail", "--retry", "30", "--retry-delay", "1", "--retry-connrefused", page
            )
        finally:
            program.terminate()
            _, said = program.communicate(timeout=60)
            run("umount", sockets, system / "proc")
    assert "Traceback" not in said, said
