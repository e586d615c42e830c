"""What the desk says and offers at telling moments; nothing of it is a count before a check is closed."""

import pytest

from kiosk.meeting.agenda import ProposeItem, StartItem
from kiosk.meeting.checks import AnswerCheck, CloseCheck, OpenCheck
from kiosk.meeting.lifecycle import CloseMeeting
from kiosk.meeting.modes import SetMode
from kiosk.meeting.objections import Object
from kiosk.meeting.people import SetConsent
from kiosk.meeting.questions import ProposeQuestion, RewordQuestion
from kiosk.meeting.signals import Signal
from kiosk.meeting.turns import EndTurn, MarkCutOff, TakeFloor
from kiosk.private.feelings import FindThisHard, SeeFeeling, SetMyLimits, SignalFeeling
from tests.table import Table, person
from tests.ui.desk.at_desk import AtDesk, before_the_first_rule
from ui.desk import question_panel, turns_panel
from ui.desk.actions.catalog import ACTS, by_key, offers
from ui.desk.desk_view import WayIn
from ui.desk.private_dots import dots
from ui.desk.row_models import dot_rows, key_rows

CHAIR = "chair"
QUESTION = "Will the board cut rents by May?"


@pytest.fixture
def desk() -> AtDesk:
    return AtDesk()


@pytest.fixture
def asked(desk) -> AtDesk:
    desk.table.tap(CHAIR, StartItem(item=1, title="Rents", proposed_by="ana"))
    desk.table.tap("ana", ProposeQuestion(text=QUESTION))
    return desk


def offered(desk: AtDesk) -> list[str]:
    return [act.name for act in offers(desk.look())]


def seen(desk: AtDesk) -> list[tuple[str, list[str]]]:
    """The dots as they read, each with its buttons."""
    return [(f"{dot.who} {dot.words}".strip(), [one.words for one in dot.answers]) for dot in dots(desk.look())]


# Left


def test_who_waits_is_shown_with_how_long(desk):
    desk.table.tap("ana", Signal(id="s1", kind="speak"), at=60)
    desk.table.tap("bo", Signal(id="s2", kind="challenge"), at=900)
    desk.table.tap("dee", TakeFloor(), at=960)
    rows = turns_panel.queue_rows(desk.look())
    assert [(row["name"], row["wait"], row["note"]) for row in rows] == [
        ("Ana", "15 min", ""),
        ("Bo", "1 min", "a challenge"),
    ]
    assert (turns_panel.speaker_line(desk.look()), turns_panel.next_line(desk.look())) == ("Dee", "Ana")


def test_who_somebody_is_stands_at_the_desk_with_what_the_room_sees_instead(desk):
    desk.table.tap("bo", SetConsent(turns="none"))
    assert desk.look().name("bo") == "Bo"
    assert "Bo Name, not shown" in desk.choices("hand", "person")
    desk.table.tap("bo", SetConsent(turns="seat"))
    assert "Bo Name, seat 5" in desk.choices("hand", "person")


def test_there_is_no_next_where_somebody_else_says_who(desk):
    desk.table.tap(CHAIR, SetMode(mode="rest_and_listen", asked_by="ana"))
    assert (turns_panel.next_line(desk.look()), turns_panel.nobody_next(desk.look())) == ("", "Ana says who is next.")


def test_limits_somebody_shared_are_said_before_they_are_called_on(desk):
    desk.table.tap("ana", SetMyLimits(limits=("no_calling",), share=True))
    desk.table.tap("bo", SetMyLimits(limits=("no_calling",)))
    assert "Ana asked for today: do not call on me." in desk.notes("give", person="ana")
    assert "asked for today" not in desk.notes("give", person="bo")


# Middle


def test_the_wording_says_who_changed_it_and_why_or_that_no_reason_was_given(asked):
    asked.table.tap("dee", RewordQuestion(text="Shall we look at rents?"))
    assert question_panel.wording_line(asked.look()) == "Changed by Dee: no reason given."
    asked.table.tap("dee", RewordQuestion(text="Shall we?", reason="Kinder.", limit_owner="Cabinet"))
    assert question_panel.wording_line(asked.look()) == "Changed by Dee: “Kinder.” Limit: Cabinet."
    assert question_panel.first_words(asked.look()) == ("First asked by Ana:", QUESTION)
    assert [row["title"] for row in question_panel.wording_rows(asked.look())] == [
        "Shall we?",
        "Shall we look at rents?",
        QUESTION,
    ]
    newest = question_panel.wording_rows(asked.look())[0]["text"]
    assert newest.split("\n")[1] == "Words that went: look, rents."


def test_rewording_shows_advice_and_the_words_that_go_and_come(asked):
    notes = asked.notes("reword", text="Do we all support lower rents?")
    assert "It begins with “Do we all”. That is hard to say no to." in notes
    assert "Words that go: Will, board, cut, May. Words that come: all, support, lower." in notes


def test_any_reason_can_have_somebody_who_sets_a_limit_and_one_of_money_is_asked_for_them(asked):
    told = "Without a name it is kept, and prints: No one said who sets that limit."
    assert "limit_owner" not in asked.fields("reword")
    assert "limit_owner" in asked.fields("reword", reason="It is kinder.")
    assert told not in asked.notes("reword", text="Shall we?", reason="It is kinder.")
    assert told in asked.notes("reword", text="Shall we?", reason="There is no money.")
    assert told not in asked.notes("reword", text="Shall we?", reason="There is no money.", limit_owner="Cabinet")


def test_before_a_third_rewording_the_rule_is_in_sight(asked):
    for words in ("One?", "Two?"):
        asked.table.tap("dee", RewordQuestion(text=words))
    assert "If we do not agree: We write both views and go ahead." in asked.notes("reword", text="Three?")


@pytest.mark.parametrize(
    ("kind", "answers"),
    [("consent", ("consent", "object")), ("yes_no", ("yes", "no")), ("gradients", ("fine", "stop"))],
)
@pytest.mark.parametrize("kept", ["private", "named"])
def test_nothing_on_the_desk_tells_how_answers_fall_while_they_come_in(asked, kind, answers, kept):
    """No sign of how anybody answered before the check is closed; only who has not answered yet is told."""

    def all_of_it() -> list[object]:
        s = asked.look()
        lines = [line for line in question_panel.standing_lines(s) if " have answered." not in line]
        return [lines, offered(asked), seen(asked), key_rows(s)]

    def who_has_not() -> str:
        return next(line for line in question_panel.standing_lines(asked.look()) if " have answered." in line)

    asked.table.tap(CHAIR, OpenCheck(check=1, kind=kind, answers=kept))
    before = all_of_it()
    for who, answer in zip(("ana", "bo", "cy"), (answers[0], answers[1], answers[0]), strict=True):
        asked.table.tap(who, AnswerCheck(check=1, answer=answer))
        assert all_of_it() == before
    assert who_has_not() == "3 of 8 have answered. Not yet: Chair, Keeper, Notes, Dee, Sup."
    told = asked.notes("close_check")
    assert ("Not answered yet: Chair, Keeper, Notes, Dee, Sup." in told) is (kept == "named")


def test_a_closed_check_says_what_was_answered_and_what_the_rule_made_of_it(asked):
    asked.table.tap(CHAIR, OpenCheck(check=1, kind="yes_no", answers="open"))
    asked.table.tap(CHAIR, CloseCheck(check=1, totals={"yes": 4, "no": 5}))
    assert question_panel.standing_lines(asked.look()) == [
        "4 people said yes. 5 people said no.",
        (
            "Not enough people said yes. By the rule it does not go ahead. "
            "If we do not agree: write both views and go ahead."
        ),
    ]


def test_a_check_that_was_reworded_away_says_that_its_answers_do_not_count(asked):
    asked.table.tap(CHAIR, OpenCheck(check=1, kind="yes_no", answers="private"))
    asked.table.tap("dee", RewordQuestion(text="Shall we look into rents?"))
    (line,) = question_panel.standing_lines(asked.look())
    assert line == "The words changed while people were answering. Those answers do not count."


# What is offered


def test_before_the_first_item_the_group_is_asked_what_to_do_if_it_does_not_agree():
    desk = before_the_first_rule()
    assert offered(desk)[0] == "if_we_disagree"
    assert "start_item" not in offered(desk)
    assert question_panel.item_line(desk.look()) == "Before item 1: say what we shall do if we do not agree."


def test_a_question_waiting_for_its_words_can_only_be_asked_in_sight_of_all(asked):
    asked.table.tap("bo", Signal(id="w1", kind="wording"))
    assert offered(asked) == ["reword", "park_item", "check", "rest", "quiet_minute", "break"]
    assert ACTS["check"].words(asked.look()) == "Check anyway"


def test_while_people_answer_the_check_can_be_closed_and_not_opened(asked):
    asked.table.tap(CHAIR, OpenCheck(check=1, kind="consent", answers="private"))
    assert offered(asked)[0] == "close_check"
    assert not ACTS["check"].offered(asked.look())


@pytest.mark.parametrize("kind", ["yes_no", "gradients", "most_affected"])
def test_everyone_must_say_yes_is_never_picked_for_anybody(asked, kind):
    rules = asked.choices("check", "rule", kind=kind)
    assert rules["More than half"]
    assert not rules["Everyone"]


def test_consent_in_private_stands_chosen(asked):
    assert [words for words, chosen in asked.choices("check", "kind").items() if chosen] == ["Nobody objects"]
    assert [words for words, chosen in asked.choices("check", "answers").items() if chosen] == ["In private"]


def test_in_private_is_not_offered_where_most_could_be_seen_answering(asked):
    asked.table.room.own_devices = lambda: frozenset({"ana"})
    assert "In private" not in asked.choices("check", "answers")
    assert "In private needs a tablet for most" in asked.notes("check")
    assert "In private" in asked.choices("check", "answers", passed="yes")


def test_most_of_both_sides_is_not_there_with_two_on_a_side_and_the_desk_says_why():
    people = (
        person(CHAIR, 1, "organisation", "facilitator"),
        person("dee", 2, "organisation"),
        *(person(one, seat) for seat, one in enumerate(("ana", "bo", "cy"), 3)),
    )
    desk = AtDesk(Table(people))
    desk.table.tap("ana", ProposeQuestion(text=QUESTION))
    assert "Most of us, and most with lived experience" not in desk.choices("check", "rule", kind="yes_no")
    assert "too few to ask this in private" in desk.notes("check", kind="yes_no")
    assert "Most of us, and most with lived experience" in desk.choices("check", "rule", kind="yes_no", answers="named")
    assert "with names only" in desk.notes("change_disagreement", rule="double_majority")


def test_only_what_the_rule_allows_can_be_recorded(asked):
    asked.table.tap(CHAIR, OpenCheck(check=1, kind="consent", answers="open"))
    asked.table.tap("bo", Object(check=1, text="Too fast."))
    asked.table.tap(CHAIR, CloseCheck(check=1, totals={"consent": 8, "object": 1}))
    assert "It goes ahead" not in asked.choices("record_decision", "result")
    assert "The rule for this was not met" in asked.notes("record_decision")


def test_the_tray_shows_the_rules_own_sentence_and_stays_open(asked):
    said = asked.refused("check", answers="open", kind="yes_no", rule="double_majority")
    assert said.startswith("This rule needs answers that are private or named")
    assert asked.tray.shown


def test_from_a_question_to_everyone_answering_are_four_taps(desk):
    s = desk.look()
    first = by_key(s, "W")
    desk.do(first.name, text=QUESTION)
    second = by_key(desk.look(), "C")
    desk.do(second.name)
    assert (first.name, second.name, desk.table.meeting.checks.open.answers) == ("ask", "check", "private")


# Right


def test_the_quiet_dots_say_what_waits_and_what_can_be_answered(asked):
    asked.table.tap("bo", Signal(id="w1", kind="wording"))
    asked.table.tap("ana", TakeFloor())
    asked.table.tap("ana", MarkCutOff(by="dee"))
    asked.table.tap("cy", Signal(id="p1", kind="process"))
    asked.table.tap("dee", FindThisHard(choice="look_away"))
    assert seen(asked) == [
        ("Bo: that is not what we asked.", ["Answer it", "Agree the words"]),
        ("Cy: about how we are doing this.", ["Answered", "Later"]),
        ("Ana was cut off by Dee.", ["Offer the turn back"]),
        ("Someone is finding this hard. They look away for now.", ["I have seen it"]),
    ]


@pytest.mark.parametrize(("share", "who"), [("facilitator", "Ana"), ("supporter", "Someone"), ("record", "Someone")])
def test_a_feeling_has_a_name_only_where_it_was_shared_with_the_facilitator(desk, share, who):
    desk.table.tap("ana", SignalFeeling(id="f1", choice="just_so_you_know", share=share))
    assert seen(desk) == [
        (f"{who} wants you to know.", ["I have seen it", "I will ask you at the end of this turn"]),
    ]


def test_i_will_ask_you_waits_for_the_end_of_the_turn_and_then_asks(desk):
    desk.table.tap("bo", TakeFloor())
    desk.table.tap("ana", SignalFeeling(id="f1", choice="break"))
    desk.table.tap(CHAIR, SeeFeeling(id="f1", answer="ask_at_end"))
    assert seen(desk) == [("Ana will be asked at the end of this turn.", [])]
    desk.table.tap(CHAIR, EndTurn())
    assert seen(desk) == [("Ana would like a break. Ask: what would you like?", ["I have asked"])]


def test_a_break_somebody_asked_for_names_nobody_and_is_over_once_there_is_one(desk):
    desk.table.tap("bo", TakeFloor())
    desk.table.tap("ana", Signal(id="b1", kind="break"))
    assert seen(desk) == [
        ("A break was asked for. It waits for the end of this turn.", ["Break", "Later"]),
    ]
    desk.do("break", minutes="10")
    assert seen(desk) == []


def test_the_list_is_empty_once_the_meeting_is_closed(desk):
    desk.table.tap("ana", SignalFeeling(id="f1", choice="break"))
    desk.table.tap("bo", FindThisHard(choice="stay"))
    assert len(seen(desk)) == 2
    desk.table.tap(CHAIR, CloseMeeting())
    assert seen(desk) == []
    assert desk.look().snapshot.feelings == ()


def test_the_way_in_tells_when_somebody_guesses_codes():
    desk = AtDesk(way_in=WayIn(notices=("Somebody guesses codes.",)))
    assert seen(desk) == [("Somebody guesses codes.", ["I have seen it"])]


def test_the_buttons_of_the_dots_are_numbered_through(asked):
    asked.table.tap("bo", Signal(id="w1", kind="wording"))
    asked.table.tap("cy", Signal(id="p1", kind="process"))
    rows = dot_rows(dots(asked.look()))
    assert [answer["cap"] for row in rows for answer in row["answers"]] == ["1", "2", "3", "4"]


def test_the_floor_can_be_given_to_anybody_next_or_not(desk):
    desk.table.tap("ana", Signal(id="s1", kind="speak"))
    desk.do("give", person="cy")
    assert desk.table.meeting.turns.speaking.person == "cy"


def test_a_raised_hand_has_the_finger_of_whoever_tapped_it(desk):
    happened = desk.do("hand", person="bo")
    assert [(one.who, one.by) for one in happened] == [("bo", CHAIR)]


def test_items_on_the_list_are_there_between_items(desk):
    desk.table.tap("ana", ProposeItem(item=1, title="Rents"))
    assert question_panel.item_line(desk.look()) == "Between items."
    assert question_panel.standing_lines(desk.look()) == ["1. Rents, brought by Ana"]


def test_typing_finds_people_by_any_word_of_theirs(desk):
    tray = desk.open("give")
    tray.set("person", "de")
    tray.do()
    assert desk.table.meeting.turns.speaking.person == "dee"


def test_arrows_go_along_the_people_and_stop_at_the_ends(desk):
    tray = desk.open("give")
    for by in (1, 1, -1, -1, -1):
        tray.step("person", by)
    tray.do()
    assert desk.table.meeting.turns.speaking.person == CHAIR


def test_whoever_asked_to_keep_going_has_no_time_that_could_be_up():
    desk = AtDesk()
    desk.table.tap("ana", TakeFloor())
    assert "Time was up" in desk.choices("end", "ended")
    desk.table.tap("ana", SignalFeeling(id="f1", choice="carry_on"))
    assert list(desk.choices("end", "ended")) == ["They had finished", "They gave it up"]


def test_a_turn_given_back_answers_the_wording_request(asked):
    asked.table.tap("bo", Signal(id="w1", kind="wording"))
    dot = dots(asked.look())[0]
    asked.do(dot.answers[0].act, **dot.answers[0].filled)
    assert asked.table.meeting.turns.speaking.answers == "wording"
    assert seen(asked) == [("Bo: that is not what we asked.", ["Agree the words"])]
