"""What was done because the group agreed: by votes, by the room's word, or set up before; and that it did not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, TypeAlias

import msgspec
from msgspec.structs import replace

from kiosk.meeting.checks import CheckOpened
from kiosk.meeting.modes import ModeChanged
from kiosk.meeting.opening import (
    SKIPPED,
    DisagreementRuleAgreed,
    FeelingsRuleAgreed,
    GroundRuleAgreed,
    RecordReadBack,
    RuleAgreed,
    without_agreement,
)
from kiosk.meeting.powers import PowerMoved
from kiosk.meeting.questions import QuestionProposed, QuestionReworded, WordingAccepted
from kiosk.meeting.refusals import ANSWERED_ALREADY
from kiosk.meeting.registry import decides, evolves
from kiosk.meeting.stance import StanceSet
from kiosk.meeting.terms import Command, Event, PersonId, Refused, Votes, Words

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Happened, Tap

How: TypeAlias = Literal["votes", "said", "setup"]
Disputed: TypeAlias = Literal["", "open", "stands", "fell", "overridden"]
ASK_FIRST = "Somebody said: that is not what was said. Ask the room first."
_TIME = re.compile(r"(\d+):([0-5]\d):([0-5]\d)")


class AgreedAct(msgspec.Struct, frozen=True):
    """`at` in whole seconds, `does` as a script names it, `by` who said so; `about` the rule or check it is about."""

    at: int
    does: str
    how: How
    by: PersonId
    about: str = ""
    disputed: Disputed = ""
    disputed_by: PersonId = ""

    @property
    def time(self) -> str:
        """When it was, as an answer to it names it: "0:05:10"."""
        return f"{self.at // 3600}:{self.at // 60 % 60:02}:{self.at % 60:02}"


class Dispute(Command, frozen=True):
    """`of` is the time of the act, as "h:mm:ss" since the meeting opened."""

    of: str
    text: Words = ""


class AnswerDispute(Command, frozen=True):
    """With votes the group answers; without, whoever said it takes it back."""

    of: str
    votes: Votes | None = None


class ActDisputed(Event, frozen=True):
    """`of` is the second of the act."""

    of: int
    does: str
    person: PersonId
    text: Words = ""


class DisputeAnswered(Event, frozen=True):
    of: int
    does: str
    votes: Votes | None = None
    stands: bool = True
    taken_back: bool = False


class DisputeOverridden(Event, frozen=True):
    """It was gone by in sight of all, though somebody had said that it is not what was said."""

    of: int
    does: str
    reason: Words


@decides(Dispute)
def dispute(m: Meeting, tap: Tap, command: Dispute) -> Iterator[Event]:
    act = _act(m, command.of)
    if act.disputed == "open":
        raise Refused("Somebody said that already. The room is asked.")
    if act.disputed:
        raise Refused(ANSWERED_ALREADY)
    yield ActDisputed(of=act.at, does=act.does, person=tap.who, text=command.text)


@decides(AnswerDispute)
def answer_dispute(m: Meeting, tap: Tap, command: AnswerDispute) -> Iterator[Event]:
    act = _act(m, command.of)
    if act.disputed != "open":
        raise Refused("Nobody is waiting for an answer to that.")
    if command.votes is None:
        if tap.who != act.disputed_by:
            raise Refused("Ask with hands. Only whoever said it can take it back.")
        yield DisputeAnswered(of=act.at, does=act.does, taken_back=True)
        return
    if act.by in (tap.who, tap.finger):
        raise Refused("Somebody else counts this.")
    stands = command.votes.in_favour > command.votes.against
    yield DisputeAnswered(of=act.at, does=act.does, votes=command.votes, stands=stands)


def _act(m: Meeting, of: str) -> AgreedAct:
    """The newest agreed act of that second."""
    found = _TIME.fullmatch(of.strip())
    if not found:
        raise Refused("Say when it was, like 0:05:10.")
    hours, minutes, seconds = map(int, found.groups())
    at = hours * 3600 + minutes * 60 + seconds
    act = next((one for one in reversed(m.agreed) if one.at == at), None)
    if act is None:
        raise Refused("Nothing was agreed then.")
    return act


def rests_on(m: Meeting, rule_too: bool) -> list[AgreedAct]:
    """The agreed acts that a decision about the last check goes by, and with `rule_too` the rule for not agreeing."""
    last, question = m.checks.last, m.questions.now
    found = [one for one in m.agreed if last and one.does == "open_check" and one.about == last.check]
    if question:
        words = ("propose_question", "reword_question")
        at = question.wordings[-1].at // 1000
        found += [one for one in m.agreed if one.does in words and one.at == at]
    for about in ("checks", "disagreement")[: 1 + rule_too]:
        found += [one for one in m.agreed if one.does == "agree_rule" and one.about == about][-1:]
    return found


def settled(m: Meeting, override: bool, reason: str, rule_too: bool = False) -> Iterator[Event]:
    """What a decision rests on must not be in dispute, unless it is gone by in sight, with a reason."""
    waiting = [one for one in rests_on(m, rule_too) if one.disputed == "open"]
    if waiting and not override:
        raise Refused(ASK_FIRST)
    if waiting and not reason.strip():
        raise Refused("Say why you go on all the same. Everybody sees it.")
    for one in waiting:
        yield DisputeOverridden(of=one.at, does=one.does, reason=reason)


def disputed_now(m: Meeting) -> list[AgreedAct]:
    """What waits until the room has answered, the newest first."""
    return [act for act in reversed(m.agreed) if act.disputed == "open"]


def fell(m: Meeting, does: str, about: str) -> bool:
    """Whether the group said that it never agreed to that."""
    found = [one for one in m.agreed if (one.does, one.about) == (does, about)]
    return bool(found) and found[-1].disputed == "fell"


def _agreed(m: Meeting, happened: Happened, does: str, how: How, about: str = "") -> Meeting:
    by = happened.by or happened.who
    return replace(m, agreed=(*m.agreed, AgreedAct(happened.at // 1000, does, how, by, about)))


def _how(votes: Votes | None) -> How:
    return "said" if votes is None else "votes"


@evolves(RuleAgreed, DisagreementRuleAgreed, FeelingsRuleAgreed, GroundRuleAgreed)
def _rule(m: Meeting, happened: Happened, event: RuleAgreed) -> Meeting:
    if event.rule == SKIPPED:
        return m
    how = "setup" if event.via == "default" else _how(event.votes)
    return _agreed(m, happened, "agree_rule", how, event.about)


@evolves(CheckOpened)
def _check(m: Meeting, happened: Happened, event: CheckOpened) -> Meeting:
    if not (event.affected or event.invited_too):
        return m
    return _agreed(m, happened, "open_check", _how(event.votes), event.check)


@evolves(RecordReadBack)
def _read_back(m: Meeting, happened: Happened, event: RecordReadBack) -> Meeting:
    return _agreed(m, happened, "read_back", _how(event.votes)) if event.agreed else m


@evolves(ModeChanged)
def _mode(m: Meeting, happened: Happened, event: ModeChanged) -> Meeting:
    last = m.agreed[-1] if m.agreed else None
    along = last and (last.at, last.does, last.about) == (happened.at // 1000, "hand_over", "queue")
    if event.via != "agreed" or event.ended_by or along or _by_hands(m, happened):
        return m
    return _agreed(m, happened, "set_mode", _how(event.votes), event.mode)


@evolves(QuestionProposed, QuestionReworded)
def _words(m: Meeting, happened: Happened, event: QuestionProposed | QuestionReworded) -> Meeting:
    does = "propose_question" if isinstance(event, QuestionProposed) else "reword_question"
    return _agreed(m, happened, does, "said") if event.via == "agreed" else m


@evolves(WordingAccepted)
def _accepted(m: Meeting, happened: Happened, event: WordingAccepted) -> Meeting:
    return _agreed(m, happened, "accept_wording", _how(event.votes)) if event.by_group else m


@evolves(StanceSet)
def _stance(m: Meeting, happened: Happened, event: StanceSet) -> Meeting:
    return _agreed(m, happened, "set_stance", _how(event.votes), event.stance)


def _by_hands(m: Meeting, happened: Happened) -> bool:
    """What goes along with who runs it, or with what the group was asked, rests on the hands counted for that."""
    return happened.at in (m.running.since, m.contests.settled_at)


@evolves(PowerMoved)
def _power(m: Meeting, happened: Happened, event: PowerMoved) -> Meeting:
    """Handed over because the group agreed; what goes along with something else agreed is said there."""
    along = bool(m.agreed) and m.agreed[-1].at == happened.at // 1000 and m.agreed[-1].does != "hand_over"
    if event.via != "agreed" or event.set_by == "rule" or happened.at == 0 or along or _by_hands(m, happened):
        return m
    return _agreed(m, happened, "hand_over", "said", event.kind)


def _with(m: Meeting, of: int, does: str, disputed: Disputed, by: PersonId | None = None) -> Meeting:
    acts = list(m.agreed)
    place = next((at for at in reversed(range(len(acts))) if (acts[at].at, acts[at].does) == (of, does)), None)
    if place is None:
        return m
    acts[place] = replace(acts[place], disputed=disputed, disputed_by=by if by is not None else acts[place].disputed_by)
    return replace(m, agreed=tuple(acts))


@evolves(ActDisputed)
def _disputed(m: Meeting, happened: Happened, event: ActDisputed) -> Meeting:
    return _with(m, event.of, event.does, "open", event.person)


@evolves(DisputeAnswered)
def _answered(m: Meeting, happened: Happened, event: DisputeAnswered) -> Meeting:
    if event.taken_back:
        return _with(m, event.of, event.does, "", "")
    m = _with(m, event.of, event.does, "stands" if event.stands else "fell")
    if event.stands:
        return m
    act = next(one for one in reversed(m.agreed) if (one.at, one.does) == (event.of, event.does))
    return without_agreement(m, act.does, act.about)


@evolves(DisputeOverridden)
def _overridden(m: Meeting, happened: Happened, event: DisputeOverridden) -> Meeting:
    return _with(m, event.of, event.does, "overridden")
