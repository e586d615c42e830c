"""Once the meeting is closed: a name or a title put right, how somebody saw it, somebody's words taken out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from kiosk.meeting.meeting import Meeting
from kiosk.meeting.putting_right import PutRight
from kiosk.meeting.refusals import NO_WORDS_YET, SAY_WHAT_IS_RIGHT
from kiosk.meeting.repair import TakeOut
from kiosk.meeting.seen_differently import Differ
from kiosk.meeting.terms import Asked, PersonId
from kiosk.words.shared import CHOOSE_IT, WHOSE_NAME, WHOSE_WORDS_GO
from ui.wizard.step import Choice, Field, Next, Page, Step, TypedStep, Wrong

DONE = "It is in the record. A print that was made before does not say it."


class Way(Protocol):
    """What these questions need: what the meeting was, a tap of somebody, and the way back out of a question."""

    @property
    def meeting(self) -> Meeting: ...

    def tap(self, does: Asked, then: Callable[[], None], who: PersonId = "") -> None: ...

    def out(self) -> None: ...


class SomethingIsWrong(Step):
    """`changed` is called once something was written down."""

    def __init__(self, way: Way, changed: Callable[[], None]) -> None:
        self._way, self._changed, self._done = way, changed, ""

    def page(self) -> Page:
        return Page(
            title="What is wrong?",
            lines=(
                *((self._done,) if self._done else ()),
                "How names and titles are spelled can be put right. For everything else people say how they saw it.",
            ),
            choices=(
                Choice("name", "A name is spelled wrong"),
                Choice("item", "The title of an item is spelled wrong"),
                Choice("differ", "Somebody saw it differently", "In their words, beside the record."),
                Choice("out", "Somebody wants their words taken out", "With every copy, in every meeting."),
            ),
            columns=2,
            next="",
        )

    def chose(self, choice: str) -> Next:
        asked = {"name": NameIsWrong, "item": TitleIsWrong, "differ": SawItDifferently, "out": WordsOut}
        return asked[choice](self._way, self._is_done)

    def _is_done(self) -> None:
        self._done = DONE
        self._changed()
        self._way.out()


class _Asked(TypedStep):
    """A question about one person, found by a part of their name or their seat."""

    title, next = "", "Do it"
    lines: tuple[str, ...] = ()

    def __init__(self, way: Way, done: Callable[[], None]) -> None:
        super().__init__()
        self._way, self._done = way, done

    def fields(self) -> tuple[Field, ...]:
        return (self.field("who", "Who", "A part of the name, or the seat"),)

    def field(self, key: str, label: str, hint: str = "") -> Field:
        return Field(key, label, self._typed.get(key, ""), hint)

    def page(self) -> Page:
        return Page(title=self.title, lines=self.lines, fields=self.fields(), next=self.next)

    def who(self) -> PersonId:
        called, typed = self._way.meeting.people.at_the_desk, self.said("who", "Say who it is.")
        found = called.meant(typed)
        if not found:
            several = [called.start(one) for one in called.find(typed)]
            raise Wrong(f"Which one? {', '.join(several)}." if several else called.nobody(typed))
        return found

    def does(self) -> tuple[Asked, PersonId]:
        """The tap and whose it is; "" for whoever ran the meeting."""
        raise NotImplementedError

    def went_on(self) -> Next:
        does, who = self.does()
        self._way.tap(does, self._done, who)
        return "wait"


class NameIsWrong(_Asked):
    title = WHOSE_NAME

    def fields(self) -> tuple[Field, ...]:
        return (*super().fields(), self.field("now", "How it is spelled"))

    def does(self) -> tuple[Asked, PersonId]:
        who = self.who()
        return PutRight(what="name", which=who, now=self.said("now", SAY_WHAT_IS_RIGHT)), who


class TitleIsWrong(_Asked):
    title = "Which title is spelled wrong?"

    def page(self) -> Page:
        items = [one for one in self._way.meeting.agenda.items if one.title]
        return Page(
            title=self.title,
            choices=tuple(Choice(one.item, one.title, chosen=one.item == self._typed.get("item")) for one in items),
            fields=(self.field("now", "It should say"),),
            next="Do it",
        )

    def chose(self, choice: str) -> Next:
        self._typed["item"] = choice
        return None

    def does(self) -> tuple[Asked, PersonId]:
        item = self.said("item", CHOOSE_IT)
        return PutRight(what="item", which=item, now=self.said("now", SAY_WHAT_IS_RIGHT)), ""


class SawItDifferently(_Asked):
    title = "Who saw it differently?"
    lines = ("It is kept with the record, in their words, and printed. A name stands there only if they want it.",)

    def fields(self) -> tuple[Field, ...]:
        words, name = self.field("text", "In their own words"), self.field("name", "The name to print, or nothing")
        return (*super().fields(), words, name)

    def does(self) -> tuple[Asked, PersonId]:
        who = self.who()
        text = self.said("text", NO_WORDS_YET)
        return Differ(text=text, name=self._typed.get("name", "").strip()), who


class WordsOut(_Asked):
    title, next = WHOSE_WORDS_GO, "Take their words out"
    lines = ("Only when they ask for it themselves. That something stood there stays.",)

    def does(self) -> tuple[Asked, PersonId]:
        who = self.who()
        return TakeOut(person=who), who
