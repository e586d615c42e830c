"""Everything once more before the meeting opens."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.meeting.terms import POWERS
from kiosk.words.grammar import limit_owner
from kiosk.words.kinds import known
from kiosk.words.kinds.opening import DISAGREEMENT
from kiosk.words.kinds.people import SPACES
from kiosk.words.kinds.powers import POWERS as POWER_WORDS
from kiosk.words.kinds.turns import MODES
from ui.setup.draft import Draft
from ui.setup.powers import NOBODYS, holder_words
from ui.wizard.step import Entry, Move, Page, Question


class ReadyToOpen(Question):
    """`begin` opens the meeting; what it cannot do is said on this page."""

    def __init__(self, draft: Draft, begin: Callable[[], None]) -> None:
        self._draft, self._begin = draft, begin

    def page(self) -> Page:
        draft = self._draft
        return Page(
            title=f"{draft.group}, meeting {draft.number}: {draft.title}",
            lines=("Is this right? Go back to change it.",),
            entries=tuple(Entry(key, words, said, beside=True) for key, words, said in self._told()),
            next="Open the meeting",
        )

    def _told(self) -> list[tuple[str, str, str]]:
        draft = self._draft
        told = [
            ("why", "Why we are here", draft.purpose),
            ("where", "Where we are", draft.place),
            ("space", "Who called it", SPACES[draft.space].button),
            ("people", "Who is coming", ", ".join(draft.called.start(person.id) for person in draft.people)),
            ("runs", "Who runs the meeting", draft.called.start(draft.opener) if draft.opener else ""),
            ("items", "What we talk about", "; ".join(item.title for item in draft.items)),
            ("before", "Before the meeting", self._before()),
            ("turns", "How we take turns", MODES[draft.mode].name),
            ("powers", "Who has which say", self._powers()),
            ("limit", "What we can decide", self._limit()),
            ("rule", "If we do not agree", self._rule()),
        ]
        return [(key, words, said or "Not said") for key, words, said in told]

    def _before(self) -> str:
        return self._draft.preparing.told(self._draft.people, [item.title for item in self._draft.items])

    def _limit(self) -> str:
        draft = self._draft
        known = draft.limit_owner.strip() and not draft.nobody_told_us
        return " ".join((*draft.limit, limit_owner(draft.limit_owner)) if known else draft.limit)

    def _rule(self) -> str:
        draft = self._draft
        if draft.rule == "own_words":
            return draft.own_words
        words = known(DISAGREEMENT, draft.rule)
        return words.setup if words else "We skipped this"

    def _powers(self) -> str:
        held: dict[str, list[str]] = {}
        for power in POWERS:
            if power not in NOBODYS:
                held.setdefault(holder_words(self._draft, self._draft.holds(power).holder), []).append(
                    POWER_WORDS[power].held
                )
        return "; ".join(f"{holder}: {', '.join(powers)}" for holder, powers in held.items())

    def went_on(self) -> Move:
        self._begin()
        return "wait"
