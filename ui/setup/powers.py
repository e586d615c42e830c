"""How we take turns to begin with, who holds each of the seven powers then, and how that came to be."""

from __future__ import annotations

from typing import get_args

from kiosk.meeting.lifecycle import StartingPower
from kiosk.meeting.people import Person
from kiosk.meeting.terms import POWERS, Holder, Mode, NoPerson, Power, Via
from kiosk.words.kinds import known
from kiosk.words.kinds.powers import NO_PEOPLE, VIAS
from kiosk.words.kinds.powers import POWERS as POWER_WORDS
from kiosk.words.kinds.turns import MODES
from ui.setup.draft import Draft
from ui.wizard.step import Button, Choice, Entry, Next, Page, Step

TO_BEGIN_WITH: tuple[Mode, ...] = ("open_queue", "fair_queue", "round", "open_talk")
NOBODYS: tuple[Power, ...] = ("floor", "question")  # nobody's until somebody speaks or asks
OTHERS: tuple[NoPerson, ...] = ("group", "rule", "none")
CAME: tuple[Via, ...] = ("default", "agreed", "given", "taken", "drawn")  # in the order they are offered


class HowWeTakeTurns(Step):
    def __init__(self, draft: Draft) -> None:
        self._draft = draft

    def page(self) -> Page:
        return Page(
            title="How do we take turns to begin with?",
            lines=("It can change at any time.",),
            choices=tuple(
                Choice(mode, MODES[mode].name, MODES[mode].setup, chosen=mode == self._draft.mode)
                for mode in TO_BEGIN_WITH
            ),
        )

    def chose(self, choice: str) -> Next:
        mode = next(mode for mode in get_args(Mode) if mode == choice)
        if mode != self._draft.mode:
            self._draft.powers.pop("queue", None)
        self._draft.mode = mode
        return "on"


class WhoHoldsWhat(Step):
    def __init__(self, draft: Draft) -> None:
        self._draft = draft

    def page(self) -> Page:
        return Page(
            title="Who has which say when we begin?",
            lines=("Seven powers, and how each came to be where it is. Any of them can be handed over later.",),
            entries=tuple(self._row(power) for power in POWERS),
        )

    def _row(self, power: Power) -> Entry:
        acts = () if power in NOBODYS else (Button("choose", "Change"),)
        return Entry(power, POWER_WORDS[power].says, self._held(power), power, power in NOBODYS, acts)

    def _held(self, power: Power) -> str:
        if power in NOBODYS:
            return "Nobody yet"
        held = self._draft.holds(power)
        return f"{holder_words(self._draft, held.holder)}, {VIAS[held.via].held}"

    def acted(self, act: str, entry: str) -> Next:
        return WhoHoldsIt(self._draft, next(power for power in POWERS if power == entry))


def holder_words(draft: Draft, holder: Holder) -> str:
    if any(one.id == holder for one in draft.people):
        return draft.called.start(holder)
    nobody = known(NO_PEOPLE, holder)
    return nobody.button if nobody else holder.removeprefix("outside:")


class WhoHoldsIt(Step):
    def __init__(self, draft: Draft, power: Power) -> None:
        self._draft, self._power = draft, power

    def page(self) -> Page:
        holder = self._draft.holds(self._power).holder
        others = [other for other in OTHERS if other != "none" or self._power == "queue"]
        return Page(
            title=f"{POWER_WORDS[self._power].says}: who has it?",
            choices=(
                *(Choice(one.id, self._draft.called.start(one.id), chosen=one.id == holder) for one in self._people()),
                *(Choice(other, NO_PEOPLE[other].button, chosen=other == holder) for other in others),
            ),
            columns=3,
            next="",
        )

    def _people(self) -> list[Person]:
        """Whoever may have it: not the invited, for who is next and what we talk about."""
        closed = self._power in ("queue", "agenda")
        return [one for one in self._draft.people if not (closed and one.role == "invited")]

    def chose(self, choice: str) -> Next:
        return HowItCame(self._draft, self._power, choice)


class HowItCame(Step):
    def __init__(self, draft: Draft, power: Power, holder: Holder) -> None:
        self._draft, self._power, self._holder = draft, power, holder

    def page(self) -> Page:
        return Page(
            title=f"{POWER_WORDS[self._power].says}: {self._who()}. How did that come to be?",
            choices=tuple(Choice(via, VIAS[via].button) for via in CAME),
            next="",
        )

    def _who(self) -> str:
        return holder_words(self._draft, self._holder)

    def chose(self, choice: str) -> Next:
        via = next(via for via in CAME if via == choice)
        self._draft.powers[self._power] = StartingPower(self._holder, via)
        return "out"
