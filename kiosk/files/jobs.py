"""What a list says somebody does: a job of theirs, or one of the roles of a meeting. Their group is never taken."""

from __future__ import annotations

import re

import msgspec

from kiosk.files.strange import listed
from kiosk.meeting.terms import Role

ROLES: dict[str, Role] = {
    "facilitator": "facilitator",
    "running the meeting": "facilitator",
    "runs it": "facilitator",
    "turn keeper": "turn_keeper",
    "note taker": "note_taker",
    "writing it down": "note_taker",
    "writes it down": "note_taker",
    "looking out for people": "people_watcher",
    "people watcher": "people_watcher",
    "supporter": "supporter",
    "invited": "invited",
    "invited to answer": "invited",
}
GROUPS = listed(
    "carer|carers|parent carer|lived experience|expert by experience|service user|patient|tenant representative|"
    "organisation|organization|both"
)
OF_A_REGISTER = listed(
    "member|attendee|participant|guest|delegate|presenter|organizer|organiser|co-organizer|panelist|host|co-host|"
    "alternative host|observer|student|registered|general|general admission|yes|no|none|n/a|-"
)


class Does(msgspec.Struct, frozen=True):
    """A job in the list's own words, a role of the meeting, and what was left out because only people say it."""

    job: str = ""
    role: Role = "member"
    group: str = ""


def does(said: str) -> Does:
    """\u201cGP, Invited\u201d is a job and a role; \u201ccarer\u201d is neither."""
    found = Does()
    kept: list[str] = []
    for part in filter(None, (part.strip() for part in re.split(r"[,;/](?=\s)|\n", said))):
        plain = part.replace("_", " ").casefold()
        role = ROLES.get(plain.replace("-", " "))
        if role and found.role == "member":
            found = msgspec.structs.replace(found, role=role)
        elif plain in GROUPS:
            found = msgspec.structs.replace(found, group=part)
        elif plain not in OF_A_REGISTER:
            kept.append(part)
    return msgspec.structs.replace(found, job=", ".join(kept))
