"""What we talk about, and who brings it."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from kiosk.meeting.people import Person
from ui.setup.draft import Draft, PlannedItem
from ui.setup.records import Former
from ui.wizard.step import Act, Choice, Entry, Field, Move, Page, Question, Wrong

ACTS = (Act("by", "Who brings it"), Act("whose", "Whose it is"), Act("up", "Earlier"), Act("remove", "Remove"))
ORIGINS = (("ours", "Ours"), ("theirs", "Theirs"), ("law", "The law or a regulator"), ("left over", "Left over"))


class WhatWeTalkAbout(Question):
    def __init__(self, draft: Draft, former: Callable[[], Former | None]) -> None:
        self._draft, self._former = draft, former
        self._title = ""

    def page(self) -> Page:
        former = self._former()
        left = (Act("former", f"What meeting {former.number} left over"),) if former and former.items else ()
        first = (Act("lived", "Lived experience first"),) if self._lived_first() != self._draft.items else ()
        return Page(
            title="What do we talk about?",
            lines=("One thing at a time. It can also be empty, and people bring things on the day.",),
            fields=(Field("title", "One thing to talk about", self._title, "Evictions from supported housing"),),
            acts=(Act("add", "Add it"), *left, *first),
            entries=tuple(
                Entry(str(place), f"{place + 1}  {item.title}", self._brought(item), acts=ACTS)
                for place, item in enumerate(self._draft.items)
            ),
        )

    def _brought(self, item: PlannedItem) -> str:
        known = next((one for one in self._draft.people if one.id == item.by), None)
        whose = f" {dict(ORIGINS).get(item.origin, item.origin)}." if item.origin else ""
        return (
            f"Brought by {self._draft.called.start(known.id)}.{whose}"
            if known
            else f"Nobody said who brings it.{whose}"
        )

    def _lived_first(self) -> list[PlannedItem]:
        """What people with lived experience bring before the rest, else in the order it stands; as they said it."""
        lived = {one.id for one in self._draft.people if one.side == "lived_experience"}
        return sorted(self._draft.items, key=lambda item: item.by not in lived)

    def typed(self, field: str, words: str) -> None:
        self._title = words

    def acted(self, act: str, entry: str) -> Move:
        if act == "add":
            self._add()
        elif act == "former":
            self._take_former()
        elif act == "lived":
            self._draft.items = self._lived_first()
        elif act == "by":
            return WhoBringsIt(self._draft, int(entry))
        elif act == "whose":
            return WhoseItIs(self._draft, int(entry))
        else:
            self._reorder(act, int(entry))
        return None

    def went_on(self) -> Move:
        if self._title.strip():
            self._add()
            return None
        return "on"

    def _add(self) -> None:
        if not self._title.strip():
            raise Wrong("Type what it is about.")
        self._draft.items.append(PlannedItem(" ".join(self._title.split())))
        self._title = ""

    def _take_former(self) -> None:
        former = self._former()
        assert former is not None
        here = {person.id for person in self._draft.people}
        known = {item.title for item in self._draft.items}
        left = [replace(item, by=item.by if item.by in here else "") for item in former.items]
        self._draft.items[:0] = [item for item in left if item.title not in known]

    def _reorder(self, act: str, place: int) -> None:
        item = self._draft.items.pop(place)
        if act == "up":
            self._draft.items.insert(max(0, place - 1), item)


class WhoBringsIt(Question):
    def __init__(self, draft: Draft, place: int) -> None:
        self._draft, self._place = draft, place

    def page(self) -> Page:
        item = self._draft.items[self._place]
        return Page(
            title=f"Who brings \u201c{item.title}\u201d?",
            choices=(
                *(
                    Choice(one.id, self._draft.called.start(one.id), chosen=one.id == item.by)
                    for one in self._bringers()
                ),
                Choice("nobody", "Nobody said"),
            ),
            columns=3,
            next="",
        )

    def _bringers(self) -> list[Person]:
        """Whoever is invited to answer cannot add items."""
        return [one for one in self._draft.people if one.role != "invited"]

    def chose(self, choice: str) -> Move:
        items = self._draft.items
        items[self._place] = replace(items[self._place], by="" if choice == "nobody" else choice)
        return "out"


class WhoseItIs(Question):
    """Where an item comes from; it is printed beside its minutes."""

    def __init__(self, draft: Draft, place: int) -> None:
        self._draft, self._place = draft, place

    def page(self) -> Page:
        item = self._draft.items[self._place]
        choices = tuple(Choice(code, said, chosen=code == item.origin) for code, said in ORIGINS)
        return Page(
            title=f"Whose is \u201c{item.title}\u201d?",
            lines=("Did we ask for it, or did they? Or does a law or a regulator?",),
            choices=(*choices, Choice("", "Nobody said", chosen=not item.origin)),
            next="",
        )

    def chose(self, choice: str) -> Move:
        self._draft.items[self._place] = replace(self._draft.items[self._place], origin=choice)
        return "out"
