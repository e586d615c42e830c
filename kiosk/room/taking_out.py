"""Which entries go when somebody takes out their words: their own in every meeting, and every copy of them."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.meeting.promises import AskKeptOpen, AskMade, AskRepeated, AskSentOut
from kiosk.meeting.putting_right import ThingPutRight
from kiosk.meeting.questions import QuestionProposed, QuestionReworded
from kiosk.meeting.tap import Happened
from kiosk.meeting.terms import Event, PersonId, Refused
from kiosk.record.store import RecordStore
from kiosk.room.whose import same_person

NOTHING_OF_YOURS = "There is nothing of yours to take out."
ONLY_YOUR_OWN = "Only your own words can be taken out by you."

COPIES = (AskKeptOpen, AskRepeated, AskSentOut)  # what somebody else may have made of an ask or a wording


def to_take_out(record: RecordStore, meeting: int, person: PersonId, entry: int | None = None) -> list[int]:
    """The entries whose words go, of this person of this meeting: all of theirs, or one of them.

    Refused where there is nothing, or the entry is not theirs.
    """
    told = {number: list(record.history(number)) for number in record.meetings()}
    who = same_person(told, meeting, person).ids
    own = {seq for number, one in who.items() for seq in record.own_entries(number, one)}
    if entry is not None and entry not in own:
        raise Refused(ONLY_YOUR_OWN)
    going = own if entry is None else {entry}
    if not going:
        raise Refused(NOTHING_OF_YOURS)
    texts = {_plain(one.event) for history in told.values() for one in history if one.seq in going} - {""}
    asks: set[str] = set()
    for history in told.values():
        asks = _asks_going(history, going, asks)
        going |= set(_copies(history, going, texts, asks))
    return sorted(going)


def _asks_going(history: list[Happened], going: set[int], before: set[str]) -> set[str]:
    """The asks whose words go, as they are meant in this meeting: by a number it has itself, else by a former one."""
    made = {one.event.ask: one.seq in going for one in history if isinstance(one.event, AskMade)}
    return {ask for ask in before if ask not in made} | {ask for ask, goes in made.items() if goes}


def _copies(history: list[Happened], going: set[int], texts: set[str], asks: set[str]) -> Iterator[int]:
    """What holds the same words, or points at what goes, whatever words it was given."""
    wordings = {_wording(one.event) for one in history if one.seq in going} - {None}
    for one in history:
        event = one.event
        if (
            (isinstance(event, ThingPutRight) and event.of in going)
            or (isinstance(event, COPIES) and (_plain(event) in texts or event.ask in asks))
            or (isinstance(event, AskKeptOpen) and (event.question, event.wording) in wordings)
        ):
            yield one.seq


def _wording(event: Event) -> tuple[int, int] | None:
    match event:
        case QuestionProposed(number=number):
            return number, 1
        case QuestionReworded(number=number, wording=wording):
            return number, wording
    return None


def _plain(event: Event) -> str:
    """The words as they are, however they were typed."""
    return " ".join(str(getattr(event, "text", "")).casefold().split())
