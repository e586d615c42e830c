"""After a challenge people rest and listen; only the challenger says whether they were heard."""

from kiosk.meeting import agenda, handing_over, listening, modes, pauses, people, signals, turns
from kiosk.meeting.terms import Votes
from kiosk.meeting.turn_queue import next_up, order
from tests.table import Table


def challenged(to: str = "") -> Table:
    """Ana has challenged; Dee and Bo want to speak next."""
    table = Table()
    table.tap("ana", signals.Signal(id="c", kind="challenge", to=to))
    table.tap("chair", turns.GiveFloor(to="ana"))
    table.tap("dee", signals.Signal(id="d", kind="speak"))
    table.tap("bo", signals.Signal(id="b", kind="speak"))
    table.tap("ana", turns.EndTurn())
    return table


def held(table: Table) -> list[str]:
    return [waiting.person for waiting in order(table.meeting) if waiting.held]


def test_the_other_sides_replies_wait_after_a_challenge() -> None:
    table = challenged()
    assert held(table) == ["dee"]
    assert next_up(table.meeting) == "bo"


def test_a_challenge_meant_for_somebody_holds_only_them() -> None:
    table = challenged(to="bo")
    assert held(table) == ["bo"]
    assert held(challenged(to="organisation")) == ["dee"]


def test_a_challenge_back_is_never_held() -> None:
    table = challenged()
    table.tap("inv", signals.Signal(id="back", kind="challenge", possible="Two more staff."))
    assert held(table) == ["dee"]


def test_a_pause_a_heard_check_or_the_challenger_lifts_the_hold() -> None:
    for lift in ("pause", "heard", "now"):
        table = challenged()
        if lift == "pause":
            table.tap("chair", pauses.StartPause(kind="listening_pause", seconds=60))
            assert held(table) == ["dee"]
            table.tap("chair", pauses.EndPause(), at=table.clock.ms / 1000 + 60)
        elif lift == "heard":
            table.tap("ana", listening.AnswerHeardCheck(of="dee", answer="partly"))
        else:
            assert "Only the person who challenged" in table.refused("bo", listening.AnswerMeNow())
            table.tap("ana", listening.AnswerMeNow())
        assert held(table) == []


def test_a_pause_shorter_than_announced_or_than_half_a_minute_or_begun_before_lifts_no_hold() -> None:
    for seconds, lasted in ((300, 31), (None, 29)):
        table = challenged()
        table.tap("chair", pauses.StartPause(kind="break", seconds=seconds))
        table.tap("chair", pauses.EndPause(), at=table.clock.ms / 1000 + lasted)
        assert held(table) == ["dee"]
    table = Table()
    table.tap("ana", signals.Signal(id="ana-c", kind="challenge"))
    table.tap("chair", turns.GiveFloor(to="ana", answers="ana-c"))
    table.tap("chair", pauses.StartPause(kind="quiet_minute"))
    table.tap("ana", turns.EndTurn(), at=table.clock.ms / 1000 + 60)
    table.tap("dee", signals.Signal(id="d", kind="speak"))
    table.tap("chair", pauses.EndPause())
    assert held(table) == ["dee"]


def test_nobody_gives_the_floor_past_a_hold_but_to_say_back_or_to_a_challenge_in_turn() -> None:
    table = challenged()
    sentence = "We listen first. Their turn comes after a pause of 30 seconds, or when Ana says so."
    assert table.refused("chair", turns.GiveFloor(to="dee")) == sentence
    table.tap("chair", turns.GiveFloor(to="dee", purpose="say_back"))
    table.tap("dee", turns.EndTurn())
    table.tap("chair", turns.GiveFloor(to="bo"))
    assert table.refused("bo", turns.HandOn(to="dee")) == sentence


def test_no_hold_outlives_its_item_or_the_stay_of_whoever_challenged() -> None:
    table = challenged()
    table.tap("ana", people.Leave())
    assert held(table) == []
    table = challenged()
    table.tap("chair", agenda.StartItem(item=1, title="Rents"))
    assert held(table) == ["dee"]
    table.tap("chair", agenda.EndItem(item=1))
    table.tap("dee", signals.Signal(id="again", kind="speak"))
    assert [waiting.person for waiting in order(table.meeting)] == ["dee"]
    assert held(table) == []


def test_a_held_person_can_still_take_the_floor_and_the_record_says_so() -> None:
    table = challenged()
    table.tap("dee", turns.TakeFloor())
    assert table.of(turns.TurnStarted)[-1].got == "taken"


def test_only_who_challenged_says_whether_they_were_heard() -> None:
    table = challenged()
    heard = listening.AnswerHeardCheck(of="dee", answer="yes")
    for person in ("chair", "dee", "bo"):
        assert "Only the person who challenged" in table.refused(person, heard)
    assert table.refused("ana", heard) == ""


def test_rest_and_listen_goes_round_until_the_challenger_was_heard_or_hands_over() -> None:
    table = Table()
    rest = modes.SetMode(mode="rest_and_listen", asked_by="bo", queue="ana", votes=Votes(7, 1))
    assert "Most people did not agree" in table.refused(
        "chair", modes.SetMode(mode="rest_and_listen", asked_by="bo", votes=Votes(1, 7))
    )
    table.tap("chair", rest)
    assert (table.meeting.modes.challenger, table.meeting.listening.state) == ("ana", "listening")
    for answer in ("not_yet", "partly", "no"):
        table.tap("ana", turns.GiveFloor(to="dee", purpose="say_back"))
        assert table.meeting.listening.state == "saying_back"
        table.tap("dee", turns.EndTurn())
        assert table.meeting.listening.state == "checking"
        table.tap("ana", listening.AnswerHeardCheck(of="dee", answer=answer))
        assert table.meeting.listening.state == "listening"
    assert table.meeting.listening.offers_a_way_out
    table.tap("ana", listening.AnswerHeardCheck(of="dee", answer="yes"))
    assert (table.meeting.listening.state, table.meeting.modes.mode) == ("heard", "rest_and_listen")
    assert table.refused("chair", turns.GiveFloor(to="bo")) == "We rest and listen. Ana says who is next."
    table.tap("ana", handing_over.HandOver(power="queue", to="keeper"))
    assert (table.meeting.modes.mode, table.meeting.powers.holder("queue")) == ("open_queue", "keeper")


def test_a_pause_while_the_room_listens_is_part_of_it() -> None:
    table = Table()
    table.tap("chair", modes.SetMode(mode="rest_and_listen", asked_by="ana"))
    table.tap("chair", pauses.StartPause(kind="listening_pause"))
    assert table.meeting.listening.state == "pausing"
    table.tap("chair", pauses.EndPause())
    assert table.meeting.listening.state == "listening"
    table.tap("ana", turns.GiveFloor(to="dee", purpose="say_back"))
    table.tap("dee", turns.EndTurn())
    table.tap("chair", pauses.StartPause(kind="quiet_minute"))
    table.tap("chair", pauses.EndPause())
    assert table.meeting.listening.state == "checking"


def test_anyone_marks_what_sounds_already_sorted() -> None:
    table = Table()
    table.tap("bo", listening.MarkAlreadySorted(turn_of="dee"))
    assert "Nobody in this meeting" in table.refused("bo", listening.MarkAlreadySorted(turn_of="nobody"))
    assert table.of(listening.AlreadySortedMarked) == [listening.AlreadySortedMarked(turn_of="dee", person="bo")]


def test_another_challenger_answers_for_themselves_and_lifts_nobody_elses_hold() -> None:
    table = challenged()
    table.tap("dee", signals.Withdraw(id="d"))
    table.tap("dee", signals.Signal(id="back", kind="challenge", to="bo"))
    table.tap("chair", turns.GiveFloor(to="dee"))
    table.tap("dee", turns.EndTurn())
    assert held(table) == ["bo"]
    table.tap("ana", listening.AnswerMeNow())
    table.tap("ana", listening.AnswerHeardCheck(of="dee", answer="yes"))
    assert held(table) == ["bo"]
    table.tap("dee", listening.AnswerMeNow())
    assert held(table) == []


def test_rest_and_listen_goes_by_the_answers_of_whom_the_room_listens_to() -> None:
    table = challenged()
    table.tap("chair", modes.SetMode(mode="rest_and_listen", asked_by="bo"))
    table.tap("bo", turns.GiveFloor(to="dee", purpose="say_back"))
    table.tap("dee", turns.EndTurn())
    for answer in ("yes", "no"):
        table.tap("ana", listening.AnswerHeardCheck(of="dee", answer=answer))
        assert (table.meeting.listening.state, table.meeting.listening.rounds) == ("checking", 0)
    assert len(table.of(listening.HeardCheck)) == 2
