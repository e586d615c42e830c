"""Sizes, names, plain text in QML, and the habits of the tests."""

import ast
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from tests.qml_source import unsafe_texts
from tests.source_tree import files, text, tree

LONGEST_FILE, LONGEST_FUNCTION, LONGEST_QML, LONGEST_FLOOR = 400, 40, 150, 60
QML_SHARE_FROM = 1500
EMPTY_NAMES = re.compile(r"^(utils?|common|helpers?|misc|.*manager)$")
AT_ONCE = re.compile(
    r"\b(selectAll|setText|SelectAll)\b|\bctrl\+a\b|Key_A\b.*Control|CONTROL\W+a\W|\bfield\.clear\(|setProperty\(.text\b",
    re.IGNORECASE,
)
WAITS = {("time", "sleep"), ("QTest", "qWait"), ("qtbot", "wait"), ("qtbot", "stop")}


def lines(path: Path) -> int:
    return text(path).count("\n")


def long_functions(module: ast.Module) -> Iterator[str]:
    for node in ast.walk(module):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            size = (node.end_lineno or node.lineno) - node.lineno + 1
            if size > LONGEST_FUNCTION:
                yield f"{node.lineno}: {node.name} has {size} lines"


def sleeps(module: ast.Module) -> Iterator[str]:
    """Waiting for time instead of for what is to happen; asyncio.sleep(0) only lets others run."""
    for node in ast.walk(module):
        if isinstance(node, ast.ImportFrom) and node.module == "time" and any(a.name == "sleep" for a in node.names):
            yield f"{node.lineno}: from time import sleep"
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner, name = getattr(node.func.value, "id", ""), node.func.attr
            lets_run = bool(node.args) and getattr(node.args[0], "value", None) == 0
            if (owner, name) in WAITS or ((owner, name) == ("asyncio", "sleep") and not lets_run):
                yield f"{node.lineno}: {owner}.{name}"


def unexplained_skips(module: ast.Module) -> Iterator[str]:
    """pytest's skip and xfail, as marks or calls, that do not say why."""
    explained = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            says_why = any(k.arg == "reason" for k in node.keywords)
            called = getattr(node.func.value, "id", "") == "pytest" and bool(node.args)
            if says_why or (called and node.func.attr in ("skip", "xfail")):
                explained.add(node.func)
    for node in ast.walk(module):
        if isinstance(node, ast.Attribute) and node.attr in ("skip", "skipif", "xfail", "importorskip"):
            from_pytest = getattr(node.value, "id", "") == "pytest" or getattr(node.value, "attr", "") == "mark"
            if from_pytest and node not in explained:
                yield f"{node.lineno}: {node.attr} without a reason"


def emptied_fields(source: str) -> Iterator[str]:
    """Words set, selected or wiped at once: people type key by key, and a field has to be empty by itself."""
    for number, line in enumerate(source.splitlines(), 1):
        if AT_ONCE.search(line):
            yield f"{number}: {line.strip()}"


def broken(rule: Callable[[Path], Iterable[str]], paths: list[Path]) -> dict[str, list[str]]:
    """What `rule` finds, by file."""
    found = {str(path): list(rule(path)) for path in paths}
    return {path: lines for path, lines in found.items() if lines}


def test_people_type_key_by_key():
    paths = [path for path in files(".py", "tests") if path.name != "test_house_style.py"]
    assert broken(lambda path: emptied_fields(text(path)), paths) == {}


@pytest.mark.parametrize(
    "source",
    [
        'k.key("ctrl+a")',
        "field.clear()",
        'field.setText("Dez")',
        "QTest.keySequence(window, QKeySequence.StandardKey.SelectAll)",
        "QTest.keyClick(window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)",
        'field.send_keys(Keys.CONTROL, "a")',
        'field.setProperty("text", "Dez")',
    ],
)
def test_a_field_that_is_emptied_for_people_would_be_found(source):
    assert list(emptied_fields(source)) != []


def test_files_are_small():
    large = [p for p in files(".py") if lines(p) > LONGEST_FILE] + [p for p in files(".qml") if lines(p) > LONGEST_QML]
    assert large == []


def test_functions_are_small():
    assert broken(lambda path: long_functions(tree(path)), files(".py")) == {}


def test_qml_draws_text_from_people_as_plain_text():
    assert broken(lambda path: unsafe_texts(text(path)), files(".qml")) == {}


def test_qml_stays_under_a_third_of_ui():
    python, qml = (sum(map(lines, files(suffix, "ui"))) for suffix in (".py", ".qml"))
    assert python <= QML_SHARE_FROM or qml * 3 < python + qml


def test_a_floor_of_a_bench_is_one_short_file():
    floors = [p for p in files(".py", "tests") if p.parts[1] == "bench" and p.name.startswith("floor")]
    assert [str(p) for p in floors if lines(p) > LONGEST_FLOOR] == []


def test_no_file_is_named_after_nothing():
    parts = {part for path in files(".py") + files(".qml") for part in path.with_suffix("").parts}
    assert [part for part in parts if EMPTY_NAMES.match(part.lower())] == []


def test_tests_wait_for_what_happens():
    assert broken(lambda path: sleeps(tree(path)), files(".py", "tests")) == {}


def test_skipped_tests_say_why():
    assert broken(lambda path: unexplained_skips(tree(path)), files(".py", "tests")) == {}


@pytest.mark.parametrize(
    "source",
    [
        "import time\ntime.sleep(1)",
        "from time import sleep",
        "async def f():\n    await asyncio.sleep(0.1)",
        "def test(qtbot):\n    qtbot.wait(100)",
    ],
)
def test_a_sleep_would_be_found(source):
    assert list(sleeps(ast.parse(source))) != []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("@pytest.mark.skip\ndef test(): ...", 1),
        ("@pytest.mark.xfail(strict=True)\ndef test(): ...", 1),
        ("pytest.skip()", 1),
        ("@pytest.mark.skipif(True, reason='why')\ndef test(): ...", 0),
        ("pytest.skip('why')", 0),
    ],
)
def test_an_unexplained_skip_would_be_found(source, found):
    assert len(list(unexplained_skips(ast.parse(source)))) == found


def test_a_long_function_would_be_found():
    body = "\n    pass" * LONGEST_FUNCTION
    assert list(long_functions(ast.parse(f"def f():{body}"))) == ["1: f has 41 lines"]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Text { text: name }", 1),
        ("Controls.Label { text: name }", 1),
        ("Text { text: name; Item { property int textFormat: Text.PlainText } }", 1),
        ("Text { textFormat: Text.PlainText; text: name }", 0),
        ("Item {\n Text {\n  text: '}'\n  textFormat: Text.PlainText\n }\n}", 0),
        ("Text { textFormat: Text.StyledText; text: name }", 2),
        ("TextEdit { textFormat: TextEdit.RichText }", 1),
        ("Button { text: name }", 1),
        ("Button { text: name; contentItem: Sign { words: name } }", 0),
        ("TextInput { text: name }", 0),
        ("// Text { }", 0),
    ],
)
def test_text_that_could_become_markup_would_be_found(source, found):
    assert len(list(unsafe_texts(source))) == found
