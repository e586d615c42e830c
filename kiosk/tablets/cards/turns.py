"""The big buttons: ask for a turn, use it, pass it on, take it back."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.forms.card import Card, Offer, TapShape, opening, tapping
from kiosk.meeting.go_round import PassTurn
from kiosk.meeting.handing_over import HandOver
from kiosk.meeting.mode_kinds import can_be_joined_in, picks_anybody, raises_hands
from kiosk.meeting.modes import queue_behind
from kiosk.meeting.people import Person
from kiosk.meeting.reply_hold import listens_first
from kiosk.meeting.signals import AnswerSignal, Request, Signal, Withdraw, answered_in_words
from kiosk.meeting.turn_queue import AllowReply
from kiosk.meeting.turns import EndTurn, GiveFloor, HandOn, TakeFloor
from kiosk.views.person_view import Look
from kiosk.words.kinds.turns import LAPSES, SIGNALS

SPEAK = Signal(id="", kind="speak")
WERE_SPEAKING = "You were speaking when we went away."


def turns(look: Look) -> Iterator[Offer]:
    """What can be done about a turn now, the most likely first."""
    if look.is_speaking:
        yield tapping("end_turn", "I have finished", EndTurn(), weight="solid", core=True)
        yield from _hand_on(look)
        return
    yield from _holding_the_queue(look)
    if _in_round(look):
        yield tapping("pass_turn", "I pass this time", PassTurn(), second="You are asked again at the end.", core=True)
    elif look.waiting:
        yield Offer(id="speak", words="You are on the list", weight="solid", core=True, state="sent")
        yield _back("take_back", "Take it back", look.waiting, "way_out", core=True, beside=True)
    elif raises_hands(look.m.modes.mode) and not look.must_listen and not _calls_on_people(look):
        if look.m.away.spoke == look.id and look.m.turns.speaking is None:
            yield tapping("go_on_speaking", "Go on", TakeFloor(), weight="solid", core=True, second=WERE_SPEAKING)
        words = _ask(look)
        yield tapping("speak", words, SPEAK, weight="solid", core=True)


def _calls_on_people(look: Look) -> bool:
    """Whoever the room rests and listens to says more without asking for a turn."""
    return look.m.modes.mode == "rest_and_listen" and look.m.modes.challenger == look.id == look.m.powers.holder(
        "queue"
    )


def _in_round(look: Look) -> bool:
    going_round = look.m.modes.round
    return going_round is not None and look.id in (*going_round.waiting, *going_round.passed)


def _hand_on(look: Look) -> Iterator[Offer]:
    people = look.each("hand_on", lambda person: HandOn(to=person))
    if people:
        words = "Pass on the piece" if look.m.modes.mode == "talking_piece" else "Pass on my turn"
        card = Card(id="hand_on", title="Who speaks now?", offers=people, back=True)
        yield opening("hand_on", words, card, core=True, beside=True)


def _ask(look: Look) -> str:
    """In other words to whoever had asked and got no turn."""
    lapsed = look.m.signals.again.get(look.id)
    return (LAPSES[lapsed].again if lapsed else "") or SIGNALS["speak"].button


def _holding_the_queue(look: Look) -> Iterator[Offer]:
    """Whoever says who is next, or keeps the turns, has the button for it."""
    coming, mode = look.at.next, look.m.modes.mode
    holds = look.m.powers.holder("queue") == look.id and not look.is_invited
    if coming and coming != look.id and (holds or (look.keeps_turns and not picks_anybody(mode))):
        give = GiveFloor(to=coming, next_seen=coming)
        yield tapping("next", f"Next: {look.call(coming)}", give, weight="solid", core=True)


def for_others(look: Look) -> Iterator[Offer]:
    """A turn asked for in the name of somebody without a tablet, or of whom one came to support."""
    people = [one for one in look.others() if look.keeps_turns or _supports(look, one)]
    free = [one for one in people if not look.m.signals.in_queue(one.id) and one.id != look.speaker]
    if not raises_hands(look.m.modes.mode) or look.at.at_a_pad or not free:
        return
    offers = tuple(
        Offer(id=f"for-{one.id}", words=look.call(one.id), tap=TapShape(does=SPEAK, for_=one.id)) for one in free
    )
    card = Card(id="for", title="Who wants to speak?", offers=offers, back=True)
    yield opening("for", "Somebody else wants to speak", card)


def _supports(look: Look, person: Person) -> bool:
    return look.me.role == "supporter" and look.me.supports == person.id


def keeping(look: Look) -> Iterator[Offer]:
    """For whoever keeps the turns or says who is next: let a reply go next, mark what was answered; keepers end one."""
    if not look.keeps_turns and look.m.powers.holder("queue") != look.id:
        return
    if look.keeps_turns and look.speaker and not look.is_speaking:
        yield tapping("end_turn_of", f"{look.call(look.speaker)} has finished", EndTurn())
    for request in look.m.signals.live.values():
        name = look.call(request.person)
        if request.kind == "respond" and not request.allowed:
            yield tapping(f"allow-{request.id}", f"Let {name} reply", AllowReply(id=request.id))
        elif answered_in_words(request.kind):
            does = AnswerSignal(id=request.id)
            yield tapping(f"answered-{request.id}", f"Answered: {SIGNALS[request.kind].button}", does, second=name)


def take_floor(look: Look) -> Iterator[Offer]:
    """ "Someone took it": said by themselves, and kept as taken."""
    if look.is_speaking or not can_be_joined_in(look.m.modes.mode):
        return
    taken = look.speaker or listens_first(look.m, look.id)
    second = "The record says that you took the turn." if taken else ""
    yield tapping("take_floor", "I am speaking now", TakeFloor(), second=second)


def take_back_others(look: Look) -> Iterator[Offer]:
    """Everything that stands but my place in the queue, each with its words."""
    for request in look.m.signals.of(look.id):
        if request != look.waiting:
            yield _back(f"take_back-{request.kind}", f"Take back: {SIGNALS[request.kind].button}", request, "outlined")
    held = [signal for signal, person in look.m.questions.holds.items() if person == look.id]
    for signal in held:
        if signal not in look.m.signals.live:
            words = f"Take back: {SIGNALS['wording'].button}"
            yield tapping(f"take_back-{signal}", words, Withdraw(id=signal), second="The words are fine now.")
    for signal, (kind, person) in look.at.aside.memory_signals.items():
        if person == look.id:
            yield tapping(f"take_back-{kind}", f"Take back: {SIGNALS[kind].button}", Withdraw(id=signal), private=True)


def _back(name: str, words: str, request: Request, weight: str, **more: bool) -> Offer:
    return tapping(name, words, Withdraw(id=request.id), weight=weight, **more)


def hand_back_the_queue(look: Look) -> Iterator[Offer]:
    """Rest and listen ends when the challenger hands the queue over."""
    if look.m.modes.mode == "rest_and_listen" and look.m.powers.holder("queue") == look.id:
        over = HandOver(power="queue", to=queue_behind(look.m))
        yield tapping("stop_listening", "We can go on now", over, second="This ends rest and listen.")
