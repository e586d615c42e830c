"""The pages the room walks through before item 1."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.meeting.meeting import Meeting
from kiosk.meeting.opening import SKIPPED, Expectation
from kiosk.meeting.terms import PersonId
from kiosk.words.before_item_one import GROUND_RULES, NO_STORY, NOT_EVERYONE, STANDING
from kiosk.words.grammar import limit_owner
from kiosk.words.kinds.opening import DISAGREEMENT, STANCES
from kiosk.words.limits import limit_lines, on_screens
from kiosk.words.shared import DID_NOT_SAY, IF_WE_DO_NOT_AGREE, UNTIL_YOU_SEND_IT
from kiosk.words.unsaid_points import NO_POINT, shown_when
from ui.room_screen.measure import SENTENCE
from ui.room_screen.sentences import STRONG_FEELINGS, disagreement


@dataclass(frozen=True)
class Page:
    """`lines` are sentences in main size; `edges` says of each: can, cannot, or "" for a line without a bar.

    With `strip` the power strip stands below them, else how to join.
    """

    title: str
    lines: tuple[str, ...]
    edges: tuple[str, ...] = ()
    strip: bool = False


def page(m: Meeting, number: int, watched: Sequence[tuple[PersonId, str]] = ()) -> Page:
    """From 1 to PAGES. `watched` are the goals for today that people asked everybody to watch."""
    made = _PAGES[number - 1][1](m)
    return _with_goals(m, made, watched) if name(number) == "promises" and watched else made


def _with_goals(m: Meeting, made: Page, watched: Sequence[tuple[PersonId, str]]) -> Page:
    goals = tuple(f"{m.people.in_the_room.start(owner)} tries today: {text}" for owner, text in watched)
    edges = made.edges or ("",) * len(made.lines)
    return Page(made.title, (*made.lines, *goals), (*edges, *("" for _ in goals)))


def name(number: int) -> str:
    """What the tablets call it; "" for none."""
    return _PAGES[number - 1][0] if number else ""


def why(m: Meeting) -> Page:
    purpose = m.opening.purpose or m.opening.title
    return Page("Before we start: why we are here", (purpose,))


def not_equal(m: Meeting) -> Page:
    """The group's own lines where it wrote some; else what is true of every room."""
    said = m.opening.standing or STANDING
    return Page("Before we start: where we stand", ("We are not all equal here.", *said[:4]), strip=True)


def limits(m: Meeting) -> Page:
    """The limit is a thing with an edge and an owner: the full bar is ours, the hollow one is not.

    A text that does not tell them apart stands without bars: its words are not read for it.
    """
    said: list[str] = []
    edges: list[str] = []
    for edge, words in limit_lines(m.opening):
        lines = [on_screens(edge, words)] if edge else _sentences(words)
        said += lines
        edges += [edge] * len(lines)
    if m.opening.limit_owner.strip():
        said.append(limit_owner(m.opening.limit_owner))
        edges.append("")
    return Page("Before we start: what we can decide", tuple(said), tuple(edges))


def promises(m: Meeting) -> Page:
    """What people said they can do, and what they cannot with who says so: the same cards for everyone."""
    said = [(one.text, "can" if one.kind == "promise" else "cannot") for one in _shared(m, "promise", "limit")]
    lines = tuple(text for text, _ in said) or ("What can each side promise?", "What can it not?")
    return Page("Before we start: what each side can promise", lines, tuple(edge for _, edge in said))


def expectations(m: Meeting) -> Page:
    """What people shared, without whose it is; a line that is not for everyone stays, and says so."""
    shared = tuple(f"{one.text} ({NOT_EVERYONE})" if one.doubted else one.text for one in _shared(m, "ours", "mine"))
    asked = ("What do I need from today?", UNTIL_YOU_SEND_IT, "What do we expect from each other?")
    return Page("Before we start: what we expect together", shared or asked)


def _shared(m: Meeting, *kinds: str) -> list[Expectation]:
    return [one for one in m.opening.expectations if one.kind in kinds]


def ground(m: Meeting) -> Page:
    """The group's own words; else what Heard begins with. None of them asks anybody to be polite."""
    rule = m.opening.rules.get("ground")
    own = rule is not None and rule.rule != SKIPPED
    said = _sentences(rule.rule if own and rule else " ".join(GROUND_RULES))
    return Page("Before we start: how we want to be", (*said, who_leads(m), when_it_is_shown(m)))


def who_leads(m: Meeting) -> str:
    return (
        STANCES[m.opening.stance].says if m.opening.stance else "Do we lead, share or advise, for now? We say it now."
    )


def when_it_is_shown(m: Meeting) -> str:
    """What is not being said can be written down by everybody; the group says when all of it is shown."""
    if "unsaid" not in m.opening.rules:
        return "When do we show what is not being said? We pick it now."
    when = shown_when(m)
    return when if when == NO_POINT else f"We show what is not being said: {when}"


def if_we_disagree(m: Meeting) -> Page:
    rule = m.opening.rules.get("disagreement")
    said = disagreement(rule.rule) if rule else ""
    if said:
        lines = ("If we do not agree:", f"{said}.")
    elif rule and rule.rule == SKIPPED:
        lines = (DID_NOT_SAY,)
    else:
        choices = tuple(words.tablet for words in DISAGREEMENT.values())
        lines = (IF_WE_DO_NOT_AGREE, "We pick one now.", *choices, "Or we say it in our own words.")
    return Page("Before we start: if we do not agree", lines)


def feelings(m: Meeting) -> Page:
    return Page("Before we start: strong feelings", (*_sentences(STRONG_FEELINGS), NO_STORY))


def _sentences(words: str) -> list[str]:
    return [one for one in SENTENCE.split(" ".join(words.split())) if one]


_PAGES = (
    ("why", why),
    ("not_equal", not_equal),
    ("limits", limits),
    ("promises", promises),
    ("expectations", expectations),
    ("ground", ground),
    ("feelings", feelings),
    ("disagreement", if_we_disagree),
)
PAGES = len(_PAGES)
