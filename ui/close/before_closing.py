"""Before the meeting closes: what is left over, what will be different, promises, expectations, the next agenda."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.meeting.agenda import EndItem, ParkItem
from kiosk.meeting.handing_over import HandOver
from kiosk.meeting.promises import (
    ActionAgreed,
    AgreeAction,
    AskKeptOpen,
    AskSentOut,
    CommitmentMade,
    SmallStepRecorded,
    StateChange,
)
from kiosk.meeting.tap import Happened
from kiosk.meeting.terms import PersonId
from kiosk.words.dates import day_of, due
from kiosk.words.kinds.opening import EXPECTATION_RESULTS
from kiosk.words.shared import WHAT_WILL_BE
from ui.close.context import ClosingContext
from ui.wizard.step import Button, Choice, Entry, Field, Next, Page, Step, Wrong


class WhatIsLeft(Step):
    """Items still on the list: what is parked now is first next time."""

    def __init__(self, way: ClosingContext) -> None:
        self._way = way
        self._asked = any(item.state in ("started", "waiting") for item in way.meeting.agenda.items)

    def applies(self) -> bool:
        return self._asked

    def page(self) -> Page:
        m = self._way.meeting
        entries = []
        for item in m.agenda.items:
            now = m.agenda.current == item.item
            if now or item.state in ("started", "waiting"):
                acts = (Button("end", "It is ended"),) if now else (Button("park", "Park it for next time"),)
                entries.append(Entry(item.item, item.title, "We are on it." if now else "Not talked about.", acts=acts))
        return Page(
            title="What did we not get to?",
            lines=("What is parked is first on the list next time.",) if entries else ("Nothing is left over.",),
            entries=tuple(entries),
        )

    def acted(self, act: str, entry: str) -> Next:
        ends = act == "end"
        does = EndItem(item=entry) if ends else ParkItem(item=entry, reason="No time left.", first_next_time=True)
        self._way.tap(does, self._way.draw)
        return "wait"


class WhatWillBeDifferent(Step):
    def __init__(self, way: ClosingContext) -> None:
        self._way = way
        self._said: str | None = None

    def page(self) -> Page:
        said = self._way.meeting.promises.change
        return Page(
            title=WHAT_WILL_BE,
            lines=("The print begins with it. Left empty, it says: We did not say what will change.",),
            fields=(Field("change", "In one sentence", said if self._said is None else self._said),),
        )

    def typed(self, field: str, words: str) -> None:
        self._said = words

    def went_on(self) -> Next:
        said = " ".join((self._said or "").split())
        if not said or said == self._way.meeting.promises.change:
            return "on"
        self._way.tap(StateChange(text=said), self._way.on)
        return "wait"


class Promises(Step):
    """What was promised today, and room for one more."""

    def __init__(self, way: ClosingContext) -> None:
        self._way = way
        self._typed = {"text": "", "due": ""}

    def page(self) -> Page:
        entries = tuple(filter(None, (self._told(place, one) for place, one in enumerate(self._way.history))))
        return Page(
            title="Who will do what, by when?",
            lines=() if entries else ("Nobody has promised anything yet. That can also be so.",),
            fields=(
                Field("text", "One thing somebody will do", self._typed["text"], share=0.7),
                Field("due", "By when", self._typed["due"], "9 June", share=0.3),
            ),
            acts=(Button("add", "Say who does it"),),
            entries=entries,
        )

    def _told(self, place: int, one: Happened) -> Entry | None:
        match one.event:
            case ActionAgreed(text=text, owner=owner, due=until):
                said = f"{self._who(owner)}, {self._when(until)}."
            case SmallStepRecorded(text=text, owner=owner, due=until):
                said = f"A small step. {self._who(owner)}, {self._when(until)}."
            case CommitmentMade(text=text, review=review):
                said = f"We will do this differently. We look at it again: {review}."
            case AskKeptOpen(text=text, owner=owner, due=until) | AskSentOut(text=text, owner=owner, due=until):
                said = f"Still open. {self._who(owner)} brings an answer {self._when(until)}."
            case _:
                return None
        return Entry(str(place), text, said)

    def _when(self, until: str) -> str:
        return due(until.rstrip("."), day_of(self._way.meeting.opening.date))

    def _who(self, owner: PersonId) -> str:
        m = self._way.meeting
        return m.people.at_the_desk.start(owner) if owner in m.people.by_id else "The group"

    def typed(self, field: str, words: str) -> None:
        self._typed[field] = words

    def acted(self, act: str, entry: str) -> Next:
        if not self._typed["text"].strip():
            raise Wrong("Type what somebody will do.")
        if not self._typed["due"].strip():
            raise Wrong("Type by when.")
        return WhoDoesIt(self._way, self.promised)

    def promised(self, owner: PersonId) -> None:
        text, due = (" ".join(self._typed[field].split()) for field in ("text", "due"))
        self._typed = dict.fromkeys(self._typed, "")
        self._way.tap(AgreeAction(owner=owner, text=text, due=due), self._way.draw)

    def went_on(self) -> Next:
        return self.acted("add", "") if any(words.strip() for words in self._typed.values()) else "on"


class WhoDoesIt(Step):
    def __init__(self, way: ClosingContext, done: Callable[[PersonId], None]) -> None:
        self._way, self._done = way, done

    def page(self) -> Page:
        called = self._way.meeting.people.at_the_desk
        here = called.ordered(one.id for one in self._way.meeting.people.here())
        return Page(
            title="Who does it?",
            choices=(*(Choice(one, called.start(one)) for one in here), Choice("group", "The group")),
            columns=3,
            next="",
        )

    def chose(self, choice: str) -> Next:
        self._done(choice)
        return "out"


class Expectations(Step):
    """Only whoever said an expectation can say what became of it, on their own tablet."""

    def __init__(self, way: ClosingContext) -> None:
        self._way = way

    def applies(self) -> bool:
        return bool(self._way.meeting.opening.expectations)

    def page(self) -> Page:
        return Page(
            title="What did people come for, and what became of it?",
            lines=("Each person says it on their own tablet. What nobody says is printed as: not asked.",),
            entries=tuple(
                Entry(str(place), said.text, EXPECTATION_RESULTS[said.result].close if said.result else "Not asked")
                for place, said in enumerate(self._way.meeting.opening.expectations)
            ),
        )


class NextAgenda(Step):
    def __init__(self, way: ClosingContext) -> None:
        self._way = way

    def page(self) -> Page:
        people = self._way.meeting.people
        called = people.at_the_desk
        holder = self._way.meeting.powers.holder("agenda")
        choices = [
            Choice(one, called.start(one), chosen=one == holder)
            for one in called.ordered(person.id for person in people.here())
        ]
        return Page(
            title="Who sets the next agenda?",
            lines=("The group agrees, and the power goes to them now. It is printed.",),
            choices=(*choices, Choice("group", "The group", chosen=holder == "group")),
            columns=3,
        )

    def chose(self, choice: str) -> Next:
        if choice == self._way.meeting.powers.holder("agenda"):
            return "on"
        self._way.tap(HandOver(power="agenda", to=choice, via="agreed"), self._way.on)
        return "wait"
