"""Everything that can be said with one tap besides asking for a turn, in the words of the field."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from kiosk.forms.card import Card, Field, Offer, opening, tapping
from kiosk.meeting.listening import MarkAlreadySorted
from kiosk.meeting.mode_kinds import lets_reply
from kiosk.meeting.questions import CallStuck
from kiosk.meeting.signals import MemoryKind, Signal, SignalKind
from kiosk.meeting.turns import MarkCutOff
from kiosk.views.person_view import Look
from kiosk.words.kinds.opening import SKIPPED_WORDS, disagreement
from kiosk.words.kinds.people import SIDES
from kiosk.words.kinds.turns import SIGNALS

POSSIBLE = Field(name="possible", words="What would make it possible?", kind="long", required=True, max=500)


def not_understood(look: Look) -> Iterator[Offer]:
    yield replace(_once(look, "clarify"), core=True)


def about_what_is_said(look: Look) -> Iterator[Offer]:
    yield from _reply(look)
    yield _said("plain_words")
    yield _said("slow_down")
    yield from _about_the_speaker(look)
    yield from _cut_off(look)
    waiting = look.waiting
    if waiting and not waiting.deferred:
        yield _said("later", second="You keep your place.")


def about_the_question(look: Look) -> Iterator[Offer]:
    if look.has_question:
        yield _once(look, "wording")
    yield from _stuck(look)


def about_this_meeting(look: Look) -> Iterator[Offer]:
    yield _once(look, "process")
    yield _once(look, "practical")


def _said(kind: SignalKind | MemoryKind, **more: str) -> Offer:
    return tapping(kind, SIGNALS[kind].button, Signal(id="", kind=kind), **more)  # type: ignore[arg-type]


def _once(look: Look, kind: SignalKind) -> Offer:
    if look.has_live(kind):
        return Offer(id=kind, words=SIGNALS[kind].button, state="sent")
    return _said(kind)


def _reply(look: Look) -> Iterator[Offer]:
    m = look.m
    has_had = look.waiting or look.is_speaking or look.id in m.signals.replied
    if m.turns.begun and not has_had and not look.must_listen and lets_reply(m.modes.mode):
        yield _said("respond")


def challenge(look: Look) -> Iterator[Offer]:
    """A place in the queue like any other; it may say whom it is meant for."""
    if look.waiting or look.must_listen or look.m.modes.mode == "quiet":
        return
    if look.is_invited:
        send = tapping("challenge-send", "Send it", Signal(id="", kind="challenge"), weight="solid")
        card = Card(id="challenge", title=SIGNALS["challenge"].button, fields=(POSSIBLE,), send=send, back=True)
    else:
        card = Card(id="challenge", title="Who is it for?", offers=tuple(_whom(look)), back=True)
    yield opening("challenge", SIGNALS["challenge"].button, card, core=True, beside=True)


def _whom(look: Look) -> Iterator[Offer]:
    yield tapping("challenge-all", "Everyone", Signal(id="", kind="challenge"))
    for side, words in SIDES.items():
        if words.challenged and any(person.side == side for person in look.others()):
            yield tapping(f"challenge-{side}", words.challenged, Signal(id="", kind="challenge", to=side))
    yield from look.each("challenge", lambda person: Signal(id="", kind="challenge", to=person))


def _about_the_speaker(look: Look) -> Iterator[Offer]:
    """What sounds already sorted can also be said once that turn is over, until somebody else speaks."""
    if look.speaker and not look.is_speaking:
        agrees = look.id in look.at.aside.notices.agreeing
        yield Offer(id="agree", words=SIGNALS["agree"].button, state="sent") if agrees else _said("agree")
    said_by = look.speaker or look.m.turns.last
    if said_by not in ("", look.id):
        yield tapping("sorted", "That sounds already sorted", MarkAlreadySorted(turn_of=said_by))


def _cut_off(look: Look) -> Iterator[Offer]:
    m = look.m
    if look.id in m.turns.cut_off:
        yield Offer(id="cut_off", words="I was cut off", state="sent")
    elif look.id in m.turns.floor_ms and not look.is_speaking:
        people = look.each("cut_off", lambda person: MarkCutOff(by=person))
        text = ("Only you and the person running the meeting see this.",)
        card = Card(id="cut_off", title="Who cut in?", text=text, offers=people, back=True)
        yield opening("cut_off", "I was cut off", card)


def a_break(look: Look) -> Iterator[Offer]:
    asked = any(value == ("break", look.id) for value in look.at.aside.memory_signals.values())
    if asked:
        yield Offer(id="break", words=SIGNALS["break"].button, quiet=True)
    else:
        yield _said("break", second="After this turn. Only the person running the meeting sees it.")


def _stuck(look: Look) -> Iterator[Offer]:
    """What the group chose for when it does not agree is shown to all."""
    if not look.has_question:
        return
    if look.m.questions.stuck:
        rule = look.m.opening.rules.get("disagreement")
        words = disagreement(rule.rule) if rule else SKIPPED_WORDS
        yield opening("stuck", "We are stuck", Card(id="stuck", title="What we agreed to do", text=(words,), back=True))
    else:
        yield tapping("stuck", "We are stuck", CallStuck(), second="Shows what we agreed to do if we do not agree.")
