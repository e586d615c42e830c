"""Who said that a line of what we expect together is not for them: known in memory only, so that they can undo it."""

from __future__ import annotations

from kiosk.meeting.meeting import Meeting
from kiosk.meeting.opening import DoubtTakenBack, ExpectationDoubted, find_expectation
from kiosk.meeting.terms import PersonId, Refused
from kiosk.private.feelings import Private


class DoubtExpectation(Private, frozen=True):
    """A line of what we expect together is not for me. On record at once, and nobody's."""

    expectation: int


class TakeDoubtBack(Private, frozen=True):
    """It is for me after all; possible until the next item starts."""

    expectation: int


class Doubts:
    """By line, who doubts it and who took that back (False).

    The record learns of a line's first doubt when it comes, and of the last one's end. Of a line in `standing` somebody
    not known here has doubts: they left, or the program ended since, or the next item started. It stays doubted.
    """

    def __init__(self) -> None:
        self.held: dict[int, dict[PersonId, bool]] = {}
        self.standing: set[int] = set()

    def refuse(self, m: Meeting, person: PersonId, does: DoubtExpectation | TakeDoubtBack) -> None:
        """Refused when there is no such line, or it is not theirs to take back."""
        line = m.opening.expectations[find_expectation(m, does.expectation) - 1]
        if line.kind != "ours":
            raise Refused("That line is somebody's own.")
        if isinstance(does, TakeDoubtBack) and person not in self.held.get(does.expectation, {}):
            raise Refused("It can be taken back only by whoever sent it, until the next item starts.")

    def doubted(self, m: Meeting, person: PersonId, line: int) -> ExpectationDoubted | None:
        """An event where nobody had doubts before."""
        on_record = m.opening.expectations[line - 1].doubted
        if on_record and line not in self.held:
            self.standing.add(line)
        self.held.setdefault(line, {})[person] = True
        return None if on_record else ExpectationDoubted(expectation=line)

    def taken_back(self, m: Meeting, person: PersonId, line: int) -> DoubtTakenBack | None:
        """An event where nobody has doubts any more."""
        self.held[line][person] = False
        on_record = m.opening.expectations[line - 1].doubted
        over = on_record and line not in self.standing and not any(self.held[line].values())
        return DoubtTakenBack(expectation=line) if over else None

    def of(self, person: PersonId) -> set[int]:
        """The lines that are not for somebody, as far as they can still take it back."""
        return {line for line, people in self.held.items() if people.get(person)}

    def forget_person(self, person: PersonId) -> None:
        """Whoever leaves leaves their doubts behind."""
        self.standing |= self.of(person)
        for people in self.held.values():
            people.pop(person, None)

    def stand(self) -> None:
        """From now on nobody can take back what they said before."""
        self.held.clear()
        self.standing.clear()
