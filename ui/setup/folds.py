"""What can be set beside the three needed answers: ten folds, each with what holds if it is left. No Qt here."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from kiosk.meeting.terms import POWERS
from kiosk.words.kinds import known
from kiosk.words.kinds.opening import DISAGREEMENT
from kiosk.words.kinds.people import ROLES, SPACES
from kiosk.words.kinds.turns import MODES
from ui.settings import Settings
from ui.setup.beforehand import WhatEachSideCanPromise, WhatSupportThereWas, WhenPapersWentOut, WhoTalkedItOver
from ui.setup.display import HowBig, HowFar, WhichDisplay
from ui.setup.draft import Draft
from ui.setup.limits import IfWeDisagree
from ui.setup.place import Where, WhoCalledIt, Why
from ui.setup.powers import NOBODYS, HowWeTakeTurns, WhoHoldsWhat, holder_words
from ui.setup.records import Former
from ui.setup.roles import ASKED_FOR, WhoDoesWhat
from ui.wizard.step import Step


class Fold(msgspec.Struct, frozen=True):
    """`holds` says what is so now, `asks` makes the questions below it."""

    key: str
    title: str
    holds: str
    asks: Callable[[], Sequence[Step]]


def folds(
    draft: Draft, former: Former | None, settings: Settings, which: WhichDisplay, how_big: HowBig
) -> tuple[Fold, ...]:
    told = _Told(draft, former)
    return (
        Fold(
            "where",
            "Where we meet",
            told.as_before(draft.place, former.place if former else ""),
            lambda: [Where(draft)],
        ),
        Fold("why", "Why we meet", told.why(), lambda: [Why(draft)]),
        Fold("called", "Who called it", SPACES[draft.space].button, lambda: [WhoCalledIt(draft)]),
        Fold("jobs", "Other jobs", told.jobs(), lambda: [WhoDoesWhat(draft)]),
        Fold("turns", "How we take turns", MODES[draft.mode].setup, lambda: [HowWeTakeTurns(draft)]),
        Fold("holds", "Who holds what", told.powers(), lambda: [WhoHoldsWhat(draft)]),
        Fold("disagree", "If we do not agree", told.rule(), lambda: [IfWeDisagree(draft)]),
        Fold("before", "Papers, support", told.before(), lambda: _before(draft)),
        Fold("screens", "Screens", _screens(settings), lambda: [HowFar(settings), which, how_big]),
    )


class _Told:
    def __init__(self, draft: Draft, former: Former | None) -> None:
        self._draft, self._former = draft, former

    def as_before(self, said: str, before: str) -> str:
        same = self._former is not None and said == before
        return f"{said}, as last time" if said and same else said or "Not said"

    def why(self) -> str:
        return f"\u201c{self._draft.purpose}\u201d" if self._draft.purpose.strip() else "Not said"

    def jobs(self) -> str:
        """Whoever has a job of their own; else who does it all."""
        draft = self._draft
        held = [
            f"{ROLES[role].button}: {', '.join(draft.called.start(one.id) for one in people)}"
            for role in ASKED_FOR
            if (people := draft.with_role(role))
        ]
        if held:
            return ". ".join(held)
        runs = draft.called.start(draft.opener) if draft.opener else "Whoever runs it"
        return f"{runs} says who is next. Nobody writes it down."

    def powers(self) -> str:
        draft = self._draft
        if not draft.opener and not draft.powers:
            return "Whoever runs it: queue, agenda, decision, clock, record"
        held: dict[str, list[str]] = {}
        for power in POWERS:
            if power not in NOBODYS:
                held.setdefault(holder_words(draft, draft.holds(power).holder), []).append(power)
        return "; ".join(f"{holder}: {', '.join(powers)}" for holder, powers in held.items())

    def rule(self) -> str:
        draft = self._draft
        if draft.rule == "own_words":
            return draft.own_words
        words = known(DISAGREEMENT, draft.rule)
        if words:
            return words.setup
        return "We skip this" if draft.rule else "The room is asked in the opening"

    def before(self) -> str:
        titles = [item.title for item in self._draft.items]
        return self._draft.preparing.told(self._draft.people, titles) or "Nothing is said about them"


def _before(draft: Draft) -> Sequence[Step]:
    return [WhoTalkedItOver(draft), WhenPapersWentOut(draft), WhatSupportThereWas(draft), WhatEachSideCanPromise(draft)]


def _screens(settings: Settings) -> str:
    room = f"{settings.room_display} for the room, " if settings.room_display else ""
    return f"{room}{settings.inches:g} inches, {settings.metres:g} metres"
