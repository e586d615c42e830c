"""The one page: three needed answers, what is typed is what opens, and bad input is said beside its box."""

import pytest

from kiosk.meeting.opening import AgreeRule
from tests.ui.setup.talking import PEOPLE, Talking


@pytest.fixture
def talking(tmp_path) -> Talking:
    return Talking(tmp_path)


def test_what_was_typed_is_what_opens(talking):
    talking.write_all()
    talking.page.type("items", talking.page.words["items"] + ", 25\nDeposits, next year, 15 min")
    m = talking.opened().meeting
    assert (m.opening.title, m.opening.space) == ("Housing rules", "invited")
    assert (m.opening.limit_can, m.opening.limit_cannot) == ("Housing rules", "The budget.")
    assert m.opening.limit_owner == "Cabinet"
    assert [(one.name, one.seat, one.office) for one in m.people.here()] == PEOPLE
    assert [(item.title, item.proposed_by, item.minutes) for item in m.agenda.items] == [
        ("Evictions from supported housing", "P1", 25),
        ("Deposits, next year", "P3", 15),
    ]
    assert (m.facilitator, m.powers.holder("queue"), m.powers.holder("floor")) == ("P3", "P3", "none")
    assert m.opening.rules == {}


def test_a_group_a_name_and_that_nobody_told_us_are_enough(talking):
    talking.write(group="Harbour Lane", runs="Colin Hart")
    talking.page.nobody_told_us()
    m = talking.opened().meeting
    assert (m.opening.title, m.opening.limit, m.opening.limit_owner) == (
        "Meeting 1, 14 May 2026",
        "Nobody told us.",
        "",
    )
    assert [one.name for one in m.people.here()] == ["Colin Hart"]


@pytest.mark.parametrize(
    ("box", "sentence"),
    [("group", "Say which group meets."), ("runs", "Say who runs it."), ("can", "Say what we can decide")],
)
def test_without_a_needed_answer_it_is_said_and_the_keyboard_goes_there(talking, box, sentence):
    talking.write_all()
    talking.write(**{box: ""} | ({"cannot": ""} if box == "can" else {}))
    assert talking.page.ready() == box
    assert talking.page.problems[box].startswith(sentence)
    talking.write(**{box: "C"})
    assert box not in talking.page.problems


def test_how_many_needed_answers_are_there_is_counted(talking):
    counted = [sum(talking.page.said_needed)]
    for words in ({"group": "Harbour Lane"}, {"runs": "Colin"}, {"cannot": "The budget"}):
        talking.write(**words)
        counted.append(sum(talking.page.said_needed))
    assert counted == [0, 1, 2, 3]


@pytest.mark.parametrize(("said", "runs"), [("Colin Hart", "P3"), ("colin", "P3"), ("5", ""), ("Zed", "")])
def test_who_runs_it_is_found_by_the_whole_name_or_one_word(talking, said, runs):
    talking.write_all()
    talking.write(runs=said)
    assert talking.draft.opener == runs


def test_a_name_that_is_not_on_the_list_joins_it(talking):
    talking.write_all()
    talking.write(runs="Ruth Okafor")
    assert talking.page.ready() is None
    assert (talking.draft.person(talking.draft.opener).name, len(talking.draft.people)) == ("Ruth Okafor", 4)
    assert talking.page.words["people"].endswith("\nRuth Okafor")


def test_minutes_are_not_more_than_a_long_day(talking):
    talking.write_all()
    talking.write(items="Evictions, 601")
    assert talking.page.ready() == "items"
    assert talking.page.problems["items"] == "Minutes, up to 600."


@pytest.mark.parametrize("line", ["Rents, rates and taxes", "Amina and Dez, together", "2030, what then"])
def test_what_is_neither_a_name_nor_a_number_stays_in_the_words(talking, line):
    talking.write_all()
    talking.write(items=line)
    assert talking.draft.items[0].title == line


def test_nobody_told_us_is_taken_back_by_typing_a_limit(talking):
    talking.write_all()
    talking.page.nobody_told_us()
    assert (talking.draft.limit, talking.page.words["can"]) == (("Nobody told us.",), "")
    talking.write(cannot="The budget")
    assert (talking.draft.can, talking.draft.cannot, len(talking.draft.limit)) == ("", "The budget", 1)


def test_a_rule_is_only_agreed_where_somebody_says_so(talking):
    talking.write_all()
    assert talking.folds["disagree"].holds == "The room is asked in the opening"
    talking.fold("disagree")
    talking.talk.chose("own_words")
    talking.next()
    assert talking.problem
    talking.next(words="We stop and  eat.")
    assert talking.asked == ["ended"]
    assert talking.draft.afterwards()[0] == (
        "P3",
        AgreeRule(about="disagreement", rule="We stop and eat.", via="default"),
    )
    assert talking.folds["disagree"].holds == "We stop and eat."


def test_last_time_s_limit_comes_only_when_it_is_asked_for(talking, tmp_path):
    from tests.ui.setup.test_group import held

    talking.page.take_record(held(tmp_path / "ours.heard"))
    assert talking.draft.limit == ()
    talking.page.limit_as_last_time()
    former = talking.page.former
    assert (talking.draft.can, talking.draft.cannot) == (former.limit_can, former.limit_cannot) != ("", "")
    assert talking.page.words["owner"] == talking.page.former.limit_owner


def test_a_whole_list_is_taken_out_by_one_undo(talking):
    talking.write(people="Amina Yusuf")
    before = talking.draft.people[0]
    talking.page.bring_in([type(before)(id="P1", name=name) for name in ("Bev Lawson", "Priya Shah", "amina yusuf")])
    assert (talking.page.words["people"], talking.page.done[-1][0]) == (
        "Amina Yusuf\nBev Lawson\nPriya Shah",
        "2 people came in.",
    )
    talking.page.undo()
    assert talking.page.words["people"] == "Amina Yusuf"
