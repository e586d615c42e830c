"""Who is coming: the box and the people say the same, and whoever is changed stays who they are."""

import pytest

from tests.ui.setup.talking import Talking


@pytest.fixture
def talking(tmp_path) -> Talking:
    return Talking(tmp_path)


def told(talking: Talking) -> list[tuple[str, str, int | None, str]]:
    return [(one.id, one.name, one.seat, one.office) for one in talking.draft.people]


def test_a_line_is_a_name_a_seat_or_both_and_then_a_job(talking):
    talking.write(people="Priya Shah, Commissioner\n12\n2 Dez Carter\n\n--\n")
    assert told(talking) == [
        ("P1", "Priya Shah", None, "Commissioner"),
        ("P2", "", 12, ""),
        ("P3", "Dez Carter", 2, ""),
    ]


def test_pasted_lines_are_people(talking):
    talking.page.type("people", "\n".join(f"Ron {n} Vale" for n in range(500)))
    assert len(talking.draft.people) == 500
    assert len({one.id for one in talking.draft.people}) == 500


def test_whoever_s_line_is_put_right_or_moved_over_stays_the_same_person(talking):
    talking.write(people="Prya Shah\nDez Carter")
    talking.draft.give_role("P1", "note_taker")
    talking.page.type("people", "Priya Shah\nDez Carter")
    talking.page.type("people", "Zainab Omar\nPriya Shah\nDez Carter")
    assert [(one.id, one.name, one.role) for one in talking.draft.people] == [
        ("P3", "Zainab Omar", "member"),
        ("P1", "Priya Shah", "note_taker"),
        ("P2", "Dez Carter", "member"),
    ]


def test_a_line_that_was_cut_and_put_elsewhere_is_the_same_person(talking):
    talking.write(people="Priya Shah\nDez Carter")
    talking.draft.give_role("P1", "note_taker")
    talking.page.type("people", "Dez Carter")
    talking.page.type("people", "Dez Carter\nPriya Shah")
    assert [(one.id, one.role) for one in talking.draft.people] == [("P2", "member"), ("P1", "note_taker")]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("dez  carter", "Two people are called dez carter."),
        ("D\u0435z Carter", "This looks like Dez Carter, letter for letter. Type it another way."),
        ("A" * 200, "This is long for a name. Is it one line for each?"),
        ("1 Bev Lawson", "Seat 1 is Dez Carter\u2019s. Free: 2."),
        ("0 Bev Lawson", "A seat is a number from 1."),
    ],
)
def test_a_line_that_cannot_be_says_why_and_is_kept(talking, line, sentence):
    talking.write(group="Harbour Lane", runs="Colin Hart", can="The rules")
    talking.page.type("people", f"1 Dez Carter\n{line}\nColin Hart")
    assert [one.name for one in talking.draft.people] == ["Dez Carter", "Colin Hart"]
    assert [(doubt.line, doubt.sentence) for doubt in talking.draft.roster.doubts] == [(1, sentence)]
    assert talking.page.ready() == "people"
    assert line in talking.page.words["people"]


@pytest.mark.parametrize(("two", "names"), [(True, ["Jan Smith", "Jan Smith"]), (False, ["Jan Smith"])])
def test_two_of_one_name_are_one_person_or_two_as_somebody_says(talking, two, names):
    talking.page.type("people", "Jan Smith\nJan Smith")
    talking.draft.roster.say_two(two)
    talking.page.show()
    assert [one.name for one in talking.draft.people] == names
    assert talking.page.words["people"].split("\n") == names
    assert talking.draft.roster.doubts == []
