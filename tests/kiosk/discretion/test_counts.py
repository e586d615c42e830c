"""What may be said of answers by how many people gave them, and by nothing else."""

from itertools import product

import pytest

from kiosk.discretion.counts import Everyone, Exact, Most, Nobody, Some, may_split, may_tell, named_cell, shown, someone

CELLS = [
    (yes, no, other, asked)
    for asked in range(10)
    for yes, no, other in product(range(asked + 1), repeat=3)
    if yes + no + other <= asked
]


@pytest.mark.parametrize(
    ("yes", "no", "asked", "said"),
    [
        (8, 1, 9, Most("yes")),
        (1, 8, 9, Most("no")),
        (7, 3, 10, Exact({"yes": 7, "no": 3})),
        (6, 0, 9, Exact({"yes": 6}, 3)),
        (6, 0, 8, Most("yes")),  # the silence of two is as small as two answers
        (6, 0, 7, Most("yes")),
        (9, 0, 9, Everyone("yes")),
        (0, 2, 2, Everyone("no")),
        (4, 2, 8, Some()),  # exactly half is not most
        (4, 1, 8, Some()),
        (0, 0, 9, Nobody()),
        (0, 0, 0, Nobody()),
    ],
)
def test_answers_that_nobody_saw(yes: int, no: int, asked: int, said: object) -> None:
    assert shown({"yes": yes, "no": no}, asked, secret=True) == said


def test_no_answer_that_nobody_saw_points_at_one_or_two() -> None:
    for yes, no, other, asked in CELLS:
        counts = {"yes": yes, "no": no, "other": other}
        said = shown(counts, asked, secret=True)
        if isinstance(said, Exact):
            assert min(*said.counts.values(), said.rest or asked) >= 3
        if isinstance(said, Most):
            assert counts[said.answer] * 2 > asked
        if isinstance(said, Everyone):
            assert counts[said.answer] == asked


def test_answers_everybody_saw_are_said_as_they_are() -> None:
    for yes, no, other, asked in CELLS:
        counts = {answer: count for answer, count in (("yes", yes), ("no", no), ("other", other)) if count}
        said = shown({"yes": yes, "no": no, "other": other}, asked, secret=False)
        if isinstance(said, Everyone):
            assert counts == {said.answer: asked}
        else:
            assert said == (Exact(counts, asked - yes - no - other) if counts else Nobody())


def test_more_hands_than_were_asked_are_all_of_them() -> None:
    assert shown({"yes": 9}, 8, secret=False) == Everyone("yes")


@pytest.mark.parametrize(
    ("sides", "may"), [((3, 3), True), ((2, 8), False), ((3, 3, 2), False), ((9,), False), ((), False)]
)
def test_sides_stand_apart_with_three_people_each(sides: tuple[int, ...], may: bool) -> None:
    assert may_split(sides) is may


@pytest.mark.parametrize(("cells", "may"), [((0, 3), True), ((1, 8), False), ((3, 3, 2), False), ((), True)])
def test_numbers_may_be_said_together_where_none_is_one_or_two(cells: tuple[int, ...], may: bool) -> None:
    assert may_tell(*cells) is may


@pytest.mark.parametrize(
    ("n", "words", "of_one"),
    [
        (0, "0 people", "0 people"),
        (1, "Some people", "Someone"),
        (2, "Some people", "Some people"),
        (3, "3 people", "3 people"),
    ],
)
def test_one_and_two_are_some(n: int, words: str, of_one: str) -> None:
    assert (named_cell(n), someone(n)) == (words, of_one)
