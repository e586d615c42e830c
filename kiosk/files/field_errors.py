"""What is wrong with data somebody wrote, in a sentence that says where and what to do."""

from __future__ import annotations

import re
from typing import Any

import msgspec
from msgspec import inspect

KINDS = {
    "int": "a whole number",
    "str": "words in quotation marks",
    "bool": "true or false",
    "array": "a list in [ ]",
    "object": "a table in { }",
    "float": "a number",
    "null": "nothing",
}


def said(error: msgspec.ValidationError, expected: Any) -> str:
    """The sentence for an error of msgspec met while data was read as `expected`."""
    found = re.fullmatch(r"(.*?)(?: - at `(?:key in )?\$\.?(.*)`)?", str(error), re.DOTALL)
    assert found
    what, path = found[1], found[2] or ""
    where = f" in `{path}`" if path else ""
    if missing := re.search(r"missing required field `(.*)`", what):
        return f"`{missing[1]}` is missing{where}. Add it."
    if unknown := re.search(r"unknown field `(.*)`", what):
        return f"`{unknown[1]}` is not known here{where}. Is it spelled right?"
    if wrong := re.search(r"Expected `(.*)`, got `(.*)`", what):
        return f"`{path or 'it'}` should be {_kind(wrong[1])}, not {_kind(wrong[2])}."
    if value := re.search(r"Invalid enum value (.*)", what):
        choices = ", ".join(_choices(expected, path))
        return f"`{path}` cannot be {value[1]}." + (f" Choose one of: {choices}." if choices else "")
    return f"{what}{where}."


def _kind(names: str) -> str:
    return " or ".join(KINDS.get(name, name) for name in names.split(" | "))


def _choices(expected: Any, path: str) -> list[str]:
    """The values that may stand at a path, as far as its types are known."""
    kind: inspect.Type | None = inspect.type_info(expected)
    for part in re.findall(r"[^.\[\]]+|\[[^\]]*\]", path):
        kind = _inside(kind, part)
    return [str(value) for one in _alternatives(kind) if isinstance(one, inspect.LiteralType) for value in one.values]


def _alternatives(kind: inspect.Type | None) -> tuple[inspect.Type, ...]:
    if isinstance(kind, inspect.Metadata):
        return _alternatives(kind.type)
    if isinstance(kind, inspect.UnionType):
        return kind.types
    return (kind,) if kind else ()


def _inside(kind: inspect.Type | None, part: str) -> inspect.Type | None:
    for one in _alternatives(kind):
        if isinstance(one, inspect.StructType) and not part.startswith("["):
            return next((field.type for field in one.fields if field.encode_name == part), None)
        if isinstance(one, inspect.VarTupleType | inspect.ListType) and part.startswith("["):
            return one.item_type
        if isinstance(one, inspect.DictType):
            return one.value_type
    return None
