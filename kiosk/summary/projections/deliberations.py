"""Each question with all that belongs to it: wordings, checks, second looks, what was said against, and its end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from kiosk.discretion.disclosure import Level
from kiosk.meeting.agenda import ItemDropped, ItemEnded, ItemParked, ItemStarted
from kiosk.meeting.checks import CheckClosed, CheckOpened
from kiosk.meeting.decisions import DecisionRecorded, MinorityStatementAdded
from kiosk.meeting.objections import AgainstKind, BlockRecorded, ObjectionRaised, StandAsideRecorded
from kiosk.meeting.promises import AskKeptOpen
from kiosk.meeting.questions import QuestionClosed, QuestionProposed, QuestionReworded, WordingAccepted
from kiosk.meeting.second_look import LookBackClosed
from kiosk.meeting.statements import MinorityStatementReadBack
from kiosk.meeting.tap import Happened
from kiosk.meeting.terms import PersonId, Via
from kiosk.meeting.voided import CheckVoided, VoidReason
from kiosk.summary.projections.history import History


@dataclass(frozen=True)
class Worded:
    """One wording: whose, at which second, how it came and why."""

    number: int
    text: str
    author: PersonId
    via: Via
    second: int
    reason: str = ""
    limit_owner: str = ""


@dataclass
class Against:
    """An objection, stand-aside or block, and what met it."""

    kind: AgainstKind
    person: PersonId
    text: str
    met_by: str = ""
    state: str = "stands"
    said_by: PersonId = ""
    offered: bool = False

    @property
    def accepted(self) -> bool:
        return self.state == "met"


@dataclass
class OtherView:
    """A minority statement: how many people say it, in which words, and whether it was read back."""

    people: int
    text: str
    read_back: bool


@dataclass
class Asking:
    """One check from its opening on; `void` says why it stopped counting.

    `tells` and `look_tells` are how much the gate lets it and its second look say, `again` whether it asked in private
    what had been asked before.
    """

    opened: CheckOpened
    chosen_by: PersonId
    second: int
    result: CheckClosed | None = None
    closed_at: int = 0
    look_back: LookBackClosed | None = None
    looked_at: int = 0
    void: VoidReason | Literal[""] = ""
    against: list[Against] = field(default_factory=list)
    tells: Level = "figures"
    look_tells: Level = "figures"
    again: bool = False


@dataclass
class Deliberation:
    """One question of the meeting, numbered from 1."""

    number: int
    item: str = ""
    wordings: list[Worded] = field(default_factory=list)
    accepted: list[tuple[int, WordingAccepted]] = field(default_factory=list)
    checks: list[Asking] = field(default_factory=list)
    decisions: list[DecisionRecorded] = field(default_factory=list)
    minority: list[OtherView] = field(default_factory=list)
    kept_open: list[AskKeptOpen] = field(default_factory=list)
    ended: QuestionClosed | None = None
    waiting: int = 0  # who had said that this is not what we asked, and had no answer when it or the meeting ended

    @property
    def last(self) -> Worded:
        return self.wordings[-1]

    @property
    def decided(self) -> DecisionRecorded | None:
        return self.decisions[-1] if self.decisions else None

    @property
    def deciding(self) -> Asking | None:
        """The check the decision goes by, or the last one closed."""
        named = [one for one in self.checks if self.decided and one.opened.check == self.decided.check]
        counted = [one for one in self.checks if one.result]
        found = named or counted
        return found[-1] if found else None

    def wording(self, number: int) -> Worded:
        return self.wordings[min(number, len(self.wordings)) - 1]


def deliberations(history: History) -> list[Deliberation]:
    """The meeting's questions in order."""
    teller = _Teller()
    for one in _in_order(history):
        teller.hear(one)
    asked = history.meeting.questions
    if asked.now and asked.now.number in teller.questions:
        teller.questions[asked.now.number].waiting = len(asked.holds)
    for question in teller.questions.values():
        for asking in question.checks:
            _as_they_stand(history, asking)
    return list(teller.questions.values())


def _as_they_stand(history: History, asking: Asking) -> None:
    """What became of each thing said against it, as it is in the end."""
    for said in asking.against:
        known = history.meeting.objections.find(asking.opened.check, said.person)
        if known:
            said.met_by, said.state = known.met_by, known.state
            said.said_by, said.offered = known.said_by, known.offered


_KINDS = (
    *(ItemStarted, ItemEnded, ItemParked, ItemDropped),
    *(QuestionProposed, QuestionReworded, WordingAccepted, QuestionClosed, CheckOpened),
    *(CheckClosed, CheckVoided, LookBackClosed, ObjectionRaised, StandAsideRecorded, BlockRecorded),
    *(MinorityStatementAdded, MinorityStatementReadBack, DecisionRecorded, AskKeptOpen),
)


def _in_order(history: History) -> Iterator[Happened]:
    found = [(place, one) for kind in _KINDS for place, one in enumerate(history.by_kind.get(kind, ()))]
    yield from (one for _, one in sorted(found, key=lambda pair: (pair[1].at, pair[1].seq, pair[0])))


class _Teller:
    def __init__(self) -> None:
        self.questions: dict[int, Deliberation] = {}
        self.views: list[OtherView] = []  # of all questions, as they came
        self.item = ""

    def hear(self, one: Happened) -> None:
        second = one.at // 1000
        match one.event:
            case ItemStarted(item=item):
                self.item = item
            case ItemEnded(item=item) | ItemParked(item=item) | ItemDropped(item=item) if item == self.item:
                self.item = ""
            case QuestionProposed() as event:
                worded = Worded(1, event.text, event.author, event.via, second, event.reason)
                self.questions[event.number] = Deliberation(event.number, self.item, [worded])
            case QuestionReworded() as event:
                self.questions[event.number].wordings.append(
                    Worded(event.wording, event.text, event.author, event.via, second, event.reason, event.limit_owner)
                )
            case WordingAccepted(number=number) as event:
                self.questions[number].accepted.append((second, event))
            case QuestionClosed(number=number) as event:
                self.questions[number].ended, self.questions[number].waiting = event, event.waiting
            case _:
                self._asking(one, second)

    def _asking(self, one: Happened, second: int) -> None:
        match one.event:
            case CheckOpened(question=question) as event:
                self.questions[question].checks.append(Asking(event, one.who, second))
            case CheckClosed(check=check) as event:
                self._check(check).result, self._check(check).closed_at = event, second
            case CheckVoided(check=check, reason=reason):
                self._check(check).void = reason
            case LookBackClosed(check=check) as event:
                self._check(check).look_back, self._check(check).looked_at = event, second
            case _:
                self._said(one)

    def _said(self, one: Happened) -> None:
        match one.event:
            case ObjectionRaised(check=check, person=person, text=text):
                self._check(check).against.append(Against("object", person, text))
            case StandAsideRecorded(check=check, person=person, text=text):
                self._check(check).against.append(Against("stand_aside", person, text))
            case BlockRecorded(check=check, person=person, text=text):
                self._check(check).against.append(Against("block", person, text))
            case MinorityStatementAdded(question=question, people=people, text=text, read_back=read_back):
                self.views.append(OtherView(people, text, read_back))
                self.questions[question].minority.append(self.views[-1])
            case MinorityStatementReadBack(statement=number):
                self.views[number - 1].read_back = True
            case DecisionRecorded(question=question) as event:
                self.questions[question].decisions.append(event)
            case AskKeptOpen(question=question) as event if question in self.questions:
                self.questions[question].kept_open.append(event)

    def _check(self, check: str) -> Asking:
        return next(
            one
            for question in reversed(self.questions.values())
            for one in reversed(question.checks)
            if one.opened.check == check
        )
