"""Which screen the room shows, and its sentences."""

from datetime import datetime

import pytest
from msgspec.structs import replace

from kiosk.meeting.agenda import EndItem
from kiosk.meeting.checks import CloseCheck, OpenCheck
from kiosk.meeting.decisions import AddMinorityStatement, RecordDecision
from kiosk.meeting.lifecycle import CloseMeeting
from kiosk.meeting.listening import AnswerHeardCheck
from kiosk.meeting.modes import SetMode
from kiosk.meeting.opening import AddExpectation, AddStandingLine, AgreeRule
from kiosk.meeting.pauses import StartPause
from kiosk.meeting.people import Consent, Person, SetConsent
from kiosk.meeting.promises import KeepAskOpen, StateChange
from kiosk.meeting.questions import CloseQuestion, ProposeQuestion, RewordQuestion
from kiosk.meeting.second_look import AnswerLookBack, CloseLookBack
from kiosk.meeting.signals import Signal
from kiosk.meeting.terms import Votes
from kiosk.meeting.turns import EndTurn, GiveFloor, TakeFloor
from kiosk.private.feelings import SignalFeeling
from tests.ui.sample_meeting import PEOPLE, QUESTION, begun, opening, played
from ui.room_screen.scene_context import Looking
from ui.room_screen.scenes import scene
from ui.room_screen.sizes import sizes

pytestmark = pytest.mark.usefixtures("qapp")
HD = sizes(4, 55, 1920, 1080)
LONG = "Will the council, the health board and every provider they pay stop moving anyone out of supported housing " * 4
OPEN_8 = OpenCheck(check=1, kind="yes_no", answers="open", rule="unanimous")
YES_8 = CloseCheck(check=1, totals={"yes": 8})


def look(taps, page=0, opening_page=0, told=(), join="7KQ-M4X", at=HD, ending=False):
    room, seen = played(taps)
    seen = replace(seen, ending=ending)
    history = list(room.record.history(room.number))
    wall = datetime.fromisoformat("2026-05-14T15:00:00+01:00")
    return scene(Looking(seen, at, page, history, join, lambda: wall), opening_page, told)


def test_the_question_stands_word_for_word_with_wording_and_author():
    shown = look([*begun(), ("A6", RewordQuestion(text="Shall we look at evictions?"))])
    assert (shown["kind"], shown["question"]) == ("discussion", ["Shall we look at evictions?"])
    assert (shown["item"], shown["boxes"], shown["wording"]) == ("Item 1, brought by Amina", 2, 2)
    assert shown["by"] == "changed by Priya"


def test_a_check_asked_while_somebody_waits_to_say_so_is_asked_in_sight_of_all():
    waits = ("A2", Signal(id="w", kind="wording"))
    shown = look([*begun(), waits, ("A5", OpenCheck(check=1, kind="yes_no", answers="private", override=True))])
    assert " ".join(shown["band"]).startswith("Someone is waiting to say: that is not what we asked.")
    assert "waiting to say" not in " ".join(look([*begun(), ("A5", OPEN_8)])["band"])


def test_a_check_that_stopped_counting_says_so_until_the_next_one():
    void = [*begun(), ("A5", OPEN_8), ("A6", RewordQuestion(text="Shall we look at evictions?"))]
    assert look(void)["rule"] == "The words changed. Those answers do not count."
    assert look([*void, ("A5", OpenCheck(check=2, kind="yes_no", answers="open"))])["kind"] == "check"
    assert look([*void, ("A5", CloseQuestion())])["rule"] == "People go in the order they asked."


def test_the_first_wording_is_by_its_author():
    assert look(begun())["by"] == "by Amina"


def test_a_fifth_wording_is_a_number_and_no_box():
    rewordings = [("A6", RewordQuestion(text=f"Shall we look at evictions ({n})?")) for n in range(4)]
    shown = look([*begun(), *rewordings])
    assert (shown["boxes"], shown["wordingLabel"]) == (0, "Wording 5")


def test_who_speaks_and_the_next_two_are_there_and_no_count_of_the_rest():
    waiting = [(who, Signal(id=who, kind="speak")) for who in ("A4", "A2", "A3")]
    shown = look([*begun(), ("A6", TakeFloor()), *waiting])
    assert (shown["speaking"], shown["next"], shown["more"]) == ("Priya", "Tomasz, Dez", "and more")


def test_one_name_is_shown_where_two_do_not_fit():
    people = [Person(id="B", name="Bartholomew Price", seat=9), Person(id="C", name="Christopher-James Hall", seat=10)]
    named = [Person(id=one.id, name=one.name, seat=one.seat, consent=Consent(turns="name")) for one in people]
    opened = [("A5", opening((*PEOPLE, *named))), *begun()[1:]]
    shown = look([*opened, ("B", Signal(id="b", kind="speak")), ("C", Signal(id="c", kind="speak"))])
    assert (shown["next"], shown["more"], shown["join"]) == ("Bartholomew, Seat 10", "", "")  # the corner gives way


@pytest.mark.parametrize(("seat", "shown_as"), [(9, "Seat 9"), (None, "Wolfeschlegels…")])
def test_a_name_wider_than_half_the_screen_becomes_the_seat_or_is_cut(seat, shown_as):
    long = Person(id="B", name="Wolfeschlegelsteinhausenbergerdorff", seat=seat, consent=Consent(turns="name"))
    shown = look([("A5", opening((*PEOPLE, long))), *begun()[1:], ("B", TakeFloor())])
    assert shown["speaking"] == shown_as


def test_a_reply_is_said_to_be_one():
    shown = look([*begun(), ("A6", TakeFloor()), ("A4", Signal(id="r", kind="respond"))])
    assert (shown["next"], shown["more"]) == ("Tomasz", "to reply")


def test_who_did_not_turn_on_their_name_is_a_seat():
    shown = look([*begun(), ("A4", SetConsent(turns="seat")), ("A4", TakeFloor())])
    assert shown["speaking"] == "Seat 4"


@pytest.mark.parametrize(
    ("mode", "sentence"),
    [
        ("open_queue", "People go in the order they asked."),
        ("fair_queue", "People who have not spoken yet go first."),
        ("round", "Each person is asked once. You can pass."),
        ("talking_piece", "Nobody has the piece now."),
        ("open_talk", "There is no list. Anyone can speak."),
    ],
)
def test_the_rule_is_one_sentence(mode, sentence):
    assert look([*begun(), ("A5", SetMode(mode=mode))])["rule"] == sentence


@pytest.mark.parametrize(("mode", "shown"), [("open_talk", "Anybody"), ("quiet", "Anybody"), ("open_queue", "Nobody")])
def test_where_nobody_is_given_the_floor_the_room_does_not_say_that_nobody_speaks(mode, shown):
    seen = look([*begun(), ("A5", SetMode(mode=mode))])
    assert (seen["speaking"], seen["nobodySpeaks"]) == (shown, True)


def test_a_round_names_who_is_asked_next():
    shown = look([*begun(), ("A5", SetMode(mode="round", start_person="A3"))])
    assert shown["next"] == "Maureen, Tomasz"


def test_what_is_asked_of_everyone_takes_the_place_of_the_rule_and_names_nobody():
    shown = look([*begun(), ("A2", Signal(id="s", kind="plain_words"))], at=HD)
    assert shown["rule"] == "People go in the order they asked."  # a minute later it is over
    shown = look([*begun(), ("A2", Signal(id="w", kind="wording"))])
    assert (shown["rule"], shown["noticed"]) == ("A question about the wording.", True)


def test_a_feeling_shows_only_after_two_yeses():
    private = SignalFeeling(id="f", choice="just_so_you_know", share="room")
    assert "feelings" not in str(look([*begun(), ("A2", private)]))
    shared = SignalFeeling(id="f", choice="just_so_you_know", share="room", on_screen=True)
    assert look([*begun(), ("A2", shared)])["rule"] == "Dez has strong feelings about this. We listen."


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        ("write_both_views", "If we do not agree: write both views and go ahead."),
        ("Talk to the mayor.", "If we do not agree: Talk to the mayor."),
        ("skipped", "We did not say what we do if we do not agree."),
    ],
)
def test_if_we_do_not_agree(rule, sentence):
    taps = begun()
    taps[1] = ("A5", AgreeRule(about="disagreement", rule=rule))
    assert look(taps)["disagree"] == [sentence]


def test_a_question_past_five_lines_pages_and_loses_no_word():
    pages = [look(begun(LONG), page)["question"] for page in range(look(begun(LONG))["pages"])]
    assert len(pages) > 1
    assert all(len(page) <= 5 for page in pages)
    said = " ".join(line for page in pages for line in page).replace("… ", "").replace(" …", "")
    assert said.split() == LONG.split()


@pytest.mark.parametrize(
    ("kind", "seconds", "lines"),
    [
        ("quiet_minute", 60, ["A quiet minute.", "No one needs to speak."]),
        ("listening_pause", 60, ["We are pausing."]),
        ("thinking", 60, ["Take time to think."]),
        ("break", 600, ["Break. Back at 3:09.", "You can come back or not."]),
        ("break", None, ["Break.", "You can come back or not."]),
    ],
)
def test_a_pause_is_its_sentence_and_no_countdown(kind, seconds, lines):
    shown = look([*begun(), ("A5", StartPause(kind=kind, seconds=seconds))])
    assert (shown["kind"], shown["lines"], shown["name"]) == ("sentence", lines, "")


def test_rest_and_listen_is_two_sentences_and_a_name():
    shown = look([*begun(), ("A5", SetMode(mode="rest_and_listen", queue="A2"))])
    assert shown["lines"] == ["Rest and listen.", "Please do not answer yet."]
    assert (shown["below"] + shown["name"] + shown["after"]) == "We are listening to Dez."


def test_saying_back_and_asking_whether_it_was_heard():
    said = [
        *begun(),
        ("A5", SetMode(mode="rest_and_listen", queue="A2")),
        ("A2", GiveFloor(to="A6", purpose="say_back")),
    ]
    assert look(said)["name"] + look(said)["after"] == "Priya is saying it back."
    asked = look([*said, ("A6", EndTurn())])
    assert asked["name"] + asked["after"] == "Dez says if we heard."
    heard = look([*said, ("A6", EndTurn()), ("A2", AnswerHeardCheck(of="A6", answer="not_yet"))])
    assert heard["below"] + heard["name"] + heard["after"] == "We are listening to Dez."
    assert heard["end"] == "Dez says when it ends."


def test_pairs_are_told_what_to_do():
    assert look([*begun(), ("A5", SetMode(mode="pairs"))])["lines"][0] == "Talk in pairs."


@pytest.mark.parametrize(
    ("check", "think", "band"),
    [
        (
            OpenCheck(check=1, kind="yes_no", answers="private", rule="double_majority"),
            "No one will see your answer.",
            "The group decides. It goes ahead if most of us and most people with lived experience say yes.",
        ),
        (
            OpenCheck(check=1, kind="consent", answers="named"),
            "Your name stands by your answer.",
            "The group decides. It goes ahead if no one objects.",
        ),
        (
            OpenCheck(check=1, kind="temperature", answers="open"),
            "Then we raise our hands.",
            "Where are we? This decides nothing.",
        ),
        (
            OpenCheck(check=1, kind="advice", answers="private"),
            "No one will see your answer.",
            "This is advice. Colin decides.",
        ),
    ],
)
def test_a_check_shows_wording_time_and_privacy(check, think, band):
    shown = look([*begun(), ("A5", check)])
    assert shown["question"] == look(begun())["question"]
    assert shown["think"] == ["Take time to think.", think]
    assert " ".join(shown["band"]) == band


def test_nothing_of_a_check_changes_with_an_answer():
    from kiosk.meeting.checks import AnswerCheck

    asked = [*begun(), ("A5", OpenCheck(check=1, kind="yes_no", answers="private"))]
    answers = [(who, AnswerCheck(check=1, answer="no")) for who in ("A1", "A2", "A3")]
    assert look([*asked, *answers]) == look(asked)


def test_a_second_look_is_the_first_wording_and_the_same_words_each_time():
    agreed = [
        *begun(),
        ("A6", RewordQuestion(text="Shall we look?")),
        ("A5", OpenCheck(check=1, kind="yes_no", answers="open", rule="unanimous")),
        ("A5", YES_8),
    ]
    shown = look(agreed)
    assert shown["question"] == look(begun())["question"]
    assert shown["band"] == ["Everyone said yes. The question changed once.", "Here is the first question."]
    assert shown["think"] == ["What would you have said to it?", "No one will see your answer."]


def decided(totals, result="does_not_go_ahead"):
    return [
        *begun(),
        ("A5", OpenCheck(check=1, kind="yes_no", answers="open")),
        ("A5", CloseCheck(check=1, totals=totals)),
        ("A5", RecordDecision(result=result, reason="We wait")),
    ]


def test_a_decision_shows_outcome_count_and_statement_also_once_its_question_is_closed():
    statement = AddMinorityStatement(people=3, text="People come after midnight.", read_back=True)
    shown = look([*decided({"yes": 3, "no": 5}), ("A5", CloseQuestion()), ("A1", statement)])
    assert (shown["kind"], shown["outcome"]) == ("decision", ["It does not go ahead."])
    assert shown["counted"] == ["3 people said yes. 5 people said no."]
    assert (shown["saidBy"], shown["statement"]) == ("3 people wrote this:", ["People come after midnight."])
    assert " ".join(shown["question"]) == QUESTION


def test_a_decision_says_what_the_second_look_told_and_what_stays_open():
    first = "Will the council stop evicting people from supported housing by 1 April?"
    yes = {one.id: "yes" for one in PEOPLE}
    before = [*begun(first), ("A6", RewordQuestion(text=QUESTION)), ("A5", OPEN_8), ("A5", YES_8)]
    looked = [
        *((one, AnswerLookBack(wording=1, answer="yes" if one in ("A1", "A2", "A3", "A4") else "no")) for one in yes),
        ("A5", CloseLookBack()),
        ("A1", KeepAskOpen(wording=1, owner="A1", due="9 June")),
        ("A5", RecordDecision(result="agreed")),
    ]
    wrote = ("A1", AddMinorityStatement(people=3, text="It must stop.", read_back=True))
    shown = look([*before, *looked, wrote])
    assert " ".join(shown["counted"]) == (
        "8 people said yes. We asked about the first question again, in private. 4 of 8 would have said yes."
    )
    assert (shown["saidBy"], shown["statement"], shown["pages"]) == ("3 people wrote this:", ["It must stop."], 2)
    shown = look([*before, *looked, wrote], page=1)
    assert (shown["saidBy"], " ".join(shown["statement"])) == ("Still open. Amina brings an answer by 9 June:", first)


def test_one_or_two_who_differ_are_not_counted():
    statement = AddMinorityStatement(people=1, text="I see it differently.", read_back=True)
    assert look([*decided({"yes": 7, "no": 1}), ("A1", statement)])["saidBy"] == "Some of us wrote this:"


def test_private_totals_that_could_point_at_somebody_are_words():
    from kiosk.meeting.checks import AnswerCheck

    few = [*PEOPLE[:3], PEOPLE[4], PEOPLE[5]]
    answers = [(one.id, AnswerCheck(check=1, answer="no" if one.id == "A1" else "yes")) for one in few]
    shown = look(
        [
            ("A5", opening(few)),
            *begun()[1:],
            ("A5", OpenCheck(check=1, kind="yes_no", answers="private")),
            *answers,
            ("A5", CloseCheck(check=1)),
            ("A5", RecordDecision(result="agreed")),
        ]
    )
    assert shown["counted"] == ["Most people said yes."]


@pytest.mark.parametrize("after", [("A2", TakeFloor()), ("A1", ProposeQuestion(text="And now?"))])
def test_a_decision_gives_way_to_whoever_speaks_or_asks_next(after):
    done = [*decided({"yes": 8}, "agreed"), ("A5", CloseQuestion())]
    assert look(done)["kind"] == "decision"
    assert look([*done, after])["kind"] == "discussion"


def test_where_nobody_wrote_anything_the_question_has_the_room():
    plain = look(decided({"yes": 8}, "agreed"))
    assert (" ".join(plain["asked"]), plain["question"], plain["outcome"]) == (QUESTION, [], ["It goes ahead."])
    statement = AddMinorityStatement(people=3, text="People come after midnight.", read_back=True)
    told = look([*decided({"yes": 5, "no": 3}, "agreed"), ("A1", statement)])
    assert (told["asked"], " ".join(told["question"])) == ([], QUESTION)


def test_while_it_is_closed_the_room_is_asked_what_will_be_different_and_no_decision_stays_up():
    done = [*decided({"yes": 8}, "agreed"), ("A5", CloseQuestion())]
    assert look(done, ending=True)["lines"] == ["We come to the end.", "What will be different?"]
    stated = look([*done, ("A1", StateChange(text="Two visits before any eviction."))], ending=True)
    assert stated["below"].replace("\n", " ") == "What will be different: Two visits before any eviction."
    assert look([*done, ("A2", TakeFloor())], ending=True)["kind"] == "discussion"


def test_the_limit_has_an_edge_and_an_owner():
    shown = look(begun()[:1], opening_page=3)
    assert [(one["text"], one["edge"]) for one in shown["blocks"]] == [
        ("We can decide: Housing rules.", "can"),
        ("We cannot decide: The budget.", "cannot"),
        ("Cabinet sets that limit.", ""),
    ]


@pytest.mark.parametrize(
    ("page", "title", "first"),
    [
        (1, "Before we start: why we are here", "We look after housing rules together."),
        (2, "Before we start: where we stand", "We are not all equal here."),
        (4, "Before we start: what each side can promise", "What can each side promise?"),
        (5, "Before we start: what we expect together", "We leave with a yes or a no."),
        (6, "Before we start: how we want to be", "Say it as it is."),
        (7, "Before we start: strong feelings", "Strong feelings are welcome here."),
        (8, "Before we start: if we do not agree", "If we do not agree:"),
    ],
)
def test_the_opening_walks_through_its_pages(page, title, first):
    shared = AddExpectation(kind="mine", text="We leave with a yes or a no.")
    shown = look([*begun()[:2], ("A1", shared)], opening_page=page)
    assert (shown["title"], shown["blocks"][0]["text"].replace("\n", " "), shown["count"]) == (title, first, 8)


def test_the_groups_own_lines_about_where_it_stands_are_shown():
    shown = look([*begun()[:2], ("A1", AddStandingLine(text="Four of us are paid."))], opening_page=2)
    assert [one["text"] for one in shown["blocks"]] == ["We are not all equal here.", "Four of us are paid."]


def test_pages_read_back_are_as_the_desk_gave_them():
    shown = look(begun(), told=[["Page 1", "We asked one question.", "It goes ahead."]])
    assert (shown["kind"], shown["title"]) == ("pages", "Page 1")
    assert shown["lines"] == ["We asked one question.", "It goes ahead."]


def test_the_end_says_what_will_be_different():
    closing = [("A5", EndItem(item=1)), ("A1", StateChange(text="Fewer evictions.")), ("A5", CloseMeeting())]
    shown = look([*begun(), *closing])
    assert shown["lines"] == ["This meeting is over.", "Thank you."]
    assert shown["below"].split("\n") == ["What will be different: Fewer", "evictions."]


def test_a_rule_changed_by_votes_is_the_one_shown():
    taps = [*begun(), ("A5", AgreeRule(about="disagreement", rule="ask_someone_from_outside", votes=Votes(8, 0)))]
    assert look(taps)["disagree"] == ["If we do not agree: ask somebody from outside."]
