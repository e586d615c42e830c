"""The start page as it was left, for when the machine or the program died; gone once the meeting is open. No Qt here.

It holds names, so it is for this user's eyes alone.
"""

from __future__ import annotations

import logging
import os
from pathlib import Path

import msgspec

from kiosk.meeting.beforehand import Support
from kiosk.meeting.lifecycle import StartingPower
from kiosk.meeting.people import Person
from kiosk.meeting.terms import Mode, PersonId, Power, Space
from ui.settings import settings_file
from ui.setup.preparing import About, Card, Preparing
from ui.setup.roster import RosterLine
from ui.setup.start_page import StartPage

log = logging.getLogger(__name__)


class Kept(msgspec.Struct):
    """What was typed and chosen; `path` is the group's record, empty for a new group."""

    words: dict[str, str]
    path: str = ""
    place: str = ""
    purpose: str = ""
    space: Space = "invited"
    mode: Mode = "open_queue"
    lines: list[RosterLine] = []
    people: list[Person] = []
    two_people: list[str] = []
    powers: dict[Power, StartingPower] = {}
    nobody_told_us: bool = False
    rule: str = ""
    own_words: str = ""
    spoken: list[PersonId] | None = None
    papers: dict[str, int] = {}
    support: dict[Support, bool] = {}
    cards: list[Card] = []
    day: str = ""
    time: str = ""
    about: dict[str, About] = {}


def kept_file() -> Path:
    return settings_file().with_name("start.json")


def encoded(page: StartPage) -> bytes:
    """All of it, as it is kept."""
    draft, prep = page.draft, page.draft.preparing
    kept = Kept(
        words=dict(page.words),
        path="" if page.is_new else str(draft.path or ""),
        place=draft.place,
        purpose=draft.purpose,
        space=draft.space,
        mode=draft.mode,
        lines=draft.roster.lines,
        people=draft.people,
        two_people=sorted(draft.roster.two_people),
        powers=draft.powers,
        nobody_told_us=draft.nobody_told_us,
        rule=draft.rule,
        own_words=draft.own_words,
        spoken=None if prep.spoken is None else sorted(prep.spoken),
        papers=prep.papers,
        support=dict(prep.support),
        cards=prep.cards,
        day=prep.day,
        time=prep.time,
        about=prep.about,
    )
    return msgspec.json.encode(kept)


def keep(page: StartPage) -> None:
    """Written whole or not at all; a page that cannot be kept is not lost as long as Heard runs."""
    file = kept_file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh = file.with_suffix(".new")
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:
            out.write(encoded(page))
        fresh.replace(file)
    except OSError as error:
        log.warning("%s cannot be written: %s", file, error.strerror)


def forget() -> None:
    try:
        kept_file().unlink(missing_ok=True)
    except OSError as error:
        log.warning("%s cannot be taken away: %s", kept_file(), error.strerror)


def take_up(page: StartPage) -> bool:
    """Make the page as it was left; False where nothing was left, or it cannot be read."""
    try:
        kept = msgspec.json.decode(kept_file().read_bytes(), type=Kept)
    except (OSError, msgspec.DecodeError):
        return False
    if kept.path and Path(kept.path).exists():
        page.take_record(Path(kept.path), chosen=False)
    draft = page.draft
    page.words.update({box: kept.words.get(box, "") for box in page.words})
    if not draft.group:
        page.type("group", page.words["group"])
    draft.title = page.words["title"]
    draft.place, draft.purpose, draft.space, draft.mode = kept.place, kept.purpose, kept.space, kept.mode
    draft.roster.people, draft.roster.lines = kept.people, kept.lines or [RosterLine("")]
    draft.roster.two_people = set(kept.two_people)
    draft.powers, draft.rule, draft.own_words = kept.powers, kept.rule, kept.own_words
    draft.can, draft.cannot, draft.limit_owner = (page.words[box] for box in ("can", "cannot", "owner"))
    draft.nobody_told_us = kept.nobody_told_us
    _take_up(draft.preparing, kept)
    page.show()
    draft.roster.type(draft.roster.text)
    return True


def _take_up(preparing: Preparing, kept: Kept) -> None:
    preparing.spoken = None if kept.spoken is None else set(kept.spoken)
    preparing.papers, preparing.cards = kept.papers, kept.cards
    preparing.support = kept.support
    preparing.day, preparing.time, preparing.about = kept.day, kept.time, kept.about
