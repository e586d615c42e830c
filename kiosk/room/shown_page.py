"""What the desk has put before everybody: a page of the opening, the last cards, the place's own contacts."""

from __future__ import annotations

import msgspec

# Before the place has lines of its own: those of the United Kingdom.
AFTERCARE = (
    "Samaritans: call 116 123.",
    "Shout: text 85258.",
    "NHS: call 111 and choose option 2.",
    "If a life is at risk, call 999.",
)


class Stage(msgspec.Struct, frozen=True):
    """In memory only. `opening` is a page of the opening, or ""; `ending` once the meeting is being closed.

    `pad` while one tablet for all, or a screen to be tapped by all, stands on the table.
    """

    opening: str = ""
    ending: bool = False
    pad: bool = False
    aftercare: tuple[str, ...] = AFTERCARE
