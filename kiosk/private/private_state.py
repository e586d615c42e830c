"""What the Room holds beside the record: feelings, private answers, passing notices. Memory only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from kiosk.meeting.agenda import ItemStarted
from kiosk.meeting.checks import CheckClosed, CheckOpened, CloseCheck
from kiosk.meeting.lifecycle import CloseMeeting, MeetingClosed
from kiosk.meeting.meeting import Meeting
from kiosk.meeting.objections import ObjectionMet
from kiosk.meeting.opening import FEELINGS_OFF, DisagreementRuleAgreed
from kiosk.meeting.people import Join, ParticipantJoined, ParticipantLeft
from kiosk.meeting.refusals import ONLY_WHO_ASKED
from kiosk.meeting.room_word import ActDisputed, DisputeAnswered
from kiosk.meeting.running import RunningMoved
from kiosk.meeting.second_look import CloseLookBack, LookBackClosed, SecondLookOpened
from kiosk.meeting.signals import AnswerSignal, MemoryKind, Signal, SignalRaised, Withdraw, is_authorless, is_in_memory
from kiosk.meeting.taking_back import ActUndone
from kiosk.meeting.tap import Happened, Tap
from kiosk.meeting.terms import Asked, Event, PersonId, Refused
from kiosk.meeting.turns import SOMEBODY_ELSE_IS_NEXT, GiveFloor, TurnEnded
from kiosk.meeting.unheard import ListeningNotAnswered, ends_an_item
from kiosk.meeting.voided import CheckVoided
from kiosk.meeting.way_in import DeviceLetIn, DevicePutOut, WayInClosed, WayInOpened, said_of_the_way_in, taken_off
from kiosk.meeting.who_may import refuse_tapper, refuse_unless_keeper
from kiosk.private import feelings
from kiosk.private.ballots import Ballots
from kiosk.private.confided import InConfidence
from kiosk.private.expectation_doubts import DoubtExpectation, Doubts, TakeDoubtBack
from kiosk.private.feelings import Feelings
from kiosk.private.passing_notices import Notices
from kiosk.private.shown_words import ShowMyWords, ShownWords
from kiosk.private.waiting import Waiting
from kiosk.words.agreed import DISPUTED, answered
from kiosk.words.running import runs_now
from kiosk.words.taken_back import act_now

KEYS_REMEMBERED = 10_000


class PrivateState:
    """Everything private in one meeting, and the one place that decides whether a tap is."""

    def __init__(self) -> None:
        self.feelings = Feelings()
        self.ballots = Ballots()
        self.doubts = Doubts()
        self.confided = InConfidence()
        self.notices = Notices()
        self.waiting = Waiting()
        self.shown_words = ShownWords()
        self.memory_signals: dict[str, tuple[MemoryKind, PersonId]] = {}  # by id
        self._keys: dict[str, PersonId] = {}

    def took(self, key: str) -> PersonId | None:
        """Whose tap with this key was taken, or None when it is new."""
        return self._keys.get(key)

    def takes(self, m: Meeting, tap: Tap) -> bool:
        """Whether a tap lives in memory only. Refused when it may not come from them, or the group switched it off."""
        does = tap.does
        private = isinstance(does, feelings.Private) or self._takes_command(m, tap.who, does)
        if private:
            self._refuse(m, tap)
        return private

    def _refuse(self, m: Meeting, tap: Tap) -> None:
        does = tap.does
        if not m.is_open:
            raise Refused("The meeting is not open.")
        if isinstance(does, Join):
            return
        refuse_tapper(m, tap)
        rule = m.opening.rules.get("feelings")
        if isinstance(does, feelings.SignalFeeling) and rule and rule.rule == FEELINGS_OFF:
            raise Refused("The group switched this button off.")
        of_listening = does if isinstance(does, feelings.AskToListen | feelings.LeaveListening) else None
        for_another = of_listening is not None and of_listening.person not in ("", tap.who)
        if for_another or isinstance(does, AnswerSignal | feelings.SeeFeeling):
            refuse_unless_keeper(m, tap.who)
        if isinstance(does, feelings.PickIfWeDisagree) and not does.rule.strip():
            raise Refused("Pick one, or say it in your own words.")
        if isinstance(does, DoubtExpectation | TakeDoubtBack):
            self.doubts.refuse(m, tap.who, does)
        self.confided.refuse(m, tap)
        if isinstance(does, ShowMyWords):
            self.shown_words.refuse(m, tap)
        if isinstance(does, Withdraw) and self._whose(does.id) != tap.who:
            raise Refused(ONLY_WHO_ASKED)

    def _whose(self, signal: str) -> str:
        feeling = self.feelings.by_id.get(signal)
        return feeling.person if feeling else self.memory_signals[signal][1]

    def _takes_command(self, m: Meeting, who: PersonId, does: Asked) -> bool:
        if isinstance(does, Signal):
            return is_in_memory(does.kind)
        if isinstance(does, Join):
            return does.waits
        if isinstance(does, Withdraw | AnswerSignal):
            return does.id in self.memory_signals or does.id in self.feelings.by_id
        return m.is_open and self.ballots.takes(m, who, does)

    def put(self, m: Meeting, tap: Tap, now: int) -> Sequence[Event]:
        """Keep it in memory; only what people asked to put on record comes back as events."""
        if self.confided.takes(tap.does):
            return self.confided.put(m, tap)
        event = self._put(m, tap)
        return (event,) if event else ()

    def _put(self, m: Meeting, tap: Tap) -> Event | None:
        does = tap.does
        if isinstance(does, DoubtExpectation):
            return self.doubts.doubted(m, tap.who, does.expectation)
        if isinstance(does, TakeDoubtBack):
            return self.doubts.taken_back(m, tap.who, does.expectation)
        if isinstance(does, ShowMyWords):
            self.shown_words.put(tap.who, does)
            return None
        if isinstance(does, feelings.Private):
            return self._feel(tap, does)
        if isinstance(does, Signal):
            self._signal(tap, does)
        elif isinstance(does, Join):
            self.waiting.asks(tap.who)
        elif isinstance(does, Withdraw | AnswerSignal):
            self._gone(tap, does.id)
        else:
            self.ballots.put(m, tap.who, does)
        return None

    def remember(self, key: str, who: PersonId) -> None:
        """A tap that left no entry was taken; sent again, it counts once all the same."""
        self._keys[key] = who
        if len(self._keys) > KEYS_REMEMBERED:
            del self._keys[next(iter(self._keys))]

    def _feel(self, tap: Tap, does: feelings.Private) -> Event | None:
        held = self.feelings
        match does:
            case feelings.SignalFeeling():
                return held.signalled(tap.who, does)
            case feelings.ChooseFeeling():
                held.chosen(tap.who, does)
            case feelings.TakeFeelingBack():
                held.taken_back(tap.who, does.id)
            case feelings.SeeFeeling():
                held.seen(does)
            case feelings.FindThisHard():
                held.hard.append(does.choice)
            case feelings.AnswerClosingCard():
                held.closing[tap.who] = does.answer
            case feelings.SetMyLimits():
                held.limits[tap.who] = does
            case feelings.PickIfWeDisagree():
                self.ballots.if_we_disagree[tap.who] = does.rule
            case feelings.SayPractised(practised=practised):
                self.ballots.practises(tap.who, practised)
            case feelings.AskToListen():
                held.ask_to_listen(does.person or tap.who)
            case feelings.LeaveListening():
                held.leave_listening(does.person or tap.who, by=tap.who)
        return None

    def _signal(self, tap: Tap, does: Signal) -> None:
        if does.kind != "break" and does.kind != "agree":
            return
        self.memory_signals[does.id] = (does.kind, tap.who)
        if does.kind == "break":
            self.feelings.breaks.append(does.id)
        else:
            self.notices.agreeing.add(tap.who)

    def _gone(self, tap: Tap, signal: str) -> None:
        self.feelings.taken_back(tap.who, signal)
        kind, person = self.memory_signals.pop(signal, ("", ""))
        if kind == "break" and signal in self.feelings.breaks:
            self.feelings.breaks.remove(signal)
        if kind == "agree":
            self.notices.agreeing.discard(person)

    def next_as_shown(self, m: Meeting, tap: Tap) -> Tap:
        """Whom "speak next" puts in front is next for the presser too; the rules know only the queue below."""
        first = self.feelings.next_by_feeling(m)
        if first is None or not isinstance(tap.does, GiveFloor) or tap.does.next_seen is None:
            return tap
        if tap.does.next_seen != first:
            raise Refused(SOMEBODY_ELSE_IS_NEXT)
        return replace(tap, does=replace(tap.does, next_seen=None))

    def counted(self, m: Meeting, tap: Tap) -> Tap:
        """The tap with the totals of answers nobody else has, where it closes what they were given to."""
        if isinstance(tap.does, CloseCheck):
            tap = replace(tap, tally=self.ballots.count_check(m))
        ends_look = isinstance(tap.does, CloseCheck | CloseLookBack | CloseMeeting)
        return replace(tap, looked=self.ballots.count_look_back(m)) if ends_look else tap

    def with_what_it_ends(self, m: Meeting, tap: Tap, events: Iterable[Event]) -> Iterator[Event]:
        """What comes of a tap, and before the end of an item that nobody took up somebody's wish to be listened to."""
        yield from self.before(tap)
        asked = self.feelings.not_listened_to
        for event in events:
            if asked and ends_an_item(m, event):
                yield ListeningNotAnswered(asked=asked, held_by=m.powers.holder("queue"))
                asked = 0
            yield event

    def before(self, tap: Tap) -> Iterator[Event]:
        """What must be on record before the meeting closes: the totals of the private rating, and of who practised."""
        yield from self.confided.before(tap)
        if isinstance(tap.does, CloseMeeting):
            yield from filter(None, (self.ballots.practice(), self.ballots.rated()))

    def follow(self, m: Meeting, happened: Happened) -> None:
        """Forget what an event ends."""
        self.confided.follow(happened.event)
        self.feelings.follow(happened.event)
        self.shown_words.follow(happened.event)
        self._notice(m, happened)
        match happened.event:
            case ItemStarted():
                self.doubts.stand()
            case CheckOpened() | CheckClosed() | CheckVoided() | SecondLookOpened() | LookBackClosed():
                self.ballots.keep_to(m)
            case ObjectionMet(person=person, accepted=True):
                self.ballots.met(person)
            case DisagreementRuleAgreed():
                self.ballots.if_we_disagree.clear()
            case ParticipantLeft(person=person):
                self.ballots.forget_person(person)
                self.doubts.forget_person(person)
            case DeviceLetIn(person=person) | ParticipantJoined(person=person):
                self.waiting.comes_in(person)
            case MeetingClosed():
                self.wipe()

    def _notice(self, m: Meeting, happened: Happened) -> None:
        """What the room is told for a moment."""
        match happened.event:
            case SignalRaised(kind=kind) if is_authorless(kind):
                self.notices.show(kind, happened.at)
            case TurnEnded():
                self.notices.turn_over()
            case ActUndone(does=does, floor_to=person):
                self.notices.taken_back(act_now(does, m.people.in_the_room.name(person) if person else ""), happened.at)
            case RunningMoved(holder=holder) if holder in m.people.by_id and happened.at:
                self.notices.say(runs_now(m.people.in_the_room, holder), happened.at)
            case DevicePutOut(person=person) if m.agenda.begun:
                self.notices.say(taken_off(m, person), happened.at)
            case ActDisputed():
                self.notices.say(DISPUTED, happened.at)
            case DisputeAnswered(taken_back=False, stands=stands):
                self.notices.say(answered(stands), happened.at)
            case WayInClosed() | WayInOpened() if m.agenda.begun:
                self.notices.say(said_of_the_way_in(m), happened.at)

    def wipe(self) -> None:
        self.feelings.wipe()
        self.ballots = Ballots()
        self.doubts.stand()
        self.confided.wipe()
        self.notices = Notices()
        self.waiting.wipe()
        self.shown_words.wipe()
        self.memory_signals.clear()
