"""What was on the agenda, and who brought it."""

import pytest

from kiosk.meeting.agenda import StartItem
from kiosk.meeting.lifecycle import CloseMeeting
from kiosk.meeting.people import Consent
from kiosk.summary.kinds.full import full_print
from kiosk.summary.projections.account import Account
from tests.golden_words import words
from tests.table import ALL_YES, Table, person

UNDECIDED = Consent()
NOTHING = Consent(turns="none")


@pytest.mark.parametrize(
    ("id_", "said", "printed"),
    [("sofia", ALL_YES, "Sofia"), ("ana", UNDECIDED, "a member"), ("bo", NOTHING, "someone")],
)
def test_whoever_brought_the_one_item_is_named_as_they_chose(id_: str, said: Consent, printed: str) -> None:
    table = Table([person("chair", 1, "organisation", "facilitator"), person(id_, 2, consent=said)])
    table.tap("chair", StartItem(item=1, title="Sundays", proposed_by=id_))
    table.tap("chair", CloseMeeting())
    assert f"Sundays, brought by {printed}" in " ".join(words(full_print(Account(table.history()))))
