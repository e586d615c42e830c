"""The rows of the desk's lists: acts with their keys, dots with their answers, the page of all keys."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QObject

from ui.desk.actions.action import Act
from ui.desk.actions.catalog import ACTS, GROUPS, shown_key
from ui.desk.desk_view import Moment
from ui.desk.listener_cards import KEY, TITLE
from ui.desk.private_dots import Dot
from ui.qt.row_model import Rows

KEY_WORDS = {"PgDown": "PgDn"}
EVERYWHERE = (
    ("N", "Next"),
    ("V", "All wordings"),
    ("Z", "Undo"),
    ("1", "The first line in front of you, 2 the second"),
    ("0", "More lines of a list"),
    (KEY, f"{TITLE}: a card, for you alone"),
    ("F4", "Hide or show what only you see"),
    ("F9", "Others may see this screen, or nobody else does"),
    ("Enter", "Do it"),
    ("Esc", "Leave it"),
)


def all_rows(parent: QObject) -> dict[str, Rows]:
    """The desk's lists by name, empty."""
    columns = {
        "queue": ("key", "name", "wait", "note"),
        "acts": ("key", "words", "cap", "power"),
        "dots": ("key", "who", "words", "quiet", "answers"),
        "named": ("key", "name", "second", "here", "answers"),
        "lines": ("key", "title", "text", "cap"),
    }
    return {name: Rows(names, parent=parent) for name, names in columns.items()}


def act_rows(s: Moment, acts: Iterable[tuple[str, Act]]) -> list[dict[str, Any]]:
    """Each act with the key on its button."""
    return [{"key": act.name, "words": act.words(s), "cap": _cap(cap), "power": act.power} for cap, act in acts]


def _cap(key: str) -> str:
    return KEY_WORDS.get(key, key)


def dot_rows(dots: Iterable[Dot]) -> list[dict[str, Any]]:
    """Their buttons are numbered through, as far as there are digits."""
    rows, number = [], 0
    for dot in dots:
        answers = []
        for answer in dot.answers:
            number += 1
            answers.append({"words": answer.words, "cap": str(number) if number < 10 else ""})
        rows.append({"key": dot.key, "who": dot.who, "words": dot.words, "quiet": dot.quiet, "answers": answers})
    return rows


def key_rows(s: Moment) -> list[dict[str, Any]]:
    """Every key that works everywhere now; the others stand on the buttons of their group."""
    rows = [(key, words) for key, words in EVERYWHERE if key != "V" or s.m.questions.now]
    keyed = [(shown_key(s, act), act) for act in ACTS.values() if act.offered(s)]
    rows += [(_cap(key), act.words(s)) for key, act in keyed if key]
    rows += [(one.key, f"{one.title}: more acts") for one in GROUPS]
    return [{"key": f"{cap}-{words}", "title": words, "text": "", "cap": cap} for cap, words in rows]
