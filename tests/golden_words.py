"""The words in what a screen is handed to draw, in the order they stand there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

import msgspec
from PySide6.QtCore import QAbstractListModel, QModelIndex

# What is named here is for the program; nobody reads it.
NOT_WORDS = frozenset(
    {
        *("kind", "key", "id", "name_of", "weight", "does", "tap", "value", "cap", "state", "status", "epoch", "seq"),
        *("language", "power", "powers", "style", "holder_kind", "via", "ended", "picture", "sign", "font_family"),
        *("edge", "mark", "qr", "listenKey"),
    }
)


def words(drawn: Any) -> list[str]:
    """Every line of words in a structure of dicts, structs, dataclasses, lists and strings."""
    found: list[str] = []
    _gather(drawn, found)
    return found


def _gather(drawn: Any, found: list[str]) -> None:
    kind = type(drawn)
    if kind is str:
        found.extend(line for line in drawn.split("\n") if any(map(str.isalnum, line)))
    elif kind is list or kind is tuple:
        for one in drawn:
            _gather(one, found)
    elif kind is dict:
        for key, value in drawn.items():
            if key not in NOT_WORDS:
                _gather(value, found)
    elif issubclass(kind, QAbstractListModel):
        _gather(rows(drawn), found)
    else:
        for name in _drawn_fields(kind):
            _gather(getattr(drawn, name), found)


@cache
def _drawn_fields(kind: type) -> tuple[str, ...]:
    if issubclass(kind, msgspec.Struct):
        names: Iterable[str] = kind.__struct_fields__
    else:
        names = (field.name for field in fields(kind)) if is_dataclass(kind) else ()
    return tuple(name for name in names if name not in NOT_WORDS)


def rows(model: QAbstractListModel) -> list[dict[str, Any]]:
    """A list as QML reads it."""
    roles = {number: bytes(name).decode() for number, name in model.roleNames().items()}
    places = range(model.rowCount(QModelIndex()))
    return [{name: model.data(model.index(place, 0), number) for number, name in roles.items()} for place in places]


def together(scene: Mapping[str, Any]) -> dict[str, Any]:
    """The same scene with lines that were broken to fit put together again."""
    return {key: " ".join(value) if _is_broken(value) else value for key, value in scene.items()}


def _is_broken(value: Any) -> bool:
    return isinstance(value, list | tuple) and bool(value) and all(isinstance(one, str) for one in value)
