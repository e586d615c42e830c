"""What is not being said is shown at the points the group set; shown otherwise, the record says so."""

import pytest

from kiosk.meeting import agenda, checks, decisions, questions, second_look
from kiosk.meeting.opening import AgreeRule
from kiosk.meeting.repair import AddUnsaid
from kiosk.meeting.unsaid import ShowUnsaid, UnsaidShown
from tests.table import Table

ITEM = ("chair", agenda.StartItem(item=1, title="Rents", proposed_by="ana"))
TWO = ("bo", agenda.ProposeItem(item=2, title="Repairs"))
ASKED = ("ana", questions.ProposeQuestion(text="Will rents fall by May?"))
AGAIN = ("ana", questions.RewordQuestion(text="Will rents fall by June?"))
CHECK = ("chair", checks.OpenCheck(check=1, kind="yes_no", answers="open"))
QUICK = ("chair", checks.OpenCheck(check=1, kind="temperature", answers="open"))
CLOSED = ("chair", checks.CloseCheck(check=1, totals={"yes": 9}))
ALWAYS_AGAIN = ("chair", AgreeRule(about="second_look", rule="always"))
LOOKED = ("chair", second_look.CloseLookBack())
DECIDED = ("chair", decisions.RecordDecision(result="agreed"))
NEXT = ("chair", agenda.StartItem(item=2))
SHOWN = ("chair", ShowUnsaid())
CASES = [
    ("before_each_check", [ITEM], "outside"),
    ("before_each_check", [ITEM, ASKED], "before_each_check"),
    ("before_each_check", [ITEM, ASKED, CHECK], "outside"),
    ("before_each_check", [ITEM, ASKED, CHECK, CLOSED], "outside"),
    ("before_each_check", [ITEM, ASKED, QUICK, CLOSED], "before_each_check"),
    ("before_each_check", [ITEM, ASKED, CHECK, CLOSED, AGAIN], "before_each_check"),
    ("before_each_check", [ALWAYS_AGAIN, ITEM, ASKED, CHECK, CLOSED], "outside"),
    ("before_each_check", [ITEM, ASKED, CHECK, CLOSED, DECIDED], "outside"),
    ("at_each_item", [], "outside"),
    ("at_each_item", [ITEM], "at_each_item"),
    ("at_each_item", [ITEM, SHOWN], "outside"),
    ("at_each_item", [TWO, ITEM, SHOWN, NEXT], "at_each_item"),
    ("before_the_end", [], "outside"),
    ("before_the_end", [TWO, ITEM], "outside"),
    ("before_the_end", [TWO, ITEM, NEXT], "before_the_end"),
    ("before_the_end", [ITEM, ("chair", agenda.EndItem(item=1))], "before_the_end"),
    ("any_time", [], "any_time"),
    ("When Ana asks.", [], "own_words"),
    ("skipped", [ITEM, ASKED], "outside"),
    (None, [ITEM, ASKED], "outside"),
]


@pytest.mark.parametrize(("rule", "before", "point"), CASES)
def test_the_record_says_at_which_of_the_points_of_the_group_it_was_shown(rule, before, point) -> None:
    table = Table()
    table.tap("bo", AddUnsaid(text="Fear."))
    if rule:
        table.tap("chair", AgreeRule(about="unsaid", rule=rule))
    for who, does in before:
        table.tap(who, does)
    table.tap("chair", ShowUnsaid(reason="We have time."))
    assert table.of(UnsaidShown)[-1] == UnsaidShown(point=point, reason="We have time.")


def test_there_is_nothing_to_show_where_nobody_wrote_anything() -> None:
    table = Table()
    assert table.refused("chair", ShowUnsaid()) == "Nothing was written into that box."
    table.tap("bo", AddUnsaid(text="Fear."))
    assert table.meeting.unsaid.waits
    table.tap("chair", ShowUnsaid())
    assert (table.meeting.unsaid.written, table.meeting.unsaid.waits) == (True, False)
    assert table.refused("chair", ShowUnsaid()) == ""


def test_a_second_look_is_no_time_for_it_and_its_end_none_either() -> None:
    table = Table()
    table.tap("bo", AddUnsaid(text="Fear."))
    table.tap("chair", AgreeRule(about="unsaid", rule="before_each_check"))
    for who, does in (ALWAYS_AGAIN, ITEM, ASKED, CHECK, CLOSED):
        table.tap(who, does)
    assert table.meeting.second_look.wording == 1
    table.tap("chair", ShowUnsaid())
    table.tap(*LOOKED)
    table.tap("chair", ShowUnsaid())
    assert [one.point for one in table.of(UnsaidShown)] == ["outside", "outside"]
