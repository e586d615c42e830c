"""All that is held in confidence in one meeting, and when each part of it ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kiosk.meeting.agenda import ItemStarted
from kiosk.meeting.fears import AskFears, FearKept, FearsAsked
from kiosk.meeting.lifecycle import CloseMeeting
from kiosk.meeting.looking_back import PracticeGoal
from kiosk.meeting.meeting import Meeting
from kiosk.meeting.people import ParticipantLeft
from kiosk.meeting.tap import Tap
from kiosk.meeting.terms import Asked, Event, Refused
from kiosk.private.fears import Fears, FearTap
from kiosk.private.goals import Goals, GoalTap
from kiosk.private.organisations import CheckOrganisation, OrganisationCheck


class InConfidence:
    """Memory only. What may be kept of it comes back from `put` and `before` as events."""

    def __init__(self) -> None:
        self.fears = Fears()
        self.goals = Goals()
        self.organisations = OrganisationCheck()

    def takes(self, does: Asked) -> bool:
        return isinstance(does, FearTap | GoalTap | CheckOrganisation)

    def refuse(self, m: Meeting, tap: Tap) -> None:
        if isinstance(tap.does, FearTap):
            self.fears.refuse(m, tap)
        elif isinstance(tap.does, GoalTap):
            self.goals.refuse(m, tap)
        elif isinstance(tap.does, CheckOrganisation):
            self.organisations.refuse(m, tap)

    def put(self, m: Meeting, tap: Tap) -> Sequence[Event]:
        if isinstance(tap.does, FearTap):
            return self.fears.take(m, tap)
        if isinstance(tap.does, GoalTap):
            return self.goals.take(tap)
        if isinstance(tap.does, CheckOrganisation):
            self.organisations.put(tap.who, tap.does)
        return ()

    def before(self, tap: Tap) -> Iterator[Event]:
        """The fears are shuffled by the throw that came with their round, so that showing them throws no die."""
        if isinstance(tap.does, AskFears):
            if self.fears.phase:
                raise Refused("This round is open already.")
            self.fears.seed = tap.dice
        elif isinstance(tap.does, CloseMeeting):
            checked = self.organisations.checked()
            if checked:
                yield checked

    def follow(self, event: Event) -> None:
        """An item that starts ends the round of fears: what was not agreed to by then is not kept."""
        match event:
            case FearsAsked():
                self.fears.begin()
            case FearKept() | ItemStarted():
                self.fears.wipe()
            case PracticeGoal(person=person):
                self.goals.kept(person)
            case ParticipantLeft(person=person):
                self.fears.forget_person(person)
                self.goals.forget_person(person)

    def in_public(self) -> InConfidence:
        """What a device that many share may know of it."""
        shown = InConfidence()
        shown.fears, shown.goals = self.fears.in_public(), self.goals.in_public()
        return shown

    def wipe(self) -> None:
        self.fears.wipe()
        self.goals.wipe()
        self.organisations.answers.clear()
