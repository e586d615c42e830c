"""What we talk about: propose, start, end, park, drop and move items."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.meeting.agenda import DropItem, EndItem, Item, MoveItem, ParkItem, ProposeItem, StartItem, next_number
from ui.desk.actions.action import Act, Step, Steps, asked_for, number, who_for, why
from ui.desk.actions.fields import YES_NO, Choice, Field, Values, choice, count, person, words
from ui.desk.desk_view import Moment

ORIGINS = (("ours", "Ours"), ("theirs", "Theirs"), ("law", "The law or a regulator"), ("left over", "Left over"))


def open_items(s: Moment) -> list[Item]:
    return [item for item in s.m.agenda.items if item.state in ("waiting", "started")]


class OfItems(Act):
    """Something done with one item; the one being talked about stands chosen."""

    power = "agenda"

    def items(self, s: Moment) -> list[Item]:
        return open_items(s)

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and bool(self.items(s))

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        options = tuple(Choice(item.item, f"{item.item}. {item.title}") for item in self.items(s))
        yield Field("item", "choice", "Which", self.first(s), options)

    def first(self, s: Moment) -> str:
        now = s.m.agenda.current
        return now if now is not None else self.items(s)[0].item

    def item(self, values: Values) -> str:
        return asked_for(values, "item", "Say which item.")


class Propose(Act):
    name, title, power, reason = "propose_item", "Add an item", "agenda", False

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield words("title", "What it is called")
        yield person(s, "Who brings it")
        yield choice("origin", "Whose it is", ORIGINS)
        yield choice("urgent", "Urgent today", YES_NO, "no")
        if values.get("urgent") == "yes":
            yield words("fire", "Whose fire it is")
            pushed = tuple((item.item, f"{item.item}. {item.title}") for item in open_items(s))
            yield choice("displaces", "What it pushes out", pushed)

    def steps(self, s: Moment, values: Values) -> Steps:
        title = asked_for(values, "title", "Say what it is called.")
        urgent = values.get("urgent") == "yes"
        item = ProposeItem(
            item=next_number(s.m),
            title=title,
            origin=values.get("origin", ""),
            whose_fire=asked_for(values, "fire", "Say whose fire it is.") if urgent else "",
            displaces=asked_for(values, "displaces", "Say what it pushes out.") if urgent else None,
        )
        yield Step(item, who_for(values, "Say who brings it."))


class Start(OfItems):
    name, title, key = "start_item", "Start an item", "I"

    def items(self, s: Moment) -> list[Item]:
        return [item for item in s.m.agenda.items if item.state != "dropped" and item.item != s.m.agenda.current]

    def first(self, s: Moment) -> str:
        return next((item.item for item in self.items(s) if item.state == "waiting"), "")

    def offered(self, s: Moment) -> bool:
        """Once what was promised last time has its answers, or was left out."""
        waiting = self.items(s)
        return bool(waiting) and not s.not_looked_at and s.may(StartItem(item=waiting[0].item))

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        if s.m.agenda.current is not None:
            yield f"Item {s.m.agenda.current} ends. Who has not had a turn by then is kept as never answered."

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(StartItem(item=self.item(values), reason=why(values)))


class EndIt(OfItems):
    name, title, power = "end_item", "End the item", "clock"

    def items(self, s: Moment) -> list[Item]:
        return [s.m.agenda.now] if s.m.agenda.now else []

    def heading(self, s: Moment) -> str:
        return f"End item {s.m.agenda.current}"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        return ()

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        if s.snapshot.queue:
            yield "Somebody still waits. It will be kept that they asked and did not get a turn."

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(EndItem(item=s.m.agenda.current or "", reason=why(values)))


class Park(OfItems):
    name, title, key = "park_item", "Park the item", "P"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield from super().fields(s, values)
        yield choice("first", "First next time", YES_NO, "no")

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(ParkItem(item=self.item(values), reason=why(values), first_next_time=values.get("first") == "yes"))


class Drop(Park):
    name, title, key = "drop_item", "Drop an item", ""

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(DropItem(item=self.item(values), reason=why(values), first_next_time=values.get("first") == "yes"))


class MoveOnList(OfItems):
    name, title = "move_item", "Move an item"

    def offered(self, s: Moment) -> bool:
        return super().offered(s) and len(s.m.agenda.items) > 1

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield from super().fields(s, values)
        yield count("to", "New place, 1 is first")

    def steps(self, s: Moment, values: Values) -> Steps:
        item = self.item(values)
        asked_for(values, "to", "Say to which place. 1 is first.")
        yield Step(MoveItem(item=item, to=number(values, "to"), reason=why(values)))


class LivedFirst(Act):
    """Each item that moves is a move on record, with the same reason."""

    name, title, power = "lived_first", "Lived experience first", "agenda"
    long = "What people with lived experience bring comes first"

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and self._wanted(s) != list(s.m.agenda.items)

    def _wanted(self, s: Moment) -> list[Item]:
        """Only what still waits changes places, and only among itself."""
        waiting = [item for item in s.m.agenda.items if item.state == "waiting"]
        lived = {person.id for person in s.m.people.by_id.values() if person.side == "lived_experience"}
        ordered = iter(sorted(waiting, key=lambda item: item.proposed_by not in lived))
        return [next(ordered) if item.state == "waiting" else item for item in s.m.agenda.items]

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield "Only people who turned their group on count. Every move is written down."

    def steps(self, s: Moment, values: Values) -> Steps:
        now = list(s.m.agenda.items)
        for place, item in enumerate(self._wanted(s)):
            if now[place] != item:
                now.remove(item)
                now.insert(place, item)
                yield Step(MoveItem(item=item.item, to=place + 1, reason=why(values)))


ACTS = (Start(), EndIt(), Park(), Drop(), MoveOnList(), Propose(), LivedFirst())
