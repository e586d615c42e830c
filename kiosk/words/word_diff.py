"""Which words of a question stayed, went or came from one wording to the next."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal

Change = Literal["same", "went", "came"]


def changed(before: str, now: str) -> Iterator[tuple[Change, str]]:
    """Runs of words in the order of the wording now; what went stands before what came in its place."""
    old, new = before.split(), now.split()
    for same, i, j, k, n in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if same == "equal":
            yield "same", " ".join(new[k:n])
            continue
        kinds: tuple[tuple[Change, list[str]], ...] = (("went", old[i:j]), ("came", new[k:n]))
        yield from ((kind, " ".join(words)) for kind, words in kinds if words)
