"""Every enumeration is worded once: a missing member, a missing table and a second table are each found here."""

import ast
import importlib
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest

from kiosk.summary.sentences.modes import ASKED_FOR
from kiosk.words.kinds.turns import SIGNALS
from tests.source_tree import ROOT, files, module_name, text, tree

Members = frozenset[str]
HOME = Path("kiosk/words/kinds")
# Where people say and do things: an enumeration that is made there is worded, or named in NOT_SHOWN.
MADE_IN = (Path("kiosk/discretion"), Path("kiosk/meeting"), Path("kiosk/private"))
# Enumerations nobody meets as words of their own, each with its reason.
NOT_SHOWN: tuple[tuple[Any, str], ...] = (
    (Literal["action", "small_step", "commitment", "answer"], "a promise of any sort is called a promise"),
    (
        Literal["answered", "set_aside", "withdrawn", "item_ended", "left", "meeting_closed", "turn_over"],
        "what became of a request meanwhile is a refusal, and stands with the rule that refuses",
    ),
    (Literal["item_ended", "meeting_closed"], "what ended a go-round is told to nobody"),
    (Literal["sleep", "stopped", "power", "frozen", "not_known"], "why the program was away is told to nobody yet"),
    (Literal["desk", "room", "pad", "kept", "print"], "who hears a name is told to nobody"),
    (Literal["figures", "most", "nothing"], "how much the gate lets through is told to nobody"),
    (Literal["number", "some", "nothing"], "how much the gate lets through of who did something is told to nobody"),
    (
        Literal["running", "queue", "agenda", "question", "decision", "clock", "record"],
        "what can be contested is worded with the powers",
    ),
    (Literal["for", "against"], "what is answered to a contest is a question with its own words"),
    (Literal["agreed"], "one way a power moves, worded with them all"),
    (Literal["room", "pad"], "which screen was left is told to nobody"),
    (Literal["say_back"], "a turn to say back is told in a sentence"),
    (Literal["role_criterion"], "that a door was a role is told in a sentence"),
    (Literal["asked", "shown", "keeping"], "where a round of fears stands decides which card is there"),
    (Literal["yes", "no"], "whether fears are kept is answered to a question with its own words"),
    (
        Literal["agreed", "does_not_go_ahead", "put_off", "advice", "decided_elsewhere"],
        "what can be recorded by hand is worded with all results",
    ),
    (Literal["not_more_than_half", "set_before"], "why the rule for not agreeing came to that is told in a sentence"),
    (Literal["stands", "met", "withdrawn"], "how an objection stands is told in a sentence"),
    (Literal["votes", "said", "setup"], "how something was agreed is told in a sentence with who said so"),
    (Literal["open", "stands", "fell", "overridden"], "what came of a dispute is told in a sentence"),
    (Literal["agreed", "default"], "whether a rule was agreed in the room is told in a sentence"),
    (Literal["finished", "time_up", "gave_up"], "the ends somebody can choose are worded with all ends of a turn"),
)
# Files that still word members for themselves. This only shrinks.
NOT_YET = {
    Path("kiosk/meeting/who_may.py"): "refusals are worded where they are made",
    Path("kiosk/meeting/modes.py"): "refusals are worded where they are made",
    Path("kiosk/discretion/called.py"): "it stands below the words",
}


def under(folder: Path) -> list[Path]:
    return [path for path in files(".py", folder.parts[0]) if folder in path.parents]


def members(kind: Any) -> Members:
    """Of a Literal, or of a union of several; without the "" for nothing yet."""
    found = (members(one) if get_args(one) else {one} for one in get_args(kind))
    return frozenset().union(*found) - {""}


def tables() -> list[tuple[str, Any, dict[str, Any]]]:
    """Each table of the home with the enumeration its type names."""
    found = []
    for path in under(HOME):
        module = importlib.import_module(module_name(path))
        for name, kind in get_type_hints(module).items():
            if get_origin(kind) is dict:
                found.append((f"{path.stem}.{name}", get_args(kind)[0], getattr(module, name)))
    return found


TABLES = tables()


@cache
def worded() -> set[Members]:
    """What the tables word: each enumeration, and each part of one that joins several."""
    kinds = [kind for _, kind, _ in TABLES]
    parts = [part for kind in kinds for part in get_args(kind) if get_args(part)]
    return {members(kind) for kind in (*kinds, *parts)}


def literals(module: ast.Module) -> Iterator[Members]:
    """Every Literal of texts that a file writes out."""
    for node in ast.walk(module):
        if isinstance(node, ast.Subscript) and getattr(node.value, "id", "") == "Literal":
            parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
            found = frozenset(part.value for part in parts if isinstance(part, ast.Constant)) - {""}
            if found:
                yield found


def unworded(module: ast.Module) -> list[str]:
    """The enumerations of a file that have neither a table nor a reason for none."""
    known = worded() | {members(kind) for kind, _ in NOT_SHOWN}
    return [", ".join(sorted(found)) for found in literals(module) if found not in known]


def second_tables(module: ast.Module) -> Iterator[str]:
    """Tables, and rows of pairs, that word members of one enumeration; a yes and a no are words already."""
    kinds = worded() | {members(kind) for kind, _ in NOT_SHOWN}
    for node in ast.walk(module):
        pairs: list[tuple[Any, ast.expr]] = []
        if isinstance(node, ast.Dict):
            pairs = list(zip(node.keys, node.values, strict=True))
        elif isinstance(node, ast.Tuple | ast.List):
            pairs = [(one.elts[0], one.elts[1]) for one in node.elts if isinstance(one, ast.Tuple) and one.elts[1:]]
        keys = {key.value for key, value in pairs if isinstance(key, ast.Constant) and _is_words(value)} - {""}
        if keys - {"yes", "no"} and len(keys) > 1 and any(keys <= kind for kind in kinds):
            yield f"{node.lineno}: {', '.join(sorted(keys))}"


def _is_words(value: ast.expr) -> bool:
    """A text with a capital letter or a space, alone or as the first of several."""
    first = value.elts[0] if isinstance(value, ast.Tuple) and value.elts else value
    said = first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else ""
    return " " in said or said[:1].isupper()


@pytest.mark.parametrize(("kind", "table"), [one[1:] for one in TABLES], ids=[one[0] for one in TABLES])
def test_every_member_has_its_words(kind, table):
    assert {member for member in table if member} == members(kind)
    assert all(words.__struct_config__.frozen for words in table.values())
    assert [words.__struct_defaults__ for words in table.values() if words.__struct_defaults__] == []


def test_every_enumeration_of_the_meeting_has_a_table_or_a_reason_for_none():
    found = {str(path): unworded(tree(path)) for folder in MADE_IN for path in under(folder)}
    assert {path: missing for path, missing in found.items() if missing} == {}


def test_no_reason_stands_for_an_enumeration_that_is_worded_or_gone():
    reasons = {members(kind) for kind, _ in NOT_SHOWN}
    assert reasons & worded() == set()
    assert reasons - {found for folder in MADE_IN for path in under(folder) for found in literals(tree(path))} == set()


def test_no_other_file_words_an_enumeration():
    paths = [path for path in files(".py", "kiosk", "ui") if HOME not in path.parents]
    found = {path: list(second_tables(tree(path))) for path in paths}
    assert {path for path, lines in found.items() if lines} == set(NOT_YET), found


def test_an_enumeration_that_nobody_worded_would_be_found():
    assert unworded(ast.parse('Kind = Literal["consent", "object"]')) == ["consent, object"]


@pytest.mark.parametrize(
    ("changed", "old", "new", "checked", "error"),
    [
        (
            "kiosk/meeting/terms.py",
            ', "temperature"',
            ', "temperature", "ranking"',
            "kiosk/meeting/rules_of_checks.py",
            "ranking",
        ),
        ("kiosk/meeting/signals.py", ', "later"\n', ', "later", "made_up"\n', "kiosk/meeting/signals.py", "made_up"),
        (f"{HOME}/checks.py", '        button="Nobody objects",\n', "", f"{HOME}/checks.py", "button"),
    ],
)
def test_a_made_up_kind_and_a_missing_form_fail_the_type_checker(changed, old, new, checked, error, tmp_path):
    source = text(Path(changed))
    assert old in source
    (tmp_path / "changed.py").write_text(source.replace(old, new, 1), encoding="utf-8")
    command = ["-m", "mypy", f"--cache-dir={tmp_path}", "--shadow-file", changed, str(tmp_path / "changed.py"), checked]
    done = subprocess.run(
        [sys.executable, *command], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 1
    assert error in done.stdout


@pytest.mark.parametrize(
    "source",
    [
        'WORDS = {"given": "it was given", "taken": "it was taken"}',
        'ROWS = (("yes_no", "Yes or no"), ("consent", "Consent"))',
        'def f(kind):\n    return {"floor": ("Floor", 1), "queue": ("Queue", 2)}[kind]',
    ],
)
def test_a_second_table_would_be_found(source):
    assert list(second_tables(ast.parse(source))) != []


@pytest.mark.parametrize(
    "source",
    [
        'HOLDERS = {"open_queue": "rule", "round": "rule"}',
        'KEYS = {"yes": 1, "no": 2}',
        'WORDS = {"why": "Why we are here", "where": "Where we are"}',
    ],
)
def test_a_table_that_words_no_enumeration_is_let_through(source):
    assert list(second_tables(ast.parse(source))) == []


def test_what_a_signal_says_in_print_is_printed():
    assert {kind for kind, words in SIGNALS.items() if words.print} == set(ASKED_FOR)
