"""A list says exactly which row came, moved, changed or went."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.qt.row_model import Rows


@pytest.fixture
def told():
    """A list of three with what it says from then on."""
    rows, said = Rows(["key", "words"]), []
    rows.show([{"key": key, "words": key.upper()} for key in "abc"])
    rows.rowsInserted.connect(lambda _, first, last: said.append(("in", first, last)))
    rows.rowsRemoved.connect(lambda _, first, last: said.append(("out", first, last)))
    rows.rowsMoved.connect(lambda _, first, last, __, to: said.append(("moved", first, last, to)))
    rows.dataChanged.connect(lambda first, last, roles: said.append(("changed", first.row(), len(roles))))
    rows.modelReset.connect(lambda: said.append("reset"))
    return rows, said


def row(key, words=None):
    return {"key": key, "words": words or key.upper()}


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ([row("a"), row("b"), row("c")], []),
        ([row("a"), row("x"), row("b"), row("c")], [("in", 1, 1)]),
        ([row("a"), row("c")], [("out", 1, 1)]),
        ([row("c"), row("a"), row("b")], [("moved", 2, 2, 0)]),
        ([row("a"), row("b", "new"), row("c")], [("changed", 1, 1)]),
        ([], [("out", 2, 2), ("out", 1, 1), ("out", 0, 0)]),
    ],
)
def test_only_what_changed_is_said(qapp, told, now, said):
    rows, heard = told
    rows.show(now)
    assert heard == said


@given(
    before=st.lists(st.sampled_from("abcdefg"), unique=True),
    after=st.lists(st.sampled_from("abcdefg"), unique=True),
)
def test_the_rows_are_then_the_ones_given(before, after):
    rows = Rows(["key", "words"])
    rows.show([row(key) for key in before])
    rows.show([row(key) for key in after])
    role = next(number for number, name in rows.roleNames().items() if name == b"key")
    assert [rows.data(rows.index(place), role) for place in range(rows.rowCount())] == after
