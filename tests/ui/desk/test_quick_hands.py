"""Somebody types on at the desk faster than the room answers."""

from __future__ import annotations

from kiosk.meeting.signals import SignalRaised
from tests.ui.desk.test_window import board, waiting

__all__ = ["board", "waiting"]


def test_hands_are_put_up_one_after_the_other_without_waiting_for_the_room(board):
    """Faster than the room answers: no letter of a name is taken for a key of the desk, and none goes astray."""
    for name in ("Dez", "Tomasz", "Amina"):
        board.keys("H")
        board.types(name)
        board.keys("Enter")
    board.wait_for(SignalRaised, 3)
    assert [one.person for one in board.kept(SignalRaised)] == ["A2", "A4", "A1"]
    assert (board.desk.tray.shown, board.desk._opened, board.desk.page) == (False, None, "")


def test_what_the_room_refuses_comes_back_as_it_was_filled_in(waiting):
    waiting.keys("H")
    waiting.types("Dez")
    waiting.keys("Enter")
    waiting.qtbot.waitUntil(lambda: waiting.desk.tray.shown and waiting.desk.tray.refused != "")
    assert "Dez" in waiting.reads()
    waiting.keys("Esc")
    assert not waiting.desk.tray.shown
