"""The name of the Wi-Fi this machine is in and what opens it, as far as the system tells: nobody has to type them."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence

import msgspec

WITHIN_S = 3.0
ACTIVE = ("--terse", "--fields", "UUID,TYPE,DEVICE", "connection", "show", "--active")
FIELDS = "802-11-wireless.ssid,802-11-wireless-security.key-mgmt,802-11-wireless-security.psk"
KEYS_OF_ONE_WORD = ("wpa-psk", "sae")  # all others have a name and a password for each person, or none
WIRELESS = "802-11-wireless"


class WifiKey(msgspec.Struct, frozen=True):
    name: str
    key: str


async def wifi_key(card: str) -> WifiKey | None:
    """Of the Wi-Fi on this card; None where the system does not say, or where one word does not open it."""
    active = await _asked(ACTIVE)
    uuid = next((row[0] for row in map(_parts, active) if row[1:] == [WIRELESS, card]), "")
    if not uuid:
        return None
    said = await _asked(("--terse", "--show-secrets", "--fields", FIELDS, "connection", "show", uuid))
    known = dict(row for row in map(_parts, said) if len(row) == 2)
    name, kind, key = (known.get(field, "") for field in FIELDS.split(","))
    if not name or (kind and (kind not in KEYS_OF_ONE_WORD or not key)):
        return None
    return WifiKey(name, key if kind else "")


def _parts(line: str) -> list[str]:
    """A line of `nmcli --terse`: a colon parts its fields, and a backslash keeps one that belongs to a field."""
    fields = re.split(r"(?<!\\):", line)
    return [re.sub(r"\\(.)", r"\1", field) for field in fields]


async def _asked(words: Sequence[str]) -> list[str]:
    """What NetworkManager says; nothing where it is not there, does not answer in time or may not say."""
    pipe, nothing = asyncio.subprocess.PIPE, asyncio.subprocess.DEVNULL
    try:
        asked = await asyncio.create_subprocess_exec("nmcli", *words, stdin=nothing, stdout=pipe, stderr=nothing)
    except (OSError, NotImplementedError):
        return []
    try:
        async with asyncio.timeout(WITHIN_S):
            out, _ = await asked.communicate()
    except TimeoutError:
        return []
    finally:
        if asked.returncode is None:
            asked.kill()
    return [] if asked.returncode else out.decode("utf-8", "replace").splitlines()
