"""What was kept wrong is put right, chosen from a list: a name, an item, a wording, a decision, a turn, a holder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec.structs import replace

from kiosk.discretion.called import keeps_name
from kiosk.meeting.agenda import AgendaItemProposed
from kiosk.meeting.decisions import DecisionRecorded, Result, reason_not_met
from kiosk.meeting.people import NameGiven, ParticipantAdded, People, readable_name, refuse_look_alike, who_is_here
from kiosk.meeting.powers import PowerMoved
from kiosk.meeting.questions import QuestionProposed, QuestionReworded
from kiosk.meeting.refusals import ASK_FIRST, RULE_MET, RULE_NOT_MET, SAY_WHAT_IS_RIGHT
from kiosk.meeting.registry import decides
from kiosk.meeting.rules_of_checks import settles
from kiosk.meeting.spelling import only_spelling
from kiosk.meeting.terms import Command, Event, Number, PersonId, Refused, Votes, Words
from kiosk.meeting.turns import TurnStarted

if TYPE_CHECKING:
    from kiosk.meeting.meeting import Meeting
    from kiosk.meeting.tap import Happened, Tap

What: TypeAlias = Literal["name", "item", "wording", "decision", "whose_turn", "holder"]
How: TypeAlias = Literal["", "votes", "said", "theirs"]
AFTER_THE_CLOSE: tuple[What, ...] = ("name", "item")  # their spelling; everything else is seen differently
AGREED_ONLY: tuple[What, ...] = ("decision", "whose_turn", "holder")
THEIRS: tuple[What, ...] = ("whose_turn", "holder")
FIELDS: dict[What, str] = {
    "name": "name",
    "item": "title",
    "wording": "text",
    "decision": "result",
    "whose_turn": "person",
    "holder": "holder",
}
ENTRIES: dict[What, tuple[type[Event], ...]] = {
    "name": (ParticipantAdded, NameGiven),
    "item": (AgendaItemProposed,),
    "wording": (QuestionProposed, QuestionReworded),
    "decision": (DecisionRecorded,),
    "whose_turn": (TurnStarted,),
    "holder": (PowerMoved,),
}
CLOSED = "The meeting is closed. You can say how you saw it."
NOT_THERE = "That is not in this meeting. Choose it from the list."
RESULTS: tuple[Result, ...] = ("agreed", "does_not_go_ahead", "put_off", "advice", "decided_elsewhere")


class PutRight(Command, frozen=True):
    """`which` is the person, item, wording or check; for a turn or a power the time it began, h:mm:ss.

    Where several powers began then, the power stands after the time. `yes_of` are those whom it concerns.
    """

    what: What
    which: Number
    now: Words
    reason: Words = ""
    votes: Votes | None = None
    via: Literal["agreed"] | None = None
    yes_of: tuple[PersonId, ...] = ()


class ThingPutRight(Event, frozen=True, tag="put_right"):
    """Entry `of` counts with `now` in place of `was`. `how`: votes, the room's word, or the yes of whom it concerns."""

    what: What
    of: int
    which: str
    was: Words
    now: Words
    how: How = ""
    votes: Votes | None = None
    reason: Words = ""
    yes_of: tuple[PersonId, ...] = ()


def corrected(event: Event, right: ThingPutRight) -> Event:
    """The entry with what it should have said; as it is where words were taken out since."""
    return replace(event, **{FIELDS[right.what]: right.now}) if right.now else event


def after_the_close(m: Meeting, right: ThingPutRight) -> Meeting:
    """The closed meeting with a name or an item put right; names that left the record are in memory alone."""
    if right.what == "name":
        person = replace(m.people[right.which], name=right.now)
        return replace(m, people=People({**m.people.by_id, person.id: person}))
    items = (replace(one, title=right.now) if one.item == right.which else one for one in m.agenda.items)
    return replace(m, agenda=replace(m.agenda, items=tuple(items)))


def named(history: Iterable[Happened], command: PutRight) -> Happened | None:
    """The entry that a correction is about, in a history as it stands."""
    kinds, which = ENTRIES[command.what], str(command.which).strip()
    entries = [one for one in history if isinstance(one.event, kinds) and _is_it(one, command.what, which)]
    if command.what == "holder" and len(entries) > 1:
        power = next(one.event.kind for one in entries if isinstance(one.event, PowerMoved))
        raise Refused(f"More than one thing changed hands then. Say which, like \u201c{which} {power}\u201d.")
    return entries[-1] if entries else None


def _is_it(one: Happened, what: What, which: str) -> bool:
    event = one.event
    match event:
        case ParticipantAdded() | NameGiven():
            return event.person == which
        case AgendaItemProposed():
            return event.item == which
        case QuestionProposed():
            return which == "1"
        case QuestionReworded():
            return str(event.wording) == which
        case DecisionRecorded():
            return event.check == which
        case PowerMoved():
            time, _, power = which.partition(" ")
            return clock(one.at) == time and power in ("", event.kind)
    return clock(one.at) == which


def clock(ms: int) -> str:
    """h:mm:ss since opening."""
    second = ms // 1000
    return f"{second // 3600}:{second // 60 % 60:02}:{second % 60:02}"


@decides(PutRight)
def put_right(m: Meeting, tap: Tap, command: PutRight) -> Iterator[Event]:
    """The Room has looked up the entry; without it this only says what else stands in the way."""
    if m.opening.closed and command.what not in AFTER_THE_CLOSE:
        raise Refused(CLOSED)
    found, now = tap.found, _now(m, command)
    was = str(getattr(found.event, FIELDS[command.what])) if found else ""
    if found and was == now:
        raise Refused("It says that already.")
    if found and command.what == "wording" and not only_spelling(was, now):
        raise Refused("These are new words. Reword the question.")
    yield ThingPutRight(
        what=command.what,
        of=found.seq if found else 0,
        which=str(command.which),
        was=was,
        now=now,
        how=_how(m, tap, command, was, now),
        votes=command.votes,
        reason=command.reason,
        yes_of=command.yes_of,
    )


def _now(m: Meeting, command: PutRight) -> str:
    now = command.now.strip()
    if not now:
        raise Refused(SAY_WHAT_IS_RIGHT)
    if command.what == "name":
        _refuse_name_that_left(m, str(command.which))
        now = readable_name(now)
        refuse_look_alike(
            now, [one.name for one in m.people.by_id.values() if one.id != str(command.which) and one.name]
        )
    if command.what == "whose_turn" and now not in m.people.by_id:
        raise Refused(f"Nobody in this meeting is called {now}.")
    if command.what == "holder" and now not in ("group", "rule", "none") and not now.startswith("outside:"):
        who_is_here(m, now)
    if command.what == "decision":
        _refuse_result(m, command, now)
    return now


def _refuse_name_that_left(m: Meeting, person: PersonId) -> None:
    """With the close the names of those who never agreed to it left the record, and come back by no correction."""
    known = m.people.by_id.get(person)
    if m.opening.closed and known and not keeps_name(known.consent):
        raise Refused("That name is not in the record any more.")


def _refuse_result(m: Meeting, command: PutRight, now: str) -> None:
    """What may not be recorded is no correction either, as far as the check it rests on is the last one."""
    if now not in RESULTS:
        raise Refused(f"A decision is one of: {', '.join(RESULTS)}.")
    last = m.checks.last
    if last is None or last.check != str(command.which) or last.tally is None or not settles(last.kind):
        return
    met = not reason_not_met(m, last)
    if now == "agreed" and not met:
        raise Refused(RULE_NOT_MET)
    if now != "agreed" and met and not command.reason.strip():
        raise Refused(RULE_MET)


def _how(m: Meeting, tap: Tap, command: PutRight, was: str, now: str) -> How:
    """By whose yes it is put right; Refused where nobody's is enough."""
    if command.what not in AGREED_ONLY:
        return "theirs" if command.what == "name" and str(command.which) == tap.who else ""
    if command.votes:
        if command.votes.in_favour <= command.votes.against:
            raise Refused("Most people did not agree to that. It stays as it is.")
        return "votes"
    if command.via == "agreed":
        return "said"
    whom = {was, now} - {""}
    if command.what in THEIRS and whom <= set(command.yes_of) & set(m.people.by_id):
        return "theirs"
    raise Refused(ASK_FIRST)
