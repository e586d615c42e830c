"""What stands around the code: pinned parts, the two commands, licence, icon, and no host but one's own."""

import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from tests.source_tree import ROOT, files, imports, project_files, text

PROJECT = tomllib.loads(text(Path("pyproject.toml")))["project"]
OPTIONAL = PROJECT["optional-dependencies"]
LOCKS = (Path("requirements.txt"), Path("requirements-test.txt"))
# In pieces, so that this file does not hold what it looks for.
REGISTRIES = [
    ".".join(pieces)
    for pieces in (
        ("py" + "pi", "org"),
        ("python" + "hosted", "org"),
        ("registry", "npm" + "js", "org"),
        ("deb", "debian", "org"),
        ("proxy", "golang", "org"),
        ("crates", "io"),
    )
]
PINNED = r"([\w.-]+==\S+( ; sys_platform == \"\w+\")?|--hash=sha256:[0-9a-f]{64})( \\)?"
OUTSIDE = ["/".join(("", folder, "")) for folder in ("work", "root")] + ["/".join(("shared", "design"))]


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def names(requirements: list[str]) -> set[str]:
    return {canonical(re.match(r"[\w.-]+", requirement)[0]) for requirement in requirements}


def pinned(lock: Path) -> dict[str, str]:
    return {canonical(name): version for name, version in re.findall(r"^([\w.-]+)==(\S+)", text(lock), re.MULTILINE)}


def third_party(*folders: str) -> set[str]:
    """The distributions that the code in these folders imports."""
    tops = {name.partition(".")[0] for path in files(".py", *folders) for _, name in imports(path)}
    known = packages_distributions()
    outside = tops - set(sys.stdlib_module_names) - {"kiosk", "ui", "tests", "<computed>"}
    return {canonical(known[top][0]) for top in outside if top in known}


def readable() -> list[Path]:
    return [p for p in project_files() if b"\0" not in (ROOT / p).read_bytes()[:4096]]


@pytest.mark.parametrize("lock", LOCKS, ids=str)
def test_every_package_is_pinned_by_hash_and_no_host_is_named(lock):
    lines = [line.strip() for line in text(lock).splitlines() if line and not line.startswith("#")]
    assert [line for line in lines if not re.fullmatch(PINNED, line)] == []
    assert len(re.findall(r"^\S+==\S+( ; .*)? \\\n +--hash=", text(lock), re.MULTILINE)) == len(pinned(lock))


def test_the_locks_hold_what_the_project_asks_for():
    run = names(PROJECT["dependencies"] + OPTIONAL["ui"] + OPTIONAL["archive"])
    test = names(OPTIONAL["test"])
    assert run <= set(pinned(LOCKS[0]))
    assert run | test <= set(pinned(LOCKS[1]))
    assert pinned(LOCKS[0]).items() <= pinned(LOCKS[1]).items()


def test_code_imports_what_the_project_asks_for_and_nothing_else():
    kiosk, extras = names(PROJECT["dependencies"]), OPTIONAL
    assert third_party("kiosk") <= kiosk | names(extras["archive"])
    assert kiosk <= third_party("kiosk", "ui")
    assert third_party("ui") <= kiosk | names(extras["ui"]) | {"shiboken6"}
    assert third_party("tests") <= kiosk | names(extras["ui"] + extras["test"]) | {"shiboken6"}


def test_pyside_is_older_than_the_version_that_loses_references():
    major, minor = pinned(LOCKS[0])["pyside6-essentials"].split(".")[:2]
    assert (6, 8) <= (int(major), int(minor)) < (6, 12)


def test_no_registry_is_named_anywhere():
    found = {str(p): host for p in readable() for host in REGISTRIES if host in text(p)}
    assert found == {}


def test_the_project_stands_without_the_folders_it_was_made_in():
    found = {str(p): place for p in readable() if p.name != "LICENSE" for place in OUTSIDE if place in text(p)}
    assert found == {}


def test_the_readme_names_commands_that_exist():
    named = set(re.findall(r"\bmake ([a-z-]+)\b", text(Path("README.md"))))
    targets = set(re.findall(r"^([a-z-]+):", text(Path("Makefile")), re.MULTILINE))
    assert {"run", "test"} <= named <= targets


def test_the_build_check_calls_make_test_and_what_that_leaves_out():
    lines = [line for line in text(Path(".ci/run")).splitlines() if line and not line.startswith("#")]
    assert lines[2:] == ["make --no-print-directory test", "exec make --no-print-directory test-wide"]
    assert [line.split()[0] for line in lines] == ["set", "cd", "make", "exec"]
    makefile = text(Path("Makefile"))
    assert re.findall(r'pytest -m ("[^"]*"|\w+) ', makefile) == ['"not wide"', "wide"]


@pytest.mark.parametrize("script", [".ci/run", ".ci/packages", ".ci/qml"])
def test_a_script_is_executable_and_parses(script):
    assert (ROOT / script).stat().st_mode & 0o111
    subprocess.run(["bash", "-n", script], cwd=ROOT, check=True)


def test_the_licence_is_the_gpl():
    assert text(Path("LICENSE")).split()[:6] == ["GNU", "GENERAL", "PUBLIC", "LICENSE", "Version", "3,"]
    assert PROJECT["license"] == "GPL-3.0-or-later"


def test_the_changelog_begins_with_what_is_not_released():
    headings = re.findall(r"^## (.*)$", text(Path("CHANGELOG.md")), re.MULTILINE)
    assert headings[0] == "[Unreleased]"
    kinds = set(re.findall(r"^### (.*)$", text(Path("CHANGELOG.md")), re.MULTILINE))
    assert kinds <= {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}


def test_the_desktop_file_says_what_desktops_ask_for():
    entry = dict(line.split("=", 1) for line in text(Path("assets/heard.desktop")).splitlines()[1:])
    assert text(Path("assets/heard.desktop")).startswith("[Desktop Entry]\n")
    assert (entry["Type"], entry["Name"], entry["Terminal"]) == ("Application", "Heard", "false")
    assert (ROOT / "assets" / f"{entry['Icon']}.svg").is_file()


def test_the_icon_s_picture_is_its_drawing(qapp):
    picture = QImage(str(ROOT / "assets/heard.png")).convertToFormat(QImage.Format.Format_ARGB32)
    drawn = QImage(picture.size(), QImage.Format.Format_ARGB32)
    drawn.fill(0)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(ROOT / "assets/heard.svg")).render(painter)
    painter.end()
    assert picture.width() == picture.height() == 256
    pairs = zip(bytes(picture.constBits()), bytes(drawn.constBits()), strict=True)
    assert sum(abs(a - b) > 8 for a, b in pairs) < 0.001 * picture.sizeInBytes()


def test_the_wheel_takes_every_file_that_the_program_reads() -> None:
    packed = tomllib.loads(text(Path("pyproject.toml")))["tool"]["setuptools"]["package-data"]
    read = [path for path in project_files() if path.parts[0] in packed and path.suffix != ".py"]
    assert read
    left = [path for path in read if not any(path.match(f"*/{one}") for one in packed[path.parts[0]])]
    assert left == []
