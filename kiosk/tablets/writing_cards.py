"""Two fields for whoever writes it down: what was said and what it is about. None for how it was said or by whom."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from kiosk.meeting.writing_down import WriteDown, writes
from kiosk.tablets.look import Look
from kiosk.tablets.shapes import Field, Offer, asking

SAID = Field(name="said", words="What was said", kind="long", required=True, max=2000)
ABOUT = Field(name="about", words="What it is about", kind="long", max=2000)
SHOWS = "It shows on the big screen."


def at_home(look: Look) -> Iterator[Offer]:
    """Whoever has the record, or is the note taker, has it at hand all the time."""
    if writes(look.m, look.id) and look.me.role != "facilitator":
        yield _write_it_down()


def behind_more(look: Look) -> Iterator[Offer]:
    if look.me.role == "facilitator":
        yield _write_it_down()


@lru_cache(maxsize=1)
def _write_it_down() -> Offer:
    return asking("write_down", "Write it down", WriteDown(said=""), SAID, ABOUT, text=(SHOWS,))
