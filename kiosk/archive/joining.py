"""A kiosk comes in to an archive: it says which record it will send, and proves that it has its key."""

from __future__ import annotations

import aiohttp

from kiosk.archive.certificate import in_groups
from kiosk.archive.chain import Chain
from kiosk.archive.invitation import Invitation
from kiosk.archive.problem import ArchiveProblem
from kiosk.archive.sender import AWAY, CHANGED, PATIENCE_S
from kiosk.archive.wire import Pair, encode, pair_words
from kiosk.record.kiosk_key import KioskKey

WHY_NOT = {
    "no_invite": "This invitation is not known there, or its day is over. Ask for a new one.",
    "used": "Another kiosk used this invitation. Ask for one of its own.",
    "another_record": "This is not the record that was paired.",
    "another_group": "This record is at this archive already, for another group. Ask who runs it.",
}


def says(invitation: Invitation) -> str:
    """Whom this sends to, so that it can be compared with what the archive's people say."""
    host = invitation.address.removeprefix("https://")
    return f"This sends to: {invitation.organisation}, {host}, fingerprint {in_groups(invitation.certificate)}."


async def come_in(invitation: Invitation, chain: Chain, key: KioskKey) -> None:
    """ArchiveProblem, in a sentence, where the archive does not take this kiosk in, or is not there."""
    signature = key.signature(pair_words(invitation.code, chain.group, chain.first_seal))
    body = encode(Pair(invitation.code, chain.group.bytes, chain.first_seal, key.public, signature))
    connector = aiohttp.TCPConnector(ssl=aiohttp.Fingerprint(bytes.fromhex(invitation.certificate)))
    timeout = aiohttp.ClientTimeout(total=PATIENCE_S)
    try:
        async with (
            aiohttp.ClientSession(connector=connector, timeout=timeout) as http,
            http.post(f"{invitation.address}/v1/pair", data=body) as answer,
        ):
            if answer.ok:
                return
            told = await answer.json() if "json" in answer.content_type else {}
    except aiohttp.ServerFingerprintMismatch as error:
        raise ArchiveProblem(CHANGED) from error
    except (aiohttp.ClientError, OSError, TimeoutError, ValueError) as error:
        raise ArchiveProblem(f"{AWAY} Join again once it does.") from error
    raise ArchiveProblem(WHY_NOT.get(told.get("became", ""), "The archive does not take this kiosk. Ask who runs it."))
