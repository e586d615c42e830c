"""The project's own files as its tests read them: paths, syntax trees and what they import."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@cache
def project_files() -> tuple[Path, ...]:
    """Every file that is, or is about to be, in the repository, relative to its root."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True).stdout.split("\0")
    return tuple(sorted({Path(name) for name in names if name and (ROOT / name).is_file()}))


def files(suffix: str, *folders: str) -> list[Path]:
    """The files ending in `suffix`, in the whole project or below the folders named."""
    return [p for p in project_files() if p.name.endswith(suffix) and (not folders or p.parts[0] in folders)]


@cache
def text(path: Path) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(text(path), filename=str(path))


def module_name(path: Path) -> str:
    """`kiosk/meeting/turns.py` as `kiosk.meeting.turns`; a package's `__init__.py` as the package."""
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(module: ast.Module, package: str) -> Iterator[tuple[int, str]]:
    """Line and dotted name of all that is imported, wherever it stands; relative names are resolved in `package`."""
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = _absolute(node, package)
            yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)
        elif isinstance(node, ast.Call) and _imports_by_name(node.func) and node.args:
            name = node.args[0]
            yield node.lineno, name.value if isinstance(name, ast.Constant) else "<computed>"


def imports(path: Path) -> list[tuple[int, str]]:
    package = ".".join(path.parts[:-1])
    return list(imported(tree(path), package))


def _absolute(node: ast.ImportFrom, package: str) -> str:
    if not node.level:
        return node.module or ""
    above = package.split(".")[: len(package.split(".")) - node.level + 1]
    return ".".join([*above, node.module] if node.module else above)


def _imports_by_name(function: ast.expr) -> bool:
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    return name in ("import_module", "__import__")
