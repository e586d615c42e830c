"""Imports run one way, the meeting is pure, and one file alone writes events."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.source_tree import ROOT, files, imported, imports, module_name, tree

# Each part may import what stands above it, and itself.
ORDER = (
    *("discretion", "meeting", "words", "record", "thread", "outward", "private", "room", "forms", "summary", "views"),
    *("paper", "files", "archive", "tablets", "cli", "__main__"),
)
# What a part may not import although it stands above it.
NEVER = {"summary": {"private", "room"}}
# Pure by their own documentation: they read no clock, disk, network or die.
PURE = {
    *("__future__", "abc", "bisect", "collections", "copy", "dataclasses", "datetime", "difflib", "enum", "fractions"),
    *("functools", "hashlib", "heapq", "itertools", "math", "msgspec", "operator", "re", "string", "types", "typing"),
    *("unicodedata", "regex"),
}
IMPURE_CALLS = {"open", "print", "input", "exec", "eval", "hash", "id", "breakpoint"}
CLOCK_READS = {"now", "utcnow", "today"}


def may_import(part: str) -> set[str]:
    """The parts of kiosk that `part` may import: what stands above it, and for the summary no Room and no feelings."""
    return set(ORDER[: ORDER.index(part)]) - NEVER.get(part, set())


def wrong_imports(part: str, module: ast.Module, package: str) -> Iterator[str]:
    """What a file of `part` imports though it may not, as `line: name`."""
    for line, name in imported(module, package):
        top, _, rest = name.partition(".")
        inner = rest.partition(".")[0]
        outward = top in ("ui", "tests", "PySide6", "shiboken6")
        if outward or (top == "kiosk" and inner not in {part, "__version__", *may_import(part)}):
            yield f"{line}: {name}"


def impure(module: ast.Module, package: str) -> Iterator[str]:
    """Imports and calls through which the meeting could learn something that is not in its events."""
    for line, name in imported(module, package):
        if name.partition(".")[0] not in PURE and not name.startswith(("kiosk.meeting", "kiosk.discretion")):
            yield f"{line}: imports {name}"
    for node in ast.walk(module):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in IMPURE_CALLS:
            yield f"{node.lineno}: uses {node.id}"
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CLOCK_READS:
            yield f"{node.lineno}: reads the clock with {node.func.attr}()"


def part_of(path: Path) -> str:
    return path.with_suffix("").parts[1]


def kiosk_files() -> list[Path]:
    return [path for path in files(".py", "kiosk") if path != Path("kiosk/__init__.py")]


def package_of(path: Path) -> str:
    return ".".join(path.parts[:-1])


def test_every_part_has_a_place_in_the_order():
    assert {part_of(path) for path in kiosk_files()} <= set(ORDER)


def test_every_part_imports_only_what_stands_before_it():
    wrong = {str(p): list(wrong_imports(part_of(p), tree(p), package_of(p))) for p in kiosk_files()}
    assert {path: found for path, found in wrong.items() if found} == {}


def test_the_package_itself_imports_nothing():
    assert imports(Path("kiosk/__init__.py")) == []


def test_the_meeting_reads_no_clock_disk_network_or_die():
    meeting = [path for path in kiosk_files() if part_of(path) == "meeting"]
    found = {str(path): list(impure(tree(path), package_of(path))) for path in meeting}
    assert found
    assert {path: lines for path, lines in found.items() if lines} == {}


@pytest.mark.parametrize(
    ("part", "source"),
    [
        ("meeting", "from kiosk.record import seal"),
        ("meeting", "from .. import record"),
        ("meeting", "import kiosk.private.feelings"),
        ("discretion", "from kiosk.meeting import people"),
        ("record", "from kiosk.room.room import Room"),
        ("room", "from kiosk.summary import facts"),
        ("summary", "from kiosk import room"),
        ("summary", "from kiosk.private import feelings"),
        ("tablets", "import kiosk.cli"),
        ("files", "from kiosk import __main__"),
        ("room", "def f():\n    from ui.app import start"),
        ("room", "import importlib\nimportlib.import_module('PySide6.QtCore')"),
        ("__main__", "import PySide6"),
        ("record", "from tests import browser"),
    ],
)
def test_an_import_against_the_order_is_found(part, source):
    assert list(wrong_imports(part, ast.parse(source), f"kiosk.{part}")) != []


@pytest.mark.parametrize(
    ("part", "source"),
    [
        ("meeting", "from kiosk.meeting import turns\nfrom . import powers"),
        ("record", "from kiosk.meeting import meeting"),
        ("room", "from kiosk.private.feelings import Feelings\nfrom kiosk.record import seal"),
        ("summary", "from kiosk.record import codec\nimport reportlab"),
        ("files", "from kiosk.room.room import Room"),
        ("__main__", "from kiosk import files, summary, tablets"),
    ],
)
def test_an_import_in_the_order_is_let_through(part, source):
    assert list(wrong_imports(part, ast.parse(source), f"kiosk.{part}")) == []


@pytest.mark.parametrize(
    "source",
    [
        "import time",
        "from random import shuffle",
        "import os.path",
        "import socket",
        "import sqlite3",
        "from pathlib import Path",
        "from datetime import datetime\ndatetime.now()",
        "from datetime import date\ndate.today()",
        "open('x')",
        "key = hash",
        "__import__('time')",
    ],
)
def test_an_impure_meeting_is_found(source):
    assert list(impure(ast.parse(source), "kiosk.meeting")) != []


def blocked(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs `code` where importing Qt fails as on a machine without it."""
    no_qt = "import sys; sys.modules.update(dict.fromkeys(('PySide6', 'shiboken6', 'ui')))\n"
    command = [sys.executable, "-c", no_qt + code, *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)


def test_the_command_line_runs_without_qt():
    code = "import runpy; sys.argv[0] = 'kiosk'; runpy.run_module('kiosk', run_name='__main__', alter_sys=True)"
    done = blocked(code, "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert all(word in done.stdout for word in ("play", "facts", "power", "summary", "verify"))


def test_every_module_of_kiosk_loads_without_qt():
    names = sorted({module_name(path) for path in kiosk_files()} - {"kiosk.__main__"})
    done = blocked(f"import importlib\nfor name in {names}: importlib.import_module(name)")
    assert (done.returncode, done.stderr) == (0, "")


def test_qt_is_really_blocked_there():
    assert "ModuleNotFoundError" in blocked("import PySide6.QtCore").stderr


def test_the_page_on_architecture_names_what_is_there_and_the_floors_in_their_order():
    page = (ROOT / "docs/ARCHITECTURE.md").read_text()
    named = set(re.findall(r"`((?:kiosk|ui|tests|docs)/[^`\s]+)`", page))
    assert len(named) > 30
    assert [path for path in sorted(named) if not (ROOT / path).exists()] == []
    picture = page.split("```")[1]
    floors = [line.split()[0] for line in picture.splitlines() if line.startswith(" ") and not line.startswith(" ui/")]
    assert tuple(reversed(floors)) == ORDER
