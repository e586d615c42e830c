"""What one page of a conversation shows, and how a question answers what is done on it. No Qt here."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

import msgspec


class Field(msgspec.Struct, frozen=True):
    """A line to type in; `share` of the page's width, `hint` inside while it is empty."""

    key: str
    label: str
    text: str = ""
    hint: str = ""
    share: float = 1.0


class Choice(msgspec.Struct, frozen=True):
    key: str
    words: str
    second: str = ""
    chosen: bool = False


class Button(msgspec.Struct, frozen=True):
    """Something that can be done: a button of its own, or on an entry."""

    key: str
    words: str


class Entry(msgspec.Struct, frozen=True):
    """One row of a list, such as a person; `power` makes it wear that power's mark, `empty` while it is nobody's.

    `chosen` is the act that is so now, where a row is a question with several answers; with `beside` the words are
    a short label, and `second` stands beside them.
    """

    key: str
    words: str
    second: str = ""
    power: str = ""
    empty: bool = False
    acts: tuple[Button, ...] = ()
    chosen: str = ""
    beside: bool = False


class Page(msgspec.Struct, frozen=True):
    """One question as it is drawn, from the top; an empty `next` leaves that button out.

    With a `sheet` the question has a screen of its own, the Print screen, which shows these values.
    """

    title: str
    lines: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()
    choices: tuple[Choice, ...] = ()
    acts: tuple[Button, ...] = ()
    entries: tuple[Entry, ...] = ()
    next: str = "Next"
    columns: int = 1
    sheet: dict[str, Any] = {}


class Wrong(Exception):
    """An answer that cannot be taken, with a sentence for each thing that is wrong."""

    def __init__(self, *sentences: str) -> None:
        super().__init__("\n".join(sentences))


class Step:
    """One question of a conversation. What its methods return says where it goes on: see Next."""

    def applies(self) -> bool:
        """Whether it is asked at all, as things stand."""
        return True

    def page(self) -> Page:
        raise NotImplementedError

    def typed(self, field: str, words: str) -> None:
        """Somebody types; nothing is checked yet."""

    def chose(self, choice: str) -> Next:
        return None

    def acted(self, act: str, entry: str) -> Next:
        return None

    def went_on(self) -> Next:
        """Next was pressed."""
        return "on"


class TypedStep(Step):
    """A question with fields whose words are taken together."""

    def __init__(self) -> None:
        self._typed: dict[str, str] = {}

    def typed(self, field: str, words: str) -> None:
        self._typed[field] = words

    def said(self, field: str, missing: str) -> str:
        """What was typed there; Wrong with that sentence where nothing was."""
        words = self._typed.get(field, "").strip()
        if not words:
            raise Wrong(missing)
        return words


# None stays and draws again; "on" is the next question; "out" leaves a question that was asked in between;
# "wait" stays until somebody calls Conversation.draw or .say; a Step is asked in between.
Next: TypeAlias = Literal["on", "out", "wait"] | Step | None
