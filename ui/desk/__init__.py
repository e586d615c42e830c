"""The facilitator's own screen: who is next, what can be done now, and what only they should know."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtQuick import QQuickWindow

from kiosk.meeting.repair import UnsaidAdded

if TYPE_CHECKING:
    from ui.program import Heard


def open_desk(heard: Heard) -> QQuickWindow:
    """The desk's window, not yet shown."""
    from ui.desk.at_room_screen import AtRoomScreen
    from ui.desk.desk_model import DeskModel
    from ui.desk.join_cards import JoinCards

    assert heard.bridge is not None
    cards = JoinCards(heard.bridge)

    def print_cards(_: str) -> None:
        """Where what became of them is said."""
        if model.page != "joining":
            model.turn("joining")
        cards.print()

    calls = {**_calls(heard), "join_cards": print_cards}
    model = DeskModel(heard.bridge, calls, practice=heard.practice)
    heard.beside = model.beside
    cards.setParent(model)
    cards.said.connect(model.joining.tellOfCards)
    window = heard.windows.open("desk/Desk.qml", desk=model, tray=model.tray, room=heard.room)
    window.destroyed.connect(model.rest)
    window.destroyed.connect(cards.rest)
    heard.placing.said.connect(model.displaySays)
    heard.placing.seenByOthers.connect(model.seenByOthers)
    model.seenByOthers(heard.placing.others_see)
    if heard.room is not None:
        heard.room.joiningChanged.connect(model.joining.joins)
        at_room_screen = AtRoomScreen(heard.bridge, model, heard.room.say_at_foot)
        heard.room.pressed.connect(at_room_screen.pressed)
        heard.placing.seenByOthers.connect(heard.room.one_display)
        heard.room.one_display(heard.placing.others_see)
        model.joining.joins(heard.room.joining)
    return window


def _calls(heard: Heard) -> dict[str, Callable[[str], None]]:
    """What the desk can ask of the rest of the program."""
    return {
        "close": lambda _: heard.show_close(),
        "show_past": lambda _: heard.show_past(),
        "show_guide": lambda _: heard.show_guide(),
        "leave_room": heard.leave_room_screen,
        "leave_heard": lambda _: heard.quit(),
        "return_to_room": lambda _: heard.return_to_room_screen(),
        "toggle_desk": lambda _: heard.toggle_desk(),
        "show_pad": lambda _: heard.show_pad(),
        "shut_pad": heard.shut_pad,
        **{name: _on_room_screen(heard, name) for name in ("next_page", "previous_page", "toggle_join")},
        "show_opening": lambda _: heard.room.show_opening(1) if heard.room else None,
        "hide_opening": lambda _: _back_to_the_meeting(heard),
        "show_unsaid": lambda _: _show_unsaid(heard),
        "show_written": lambda _: _show_written(heard),
    }


def _back_to_the_meeting(heard: Heard) -> None:
    if heard.room:
        heard.room.hide_pages()
        heard.room.show_opening(0)


def _show_unsaid(heard: Heard) -> None:
    """In the order of the alphabet, which says nothing of when and whose."""
    if heard.room and heard.bridge:
        said = {one.event.text for one in heard.bridge.history if isinstance(one.event, UnsaidAdded)}
        lines = [f"“{words}”" for words in sorted(said, key=str.casefold)]
        heard.room.show_pages([["What is not being said", *lines]])


def _show_written(heard: Heard) -> None:
    from ui.desk.actions.writing import written_lines

    if heard.room and heard.bridge:
        heard.room.show_pages([["Written down", *written_lines(heard.bridge.history)]])


def _on_room_screen(heard: Heard, page: str) -> Callable[[str], None]:
    def turn(_: str) -> None:
        if heard.room:
            getattr(heard.room, page)()

    return turn
