"""Who leads for now: said by the group, changed only by asking it."""

import pytest

from kiosk.meeting.stance import SetStance, StanceSet
from kiosk.meeting.terms import Votes
from tests.table import Table


def test_it_is_said_once_without_counting_and_changes_only_with_votes() -> None:
    table = Table()
    assert table.meeting.opening.stance == ""
    table.tap("chair", SetStance(stance="organisations_lead"))
    assert "changes only by asking the group" in table.refused("chair", SetStance(stance="we_lead"))
    table.tap("chair", SetStance(stance="we_share", votes=Votes(5, 4)))
    assert table.meeting.opening.stance == "we_share"
    assert table.of(StanceSet) == [StanceSet(stance="organisations_lead"), StanceSet("we_share", Votes(5, 4))]


@pytest.mark.parametrize(("first", "says"), [(True, "Ask again"), (False, "What was said before stays.")])
def test_what_most_people_were_not_for_is_not_said(first: bool, says: str) -> None:
    table = Table()
    if not first:
        table.tap("chair", SetStance(stance="we_share"))
    before = table.meeting.opening.stance
    assert says in table.refused("chair", SetStance(stance="we_lead", votes=Votes(4, 4)))
    assert table.meeting.opening.stance == before
