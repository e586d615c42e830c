"""Only laying out a record inserts entries, and only the Room appends to it."""

import ast
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from tests.source_tree import files, tree

EVENT_TABLE = {"entry", "face", "event", "events"}
INSERTS_EVENTS = re.compile(r"(insert|replace)\s+(or\s+\w+\s+)?into\s+[\"'`\[]?(events?|entry|face)\b", re.IGNORECASE)
REPLACES_ROWS = re.compile(r"insert\s+or\s+replace|^\s*replace\s+into", re.IGNORECASE)
RECORD_NAME = re.compile(r"(^|_)record(_file)?$")
WRITER = Path("kiosk/record/laying_out.py")


def docstrings(module: ast.Module) -> set[ast.Constant]:
    """The constants that are prose, not code."""
    holders = (node for node in ast.walk(module) if isinstance(getattr(node, "body", None), list) and node.body)
    first = (holder.body[0] for holder in holders)
    return {s.value for s in first if isinstance(s, ast.Expr) and isinstance(s.value, ast.Constant)}


def sql(module: ast.Module, pattern: re.Pattern[str]) -> Iterator[str]:
    prose = docstrings(module)
    for node in ast.walk(module):
        words = node.value if isinstance(node, ast.Constant) and node not in prose else None
        if isinstance(words, str) and pattern.search(words):
            yield f"{node.lineno}: {words.strip()[:60]}"


def method_calls(module: ast.Module) -> Iterator[tuple[ast.Call, ast.expr, str]]:
    """Each call of a method: the call, what it is called on, and its name."""
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node, node.func.value, node.func.attr


def is_event_table(receiver: ast.expr) -> bool:
    """Whether this is `db["event"]` or `db.table("event")`."""
    if isinstance(receiver, ast.Subscript):
        key: ast.expr | None = receiver.slice
    elif isinstance(receiver, ast.Call) and isinstance(receiver.func, ast.Attribute) and receiver.func.attr == "table":
        key = receiver.args[0] if receiver.args else None
    else:
        return False
    return isinstance(key, ast.Constant) and key.value in EVENT_TABLE


def table_inserts(module: ast.Module) -> Iterator[str]:
    """Rows written through sqlite-utils; a list's insert has two arguments, a table's has one."""
    for call, receiver, name in method_calls(module):
        if is_event_table(receiver) and name.startswith("insert"):
            yield f"{call.lineno}: {name} into the event table"


def last_name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def record_names(module: ast.Module) -> set[str]:
    """Names that hold a RecordFile by annotation or by assignment."""
    names = set()
    for node in ast.walk(module):
        if isinstance(node, ast.arg | ast.AnnAssign) and node.annotation and "RecordFile" in ast.dump(node.annotation):
            names.add(node.arg if isinstance(node, ast.arg) else last_name(node.target))
        elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and "RecordFile" in ast.dump(node.value):
            names.update(last_name(target) for target in node.targets)
    return names


def appends_to_record(module: ast.Module) -> Iterator[str]:
    held = record_names(module)
    for call, receiver, name in method_calls(module):
        holder = last_name(receiver)
        if name == "append" and (holder in held or RECORD_NAME.search(holder)):
            yield f"{call.lineno}: {holder}.append"


def unsafe_writes(module: ast.Module) -> Iterator[str]:
    """sqlite-utils' ways of writing that keep a row after an error or silently replace one."""
    yield from sql(module, REPLACES_ROWS)
    for call, _, name in method_calls(module):
        replaces = any(k.arg == "replace" and getattr(k.value, "value", True) for k in call.keywords)
        if name in ("upsert", "upsert_all") or (replaces and name in ("insert", "insert_all")):
            yield f"{call.lineno}: {name}"
    for node in ast.walk(module):
        if isinstance(node, ast.With | ast.AsyncWith):
            yield from (f"{node.lineno}: with .conn" for i in node.items if last_name(i.context_expr) == "conn")


def program_files() -> list[Path]:
    return files(".py", "kiosk", "ui")


def is_room(path: Path) -> bool:
    return path.with_suffix("").parts[:2] == ("kiosk", "room")


def broken(rule: Callable[[ast.Module], Iterable[str]], paths: list[Path]) -> dict[str, list[str]]:
    """What `rule` finds, by file."""
    found = {str(path): list(rule(tree(path))) for path in paths}
    return {path: lines for path, lines in found.items() if lines}


def event_inserts(module: ast.Module) -> list[str]:
    return [*sql(module, INSERTS_EVENTS), *table_inserts(module)]


def test_only_the_record_file_inserts_events():
    assert list(broken(event_inserts, program_files())) == [str(WRITER)]


def test_only_the_room_appends_to_the_record():
    appending = broken(appends_to_record, program_files())
    assert appending
    assert {path for path in appending if not is_room(Path(path))} == set()


def test_no_write_can_replace_a_row_or_survive_an_error():
    assert broken(unsafe_writes, program_files()) == {}


@pytest.mark.parametrize(
    "source",
    [
        "db.execute('INSERT INTO entry VALUES (1)')",
        "db.execute(f'insert or ignore into \"event\" ({columns})')",
        "db['event'].insert({'seq': 1})",
        "db.table('event').insert_all(rows)",
    ],
)
def test_another_writer_would_be_found(source):
    assert event_inserts(ast.parse(source)) != []


@pytest.mark.parametrize(
    "source",
    [
        "self._record.append(events)",
        "def keep(file: RecordFile): file.append(events)",
        "kept = RecordFile(path)\nkept.append(events)",
    ],
)
def test_another_appender_would_be_found(source):
    assert list(appends_to_record(ast.parse(source))) != []


@pytest.mark.parametrize("source", ["records.append(1)", "'''INSERT INTO event is the Room's.'''"])
def test_lists_and_prose_are_let_through(source):
    module = ast.parse(source)
    assert [*appends_to_record(module), *sql(module, INSERTS_EVENTS)] == []


@pytest.mark.parametrize(
    "source",
    [
        "with db.conn:\n    pass",
        "t.insert(row, replace=True)",
        "t.upsert(row)",
        "db.execute('INSERT OR REPLACE INTO words VALUES (1)')",
    ],
)
def test_an_unsafe_write_would_be_found(source):
    assert list(unsafe_writes(ast.parse(source))) != []
