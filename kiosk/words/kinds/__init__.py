"""How each member of an enumeration is worded, its forms for every surface side by side."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

Member = TypeVar("Member", bound=str)
Words = TypeVar("Words")


def known(table: Mapping[Member, Words], text: str) -> Words | None:
    """The words of a member; None for a text that names none, as where a group says it in its own words."""
    return next((words for member, words in table.items() if member == text), None)
