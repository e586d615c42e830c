"""How we take turns to begin with, who holds each of the seven powers then, and how that came to be."""

from __future__ import annotations

from typing import get_args

from kiosk.meeting.lifecycle import StartingPower
from kiosk.meeting.people import Person
from kiosk.meeting.terms import POWER_WORDS, POWERS, Holder, Mode, Power, Via
from kiosk.words.kinds import MODES as SAID
from ui.setup.draft import Draft
from ui.wizard.step import Act, Choice, Entry, Move, Page, Question

MODES: dict[Mode, tuple[str, str]] = {
    "open_queue": ("Take turns", SAID["open_queue"]),
    "fair_queue": ("Fair turns", SAID["fair_queue"]),
    "round": ("Go-round", "Everyone is asked once. You can pass."),
    "open_talk": ("Open talk", "No list. Only decisions and the time are kept."),
}
NOBODYS: tuple[Power, ...] = ("floor", "question")  # nobody's until somebody speaks or asks
VIA: dict[Via, tuple[str, str]] = {
    "default": ("It was set before anyone chose", "set before anyone chose"),
    "agreed": ("The group agreed to it", "the group agreed"),
    "given": ("Somebody who had it gave it", "it was given"),
    "taken": ("They took it", "it was taken"),
    "drawn": ("By lot", "drawn by lot"),
}
OTHERS: dict[Holder, str] = {"group": "The group", "rule": "A rule", "none": "Nobody"}


class HowWeTakeTurns(Question):
    def __init__(self, draft: Draft) -> None:
        self._draft = draft

    def page(self) -> Page:
        return Page(
            title="How do we take turns to begin with?",
            lines=("It can change at any time.",),
            choices=tuple(
                Choice(mode, words, second, chosen=mode == self._draft.mode) for mode, (words, second) in MODES.items()
            ),
        )

    def chose(self, choice: str) -> Move:
        mode = next(mode for mode in get_args(Mode) if mode == choice)
        if mode != self._draft.mode:
            self._draft.powers.pop("queue", None)
        self._draft.mode = mode
        return "on"


class WhoHoldsWhat(Question):
    def __init__(self, draft: Draft) -> None:
        self._draft = draft

    def page(self) -> Page:
        return Page(
            title="Who has which say when we begin?",
            lines=("Seven powers, and how each came to be where it is. Any of them can be handed over later.",),
            entries=tuple(self._row(power) for power in POWERS),
        )

    def _row(self, power: Power) -> Entry:
        acts = () if power in NOBODYS else (Act("choose", "Change"),)
        return Entry(power, POWER_WORDS[power], self._held(power), power, power in NOBODYS, acts)

    def _held(self, power: Power) -> str:
        if power in NOBODYS:
            return "Nobody yet"
        held = self._draft.holds(power)
        return f"{holder_words(self._draft, held.holder)}, {VIA[held.via][1]}"

    def acted(self, act: str, entry: str) -> Move:
        return WhoHoldsIt(self._draft, next(power for power in POWERS if power == entry))


def holder_words(draft: Draft, holder: Holder) -> str:
    known = next((one for one in draft.people if one.id == holder), None)
    return draft.called.start(holder) if known else OTHERS.get(holder) or holder.removeprefix("outside:")


class WhoHoldsIt(Question):
    def __init__(self, draft: Draft, power: Power) -> None:
        self._draft, self._power = draft, power

    def page(self) -> Page:
        holder = self._draft.holds(self._power).holder
        others = [other for other in OTHERS if other != "none" or self._power == "queue"]
        return Page(
            title=f"{POWER_WORDS[self._power]}: who has it?",
            choices=(
                *(Choice(one.id, self._draft.called.start(one.id), chosen=one.id == holder) for one in self._people()),
                *(Choice(other, OTHERS[other], chosen=other == holder) for other in others),
            ),
            columns=3,
            next="",
        )

    def _people(self) -> list[Person]:
        """Whoever may have it: not the invited, for who is next and what we talk about."""
        closed = self._power in ("queue", "agenda")
        return [one for one in self._draft.people if not (closed and one.role == "invited")]

    def chose(self, choice: str) -> Move:
        return HowItCame(self._draft, self._power, choice)


class HowItCame(Question):
    def __init__(self, draft: Draft, power: Power, holder: Holder) -> None:
        self._draft, self._power, self._holder = draft, power, holder

    def page(self) -> Page:
        return Page(
            title=f"{POWER_WORDS[self._power]}: {holder_words(self._draft, self._holder)}. How did that come to be?",
            choices=tuple(Choice(via, words) for via, (words, _) in VIA.items()),
            next="",
        )

    def chose(self, choice: str) -> Move:
        via = next(via for via in VIA if via == choice)
        self._draft.powers[self._power] = StartingPower(self._holder, via)
        return "out"
