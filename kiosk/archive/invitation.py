"""The file by which a kiosk is invited: where the archive is, how it is known, and a code that is good for a day."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import msgspec

from kiosk.archive.problem import ArchiveProblem

PORT = 8714
LARGEST_FILE = 10_000
FINGERPRINT_SIGNS = 64


class Invitation(msgspec.Struct, frozen=True):
    """`address` as https://host:port, `certificate` its SHA-256 (hex), `until` when the code ends (ISO)."""

    organisation: str
    group: str
    address: str
    certificate: str
    code: str
    until: str


def write_invitation(invitation: Invitation, file: Path) -> None:
    file.write_bytes(msgspec.json.format(msgspec.json.encode(invitation), indent=1) + b"\n")


def read_invitation(file: Path) -> Invitation:
    """ArchiveProblem where the file is none, or was changed so that it says nothing any more."""
    try:
        with file.open("rb") as opened:
            found = msgspec.json.decode(opened.read(LARGEST_FILE), type=Invitation)
        if len(bytes.fromhex(found.certificate)) * 2 != FINGERPRINT_SIGNS:
            raise ValueError("its fingerprint is not whole")
    except (ValueError, msgspec.MsgspecError) as error:
        raise ArchiveProblem(
            f"{file}: this is no invitation ({error}). Ask whoever runs the archive for one."
        ) from error
    return msgspec.structs.replace(found, address=whole_address(found.address))


def whole_address(typed: str) -> str:
    """As https://host:port, always TLS; ArchiveProblem where it is no address."""
    wrong = f"{typed} is no address. Give one as archive.example:{PORT}."
    try:
        parts = urlsplit(typed.strip() if "://" in typed else f"https://{typed.strip()}")
        port = parts.port or PORT
    except ValueError as error:
        raise ArchiveProblem(wrong) from error
    if not parts.hostname or parts.scheme not in ("https", "http"):
        raise ArchiveProblem(wrong)
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return f"https://{host}:{port}"
