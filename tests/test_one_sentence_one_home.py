"""Every sentence that people read stands in one file: who needs it takes it from there."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from tests.source_tree import files, tree

# What another language says of the same sentences, each under the sentence itself.
CATALOGUES = {Path("kiosk/words/easy_words.py")}
WORDS = 5


def sentences(module: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and words of each whole sentence in a file that is no docstring."""
    notes = {id(one.value) for one in ast.walk(module) if isinstance(one, ast.Expr)}
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in notes:
            said = node.value.strip()
            whole = said[:1].isupper() and said[-1:] in {".", "?", "!"} and said[-2:-1].isalnum()
            if whole and len(said.split()) >= WORDS:
                yield node.lineno, said


def in_two_homes(found: dict[str, list[tuple[int, str]]]) -> dict[str, list[str]]:
    homes: dict[str, dict[str, int]] = defaultdict(dict)
    for path, lines in found.items():
        for line, said in lines:
            homes[said].setdefault(path, line)
    return {said: [f"{path}:{line}" for path, line in sorted(at.items())] for said, at in homes.items() if len(at) > 1}


def test_no_sentence_stands_in_two_files() -> None:
    sources = [path for path in (*files(".py", "kiosk"), *files(".py", "ui")) if path not in CATALOGUES]
    found = {str(path): list(sentences(tree(path))) for path in sources}
    assert sum(map(len, found.values())) > 1000
    assert in_two_homes(found) == {}


def test_a_sentence_in_two_files_is_named_with_both() -> None:
    here = ast.parse('"""Nobody is told so here at all."""\nA = "Nobody has the piece right now."')
    there = ast.parse('def f():\n    return "Nobody has the piece right now."\n')
    found = {"a.py": list(sentences(here)), "b.py": list(sentences(there))}
    assert in_two_homes(found) == {"Nobody has the piece right now.": ["a.py:2", "b.py:2"]}
