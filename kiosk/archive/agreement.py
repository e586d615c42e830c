"""What a group agreed about its archive: the newest word of its meetings holds."""

from __future__ import annotations

from kiosk.meeting.opening import LEAVES, Leaves, RuleAgreed
from kiosk.meeting.standing import standing
from kiosk.record.store import RecordStore


def agreed(record: RecordStore) -> Leaves | None:
    """None where no meeting said anything of it; words that were taken out since let nothing leave."""
    for number in reversed(record.meetings()):
        for one in reversed(standing(record.history(number))):
            if isinstance(one.event, RuleAgreed) and one.event.about == "archive":
                rule = one.event.rule
                return next((leaves for leaves in LEAVES if leaves == rule), "nothing")
    return None
