"""Before item 1 on every tablet: why we are here, where we stand, what we agree first. One thing a card."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from kiosk.forms.card import Card, Field, Offer, asking, opening, tapping
from kiosk.meeting.opening import SKIPPED, AddExpectation, AddStandingLine, ExpectationKind
from kiosk.private.expectation_doubts import DoubtExpectation, TakeDoubtBack
from kiosk.private.feelings import PickIfWeDisagree
from kiosk.tablets.cards.goals import goal_lines
from kiosk.tablets.cards.lead import when_it_is_shown, who_leads
from kiosk.tablets.cards.preparation import WHY, i_have_read
from kiosk.views.person_view import Look
from kiosk.words.before_item_one import GROUND_RULES, NO_STORY, NOT_EVERYONE, STANDING, STRONG_FEELINGS
from kiosk.words.grammar import limit_owner
from kiosk.words.kinds.opening import DISAGREEMENT, EXPECTATION_KINDS, disagreement
from kiosk.words.limits import limit_lines, on_screens
from kiosk.words.shared import IF_WE_DO_NOT_AGREE, IT_IS_IN, NO_ONE_CAN_TELL, UNTIL_YOU_SEND_IT, WE_AGREED_THIS

TEXT = Field(name="text", words="In your own words", kind="long", required=True, max=2000)
OWN_RULE = Field(name="rule", words="In your own words", kind="long", required=True, max=2000)
UNTIL = "You can take it back until we start the next item."
PAGES = ("why", "not_equal", "limits", "promises", "needs", "expectations", "ground", "feelings", "disagreement")


def turned_to(look: Look) -> Card | None:
    """The page of the opening that the room screen shows now."""
    page = look.at.stage.opening
    if page not in PAGES:
        return None
    card = _card(look, page)
    return replace(card, offers=(*_alone_first(look, page), *card.offers))


def _alone_first(look: Look, page: str) -> Iterator[Offer]:
    """What I need from today is private, so the room has no page of it: it is asked beside what we expect."""
    if page == "expectations":
        yield opening("needs", EXPECTATION_KINDS["mine"].tablet, _card(look, "needs"))


def before_we_start(look: Look) -> Offer:
    """The whole opening to leaf through, at one's own pace."""
    words = "What we agreed at the start" if look.m.agenda.begun else "Before we start"
    return opening("opening", words, _from(look, 0))


def if_we_disagree(look: Look) -> Iterator[Offer]:
    """Asked of everybody until the group has said what it does."""
    rule = look.m.opening.rules.get("disagreement")
    if rule is None or (rule.rule == SKIPPED and not look.m.agenda.begun):
        second = IT_IS_IN if look.at.aside.ballots.has_picked(look.id) else "Pick one now."
        yield opening("if_we_disagree", "If we do not agree", _card(look, "disagreement"), second=second, quiet=True)


def _from(look: Look, at: int) -> Card:
    card = _card(look, PAGES[at])
    if at + 1 == len(PAGES):
        return card
    on = opening(f"on-{PAGES[at + 1]}", "Go on", _from(look, at + 1), weight="solid")
    return Card(id=card.id, title=card.title, text=card.text, offers=(*card.offers, on), back=True)


def _card(look: Look, page: str) -> Card:
    title, text, offers = _MADE[page](look)
    return Card(id=f"opening-{page}", title=title, text=text, offers=offers, back=True)


Made = tuple[str, tuple[str, ...], tuple[Offer, ...]]


def _why(look: Look) -> Made:
    said = look.m.opening
    return WHY, (said.purpose or said.title or "We say it together now.",), i_have_read(look)


def _not_equal(look: Look) -> Made:
    text = look.m.opening.standing or STANDING
    add = asking("standing-line", "Write a line", AddStandingLine(text=""), TEXT, text=("Roles, not names.",))
    return "We are not all equal here", text, (add,)


def _limits(look: Look) -> Made:
    said = tuple(on_screens(edge, words) for edge, words in limit_lines(look.m.opening))
    return "What we can decide, and what we cannot", (*said, limit_owner(look.m.opening.limit_owner)), ()


def _promises(look: Look) -> Made:
    said = (*_said(look, "promise", "limit"), *goal_lines(look))
    said = said or ("Each side says what it can promise, and what it cannot.",)
    who = Field(name="limit_owner", words="Who sets that limit?", kind="text", max=200)
    offers = (
        asking("can-promise", EXPECTATION_KINDS["promise"].tablet, AddExpectation(kind="promise", text=""), TEXT),
        asking("cannot-promise", EXPECTATION_KINDS["limit"].tablet, AddExpectation(kind="limit", text=""), TEXT, who),
    )
    return "What each side can promise, and cannot", said, offers


def _needs(look: Look) -> Made:
    """Typed on the tablet and nowhere else until it is sent."""
    text = (UNTIL_YOU_SEND_IT, "You do not have to say who you are.")
    share = asking("share-need", "Write it, and share it", AddExpectation(kind="mine", text=""), TEXT, text=text[:1])
    return EXPECTATION_KINDS["mine"].tablet, (*text[:1], *_said(look, "mine")), (share,)


def _expectations(look: Look) -> Made:
    lines = [one for one in enumerate(look.m.opening.expectations, 1) if one[1].kind == "ours"]
    text = tuple(f"{one.text} ({NOT_EVERYONE})" if one.doubted else one.text for _, one in lines)
    add = asking("together", "Write a line", AddExpectation(kind="ours", text=""), TEXT)
    text = text or ("What do we expect from each other today?",)
    return EXPECTATION_KINDS["ours"].tablet, text, (add, *_doubting(look, [(place, one.text) for place, one in lines]))


def _doubting(look: Look, lines: list[tuple[int, str]]) -> Iterator[Offer]:
    """Also where somebody else has doubts already: theirs can be taken back without mine."""
    mine = look.at.aside.doubts.of(look.id)
    doubts = tuple(_not_for_me(place, words) for place, words in lines if place not in mine)
    if doubts:
        said = ("The line stays. Beside it stands: not everyone.", NO_ONE_CAN_TELL, UNTIL)
        card = Card(id="doubt", title="Which line is not for you?", text=said, offers=doubts, back=True)
        yield opening("doubt", "Not for me", card, quiet=True)
    backs = tuple(_for_me(place, words) for place, words in lines if place in mine)
    if backs:
        card = Card(id="doubt-back", title="Which line is for you after all?", offers=backs, back=True)
        yield opening("doubt-back", "It is for me after all", card, quiet=True)


def _for_me(place: int, words: str) -> Offer:
    return tapping(f"doubt-back-{place}", words, TakeDoubtBack(expectation=place), quiet=True)


def _not_for_me(place: int, words: str) -> Offer:
    return tapping(f"doubt-{place}", words, DoubtExpectation(expectation=place), quiet=True)


def _ground(look: Look) -> Made:
    rule = look.m.opening.rules.get("ground")
    text = (rule.rule,) if rule and rule.rule != SKIPPED else GROUND_RULES
    return "How we want to be", text, (who_leads(look), when_it_is_shown(look))


def _feelings(look: Look) -> Made:
    return "Strong feelings are welcome here", (*STRONG_FEELINGS, NO_STORY), ()


def _disagreement(look: Look) -> Made:
    rule = look.m.opening.rules.get("disagreement")
    title = IF_WE_DO_NOT_AGREE
    if rule and rule.rule != SKIPPED:
        return title, (disagreement(rule.rule), WE_AGREED_THIS), ()
    text = (IT_IS_IN,) if look.at.aside.ballots.has_picked(look.id) else ("No one will see which answer is yours.",)
    picks = tuple(
        tapping(f"pick-{code}", words.tablet, PickIfWeDisagree(rule=code), quiet=True)
        for code, words in DISAGREEMENT.items()
    )
    own = asking("pick-own", "In our own words", PickIfWeDisagree(rule=""), OWN_RULE, quiet=True)
    return title, text, (*picks, own)


def _said(look: Look, *kinds: ExpectationKind) -> tuple[str, ...]:
    """What people shared, without whose it is."""
    return tuple(one.text for one in look.m.opening.expectations if one.kind in kinds)


_MADE = {
    "why": _why,
    "not_equal": _not_equal,
    "limits": _limits,
    "promises": _promises,
    "needs": _needs,
    "expectations": _expectations,
    "ground": _ground,
    "feelings": _feelings,
    "disagreement": _disagreement,
}
