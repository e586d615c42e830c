"""Names as lists hold them: turned round, with a sign or a remark beside them. And a line that holds a whole person."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from kiosk.files.strange import is_count, listed

REMARK = re.compile(
    r"\s*[(\[](?:guest|host|co-?host|me|you|host, me|co-host, me|external|unverified|verified|organi[sz]er|"
    r"presenter|attendee|(?:\w+/)+\w+)[)\]]\s*$|\s+[-\u2013]\s+(?:\w+/)+\w+$",
    re.IGNORECASE,
)
IN_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
MAIL_BESIDE = re.compile(r"\s*[<(\[]\s*(?:mailto:)?\S+@\S+\s*[>)\]]\s*|\s+\S+@\S+\.\w+$")
BOX = r"(?:\[[ xX\u2713\u2714]?\]|[\u2610-\u2612\u2705\u2713\u2714]\ufe0f?)\s*"  # to tick
BULLET = re.compile(rf"^(?:(?:[-*\u2022\u00b7\u2013\u2014>]|\d{{1,3}}[.)])\s+)?(?:{BOX})?")
SEAT_FIRST = re.compile(r"(?:seat |place )?(\d{1,3})(?:\s+(\D.*))?", re.IGNORECASE)
AFTER_A_NAME = listed("jr|sr|ii|iii|iv|phd|md|mp|ms|am|obe|mbe|cbe|qc|kc|esq|ba|bsc|ma|msc|rn|frcp|dphil")
PARTICLES = listed("van|von|de|den|der|del|della|di|da|dos|das|du|la|le|el|al|bin|ibn|ap|ab|ter|ten|af|av|y")


class PlainLine(msgspec.Struct, frozen=True):
    """A person in one line: a name, a seat or both, then after a comma a job."""

    name: str = ""
    seat: str = ""
    job: str = ""


def plain_line(said: str) -> PlainLine:
    """What \u201cPriya Shah, Commissioner\u201d, \u201c12\u201d or \u201c2 Dez Carter\u201d say."""
    who, _, job = MAIL_BESIDE.sub(" ", BULLET.sub("", " ".join(said.split()))).partition(",")
    who, job = who.strip(), job.strip()
    seated = SEAT_FIRST.fullmatch(who)
    if seated and not is_count(who):
        name, _, job = (job if not seated[2] else f"{seated[2]}, {job}").partition(",")
        return PlainLine(name.strip(), seated[1].lstrip("0") or "0", job.strip())
    if job.isdecimal() and len(job) < 4:
        return PlainLine(who, job)
    return PlainLine(who, "", job)


def without_remarks(said: str, original_names: bool = False) -> str:
    """The name without \u201c(Guest)\u201d and the like; with `original_names` brackets hold another name."""
    plain = MAIL_BESIDE.sub(" ", said).strip() or said
    while True:
        shorter = (IN_BRACKETS if original_names else REMARK).sub("", plain).strip()
        if not shorter or shorter == plain:
            return plain
        plain = shorter


def is_turned(names: Iterable[str]) -> bool:
    """Whether a list has last names first: “Carter, Dez”; for a job after the comma two words stand before it."""
    parted = [_capitals(said.partition(",")[0]) for said in names if _last_first(said)]
    return sum(words <= 1 for words in parted) * 2 > len(parted)


def turned(said: str) -> str:
    """“Carter, Dez” as “Dez Carter”; the same where what follows the comma is no first name."""
    found = _last_first(said)
    return f"{found[1]} {found[0]}" if found else said


def _last_first(said: str) -> tuple[str, str] | None:
    last, _, first = (part.strip() for part in said.partition(","))
    if not (last and first) or "," in first or first.split()[-1].strip(".").casefold() in AFTER_A_NAME:
        return None
    return last, first


def _capitals(said: str) -> int:
    return sum(word.casefold() not in PARTICLES for word in said.split())
