"""For whoever writes it down: what was said and what it is about, never how or by whom; and statements to read back."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from kiosk.forms.card import Card, Field, Offer, asking, opening, tapping
from kiosk.meeting.statements import ReadStatementBack, waiting
from kiosk.meeting.writing_down import WriteDown, writes
from kiosk.views.person_view import Look

SAID = Field(name="said", words="What was said", kind="long", required=True, max=2000)
ABOUT = Field(name="about", words="What it is about", kind="long", max=2000)
SHOWS = "It shows on the big screen."
READ = "Read a statement back"


def at_home(look: Look) -> Iterator[Offer]:
    """Whoever has the record, or is the note taker, has it at hand all the time."""
    if writes(look.m, look.id) and look.me.role != "facilitator":
        yield _write_it_down()


def behind_more(look: Look) -> Iterator[Offer]:
    if look.me.role == "facilitator":
        yield _write_it_down()
    if writes(look.m, look.id):
        yield from _read_it_back(waiting(look.m))


def _read_it_back(unread: dict[int, str]) -> Iterator[Offer]:
    """The one that has waited longest; the next comes after it."""
    for number, words in list(unread.items())[:1]:
        read = tapping("statement_read", "We read it aloud", ReadStatementBack(statement=number), weight="solid")
        text = (words, "Read it aloud just as it stands. Nobody has to say that it is theirs.")
        card = Card(id=f"read_statement-{number}", title=READ, text=text, offers=(read,), back=True)
        yield opening("read_statement", READ, card)


@lru_cache(maxsize=1)
def _write_it_down() -> Offer:
    return asking("write_down", "Write it down", WriteDown(said=""), SAID, ABOUT, text=(SHOWS,))
