"""One pass over all meetings of a record: which things were made, and what became of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import singledispatchmethod
from uuid import NAMESPACE_OID, uuid5

from msgspec.structs import replace

from kiosk.discretion.called import Called, keeps_name
from kiosk.discretion.free_words import FreeWords
from kiosk.meeting.agenda import ItemStarted
from kiosk.meeting.between_meetings import CarriedOn, DetailLeft
from kiosk.meeting.decisions import DecisionRecorded
from kiosk.meeting.meeting import Meeting, evolve
from kiosk.meeting.promises import (
    ActionAgreed,
    AskAnswered,
    AskKeptOpen,
    AskMade,
    AskRepeated,
    AskSentOut,
    CommitmentMade,
    ExperienceMatched,
    SmallStepRecorded,
)
from kiosk.meeting.questions import QuestionProposed, QuestionReworded
from kiosk.meeting.repair import EventRedacted
from kiosk.meeting.reviews import PromiseReviewed, RolledBackRecorded
from kiosk.meeting.since_last_time import AskClaimed, AskWithdrawn, DecisionEnded
from kiosk.meeting.tap import Happened
from kiosk.meeting.terms import Event
from kiosk.meeting.things import Kind, Sort, State
from kiosk.thread.thing import Step, Thing, What
from kiosk.words.dates import day_of

HEARD = uuid5(NAMESPACE_OID, "heard")


def thing_id(kind: str, seal: str) -> str:
    """Of a thing for good: from the seal of the entry that made it, which no other record shares."""
    return str(uuid5(HEARD, f"{kind} {seal}"))


class Fold:
    """`things` by id, in the order in which they were made."""

    def __init__(self) -> None:
        self.things: dict[str, Thing] = {}
        self._highest: dict[str, int] = {}

    def begin(self, between: Iterable[Happened]) -> None:
        """What meetings left whose detail has gone: the words of their open things stand in these entries alone."""
        for one in between:
            if isinstance(one.event, CarriedOn):
                self._carry(one.event, one.seq)
            elif isinstance(one.event, DetailLeft):
                for kind, number in one.event.highest.items():
                    self._highest[kind] = max(self._highest.get(kind, 0), number)

    def _carry(self, event: CarriedOn, seq: int) -> None:
        made = Step(event.meeting, "decided" if event.kind == "decision" else "made")
        self.things[event.thing] = Thing(event.thing, event.kind, int(event.number or 0), event.words, event.meeting,
                                         day_of(event.since), seq, name=event.number, due=event.due, sort=event.sort,
                                         state=event.state, times=event.times, steps=(made,))  # fmt: skip

    def hear(self, number: int, told: Sequence[Happened], seals: Mapping[int, str]) -> None:
        """One meeting, what is taken back left out; `seals` are those of its entries, by their number."""
        m = Meeting()
        for one in told:
            m = evolve(m, one)
        self._number, self._seals, self._m = number, seals, m
        self._day = day_of(m.opening.date)
        self._called = Called(m.people.by_id.values(), "room")
        self._shown = _shown(m, told)
        self._wordings: dict[int, list[str]] = {}
        self._decided = ""  # the newest decision of this item
        for one in told:
            self._take(one.event, one)

    @singledispatchmethod
    def _take(self, event: Event, one: Happened) -> None:
        """Nothing that lives on."""

    @_take.register
    def _(self, event: ItemStarted, one: Happened) -> None:
        self._decided = ""

    @_take.register
    def _(self, event: QuestionProposed, one: Happened) -> None:
        self._wordings[event.number] = [event.text]

    @_take.register
    def _(self, event: QuestionReworded, one: Happened) -> None:
        self._wordings.setdefault(event.number, []).append(event.text)

    @_take.register
    def _(self, event: AskMade, one: Happened) -> None:
        self._make("ask", one, event.text, event.person, "made", name=event.ask, state="open")

    @_take.register
    def _(self, event: AskRepeated, one: Happened) -> None:
        known = self._ask(event.ask)
        if known is None:
            self._make("ask", one, event.text, event.person, "made", name=event.ask, state="open")
            return
        self._became(known, "asked_again", event.text, state="open", times=known.times + 1)

    @_take.register
    def _(self, event: AskAnswered, one: Happened) -> None:
        if known := self._ask(event.ask):
            self._became(known, "answered", event.text, state=event.kind)

    @_take.register
    def _(self, event: ExperienceMatched, one: Happened) -> None:
        if known := self._ask(event.ask):
            done: State = "done" if event.matches and known.state == "already_done" else known.state
            self._became(known, "matched" if event.matches else "not_matched", state=done)

    @_take.register
    def _(self, event: AskWithdrawn, one: Happened) -> None:
        if known := self._ask(event.ask):
            self._became(known, "withdrawn", event.reason, state="withdrawn")

    @_take.register
    def _(self, event: AskClaimed, one: Happened) -> None:
        if known := self._ask(event.ask):
            self._became(known, "claimed")

    @_take.register
    def _(self, event: AskSentOut, one: Happened) -> None:
        if known := self._ask(event.ask):
            self._became(known, "sent_out", event.body)

    @_take.register
    def _(self, event: AskKeptOpen, one: Happened) -> None:
        known = self._ask(event.ask) if event.ask else None
        words = known.words if known else self._wording(event.question, event.wording) or self._shown(event.text)
        self._promise(one, words, event.owner, event.due, "answer", known.thing if known else "")
        if known:
            self._became(known, "kept_open", event.due)

    @_take.register
    def _(self, event: ActionAgreed, one: Happened) -> None:
        self._promise(one, event.text, event.owner, event.due, "action")

    @_take.register
    def _(self, event: SmallStepRecorded, one: Happened) -> None:
        self._promise(one, event.text, event.owner, event.due, "small_step")

    @_take.register
    def _(self, event: CommitmentMade, one: Happened) -> None:
        self._promise(one, event.text, event.person, event.review, "commitment")

    @_take.register
    def _(self, event: PromiseReviewed, one: Happened) -> None:
        known = self.things.get(event.promise) or self._alike("promise", event.text)
        if known:
            self._became(known, event.state, event.reason, state=event.state)
            if event.due:
                self.things[known.thing] = replace(self.things[known.thing], due=self._shown(event.due))

    @_take.register
    def _(self, event: DecisionRecorded, one: Happened) -> None:
        if event.result not in ("agreed", "put_off"):
            return
        state: State = "in_force" if event.result == "agreed" else "put_off"
        words = self._wording(event.question, event.wording)
        self._decided = self._make("decision", one, words, "", "decided", state=state)

    @_take.register
    def _(self, event: DecisionEnded, one: Happened) -> None:
        if known := self.things.get(event.decision):
            what: What = "replaced" if event.replaced_by else "ended"
            self._became(known, what, event.reason, state=what)

    @_take.register
    def _(self, event: RolledBackRecorded, one: Happened) -> None:
        known = self.things.get(event.of) or self._alike("decision", event.agreed, event.decision)
        told = self._make("roll_back", one, event.decision, "", "made", comes_from=known.thing if known else "")
        if known and told:
            self._became(known, "rolled_back", event.decision, state="rolled_back")

    def _promise(self, one: Happened, text: str, owner: str, due: str, sort: Sort, comes_from: str = "") -> None:
        made = self._make("promise", one, text, owner, "made", comes_from=comes_from or self._decided)
        if made:
            self.things[made] = replace(self.things[made], sort=sort, due=self._shown(due))

    def _make(
        self, kind: Kind, one: Happened, text: str, person: str, what: What, name: str = "", state: State = "",
        comes_from: str = "",
    ) -> str:  # fmt: skip
        number = self._highest[kind] = self._highest.get(kind, 0) + 1
        thing = thing_id(kind, self._seals.get(one.seq, f"{self._number}/{one.seq}"))
        whose = self._called.start(person) if person else ""
        self.things[thing] = Thing(thing, kind, number, self._shown(text), self._number, self._day, one.seq,
                                   name=name, person=person, whose=whose, state=state, comes_from=comes_from,
                                   steps=(Step(self._number, what),))  # fmt: skip
        return thing

    def _became(self, known: Thing, what: What, words: str = "", **changes: object) -> None:
        step = Step(self._number, what, self._shown(words))
        self.things[known.thing] = replace(self.things[known.thing], steps=(*known.steps, step), **changes)

    def _ask(self, said: str) -> Thing | None:
        """This meeting's, else the newest former one that was called so; "1/2" is meeting 1's."""
        asks = [one for one in self.things.values() if one.kind == "ask"]
        meeting, slash, name = said.partition("/")
        if slash:
            asks = [one for one in asks if str(one.meeting) == meeting and name in (one.name, str(one.number))]
        elif said:
            asks = [one for one in asks if said in (one.name, one.thing)]
        return asks[-1] if asks and said else None

    def _alike(self, kind: Kind, *texts: str) -> Thing | None:
        """By its words, where an older record, or a script, says no more."""
        words = {" ".join(self._shown(text).casefold().split()) for text in texts} - {""}
        mine = [one for one in self.things.values() if one.kind == kind]
        return next((one for one in reversed(mine) if " ".join(one.words.casefold().split()) in words), None)

    def _wording(self, question: int | None, wording: int | None) -> str:
        texts = self._wordings.get(question or 0, [])
        return self._shown(texts[wording - 1]) if wording and 1 <= wording <= len(texts) else ""


def _shown(m: Meeting, told: Sequence[Happened]) -> Callable[[str], str]:
    """People's own words as later meetings may see them: without the names of those who did not agree to that."""
    people = [one for one in m.people.by_id.values() if one.name]
    events = {one.seq: one.event for one in told}
    left: dict[str, list[tuple[int, int]]] = {}
    for one in told:
        for place in one.event.named if isinstance(one.event, EventRedacted) else ():
            text = getattr(events.get(place.entry), place.field, "")
            if text:
                left.setdefault(text, []).append((place.start, place.end))
    return FreeWords([one for one in people if not keeps_name(one.consent)],
                     [one for one in people if keeps_name(one.consent)], left=left)  # fmt: skip
