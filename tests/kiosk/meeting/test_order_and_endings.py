"""What ends by itself, and what changes who is before whom: the queue, go-rounds, the piece, listening, pauses."""

from kiosk.meeting import agenda, go_round, lifecycle, modes, pauses, people, signals, turn_queue, turns
from kiosk.meeting.opening import AgreeRule
from kiosk.meeting.terms import Votes
from kiosk.meeting.turn_queue import next_up, order
from tests.table import Table


def waiting_at(mode: str = "open_queue", people_: str = "ana bo cy") -> Table:
    table = Table(mode=mode)
    for one in people_.split():
        table.tap(one, signals.Signal(id=one, kind="speak"))
    return table


def line(table: Table) -> list[str]:
    return [waiting.person for waiting in order(table.meeting)]


def test_come_back_to_me_lets_one_go_first_and_nothing_else_changes_that() -> None:
    table = waiting_at()
    table.tap("ana", signals.Signal(id="", kind="later"))
    assert line(table) == ["bo", "ana", "cy"]
    table.tap("bo", signals.Withdraw(id="bo"))
    assert line(table) == ["ana", "cy"]
    table.tap("chair", turns.GiveFloor(to="dee"))
    assert line(table) == ["ana", "cy"]


def test_come_back_to_me_with_nobody_behind_lets_the_next_to_come_go_first() -> None:
    table = waiting_at(people_="ana")
    table.tap("ana", signals.Signal(id="", kind="later"))
    for one in ("bo", "cy"):
        table.tap(one, signals.Signal(id=one, kind="speak"))
    assert line(table) == ["bo", "ana", "cy"]


def test_a_moved_place_is_kept_whoever_goes_behind_it_or_comes() -> None:
    table = waiting_at(people_="ana bo cy dee")
    table.tap("chair", turn_queue.ReorderQueue(person="dee", to=2))
    table.tap("cy", people.Leave())
    table.tap("keeper", signals.Signal(id="k", kind="speak"))
    assert line(table) == ["ana", "dee", "bo", "keeper"]
    table.tap("chair", turns.GiveFloor(to="ana"))
    assert line(table) == ["dee", "bo", "keeper"]


def test_who_was_let_in_to_reply_goes_next_and_everybody_else_stays_as_they_were() -> None:
    table = waiting_at()
    table.tap("dee", signals.Signal(id="d", kind="respond"))
    table.tap("chair", turn_queue.ReorderQueue(person="cy", to=1))
    table.tap("chair", turn_queue.AllowReply(id="d"))
    assert line(table) == ["dee", "cy", "ana", "bo"]


def in_round(start: str = "ana", *leaves: str) -> Table:
    table = Table()
    for one in leaves:
        table.tap(one, people.Leave())
    table.tap("chair", modes.SetMode(mode="round", start_person=start, votes=Votes(8, 0)))
    return table


def offers(table: Table) -> list[str]:
    going = table.meeting.modes.round
    return list(going.offers) if going else []


def test_who_was_passed_over_in_silence_is_offered_again_at_the_end_and_has_not_passed() -> None:
    table = in_round()
    table.tap("chair", turns.GiveFloor(to="cy"))
    assert offers(table)[0] == "dee"
    assert offers(table)[-2:] == ["ana", "bo"]
    assert not table.of(go_round.TurnPassed)


def test_who_takes_the_floor_in_a_round_takes_nobodys_offer() -> None:
    table = in_round()
    table.tap("cy", turns.TakeFloor())
    assert offers(table)[:2] == ["ana", "bo"]


def test_who_leaves_and_is_back_is_offered_last_and_who_comes_late_before_who_runs_it() -> None:
    table = in_round("ana", "dee")
    table.tap("bo", people.Leave())
    table.tap("ana", go_round.PassTurn())
    table.tap("bo", people.Join())
    table.tap("dee", people.Join())
    assert offers(table)[-4:] == ["dee", "chair", "ana", "bo"]
    table.tap("chair", turns.GiveFloor(to="cy"))
    table.tap("cy", people.Leave())
    table.tap("cy", people.Join())
    assert "cy" not in offers(table)


def test_everybody_has_begun_a_round_before_anybody_is_drawn_again() -> None:
    table = Table()
    others = len(table.meeting.people.here()) - 1
    begun = []
    for _ in range(others * 2):
        table.tap("chair", modes.SetMode(mode="round", votes=Votes(8, 0)))
        begun.append(offers(table)[0])
    assert len(set(begun[:others])) == len(set(begun[others:])) == others


def test_a_round_that_is_over_takes_no_hand_and_the_queue_goes_on() -> None:
    table = in_round()
    table.tap("chair", agenda.StartItem(item=1, title="One"))
    table.tap("bo", signals.Signal(id="b", kind="speak"))
    assert next_up(table.meeting) == "ana"
    table.tap("chair", agenda.EndItem(item=1))
    assert [event.ended_by for event in table.of(go_round.RoundClosed)] == ["item_ended"]
    assert table.refused("cy", go_round.PassTurn()) == "The go-round is over. You can ask to speak."
    table.tap("cy", signals.Signal(id="c", kind="speak"))
    assert (next_up(table.meeting), table.meeting.powers.holder("queue")) == ("cy", "rule")


def test_the_piece_lies_with_nobody_until_whoever_keeps_the_turns_hands_it_out() -> None:
    table = Table()
    table.tap("chair", modes.SetMode(mode="talking_piece", votes=Votes(8, 0)))
    for lost in (turns.EndTurn(), turns.HandOn(), people.Leave()):
        table.tap("keeper", turns.GiveFloor(to="ana"))
        assert "Whoever has the piece" in table.refused("chair", turns.GiveFloor(to="bo"))
        table.tap("ana", lost)
        assert table.refused("bo", turns.GiveFloor(to="bo")) == "Nobody has the piece now. Chair hands it out."
        assert table.meeting.powers.holder("queue") == "piece"


def test_rest_and_listen_and_pairs_end_with_the_item_and_give_back_what_was_before() -> None:
    for mode in ("rest_and_listen", "pairs"):
        table = Table(mode="fair_queue")
        table.tap("chair", agenda.StartItem(item=1, title="One"))
        table.tap("chair", modes.SetMode(mode=mode, asked_by="ana", votes=Votes(8, 0)))
        table.tap("chair", agenda.EndItem(item=1))
        assert (table.meeting.modes.mode, table.meeting.powers.holder("queue")) == ("fair_queue", "rule")
        assert table.of(modes.ModeChanged)[-1].ended_by == "item_ended"


def test_rest_and_listen_inside_pairs_inside_a_round_go_back_one_after_the_other() -> None:
    table = in_round()
    table.tap("ana", go_round.PassTurn())
    table.tap("chair", modes.SetMode(mode="pairs", votes=Votes(8, 0)))
    table.tap("chair", modes.SetMode(mode="rest_and_listen", asked_by="cy", votes=Votes(8, 0)))
    table.tap("cy", people.Leave())
    assert (table.meeting.modes.mode, table.meeting.powers.holder("queue")) == ("pairs", "none")
    table.tap("chair", agenda.StartItem(item=1, title="One"))
    table.tap("chair", agenda.EndItem(item=1))
    assert table.meeting.modes.mode == "round"
    assert (offers(table)[0], offers(table)[-1], "cy" in offers(table)) == ("bo", "ana", False)


def test_the_queue_goes_to_who_runs_it_when_whoever_held_it_before_has_gone_too() -> None:
    table = Table()
    table.tap("chair", modes.SetMode(mode="open_queue", queue="bo"))
    table.tap("chair", modes.SetMode(mode="rest_and_listen", asked_by="ana", votes=Votes(8, 0)))
    table.tap("bo", people.Leave())
    table.tap("ana", people.Leave())
    assert table.meeting.powers.holder("queue") == "chair"


def test_the_first_turn_given_or_taken_ends_a_pause_and_so_does_the_close() -> None:
    for begins in (turns.GiveFloor(to="ana"), turns.TakeFloor()):
        table = Table()
        table.tap("chair", pauses.StartPause(kind="break", seconds=600))
        table.tap("chair", begins)
        assert (len(table.of(pauses.PauseEnded)), table.meeting.pause) == (1, None)
        table.tap("chair", pauses.StartPause(kind="break", seconds=600))
        table.tap("chair", lifecycle.CloseMeeting())
        assert len(table.of(pauses.PauseEnded)) == 2


def test_whoever_challenges_starts_rest_and_listen_as_the_group_set_it_and_nobody_else_alone() -> None:
    table = Table()
    alone = modes.SetMode(mode="rest_and_listen", asked_by="ana")
    table.tap("ana", signals.Signal(id="c", kind="challenge"))
    assert table.refused("ana", alone)
    table.tap("chair", AgreeRule(about="queue", rule="asked", challenger_starts=True, votes=Votes(8, 0)))
    assert table.refused("bo", modes.SetMode(mode="rest_and_listen", asked_by="bo"))
    table.tap("ana", alone)
    assert (table.meeting.modes.mode, table.meeting.powers.holder("queue")) == ("rest_and_listen", "ana")


def test_who_had_asked_when_they_left_or_the_item_ended_is_known_until_they_ask_or_it_is_over() -> None:
    table = waiting_at(people_="ana bo")
    table.tap("ana", people.Leave())
    assert table.meeting.signals.again == {"ana": "left"}
    table.tap("ana", people.Join())
    table.tap("ana", signals.Signal(id="again", kind="speak"))
    assert table.meeting.signals.again == {}
    table.tap("chair", agenda.StartItem(item=1, title="One"))
    table.tap("chair", agenda.EndItem(item=1))
    assert table.meeting.signals.again == {"ana": "item_ended", "bo": "item_ended"}
    table.tap("chair", agenda.StartItem(item=2, title="Two"))  # also where it ends the one before
    assert table.meeting.signals.again == {"ana": "left", "bo": "left"}
    table.tap("ana", signals.Signal(id="kept", kind="speak"))
    assert table.meeting.signals.again == {"bo": "left"}
    table.tap("chair", agenda.EndItem(item=2))
    assert table.meeting.signals.again == {"ana": "item_ended"}
