"""What the tray asks for before an act is done: words, one of several, some people, a count. Plain data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ui.desk.desk_view import Moment

Values = Mapping[str, str]
YES_NO = (("yes", "Yes"), ("no", "No"))


@dataclass(frozen=True)
class Choice:
    """`second` says in one line what it means."""

    value: str
    words: str
    second: str = ""


@dataclass(frozen=True)
class Field:
    """`kind` is text, line, choice, person (a choice one can type for), many (several of them) or count.

    Enter in a field before it goes to one that is `required` and not seen yet, as it cannot be left out. A field that
    changes something starts empty; the arrow down brings in the `old` words to be edited.
    """

    name: str
    kind: str
    label: str
    value: str = ""
    choices: tuple[Choice, ...] = ()
    required: bool = False
    old: str = ""


def words(name: str, label: str, value: str = "", old: str = "") -> Field:
    return Field(name, "text", label, value, old=old)


def line(name: str, label: str, old: str = "") -> Field:
    """Words that need the whole width; the heading says what they are."""
    return Field(name, "line", label, old=old)


def as_it_was(old: str) -> str:
    """For the notes under a field that changes something."""
    return f"Now: \u201c{old}\u201d The arrow down brings it in." if old.strip() else ""


def count(name: str, label: str, value: str = "") -> Field:
    return Field(name, "count", label, value)


def choice(name: str, label: str, options: Iterable[tuple[str, str]], value: str = "") -> Field:
    """`value` is what stands chosen at first; "" chooses nothing for anybody."""
    return Field(name, "choice", label, value, tuple(Choice(*option) for option in options))


def yes_no(name: str, label: str, value: str = "") -> Field:
    return choice(name, label, YES_NO, value)


def person(
    s: Moment, label: str = "Who", value: str = "", name: str = "person", among: Iterable[str] | None = None
) -> Field:
    """Somebody who is here; those who wait stand first. Typing part of a name or a seat finds them."""
    people = s.here() if among is None else list(among)
    return Field(name, "person", label, value, tuple(Choice(one, s.in_full(one)) for one in people))


def many(s: Moment, name: str, label: str, value: str) -> Field:
    return several(name, label, ((one, s.in_full(one)) for one in s.here()), value)


def several(name: str, label: str, options: Iterable[tuple[str, str]], value: str = "") -> Field:
    """`value` are those that stand chosen at first, parted by commas."""
    return Field(name, "many", label, value, tuple(Choice(*option) for option in options))


def votes(s: Moment) -> tuple[Field, ...]:
    return count("for", "For"), count("against", "Against"), count("rather", "Rather not say")
