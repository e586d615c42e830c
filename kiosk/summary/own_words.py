"""Words and names that are people's own, set apart in a print where they run the other way than ours."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import fields, is_dataclass, replace
from typing import Any

from kiosk.summary.document import Document
from kiosk.summary.typesetting.directions import apart, turns


def with_own_words_apart(document: Document, own: Iterable[str]) -> Document:
    """The same document; each of these that stands in it is kept from turning the words around it, and they from it."""
    whole = {one.strip() for one in own if turns(one)}
    alike = sorted({*whole, *(one.rstrip(".!?؟۔… ") for one in whole)} - {""}, key=len, reverse=True)
    if not alike:
        return document
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, alike))})(?!\w)")
    set_apart: Document = _each(document, pattern)
    return set_apart


def _each(value: Any, pattern: re.Pattern[str]) -> Any:
    if isinstance(value, str):
        return pattern.sub(lambda found: apart(found.group()), value)
    if isinstance(value, tuple):
        return tuple(_each(one, pattern) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {one.name: _each(getattr(value, one.name), pattern) for one in fields(value) if one.init}
        return replace(value, **changed)
    return value
