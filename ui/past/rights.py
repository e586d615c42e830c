"""Rights once a meeting is over: what is kept of somebody, put right, taken out, seen differently, asked for. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Protocol, TypeVar

from kiosk.meeting.between_meetings import ClearedCopy, RightAnswered, RightAsked
from kiosk.meeting.refusals import NO_WORDS_YET
from kiosk.meeting.repair import RequestedBy
from kiosk.meeting.seen_differently import SeenDifferently
from kiosk.record.sqlite_store import RecordFile
from kiosk.room import between, rights
from kiosk.words.dates import day_of
from kiosk.words.rights import ANSWERED, COPY_CLEARED, PAPER_STAYS, answer_by, copies_left, gone, left_alone, waiting
from kiosk.words.shared import NAME_PUT_RIGHT, WHOSE_NAME, WHOSE_WORDS_GO
from ui.background.back_up import NOT_MADE
from ui.past.past import Past
from ui.wizard.step import Button, Choice, Entry, Field, Next, Page, Step, TypedStep, Wrong

T = TypeVar("T")
OLD_ONES = "Back-ups that are there already have it until the next one is made."
CLEARS = "Type its file here and press Clear this copy."
CLEARS_LATER = "Take my words out clears a copy, too."
WHOSE = (("name", "Name", "As it is kept"), ("entry", "An entry of theirs", "Only where two people have that name"))
YOURS = "What is kept of somebody in all meetings of this group is theirs."
NOT_YET = "A print that was made before does not say it."
ASKS = {"see": "To see it", "correct": "To put it right", "take out": "To take it out", "complain": "To complain"}


class Keeper(Protocol):
    """Who may write into the record while no meeting is open in it; what stands in the way is raised as Wrong."""

    @property
    def past(self) -> Past: ...

    def keep(self, work: Callable[[RecordFile], T]) -> T: ...

    def look(self, work: Callable[[RecordFile], T]) -> T:
        """Without writing."""

    @property
    def backed_up(self) -> str:
        """What came of the back-up after what was written last; "" where none is made."""

    def put_right(self, number: int, name: str, now: str, entry: int | None) -> None:
        """The spelling of a name in one meeting."""


class Rights(Step):
    def __init__(self, keeper: Keeper) -> None:
        self._keeper, self._told = keeper, ""

    def page(self) -> Page:
        asked = self._keeper.look(between.rights_asked)
        today = self._keeper.past.today
        return Page(
            title="Your rights",
            lines=tuple(
                filter(None, (self._told, "What is kept of somebody in all meetings of this group is theirs."))
            ),
            choices=(
                Choice("see", "What is kept of me?"),
                Choice("right", "My name is spelled wrong"),
                Choice("out", "Take my words out", "In every meeting, with every copy of them."),
                Choice("differ", "I see it differently", "In your words, printed with that meeting."),
                Choice("asked", "Somebody asked by letter or by phone", "Then it is answered within 30 days."),
            ),
            columns=2,
            entries=tuple(_waits(seq, one, today) for seq, one in asked),
            next="",
        )

    def chose(self, choice: str) -> Next:
        asked: dict[str, type[_Asking]] = {
            "see": Kept, "right": SpelledWrong, "out": TakenOut, "differ": SeenOtherwise, "asked": AskedFor,
        }  # fmt: skip
        return asked[choice](self._keeper)

    def acted(self, act: str, entry: str) -> Next:
        answered = RightAnswered(of=int(entry), day=self._keeper.past.today.isoformat())
        self._keeper.keep(lambda record: between.write(record, answered))
        self._told = ANSWERED
        return None


def _waits(seq: int, asked: RightAsked, today: date) -> Entry:
    words, how = waiting(asked.what, asked.how, day_of(asked.day), today)
    return Entry(str(seq), words, how, acts=(Button("answered", "It is answered"),))


class _Asking(TypedStep):
    """One question with fields; what came of it stands on the same page."""

    title, next = "", "Do it"
    asks: tuple[tuple[str, str, str], ...] = WHOSE
    lines: tuple[str, ...] = ()

    def __init__(self, keeper: Keeper) -> None:
        super().__init__()
        self._keeper = keeper
        self._told: tuple[str, ...] = ()
        self._entries: tuple[Entry, ...] = ()

    def page(self) -> Page:
        fields = tuple(Field(key, label, self._typed.get(key, ""), hint) for key, label, hint in self.asks)
        return Page(self.title, lines=self._told or self.lines, fields=fields, choices=self.choices(),
                    entries=self._entries, next=self.next)  # fmt: skip

    def choices(self) -> tuple[Choice, ...]:
        return ()

    def entry(self) -> int | None:
        """By which somebody is told from another of the same name; the pages of what is kept show the number."""
        words = self._typed.get("entry", "").strip()
        if words and not words.isdecimal():
            raise Wrong("An entry is a number, such as 412.")
        return int(words) if words else None

    def went_on(self) -> Next:
        self._told = (*self.does(), *self.said_of_back_ups())
        self._typed = {}
        return None

    def said_of_back_ups(self) -> tuple[str, ...]:
        said = self._keeper.backed_up
        return (said,) if said else ()

    def does(self) -> list[str]:
        raise NotImplementedError


class Kept(_Asking):
    title, next = "What is kept of me?", "Look"

    def said_of_back_ups(self) -> tuple[str, ...]:
        return ()

    def does(self) -> list[str]:
        name, entry = self.said("name", "Type the name as it is kept."), self.entry()

        def look(record: RecordFile) -> tuple[list[rights.Kept], list[str]]:
            _, who = rights.whose(record, 0, name, entry)
            return list(rights.kept_of(record, who)), left_alone(who.unclear, name)

        found, unclear = self._keeper.look(look)
        self._entries = tuple(
            Entry(f"{one.entry}.{one.field}", one.words, f"Meeting {one.meeting}, entry {one.entry}") for one in found
        )
        copies = self._keeper.look(lambda record: copies_left(*between.copies_of(record), CLEARS_LATER))
        return [f"{len(found)} texts are kept of {name}.", *unclear, *copies]


class SpelledWrong(_Asking):
    title = WHOSE_NAME
    asks = (*WHOSE, ("now", "It should say", ""))

    def page(self) -> Page:
        meeting = self._keeper.past.meeting
        self.lines = (f"In the meeting of {meeting.on}." if meeting else "",)
        return super().page()

    def does(self) -> list[str]:
        now = self.said("now", "Say how the name is spelled.")
        name = self.said("name", "Type the name as it is kept.")
        self._keeper.put_right(self._keeper.past.chosen, name, now, self.entry())
        return [NAME_PUT_RIGHT, PAPER_STAYS]


class TakenOut(_Asking):
    title, next = WHOSE_WORDS_GO, "Take them out"
    lines = ("Their words and their name go, in every meeting, with every copy. That something stood there stays.",)

    def __init__(self, keeper: Keeper) -> None:
        super().__init__(keeper)
        self._by: RequestedBy | None = None
        self._done = False

    def page(self) -> Page:
        self.asks = (("copy", "A copy that is to be cleared, too", "Its file"),) if self._done else _Asking.asks
        self.next = "Clear this copy" if self._done else TakenOut.next
        return super().page()

    def choices(self) -> tuple[Choice, ...]:
        if self._done:
            return ()
        return (
            Choice("person", "They ask for it themselves", chosen=self._by == "person"),
            Choice("host", "Somebody else decided it", "The record says so.", chosen=self._by == "host"),
        )

    def chose(self, choice: str) -> Next:
        self._by = "person" if choice == "person" else "host"
        return None

    def does(self) -> list[str]:
        return self._clear() if self._done else self._take_out()

    def _take_out(self) -> list[str]:
        name, entry, by = self.said("name", "Type the name as it is kept."), self.entry(), self._by
        if by is None:
            raise Wrong("Say whose wish it is.")

        def take(record: RecordFile) -> list[str]:
            _, who = rights.whose(record, 0, name, entry)
            entries = rights.going(record, who)
            between.take_out(record, entries, by)
            return [
                gone(len(entries)),
                *left_alone(who.unclear, name),
                *copies_left(*between.copies_of(record), CLEARS),
            ]

        told = self._keeper.keep(take)
        self._done = True
        return [*told, PAPER_STAYS]

    def said_of_back_ups(self) -> tuple[str, ...]:
        said = super().said_of_back_ups()
        return (*said, OLD_ONES) if said and said[0].endswith(NOT_MADE) else said

    def _clear(self) -> list[str]:
        file = Path(self.said("copy", "Say which file it is.")).expanduser()

        def clear(record: RecordFile) -> list[str]:
            copy = RecordFile.open(file)
            try:
                entries = between.taken_out_here_not_there(record, copy)
                if entries:
                    between.take_out(copy, entries)
            finally:
                copy.close()
            between.write(record, ClearedCopy(to=file.name))
            return [COPY_CLEARED, *copies_left(*between.copies_of(record), CLEARS)]

        return self._keeper.keep(clear)


class SeenOtherwise(_Asking):
    title, next = "How did you see it?", "Keep it"
    asks = (("text", "In your own words", ""), ("name", "The name to print, or nothing", ""))

    def does(self) -> list[str]:
        number, text = self._keeper.past.chosen, self.said("text", NO_WORDS_YET)
        told = SeenDifferently(meeting=number, text=text, name=self._typed.get("name", "").strip())
        self._keeper.keep(lambda record: between.write(record, told, number))
        return [
            f"It is kept, and will be printed with meeting {number}.",
            "A print that was made before does not say it.",
        ]


class AskedFor(_Asking):
    title, next = "What did they ask for?", "Keep it"
    asks = (("how", "How: at the desk, by letter, by phone", ""),)
    _what = ""

    def choices(self) -> tuple[Choice, ...]:
        return tuple(Choice(key, words, chosen=key == self._what) for key, words in ASKS.items())

    def chose(self, choice: str) -> Next:
        self._what = choice
        return None

    def does(self) -> list[str]:
        if not self._what:
            raise Wrong("Say what they asked for.")
        today = self._keeper.past.today
        asked = RightAsked(what=self._what, day=today.isoformat(), how=self._typed.get("how", "").strip() or "desk")
        self._keeper.keep(lambda record: between.write(record, asked))
        return [answer_by(today)]
