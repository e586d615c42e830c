"""What a person signals in private: it lives in memory, reaches no record, and is gone when the meeting closes."""

from __future__ import annotations

import msgspec

from kiosk.meeting.meeting import Meeting
from kiosk.meeting.mode_kinds import lets_feelings_go_next
from kiosk.meeting.modes import ModeChanged
from kiosk.meeting.opening import FEELINGS_OFF, FeelingsRuleAgreed
from kiosk.meeting.people import ConsentRecorded, ParticipantLeft
from kiosk.meeting.repair import FeelingPutOnRecord
from kiosk.meeting.reply_hold import listens_first
from kiosk.meeting.terms import (
    Asked,
    CareAnswer,
    Event,
    FeelingKind,
    FeelingSeen,
    HardKind,
    OwnLimit,
    PersonId,
    Share,
    snake,
)
from kiosk.meeting.turn_queue import next_up
from kiosk.meeting.turns import TurnStarted
from kiosk.meeting.unheard import ListeningNotAnswered


class Private(Asked, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="does", tag=snake):
    """What somebody taps in private. It is no Command: nothing can make an event of it."""


class SignalFeeling(Private, frozen=True):
    """`words` and `with_name` count only where the person asked to put it in the record."""

    id: str
    choice: FeelingKind
    share: Share = "facilitator"
    words: str = ""
    with_name: bool = False
    on_screen: bool = False  # said yes a second time to showing it on the room screen


class ChooseFeeling(Private, frozen=True):
    id: str
    choice: FeelingKind


class TakeFeelingBack(Private, frozen=True):
    id: str


class FindThisHard(Private, frozen=True):
    choice: HardKind


class AnswerClosingCard(Private, frozen=True):
    answer: CareAnswer


class PickIfWeDisagree(Private, frozen=True):
    """What somebody would do if we do not agree: a code, or their own words. The group settles it out of these."""

    rule: str


class SayPractised(Private, frozen=True):
    """Somebody practised before the meeting; how many did is kept at its end, who did never is."""

    practised: bool = True


class AskToListen(Private, frozen=True):
    """Would the room rest and listen to me? Nothing comes of it before the group has said yes."""

    person: PersonId = ""


class LeaveListening(Private, frozen=True):
    """Whose wish to be listened to is answered otherwise; without `person` one's own."""

    person: PersonId = ""


class SeeFeeling(Private, frozen=True):
    """The facilitator's answer to a dot: seen, or "I will ask you at the end of this turn"."""

    id: str
    answer: FeelingSeen = "seen"


class SetMyLimits(Private, frozen=True):
    """A person's own limits for today; `share` decides whether the facilitator sees them."""

    limits: tuple[OwnLimit, ...]
    share: bool = False


class Feeling(msgspec.Struct, frozen=True):
    """One signal as it stands; `seen` is how the facilitator answered."""

    id: str
    person: PersonId
    choice: FeelingKind
    share: Share
    on_screen: bool = False
    seen: FeelingSeen = ""


class Feelings:
    """All that is signalled in private now. `hard` and `breaks` do not know whose they are."""

    def __init__(self) -> None:
        self.by_id: dict[str, Feeling] = {}
        self.hard: list[HardKind] = []
        self.breaks: list[str] = []
        self.closing: dict[PersonId, CareAnswer] = {}
        self.limits: dict[PersonId, SetMyLimits] = {}
        self.listen: list[PersonId] = []
        self._unheard = 0  # wishes to be listened to of people who left or were told not now; whose is forgotten

    def signalled(self, person: PersonId, tap: SignalFeeling) -> FeelingPutOnRecord | None:
        """Keep it in memory; what the person asked to put in the record comes back as an event."""
        self.by_id[tap.id] = Feeling(tap.id, person, tap.choice, tap.share, tap.share == "room" and tap.on_screen)
        if tap.share != "record":
            return None
        return FeelingPutOnRecord(words=tap.words, person=person if tap.with_name else "")

    def chosen(self, person: PersonId, tap: ChooseFeeling) -> None:
        before = self.by_id.get(tap.id)
        if before and before.person == person:
            self.by_id[tap.id] = msgspec.structs.replace(before, choice=tap.choice, seen="")

    def taken_back(self, person: PersonId, feeling: str) -> None:
        """The one that is named, or else what the person signalled last."""
        own = self.of(person)
        for one in own if feeling else own[-1:]:
            if feeling in ("", one.id):
                del self.by_id[one.id]

    def seen(self, tap: SeeFeeling) -> None:
        if tap.id in self.by_id:
            self.by_id[tap.id] = msgspec.structs.replace(self.by_id[tap.id], seen=tap.answer)

    def of(self, person: PersonId) -> list[Feeling]:
        return [feeling for feeling in self.by_id.values() if feeling.person == person]

    def wants_next(self) -> list[PersonId]:
        """Who asked to speak next, first asked first; it is placed only where the group agreed."""
        return [feeling.person for feeling in self.by_id.values() if feeling.choice == "speak_next"]

    def next_by_feeling(self, m: Meeting) -> PersonId | None:
        """Who goes next because they asked to: first where the group agreed to that, else once nobody else waits.

        Nobody comes before the listening after a challenge that way.
        """
        rule = m.opening.rules.get("feelings")
        after_all = not (rule and rule.feelings_go_next)
        if not lets_feelings_go_next(m.modes.mode) or (after_all and next_up(m)):
            return None
        speaking = m.turns.speaking.person if m.turns.speaking else ""
        wanting = (one for one in self.wants_next() if m.people.is_here(one) and one != speaking)
        return next((one for one in wanting if not listens_first(m, one)), None)

    def follow(self, event: Event) -> None:
        """Forget what an event ends; where the button goes, the way to take a feeling back goes with it."""
        match event:
            case TurnStarted(person=person):
                self.forget_turn(person)
            case FeelingsRuleAgreed(rule=rule) if rule == FEELINGS_OFF:
                self.by_id.clear()
            case ConsentRecorded(person=person, feelings=False):
                self.forget_feelings(person)
            case ListeningNotAnswered():
                self.not_listened_to_is_told()
            case ModeChanged(mode="rest_and_listen"):
                self.listen.clear()
            case ParticipantLeft(person=person):
                self.forget_person(person)

    def forget_turn(self, person: PersonId) -> None:
        """The wish to speak next is met once the person has the floor."""
        for feeling in self.of(person):
            if feeling.choice == "speak_next":
                del self.by_id[feeling.id]

    def forget_feelings(self, person: PersonId) -> None:
        for feeling in self.of(person):
            del self.by_id[feeling.id]

    def forget_person(self, person: PersonId) -> None:
        self.forget_feelings(person)
        self.closing.pop(person, None)
        self.limits.pop(person, None)
        self.leave_listening(person)

    def ask_to_listen(self, person: PersonId) -> None:
        if person not in self.listen:
            self.listen.append(person)

    def leave_listening(self, person: PersonId, by: PersonId = "") -> None:
        """Their own tap takes it back; otherwise that it was asked stays."""
        if person in self.listen and by != person:
            self._unheard += 1
        self.listen = [one for one in self.listen if one != person]

    @property
    def not_listened_to(self) -> int:
        """How many wishes to be listened to nobody took up so far in this item."""
        return self._unheard + len(self.listen)

    def not_listened_to_is_told(self) -> None:
        self.listen, self._unheard = [], 0

    def wipe(self) -> None:
        self.by_id.clear()
        self.hard.clear()
        self.breaks.clear()
        self.closing.clear()
        self.limits.clear()
        self.not_listened_to_is_told()

    @property
    def empty(self) -> bool:
        return not (self.by_id or self.hard or self.breaks or self.closing or self.limits or self.listen)
