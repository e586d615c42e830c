"""The floor and the queue: how a turn is got and ended, who is next and why, and what a rule may not do."""

import pytest

from kiosk.meeting import agenda, go_round, lifecycle, modes, pauses, people, signals, turn_queue, turns
from kiosk.meeting.opening import AgreeRule
from kiosk.meeting.terms import Votes
from kiosk.meeting.turn_queue import next_up, order
from tests.table import Table


def ask(table: Table, person: str, kind: str = "speak", at: float | None = None, to: str = "") -> None:
    table.tap(person, signals.Signal(id=f"{person}-{kind}", kind=kind, to=to), at=at)


def line(table: Table) -> list[str]:
    return [waiting.person for waiting in order(table.meeting)]


def test_turns_begin_and_end_as_the_record_says() -> None:
    table = Table()
    table.tap("chair", turns.GiveFloor(to="ana"))
    table.tap("bo", turns.TakeFloor())
    table.tap("bo", turns.HandOn(to="cy"))
    table.tap("chair", turns.StopTurn(reason="safety"))
    table.tap("chair", turns.TakeFloor(in_role=True))
    table.tap("chair", turns.GiveFloor(to="dee"))
    table.tap("dee", turns.EndTurn(ended="time_up"))
    table.tap("ana", turns.TakeFloor())
    table.tap("ana", people.Leave())
    begun = [(event.person, event.got) for event in table.of(turns.TurnStarted)]
    ended = [(event.person, event.ended, event.ended_by) for event in table.of(turns.TurnEnded)]
    assert begun == [
        ("ana", "given"), ("bo", "taken"), ("cy", "given"), ("chair", "default"), ("dee", "given"), ("ana", "taken"),
    ]  # fmt: skip
    assert ended == [
        ("ana", "cut_off", "bo"), ("bo", "handed_on", ""), ("cy", "stopped", "chair"), ("chair", "finished", ""),
        ("dee", "time_up", ""), ("ana", "gave_up", ""),
    ]  # fmt: skip


def test_a_turn_open_when_the_item_or_the_meeting_ends_is_ended_by_it() -> None:
    table = Table()
    table.tap("chair", agenda.StartItem(item=1, title="One"))
    ask(table, "bo")
    table.tap("ana", turns.TakeFloor())
    table.tap("chair", agenda.EndItem(item=1))
    table.tap("ana", turns.TakeFloor())
    table.tap("chair", lifecycle.CloseMeeting())
    assert [event.ended for event in table.of(turns.TurnEnded)] == ["item_end", "item_end"]
    assert [(event.person, event.reason) for event in table.of(signals.SignalLapsed)] == [("bo", "item_ended")]


def test_the_floor_taken_by_who_speaks_and_speaking_in_a_role_that_is_not_theirs_are_refused() -> None:
    table = Table()
    table.tap("ana", turns.TakeFloor())
    assert table.refused("ana", turns.TakeFloor()) == "You are speaking now."
    assert "in that role" in table.refused("bo", turns.TakeFloor(in_role=True))
    assert table.refused("bo", turns.EndTurn()) == "Only the person speaking or the turn keeper can do this."


def test_a_start_of_a_turn_answers_the_named_request_or_the_oldest() -> None:
    table = Table()
    ask(table, "ana", "clarify")
    ask(table, "ana")
    table.tap("chair", turns.GiveFloor(to="ana"))
    assert list(table.meeting.signals.live) == ["ana-speak"]
    ask(table, "bo", "wording")
    ask(table, "bo")
    table.tap("ana", turns.HandOn(to="bo"))
    assert list(table.meeting.signals.live) == ["ana-speak", "bo-speak"]
    table.tap("chair", turns.GiveFloor(to="ana", answers="ana-speak"))
    assert table.refused("chair", turns.GiveFloor(to="ana", answers="bo-speak")) == "That request is somebody else's."


def test_next_carries_whom_the_presser_saw_and_a_stale_press_skips_nobody() -> None:
    table = Table()
    ask(table, "ana")
    ask(table, "bo")
    table.tap("ana", signals.Withdraw(id="ana-speak"))
    stale = turns.GiveFloor(to="ana", next_seen="ana")
    assert table.refused("chair", stale) == "Somebody else is next by now. Look again, then press Next."
    assert line(table) == ["bo"]
    table.tap("chair", turns.GiveFloor(to="bo", next_seen="bo"))
    assert table.refused("chair", turns.GiveFloor(to="bo", next_seen="bo"))


def test_one_live_place_a_person_and_all_other_signals_beside_it() -> None:
    table = Table()
    ask(table, "ana")
    for kind in ("speak", "respond", "challenge"):
        sentence = table.refused("ana", signals.Signal(id="again", kind=kind))
        assert sentence == "You are on the list."
    for kind in ("clarify", "wording", "process", "practical"):
        ask(table, "ana", kind)
    assert line(table) == ["ana"]


def test_people_go_in_the_order_they_asked_and_by_seat_in_the_same_moment() -> None:
    table = Table()
    for person in ("cy", "ana", "bo"):
        ask(table, person, at=5)
    assert line(table) == ["ana", "bo", "cy"]


def test_giving_to_somebody_who_is_not_next_names_who_was_waiting_and_leaves_the_queue() -> None:
    table = Table()
    ask(table, "ana")
    ask(table, "bo")
    table.tap("chair", turns.GiveFloor(to="bo"))
    assert table.of(turns.TurnStarted)[-1].waiting == ("ana",)
    table.tap("chair", turns.GiveFloor(to="dee"))
    assert table.of(turns.TurnStarted)[-1].waiting == ("ana",)
    assert line(table) == ["ana"]


def test_a_moved_person_keeps_the_place_as_the_queue_moves_up() -> None:
    table = Table()
    for person in ("ana", "bo", "cy", "dee"):
        ask(table, person)
    table.tap("chair", turn_queue.ReorderQueue(person="dee", to=2))
    assert line(table) == ["ana", "dee", "bo", "cy"]
    table.tap("chair", turns.GiveFloor(to="ana"))
    assert line(table) == ["dee", "bo", "cy"]
    (event,) = table.of(turn_queue.QueueReordered)
    assert (event.person, event.before, event.to, event.by, event.reason) == ("dee", 4, 2, "chair", "")
    assert "is not on the list" in table.refused("chair", turn_queue.ReorderQueue(person="notes", to=1))
    assert "There is no place 9" in table.refused("chair", turn_queue.ReorderQueue(person="bo", to=9))


def test_fair_turns_sort_by_turns_in_this_item_then_minutes_then_asking() -> None:
    table = Table(mode="fair_queue")
    table.tap("chair", turns.GiveFloor(to="ana"), at=10)
    table.tap("ana", turns.EndTurn(), at=100)
    table.tap("chair", turns.GiveFloor(to="bo"), at=100)
    table.tap("bo", turns.EndTurn(), at=110)
    ask(table, "ana", at=120)
    ask(table, "bo", at=121)
    ask(table, "cy", at=122)
    assert line(table) == ["cy", "bo", "ana"]
    table.tap("chair", agenda.StartItem(item=1, title="One"), at=130)
    assert line(table) == ["cy", "bo", "ana"]
    table.tap("chair", turns.GiveFloor(to="dee"), at=140)
    table.tap("dee", turns.EndTurn(), at=150)
    assert line(table) == ["bo", "cy", "ana"]


def test_turns_in_a_role_and_say_backs_are_no_turns_in_the_fair_order() -> None:
    table = Table(mode="fair_queue")
    table.tap("chair", turns.TakeFloor(in_role=True))
    table.tap("chair", turns.GiveFloor(to="ana", purpose="say_back"))
    table.tap("ana", turns.EndTurn())
    assert table.meeting.turns.had == {"chair": 0, "ana": 0}
    assert table.meeting.turns.floor_ms == {"chair": 1000, "ana": 1000}


def test_a_lift_counts_only_where_agreed_and_only_for_the_group_people_said_themselves() -> None:
    table = Table(mode="fair_queue")
    ask(table, "dee")
    ask(table, "ana")
    assert line(table) == ["dee", "ana"]
    table.tap("chair", AgreeRule(about="queue", rule="lift", lift=("lived_experience",), votes=Votes(8, 1)))
    assert line(table) == ["ana", "dee"]
    table.tap("ana", people.SetConsent(voice_group=False))
    assert line(table) == ["ana", "dee"]
    table.tap("chair", turns.GiveFloor(to="bo"))
    table.tap("bo", turns.EndTurn())
    assert line(table) == ["dee", "ana"]


def test_an_overtake_by_the_rule_is_recorded_and_a_persons_act_is_none() -> None:
    table = Table(mode="fair_queue")
    table.tap("chair", turns.GiveFloor(to="ana"))
    table.tap("ana", turns.EndTurn())
    ask(table, "ana")
    ask(table, "bo")
    table.tap("chair", turns.GiveFloor(to="bo", next_seen="bo"))
    (event,) = table.of(turn_queue.QueueReordered)
    assert (event.person, event.by) == ("ana", "rule")
    ask(table, "cy", "respond")
    table.tap("keeper", turn_queue.AllowReply(id="cy-respond"))
    assert next_up(table.meeting) == "cy"
    table.tap("chair", turns.GiveFloor(to="cy"))
    table.tap("chair", turns.GiveFloor(to="dee"))
    assert len(table.of(turn_queue.QueueReordered)) == 1


def test_a_reply_needs_the_turn_keeper_is_once_an_item_and_lapses_after_the_next_turn() -> None:
    table = Table()
    ask(table, "ana")
    table.tap("dee", turns.TakeFloor())
    ask(table, "bo", "respond")
    ask(table, "cy", "respond")
    assert line(table) == ["ana", "bo", "cy"]
    table.tap("keeper", turn_queue.AllowReply(id="cy-respond"))
    assert line(table) == ["cy", "ana", "bo"]
    table.tap("chair", turns.GiveFloor(to="cy"))
    assert table.refused("cy", signals.Signal(id="x", kind="respond")).startswith("You have replied once")
    table.tap("cy", turns.EndTurn())
    assert [(event.person, event.reason) for event in table.of(signals.SignalLapsed)] == [("bo", "turn_over")]


def test_come_back_to_me_lets_one_go_first_and_keeps_the_place() -> None:
    table = Table()
    for person in ("ana", "bo", "cy"):
        ask(table, person)
    table.tap("ana", signals.Signal(id="later", kind="later"))
    assert line(table) == ["bo", "ana", "cy"]
    table.tap("chair", turns.GiveFloor(to="bo"))
    assert line(table) == ["ana", "cy"]
    assert table.refused("dee", signals.Signal(id="x", kind="later")) == "You are not on the list."


def test_plain_words_and_slow_down_are_kept_without_their_author() -> None:
    table = Table()
    table.tap("ana", signals.Signal(id="secret", kind="plain_words"))
    kept = [one for one in table.happened() if isinstance(one.event, signals.SignalRaised)]
    assert [(one.who, one.by, one.event.id, one.event.person) for one in kept] == [("", "", "", "")]
    assert table.room.aside.notices.sentence(table.room.now) == "Plain words please."
    assert table.room.aside.notices.sentence(table.room.now + 20_000) == ""


@pytest.mark.parametrize("kind", ["break", "agree"])
def test_a_break_asked_for_and_an_agreement_live_in_memory_only(kind: str) -> None:
    table = Table()
    before = len(table.happened())
    table.tap("ana", turns.TakeFloor())
    table.tap("bo", signals.Signal(id="m", kind=kind))
    table.tap("ana", turns.EndTurn())
    assert len(table.happened()) == before + 2
    assert table.room.aside.notices.agreeing == set()


def test_the_facilitator_answers_how_we_do_it_or_sets_it_aside_with_a_reason_for_the_invited() -> None:
    table = Table()
    ask(table, "bo", "process")
    ask(table, "cy", "clarify")
    ask(table, "inv")
    table.tap("chair", signals.AnswerSignal(id="bo-process"))
    table.tap("chair", signals.AnswerSignal(id="cy-clarify", set_aside=True))
    assert "without a reason" in table.refused("chair", signals.AnswerSignal(id="inv-speak", set_aside=True))
    table.tap("chair", signals.AnswerSignal(id="inv-speak", set_aside=True, reason="Not their item."))
    became = {one.id: one.became for one in table.history().requests}
    assert became == {"bo-process": "answered", "cy-clarify": "set_aside", "inv-speak": "set_aside"}


def test_a_round_offers_everyone_once_by_seat_with_passes_at_the_end_and_who_runs_it_last() -> None:
    table = Table()
    table.tap("chair", modes.SetMode(mode="round", start_person="cy"))
    (changed,) = table.of(modes.ModeChanged)
    assert changed.offers == ("cy", "dee", "sup", "inv", "keeper", "notes", "ana", "bo", "chair")
    table.tap("chair", turns.GiveFloor(to="cy", got="drawn"))
    assert next_up(table.meeting) == "dee"
    table.tap("dee", go_round.PassTurn())
    table.tap("ana", people.Leave())
    for person in ("sup", "inv", "keeper", "notes", "bo", "chair"):
        assert next_up(table.meeting) == person
        table.tap("chair", turns.GiveFloor(to=person))
    assert next_up(table.meeting) == "dee"
    table.tap("chair", go_round.CloseRound())
    assert next_up(table.meeting) is None
    assert "no go-round" in Table().refused("ana", go_round.PassTurn())


def test_a_round_starts_somewhere_drawn_when_nobody_says_where() -> None:
    table = Table()
    table.tap("chair", modes.SetMode(mode="round"))
    (changed,) = table.of(modes.ModeChanged)
    assert changed.start_person == changed.offers[0] == "inv"  # the test's dice always throw 7


def test_pauses_last_until_they_are_ended() -> None:
    table = Table()
    table.tap("chair", pauses.StartPause(kind="quiet_minute", seconds=60))
    assert table.meeting.pause.seconds == 60
    table.tap("chair", pauses.EndPause())
    assert table.refused("chair", pauses.EndPause()) == "There is no pause now. The first turn ends one, too."
    assert table.refused("chair", pauses.StartPause(kind="break", seconds=0)).startswith("Say for how long")
