"""What happens to a record between meetings: what its group is called, where it went on, what left it, who has copies.

The record keeps these entries under meeting 0; no meeting changes by them.
"""

from __future__ import annotations

import msgspec

from kiosk.meeting.terms import Event, Name, Words
from kiosk.meeting.things import Kind, Sort, State

BETWEEN = 0


class GroupNamed(Event, frozen=True):
    """The first entry of every record, number 0, and another whenever the group is called something else."""

    name: Name


class KioskTookUp(Event, frozen=True):
    """The record goes on at another kiosk; its public key, hex."""

    key: str


class RecordUpgraded(Event, frozen=True):
    """The record was of an older format; the seals (hex) of its last entry there and here."""

    old_head: str
    new_head: str
    old_format: int = 1


class Copied(Event, frozen=True):
    """Somebody took a copy with every entry up to this number."""

    to: Words
    seq: int


class ClearedCopy(Event, frozen=True):
    """What was taken out of this record is out of that copy, too."""

    to: Words


class SentOut(Event, frozen=True):
    """Sending to an archive began, as the group agreed; the sending itself leaves no entries."""

    to: Words
    seq: int


class CalledBack(Event, frozen=True):
    """Nothing more goes to that archive; what these entries showed there was taken out of it."""

    to: Words
    entries: tuple[int, ...] = ()


class NamesLeft(Event, frozen=True):
    """The names of these meetings, which stood in these entries, have left as the group set it; `days_late` after."""

    meetings: tuple[int, ...]
    entries: tuple[int, ...]
    due: str
    days_late: int = 0


class DetailLeft(Event, frozen=True):
    """What happened in these meetings has left as the group set it; the seals of the entries stay.

    `highest` are the highest numbers that things of each kind had in the record, so that none is used again.
    """

    meetings: tuple[int, ...]
    entries: tuple[int, ...]
    due: str
    days_late: int = 0
    highest: dict[Kind, int] = msgspec.field(default_factory=dict)


class KeepingStands(Event, frozen=True):
    """How long things stay, as it was set in a meeting whose detail leaves; `set_in` is that meeting."""

    names_days: int
    detail_years: int
    set_in: int


class CarriedOn(Event, frozen=True):
    """An open thing of a meeting whose detail leaves: from then on its words stand here alone."""

    thing: str
    kind: Kind
    number: str
    meeting: int
    since: str
    times: int
    words: Words
    state: State = ""
    due: Words = ""
    sort: Sort = ""


class RightAsked(Event, frozen=True):
    """Somebody asked to see, correct or take out what is kept of them, or complained; `day` is when (ISO)."""

    what: str
    day: str
    how: str = ""


class RightAnswered(Event, frozen=True):
    """The entry that asked, and when it was answered (ISO)."""

    of: int
    day: str
