"""Strong feelings, finding it hard, limits for today, what is not being said: private, quiet, never counted."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from kiosk.forms.card import Card, Field, Offer, opening, tapping
from kiosk.meeting.repair import AddUnsaid
from kiosk.meeting.signals import Signal
from kiosk.meeting.terms import FeelingKind, OwnLimit, Share
from kiosk.private.feelings import FindThisHard, SetMyLimits, SignalFeeling, TakeFeelingBack
from kiosk.views.person_view import Look
from kiosk.words.kinds.feelings import FEELING_SEEN, FEELINGS, HARD, OWN_LIMITS, SHARES
from kiosk.words.kinds.turns import SIGNALS
from kiosk.words.shared import NO_ONE_CAN_TELL, ONLY_YOU
from kiosk.words.unsaid_points import in_a_line

CHOICES: tuple[FeelingKind, ...] = (
    "speak_next",
    "carry_on",
    "quiet_minute",
    "break",
    "someone_with_me",
    "just_so_you_know",
)
OWN_WORDS = Field(name="words", words="In your own words, if you want", kind="long", max=2000)
UNSAID = Field(name="text", words="What is not being said?", kind="long", required=True, max=2000)
HARD_TEXT = ("It is OK to feel uncomfortable.", "We do not stop a person because we feel uncomfortable.")
STARTERS = (
    "Clumsy words are fine.",
    "What happened was …",
    "What I need is …",
    "It does not work for me, because …",
    "I do not have the word for it. It is like …",
)


def feelings(look: Look) -> Iterator[Offer]:
    if look.may_feel:
        said = look.feeling
        if said is None:
            yield feeling_offer("", look.supporter is not None, look.at.at_a_pad)
        else:
            chosen = f"You chose: {FEELINGS[said.choice].button}."
            yield feeling_offer(said.id, look.supporter is not None, True, FEELING_SEEN[said.seen].tablet, chosen)


@lru_cache(maxsize=1024)
def feeling_offer(
    own: str,
    has_supporter: bool,
    stands: bool,
    second: str = "You choose who knows.",
    above: str = ONLY_YOU,
) -> Offer:
    """`own` is what was signalled before and is changed by signalling again, or "" for nothing yet.

    It can be taken back while it `stands`, at a pad always: a pad does not know whether anything does.
    """
    choices = tuple(
        opening(choice, FEELINGS[choice].button, _who(own, choice, has_supporter, stands)) for choice in CHOICES
    )
    out = opening(
        "step_out",
        FEELINGS["step_out"].button,
        _who(own, "step_out", has_supporter, stands),
        second="I may come back.",
        weight="way_out",
    )
    card = Card(
        id="feelings",
        above=above,
        title="What would help now?",
        offers=(*choices, out, *_take_back(own, stands)),
        back=True,
    )
    told = bool(own)
    words = "I have strong feelings"
    return opening("feelings", words, card, second=second, weight="solid", core=True, quiet=True, hush=told)


def _who(own: str, choice: FeelingKind, has_supporter: bool, stands: bool) -> Card:
    """Who can know this? Nothing is sent before this is answered."""
    offers = [_share(own, choice, "facilitator", SHARES["facilitator"].button)]
    if has_supporter:
        offers.append(_share(own, choice, "supporter", SHARES["supporter"].button))
    offers.append(
        opening(
            "room",
            SHARES["room"].button,
            _show(own, choice, stands),
            second="We ask you again before the big screen shows it.",
        )
    )
    record = "In your own words, or with none."
    offers.append(opening("record", SHARES["record"].button, _in_record(own, choice, stands), second=record))
    above = f"You chose: {FEELINGS[choice].button}."
    title = "Who can know this?"
    return Card(id=f"who-{choice}", above=above, title=title, offers=(*offers, *_take_back(own, stands)), back=True)


def _share(own: str, choice: FeelingKind, share: Share, words: str, name: str = "", **more: Any) -> Offer:
    does = SignalFeeling(id=own, choice=choice, share=share, **more)
    return tapping(name or share, words, does, quiet=True)


def _show(own: str, choice: FeelingKind, stands: bool) -> Card:
    offers = (
        _share(own, choice, "room", "Yes", "show-yes", on_screen=True),
        _share(own, choice, "room", "No", "show-no"),
    )
    return Card(
        id=f"show-{choice}", title="Show it on the big screen?", offers=(*offers, *_take_back(own, stands)), back=True
    )


def _in_record(own: str, choice: FeelingKind, stands: bool) -> Card:
    offers = (
        _share(own, choice, "record", "With my name", "named", with_name=True),
        _share(own, choice, "record", "Without my name", "unnamed"),
    )
    out = (*offers, *_take_back(own, stands))
    return Card(id=f"record-{choice}", title=SHARES["record"].button, fields=(OWN_WORDS,), offers=out, back=True)


def _take_back(own: str, stands: bool) -> Iterator[Offer]:
    if stands:
        yield tapping("take_feeling_back", "Take it back", TakeFeelingBack(id=own), weight="way_out", quiet=True)


def finding_it_hard() -> Offer:
    """It never says who caused it, and what is chosen does not know whose it is."""
    offers = tuple(
        tapping(choice, words.button, FindThisHard(choice=choice), quiet=True)
        for choice, words in HARD.items()
        if choice != "break_after"
    )
    rest = tapping("break_after", HARD["break_after"].button, Signal(id="", kind="break"), quiet=True)
    card = Card(
        id="hard", title="I am finding this hard", text=HARD_TEXT, offers=(*offers[:3], rest, *offers[3:]), back=True
    )
    return opening("hard", "I am finding this hard", card, quiet=True)


def my_limits(look: Look) -> Offer:
    """Known to me alone until I share them with the person running the meeting."""
    now = look.at.aside.feelings.limits.get(look.id) or SetMyLimits(limits=())
    offers = [_limit(now, limit) for limit in OWN_LIMITS]
    if now.limits and not now.share:
        share = SetMyLimits(limits=now.limits, share=True)
        offers.append(tapping("share", "Show this to the person running the meeting", share, quiet=True))
    elif now.limits:
        hide = SetMyLimits(limits=now.limits)
        offers.append(tapping("hide", "Keep this to myself again", hide, quiet=True, second="It is shared now."))
    text = ("Nobody sees this unless you share it.", "It is wiped at the end.")
    card = Card(id="limits", title="My limits today", text=text, offers=tuple(offers), back=True, stays=True)
    return opening("limits", "My limits today", card, quiet=True)


def _limit(now: SetMyLimits, limit: OwnLimit) -> Offer:
    chosen = limit in now.limits
    limits = tuple(one for one in now.limits if one != limit) if chosen else (*now.limits, limit)
    does = SetMyLimits(limits=limits, share=now.share)
    return tapping(
        f"limit-{limit}", OWN_LIMITS[limit].button, does, second="You chose this." if chosen else "", quiet=True
    )


def unsaid(look: Look) -> Offer:
    """Nobody's once it has been sent."""
    offers = (
        tapping("unsaid-print", "Send it. It may be printed.", AddUnsaid(text="", may_print=True), quiet=True),
        tapping("unsaid-keep", "Send it. Do not print it.", AddUnsaid(text=""), quiet=True),
    )
    text = (NO_ONE_CAN_TELL, in_a_line(look.m))
    card = Card(id="unsaid", title="What is not being said", text=text, fields=(UNSAID,), offers=offers, back=True)
    return opening("unsaid", "What is not being said", card, quiet=True)


def help_me_say_it(look: Look) -> Offer:
    offers: list[Offer] = []
    if look.supporter and look.may_feel:
        ask = SignalFeeling(id="", choice="someone_with_me", share="supporter")
        offers.append(tapping("ask_supporter", "Ask my supporter", ask, quiet=True))
    if look.waiting and not look.waiting.deferred:
        offers.append(tapping("later", SIGNALS["later"].button, Signal(id="", kind="later")))
    card = Card(id="help", title="You could start like this", text=STARTERS, offers=tuple(offers), back=True)
    return opening("help", "Help me say it", card)
