"""The pages the room walks through before item 1."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.meeting.meeting import Meeting
from kiosk.meeting.opening import SKIPPED
from kiosk.meeting.people import sentence_start
from ui.room_screen.measure import SENTENCE
from ui.room_screen.sentences import NO_STORY, STRONG_FEELINGS, disagreement

PAGES = 6
CANNOT = ("cannot", "can not", "can't", "may not", "do not", "no ")


@dataclass(frozen=True)
class Page:
    """`lines` are sentences in main size; `edges` says of each: can, cannot, or "" for a line without a bar."""

    title: str
    lines: tuple[str, ...]
    edges: tuple[str, ...] = ()


def page(m: Meeting, number: int) -> Page:
    """Page 1 to 6."""
    return (why, not_equal, limits, expectations, if_we_disagree, feelings)[number - 1](m)


def why(m: Meeting) -> Page:
    purpose = m.opening.purpose or m.opening.title
    return Page("Before we start: why we are here", (purpose,))


def not_equal(m: Meeting) -> Page:
    """The group's own lines where it wrote some; else what is true of every room."""
    said = m.opening.standing or (
        "Some of us are paid to be here.",
        "Some of us can say yes.",
        "Some of us can lose something by speaking.",
    )
    return Page("Before we start: where we stand", ("We are not all equal here.", *said[:4]))


def limits(m: Meeting) -> Page:
    """The limit is a thing with an edge and an owner: the full bar is ours, the hollow one is not."""
    said = _sentences(m.opening.limit)
    edges = ["cannot" if any(word in f" {one.lower()}" for word in CANNOT) else "can" for one in said]
    owner = m.opening.limit_owner.strip().rstrip(".")
    if owner:
        said.append(f"{sentence_start(owner)} set that limit.")
        edges.append("")
    return Page("Before we start: what we can decide", tuple(said), tuple(edges))


def expectations(m: Meeting) -> Page:
    """What people shared, without whose it is."""
    shared = tuple(one.text for one in m.opening.expectations if one.kind in ("ours", "mine"))
    return Page("Before we start: what we expect together", shared or ("What do we expect from each other today?",))


def if_we_disagree(m: Meeting) -> Page:
    rule = m.opening.rules.get("disagreement")
    said = disagreement(rule.rule) if rule else ""
    if said:
        lines = ("If we do not agree:", f"{said}.")
    elif rule and rule.rule == SKIPPED:
        lines = ("We did not say what we do if we do not agree.",)
    else:
        lines = ("What shall we do if we do not agree?", "We pick one now.")
    return Page("Before we start: if we do not agree", lines)


def feelings(m: Meeting) -> Page:
    return Page("Before we start: strong feelings", (*_sentences(STRONG_FEELINGS), NO_STORY))


def _sentences(words: str) -> list[str]:
    return [one for one in SENTENCE.split(" ".join(words.split())) if one]
