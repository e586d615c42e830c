"""The pieces Easy Read is made of: an idea with its picture, people's own words, yes and no, one sentence a line."""

from __future__ import annotations

import re

from kiosk.summary.document import EasyLine, Pictured

YES = Pictured("yes", (EasyLine("Yes."),))
NO = Pictured("no", (EasyLine("No."),))


def idea(picture: str, *lines: str | EasyLine, filled: int = 0, total: int = 0) -> Pictured:
    """One idea: its picture by name ("people" with `filled` of `total`) and its lines; empty lines are left out."""
    said = tuple(line if isinstance(line, EasyLine) else EasyLine(line) for line in lines if line)
    return Pictured(picture, said, filled, total)


def own(text: str) -> EasyLine:
    return EasyLine(text, said=True)


def one_a_line(text: str) -> list[str]:
    """Our own sentences, one a line."""
    return [part for part in re.split(r"(?<=[.?!])\s+", text) if part]


def often(count: int) -> str:
    return "1 time" if count == 1 else f"{count} times"
