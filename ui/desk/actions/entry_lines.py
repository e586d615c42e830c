"""An entry of the record as one line."""

from __future__ import annotations

import msgspec

from kiosk.meeting.repair import words_written
from kiosk.meeting.tap import Happened
from ui.desk.desk_view import Moment

LONGEST = 60


def entry_line(s: Moment, happened: Happened) -> str:
    kind = str(msgspec.to_builtins(happened.event)["event"]).replace("_", " ")
    who = f"{s.Name(happened.who)}, " if happened.who not in ("", "rule") else ""
    minute = happened.at // 60_000
    words = shortened(_words(happened))
    return f"{happened.seq}. {who}{kind}, minute {minute}{f': {words}' if words else ''}"


def shortened(words: str) -> str:
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rsplit(' ', 1)[0]} …"


def _words(happened: Happened) -> str:
    """What is not being said waits for its time, at the desk as everywhere."""
    return words_written(happened.event) or str(getattr(happened.event, "reason", ""))
