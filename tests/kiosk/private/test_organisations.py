"""How the organisations did: answered by the others, kept as what most said, and by nobody in particular."""

import itertools

import pytest

from kiosk.meeting.lifecycle import CloseMeeting
from kiosk.meeting.looking_back import OrganisationChecked
from kiosk.private.organisations import CheckOrganisation
from tests.table import Table, person, usual_people

OTHERS = ("ana", "bo", "cy", "notes", "sup", "x1", "x2")


def table_of_many() -> Table:
    return Table(people=(*usual_people(), person("x1", 10), person("x2", 11)))


def checked(*answers: str) -> list[OrganisationChecked]:
    """What is kept where the others say this, one after the other."""
    table = table_of_many()
    for somebody, answer in zip(OTHERS, answers, strict=False):
        table.tap(somebody, CheckOrganisation(question="said_who_decides", answer=answer))
    assert table.of(OrganisationChecked) == []
    table.tap("chair", CloseMeeting())
    return table.of(OrganisationChecked)


@pytest.mark.parametrize(
    ("yes", "no", "said", "totals"),
    [
        (2, 0, None, None),
        (3, 0, "yes", None),
        (2, 1, "mixed", None),
        (3, 1, "yes", None),
        (1, 4, "no", None),
        (2, 2, "mixed", None),
        (3, 3, "mixed", {"yes": 3, "no": 3}),
        (4, 3, "yes", {"yes": 4, "no": 3}),
    ],
)
def test_small_groups_are_merged_before_anything_is_kept(yes, no, said, totals):
    kept = checked(*["yes"] * yes, *["no"] * no)
    expected = OrganisationChecked(
        said={"said_who_decides": said}, totals={"said_who_decides": totals} if totals else {}
    )
    assert kept == ([expected] if said else [])


def test_who_would_rather_not_say_is_not_counted():
    assert checked("yes", "yes", "rather_not_say", "rather_not_say") == []


def test_an_answer_can_be_changed_until_the_end():
    table = table_of_many()
    for somebody in OTHERS[:3]:
        table.tap(somebody, CheckOrganisation(question="challenge_again", answer="no"))
        table.tap(somebody, CheckOrganisation(question="challenge_again", answer="yes"))
    table.tap("chair", CloseMeeting())
    assert table.of(OrganisationChecked) == [OrganisationChecked(said={"challenge_again": "yes"}, totals={})]


@pytest.mark.parametrize("somebody", ["chair", "keeper", "dee", "inv"])
def test_an_organisation_neither_answers_nor_taps_for_somebody_who_does(somebody):
    does = CheckOrganisation(question="challenge_again", answer="yes")
    table = Table()
    assert table.refused(somebody, does) == "This is about the organisations. The others answer it."
    if somebody in ("chair", "keeper"):
        assert table.refused("ana", does, by=somebody).startswith("Somebody from an organisation cannot answer this")


def test_whoever_said_what_leaves_the_same_record():
    kept = {repr(checked(*answers)) for answers in set(itertools.permutations(["yes"] * 3 + ["no"] * 3))}
    assert len(kept) == 1
