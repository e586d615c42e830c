"""Cards for the table, one a seat, printed from the desk; drawing and printing never hold up the windows."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from tempfile import gettempdir

from PySide6.QtCore import QObject, Signal

from kiosk.meeting.people import Person
from kiosk.tablets.http.join_code import JoinCard
from ui.background.task import Errands
from ui.room_bridge import RoomBridge

ON_A_SHEET = 6
NO_WAY_IN = "There is no network yet, so there is nothing to put on a card."
DRAWING = "The cards are being drawn."


class JoinCards(QObject):
    """`said` comes with what became of them."""

    said = Signal(str)

    def __init__(self, bridge: RoomBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._errands = bridge, Errands(self)

    def print(self) -> None:
        card, snapshot = self._bridge.join, self._bridge.snapshot
        if card is None or not card.typed or snapshot is None:
            self.said.emit(NO_WAY_IN)
            return
        seats = seats_of(snapshot.meeting.people.by_id.values())
        self.said.emit(DRAWING)
        self._bridge.call(lambda room: room.record.path, lambda path: self._send(card, seats, path))

    def _send(self, card: JoinCard, seats: list[int | None], record: Path | None) -> None:
        file = cards_file(record or Path(gettempdir(), "heard"))
        self._errands.send(lambda: _printed(card, seats, file), self.said.emit)

    def rest(self) -> None:
        """Until what is on its way is there."""
        self._errands.wait()


def cards_file(record: Path) -> Path:
    """Beside the record."""
    return record.with_name(f"{record.stem}-join-cards.pdf")


def seats_of(people: Iterable[Person]) -> list[int | None]:
    """A card for everybody who is expected, seats in their order, and what is left of the last sheet without a seat."""
    known = list(people)
    seats = sorted(one.seat for one in known if one.seat is not None)
    without = max(len(known), 1) - len(seats)
    return [*seats, *[None] * (without + -(len(seats) + without) % ON_A_SHEET)]


def _printed(card: JoinCard, seats: list[int | None], file: Path) -> str:
    from kiosk.paper.join_cards import print_join_cards  # what draws on paper is not needed before somebody prints
    from kiosk.summary.join_cards import WayIn

    wifi = (card.wifi.name, card.wifi.key, card.wifi.rows) if card.wifi else ("", "", ())
    return print_join_cards(WayIn(card.typed, card.code, card.rows, *wifi), seats, file)
