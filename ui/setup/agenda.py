"""What we talk about, and who brings it."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from kiosk.meeting.people import Person
from ui.setup.draft import Draft, PlannedItem
from ui.setup.page import Act, Choice, Entry, Field, Move, Page, Question, Wrong
from ui.setup.people import FromFile, called
from ui.setup.records import Former

ACTS = (Act("by", "Who brings it"), Act("up", "Earlier"), Act("remove", "Remove"))


class WhatWeTalkAbout(Question):
    def __init__(self, draft: Draft, former: Callable[[], Former | None]) -> None:
        self._draft, self._former = draft, former
        self._title = ""

    def page(self) -> Page:
        former = self._former()
        left = (Act("former", f"What meeting {former.number} left over"),) if former and former.items else ()
        return Page(
            title="What do we talk about?",
            lines=("One thing at a time. It can also be empty, and people bring things on the day.",),
            fields=(Field("title", "One thing to talk about", self._title, "Evictions from supported housing"),),
            acts=(Act("add", "Add it"), Act("file", "Load a list from a file"), *left),
            entries=tuple(
                Entry(str(place), f"{place + 1}  {item.title}", self._brought(item), acts=ACTS)
                for place, item in enumerate(self._draft.items)
            ),
        )

    def _brought(self, item: PlannedItem) -> str:
        known = next((one for one in self._draft.people if one.id == item.by), None)
        return f"Brought by {called(known)}." if known else "Nobody said who brings it."

    def typed(self, field: str, words: str) -> None:
        self._title = words

    def acted(self, act: str, entry: str) -> Move:
        if act == "add":
            self._add()
        elif act == "file":
            return FromFile(self._draft)
        elif act == "former":
            self._take_former()
        elif act == "by":
            return WhoBringsIt(self._draft, int(entry))
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
                *(Choice(one.id, called(one), chosen=one.id == item.by) for one in self._bringers()),
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
