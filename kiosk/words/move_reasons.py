"""Why somebody was moved in the queue: a reason that was chosen, or people's own words, which nothing looks into."""

from __future__ import annotations

import re

from kiosk.words.kinds import known
from kiosk.words.kinds.turns import MOVE_REASONS

# How a need was noted before it could be chosen, in older records and scripts: "access", or "access: ...".
A_NEED_BEFORE = re.compile(r"\s*access\s*(:|$)", re.IGNORECASE)


def chosen_reason(reason: str) -> str:
    """In print, a reason that was chosen; of a need no more than that it is one. "" for own words and for none."""
    chosen = known(MOVE_REASONS, "a_need" if A_NEED_BEFORE.match(reason) else reason)
    return chosen.print if chosen else ""
