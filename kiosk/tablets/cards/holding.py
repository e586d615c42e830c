"""The steps of a power, for whoever holds it: how we take turns, the list, the time, asking the room, reading out."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from kiosk.forms.card import Card, Offer, opening, tapping
from kiosk.meeting.agenda import EndItem, ParkItem, StartItem
from kiosk.meeting.checks import CloseCheck, OpenCheck
from kiosk.meeting.decisions import RECORDED, RecordDecision
from kiosk.meeting.if_we_disagree import ApplyRule
from kiosk.meeting.meeting import decide
from kiosk.meeting.modes import SetMode
from kiosk.meeting.opening import ReadBack
from kiosk.meeting.people import Invite
from kiosk.meeting.questions import CloseQuestion
from kiosk.meeting.second_look import CloseLookBack
from kiosk.meeting.tap import Tap
from kiosk.meeting.terms import Command, Mode, Power, Refused
from kiosk.views.person_view import Look
from kiosk.words.kinds.checks import CHECK_KINDS
from kiosk.words.kinds.outcomes import RESULTS
from kiosk.words.kinds.turns import MODES

BY_WHOEVER_SAYS_WHO_IS_NEXT: tuple[Mode, ...] = (
    *("open_queue", "fair_queue", "open_talk", "round", "talking_piece", "pairs", "quiet"),
)  # fmt: skip


def taking_turns(look: Look) -> Iterator[Offer]:
    if "queue" in _held(look):
        yield _taking_turns(look)


def the_question(look: Look) -> Iterator[Offer]:
    """Asking the room, and being done with the question."""
    if look.is_invited or look.at.at_a_pad:
        return
    held = _held(look)
    yield from _asking(look, "decision" in held)
    if "question" in held and look.has_question:
        yield tapping("close_question", "We are done with this question", CloseQuestion())


def the_meeting(look: Look) -> Iterator[Offer]:
    """The list of items, the time, and reading out."""
    held = _held(look)
    if "agenda" in held:
        yield from _the_list(look)
    if "clock" in held and look.m.agenda.now:
        does = EndItem(item=look.m.agenda.now.item)
        yield tapping("end_item", "End this item", does, second=look.m.agenda.now.title)
    if "record" in held:
        yield _reading_out()


def _held(look: Look) -> Collection[Power]:
    """What my powers let me do now; the record says that I held them. None at a pad, and none for the invited."""
    return () if look.is_invited or look.at.at_a_pad else look.m.powers.of(look.id)


def _taking_turns(look: Look) -> Offer:
    offers = tuple(
        tapping(f"mode-{mode}", MODES[mode].says, SetMode(mode=mode, via="given"))
        for mode in BY_WHOEVER_SAYS_WHO_IS_NEXT
        if mode != look.m.modes.mode
    )
    card = Card(id="set_mode", title="How do we take turns?", offers=offers, back=True)
    return opening("set_mode", "How we take turns", card)


def _the_list(look: Look) -> Iterator[Offer]:
    for item in look.m.agenda.items:
        if item.state == "waiting":
            yield tapping(f"start-{item.item}", f"Start: {item.title}", StartItem(item=item.item))
    now = look.m.agenda.now
    if now is None:
        return
    yield tapping("park", "Park this item", ParkItem(item=now.item, reason=""), second=now.title)
    able = [one for one in look.others() if one.role not in ("invited", "facilitator")]
    offers = tuple(
        tapping(f"invite-{one.id}", look.call(one.id), Invite(person=one.id, items=(now.item,))) for one in able
    )
    text = ("They can answer and challenge. They cannot say who is next or change the question.",)
    if offers:
        card = Card(id="invite", title="Who is invited to answer?", text=text, offers=offers, back=True)
        yield opening("invite", "Invite somebody to answer", card)


def _asking(look: Look, decides: bool) -> Iterator[Offer]:
    checks = look.m.checks
    theirs = decides or any(one.held_by == look.id for one in (checks.open, checks.last) if one)
    if not theirs or not look.has_question:
        return
    if checks.open:
        if checks.open.answers != "open":
            yield tapping("close_check", "Stop asking", CloseCheck(check=checks.open.check))
    elif look.m.second_look is not None:
        yield tapping("close_look_back", "Stop asking about the first question", CloseLookBack())
    else:
        if checks.last and not checks.decided:
            yield from _result(look)
        if decides:
            yield _ask_the_room(look)


def _ask_the_room(look: Look) -> Offer:
    number, override = look.m.entries, bool(look.m.questions.holds)
    offers = tuple(
        tapping(
            f"check-{kind}", words.button, OpenCheck(check=number, kind=kind, answers="named", override=override)
        )
        for kind, words in CHECK_KINDS.items()
    )  # fmt: skip
    text = ("Each answer is given with a name. At the desk it can be asked in private.",)
    return opening(
        "open_check", "Ask the room", Card(id="open_check", title="How?", text=text, offers=offers, back=True)
    )


def _result(look: Look) -> Iterator[Offer]:
    """What the rules would take as it stands; where they ask why, the desk is the place."""
    if _may(look, ApplyRule()):
        yield tapping("apply_rule", "We do not agree: do what we said at the start", ApplyRule())
    offers = tuple(
        tapping(f"result-{result}", RESULTS[result].button, RecordDecision(result=result))
        for result in RECORDED
        if _may(look, RecordDecision(result=result))
    )
    if offers:
        card = Card(id="result", title="What came of it?", offers=offers, back=True)
        yield opening("result", "Write down the result", card)


def _may(look: Look, does: Command) -> bool:
    try:
        decide(look.m, Tap(who=look.id, does=does, at=look.m.now))
    except Refused:
        return False
    return True


def _reading_out() -> Offer:
    offers = (
        tapping("read_back-yes", "We all agree with it", ReadBack(agreed=True)),
        tapping("read_back-no", "Not all agree with it", ReadBack(agreed=False)),
    )
    card = Card(id="read_back", title="It was read out", offers=offers, back=True)
    return opening("read_back", "It was read out", card)
