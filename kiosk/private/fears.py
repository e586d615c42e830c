"""A round of fears while it lasts: whose words they are only until they are shown, and nothing of it after it ends."""

from __future__ import annotations

from random import Random
from typing import Literal, TypeAlias

from kiosk.meeting.fears import FearKept
from kiosk.meeting.meeting import Meeting
from kiosk.meeting.refusals import NO_WORDS_YET, NOT_ASKED_NOW, ONLY_WHO_RUNS_IT
from kiosk.meeting.tap import Tap
from kiosk.meeting.terms import PersonId, Refused, Votes
from kiosk.private.feelings import Private

TOO_FEW = "Fewer than four are in. So few are not shown, so that nobody can tell whose they are."

FEWEST = 4
Phase: TypeAlias = Literal["", "asked", "shown", "keeping"]


class WriteFear(Private, frozen=True):
    """One's own words, or other words in their place."""

    text: str


class PassFears(Private, frozen=True):
    """I would rather not."""


class TakeFearBack(Private, frozen=True):
    """Never refused: a refusal would tell whoever holds the pad that there was nothing."""


class AnswerKeepFears(Private, frozen=True):
    answer: Literal["yes", "no"]


class AddFear(Private, frozen=True):
    """Typed at the desk for somebody without a tablet; nobody's from the first letter."""

    text: str


class ShowFears(Private, frozen=True):
    """From here on nobody knows whose is which, and nothing can be added."""


class AskToKeepFears(Private, frozen=True):
    """May these words go in the record? Asked of everybody, in private."""


class EndFears(Private, frozen=True):
    """`votes` where hands were shown instead."""

    votes: Votes | None = None


FearTap: TypeAlias = (
    WriteFear | PassFears | TakeFearBack | AnswerKeepFears | AddFear | ShowFears | AskToKeepFears | EndFears
)
AT_THE_DESK = (AddFear, ShowFears, AskToKeepFears, EndFears)
# In which part of the round each can be tapped.
DURING: dict[type[Private], tuple[Phase, ...]] = {
    WriteFear: ("asked",),
    PassFears: ("asked",),
    TakeFearBack: ("asked",),
    AddFear: ("asked",),
    ShowFears: ("asked",),
    AskToKeepFears: ("shown", "keeping"),
    AnswerKeepFears: ("keeping",),
    EndFears: ("asked", "shown", "keeping"),
}


class Fears:
    """`texts` is what the room may see, in an order that tells nothing; `seed` is the throw it is shuffled by."""

    def __init__(self) -> None:
        self.phase: Phase = ""
        self.texts: tuple[str, ...] = ()
        self.seed = 0
        self._written: dict[PersonId, str] = {}
        self._typed: list[str] = []
        self._passed: set[PersonId] = set()
        self._saw: set[PersonId] = set()  # who was here when they were shown: some of it may be theirs
        self._keep: dict[PersonId, str] = {}

    @property
    def enough(self) -> bool:
        """Whether so many are in that showing them points at nobody."""
        return len(self._written) + len(self._typed) >= FEWEST

    def refuse(self, m: Meeting, tap: Tap) -> None:
        does = tap.does
        if isinstance(does, AT_THE_DESK) and m.people[tap.who].role != "facilitator":
            raise Refused(ONLY_WHO_RUNS_IT)
        if isinstance(does, FearTap) and self.phase not in DURING[type(does)]:
            raise Refused(NOT_ASKED_NOW)
        if isinstance(does, WriteFear | AddFear) and not does.text.strip():
            raise Refused(NO_WORDS_YET)
        if isinstance(does, ShowFears) and not self.enough:
            raise Refused(TOO_FEW)

    def take(self, m: Meeting, tap: Tap) -> list[FearKept]:
        """What the end of the round leaves in the record; nothing else ever does."""
        match tap.does:
            case WriteFear(text=text):
                self._write(tap.who, text)
            case AddFear(text=text):
                self._typed.append(text)
            case PassFears():
                self._pass(tap.who)
            case TakeFearBack():
                self.forget_person(tap.who)
            case ShowFears():
                self._show(m)
            case AskToKeepFears():
                self.phase = "keeping"
            case AnswerKeepFears(answer=answer):
                self._keep[tap.who] = answer
            case EndFears(votes=votes):
                return self._end(m, votes)
        return []

    def begin(self) -> None:
        seed = self.seed
        self.wipe()
        self.phase, self.seed = "asked", seed

    def _write(self, person: PersonId, text: str) -> None:
        self._passed.discard(person)
        self._written[person] = text

    def _pass(self, person: PersonId) -> None:
        self._written.pop(person, None)
        self._passed.add(person)

    def _show(self, m: Meeting) -> None:
        """Sorted before they are shuffled, so that not even the shuffle depends on who was first."""
        said = sorted([*self._written.values(), *self._typed])
        self.texts = tuple(Random(self.seed).sample(said, len(said)))
        self._written.clear()
        self._typed.clear()
        self._passed.clear()
        self._saw = {person.id for person in m.people.here()}
        self.phase = "shown"

    def _end(self, m: Meeting, votes: Votes | None) -> list[FearKept]:
        kept = [FearKept(text=text) for text in self.texts] if self._everybody_agrees(m, votes) else []
        if not kept:
            self.wipe()
        return kept  # and wiped once they are in the record

    def _everybody_agrees(self, m: Meeting, votes: Votes | None) -> bool:
        """Everybody who is here or was when they were shown; a no in private counts also where hands were shown."""
        asked = self._saw | {person.id for person in m.people.here()}
        if "no" in self._keep.values():
            return False
        if votes is not None:
            return votes.in_favour >= len(asked) and not votes.against and not votes.rather_not_say
        return asked <= set(self._keep)

    def has_written(self, person: PersonId) -> bool:
        return person in self._written

    def has_passed(self, person: PersonId) -> bool:
        return person in self._passed

    def has_answered(self, person: PersonId) -> bool:
        """Whether they said if the words may be kept; which it was is shown to nobody."""
        return person in self._keep

    def forget_person(self, person: PersonId) -> None:
        """Until they are shown; after that nobody knows whose they are."""
        self._written.pop(person, None)
        self._passed.discard(person)

    def in_public(self) -> Fears:
        """The same round as a device that many share may know it."""
        shown = Fears()
        shown.phase, shown.texts = self.phase, self.texts
        return shown

    def wipe(self) -> None:
        self.phase, self.texts, self.seed = "", (), 0
        for held in (self._written, self._typed, self._passed, self._saw, self._keep):
            held.clear()

    @property
    def held(self) -> int:
        """How much there is still of it."""
        return sum(map(len, (self.texts, self._written, self._typed, self._passed, self._saw, self._keep)))
