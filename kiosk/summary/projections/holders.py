"""How the print calls people: by office where they used power, by name only where they agreed to be printed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kiosk.discretion.called import MEMBER, ROLES, SOMEONE, Called, office_words, seat_words
from kiosk.discretion.free_words import FreeWords, is_a_name
from kiosk.meeting.people import Person, StandInNoted
from kiosk.meeting.promises import AskSentOut
from kiosk.meeting.reviews import RolledBackRecorded
from kiosk.meeting.terms import Holder, PersonId
from kiosk.summary.projections.history import History
from kiosk.words.dates import in_full
from kiosk.words.kinds import known
from kiosk.words.kinds.powers import NO_PEOPLE, HolderKind

RUNNING = ROLES["facilitator"]
CHAIR = "chair"
OUTSIDE = "outside:"


class Naming(Called):
    """The names of one meeting's people in print; who is not known prints as a member."""

    def __init__(self, history: History) -> None:
        super().__init__(history.meeting.people.by_id.values(), "print")
        self.people = history.meeting.people.by_id
        self._ran = [(one.start, one.holder) for one in history.running]
        unnamed = [person for person in self.people.values() if person.name and not person.consent.print_name]
        named = [person for person in self.people.values() if person.name and person.consent.print_name]
        self.shown = FreeWords(unnamed, named, dict(outsiders(history)), history.names_left)
        self.shown.settled = history.settled

    def own_words(self) -> set[str]:
        """All that was shown of people's own: their texts and their names."""
        return {*self.shown.as_shown, *filter(None, map(self.by_name, self.people))}

    def said(self, text: str) -> str:
        """People's own words, as they may be printed."""
        return self.shown(text)

    def until(self, text: str, beside: date | None) -> str:
        """By when something is promised, in people's own words."""
        return self.shown(text)

    def dated(self, day: date | None) -> str:
        return in_full(day)

    def stands_out(self, holder: Holder) -> bool:
        """Whether they are printed as somebody: by name or post, and not as one of the members."""
        person = self.people.get(holder)
        if person is None:
            return holder.startswith(OUTSIDE) or known(NO_PEOPLE, holder) is not None
        return bool(person.office or self.by_name(holder))

    def running(self, holder: Holder, second: int | None = None) -> str:
        """Who was next and ending a turn: by role and without a name where it was whoever ran the meeting."""
        person = self.people.get(holder)
        if person is None or not self.ran(holder, second):
            return self.with_office(holder)
        return f"the {CHAIR}" if self.is_chair(holder) else RUNNING

    def in_role(self, holder: Holder, second: int) -> str:
        """As whom they had a turn that they did not ask for: as chair, as the person running the meeting."""
        return CHAIR if self.is_chair(holder) and self.ran(holder, second) else self.running(holder, second)

    def is_chair(self, holder: Holder) -> bool:
        """By the post that was typed for them."""
        person = self.people.get(holder)
        return person is not None and office_words(person.office).lower().startswith(CHAIR)

    def ran(self, person: PersonId, second: int | None = None) -> bool:
        """Whether they ran the meeting at that second, or without one at any time."""
        if second is None:
            return any(who == person for _, who in self._ran)
        since = [who for start, who in self._ran if start <= second]
        return bool(since) and since[-1] == person

    def facilitators(self) -> list[PersonId]:
        """Whoever ran the meeting, in order, each once."""
        return list(dict.fromkeys(who for _, who in self._ran if who in self.people))

    def labels(self, holder: Holder) -> tuple[str, ...]:
        """What may stand in a bar of the strip, from the longest to the shortest."""
        nobody = known(NO_PEOPLE, holder)
        if nobody:
            return nobody.bar
        said = self.with_office(holder)
        if self.office_beside(holder):
            return (said, self.name(holder))
        plain = holder in self.people and not self.stands_out(holder)
        return (said, "member") if plain and self.people[holder].consent.turns != "none" else (said,)

    def speaker_labels(self, holder: Holder) -> tuple[str, ...]:
        """As `labels`, for a turn: it is nobody's name where somebody's turns are not kept under one."""
        person = self.people.get(holder)
        if person is None or person.consent.turns in ("name", "not_said"):
            return self.labels(holder)
        if person.consent.turns == "none":
            return (SOMEONE,)
        return (seat_words(person.seat or 0),) if self._by_seat(person) else (MEMBER, "member")

    def marked(self, person: PersonId) -> bool:
        """Whether a turn of theirs is drawn as theirs: with their name, their post or their seat."""
        said = self.people.get(person)
        if said is None or said.consent.turns in ("name", "not_said"):
            return self.stands_out(person)
        return said.consent.turns == "seat" and self._by_seat(said)

    @staticmethod
    def _by_seat(person: Person) -> bool:
        return person.consent.print_name and person.seat is not None

    def kind(self, holder: Holder, second: int) -> HolderKind:
        """The colour of a bar: how somebody is here, never for which side."""
        if holder in ("none", "group"):
            return "none" if holder == "none" else "group"
        if holder in ("rule", "piece"):
            return "rule"
        person = self.people.get(holder)
        if person is None:
            return "outside"
        if self.ran(holder, second):
            return "runs"
        return "work" if person.office else "member"

    def _without_a_name(self, holder: Holder) -> str:
        if holder in self.people:
            return super()._without_a_name(holder)
        if holder.startswith(OUTSIDE):
            return self.shown(holder.removeprefix(OUTSIDE).strip()) or "someone who was not here"
        nobody = known(NO_PEOPLE, holder)
        return nobody.print if nobody else MEMBER

    @property
    def some_unnamed(self) -> bool:
        return any(not person.consent.print_name or not person.name for person in self.people.values())


def outsiders(history: History) -> Iterator[tuple[str, str]]:
    """Names of people who were not in the room, with the body that stands for them."""
    for _, rolled in history.of(RolledBackRecorded):
        yield rolled.name, rolled.body
    for _, sent in history.of(AskSentOut):
        yield sent.name, sent.body
    for _, stood in history.of(StandInNoted):
        if is_a_name(stood.instead_of):
            yield stood.instead_of, ""
