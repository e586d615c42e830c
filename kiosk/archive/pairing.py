"""Which archive a record sends to, as its group said yes to: kept beside this kiosk's key, one file for each group."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import msgspec

from kiosk.archive.invitation import Invitation
from kiosk.archive.problem import ArchiveProblem
from kiosk.record.own_folder import own_folder


class Pairing(msgspec.Struct, frozen=True):
    """Address and certificate (SHA-256, hex) of the archive, and what both sides are called."""

    organisation: str
    group: str
    address: str
    certificate: str


def pairing_of(group: UUID) -> Pairing | None:
    """None where this kiosk sends nothing for this group."""
    try:
        return msgspec.json.decode(_file(group).read_bytes(), type=Pairing)
    except FileNotFoundError:
        return None
    except msgspec.MsgspecError as error:
        raise ArchiveProblem(f"{_file(group)}: cannot be read ({error}). Join again with a new invitation.") from error


def remember(group: UUID, invitation: Invitation) -> Pairing:
    """From now on this kiosk sends to the archive of this invitation."""
    pairing = Pairing(invitation.organisation, invitation.group, invitation.address, invitation.certificate)
    _file(group).parent.mkdir(parents=True, exist_ok=True)
    part = _file(group).with_suffix(".part")
    part.write_bytes(msgspec.json.encode(pairing))
    part.replace(_file(group))
    return pairing


def forget(group: UUID) -> None:
    _file(group).unlink(missing_ok=True)


def _file(group: UUID) -> Path:
    return own_folder("config") / "archives" / f"{group}.json"
