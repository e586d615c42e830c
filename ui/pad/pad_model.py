"""Where somebody at the shared pad is: at the seats, or a few cards deep in what they can tap."""

from __future__ import annotations

import weakref
from typing import Any

import msgspec
from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.forms.card import Card, Field, Offer, Seat, State
from kiosk.room.room import Ack
from ui.pad import slips as slip
from ui.pad.pad_view import filled, home, of_person, seats
from ui.pad.slips import Slips
from ui.room_bridge import Answer, RoomBridge

QML_IMPORT_NAME = "ui.pad"
QML_IMPORT_MAJOR_VERSION = 1

SEATS_ON_A_PAGE = 8
BUTTONS_ON_A_PAGE, WITH_THE_WAYS_OUT = 6, 8
AFTER_KEPT_MS, AFTER_REFUSED_MS, UNTOUCHED_MS = 2_500, 8_000, 60_000
WARNED_MS = 20_000  # before typed words are wiped
SENDING, HAS_IT = "Sending…", "The room has it."


@QmlElement
@QmlUncreatable("made in Python")
class PadModel(QObject):
    """Goes back to the seats by itself: soon after a tap, and after a minute untouched."""

    changed = Signal()
    turned = Signal()  # another card, or the seats: the keyboard starts at its top
    seatsChanged = Signal()
    deskWanted = Signal()
    shutWanted = Signal()  # its window was to be closed; the desk asks

    def __init__(self, bridge: RoomBridge, slips: Slips | None = None) -> None:
        super().__init__()
        self._bridge, self._slips = bridge, slips
        self._seats: State = State()
        self._first = 0
        self._person = ""
        self._cards: list[Card] = []
        self._page = 0
        self._fields: dict[tuple[str, str], Any] = {}  # what was typed or chosen, by card and field
        self._sentence = ""
        self._pressed = ""
        self._status = ""
        self._back = QTimer(self, singleShot=True)
        self._back.timeout.connect(self._untouched)
        self._warned = False
        bridge.changed.connect(self._look)
        self._look()

    # The seats

    @Property("QVariantList", notify=seatsChanged)
    def seats(self) -> list[dict[str, Any]]:
        """Eight at a time, clockwise round the table."""
        shown = self._all_seats()[self._first : self._first + SEATS_ON_A_PAGE]
        return [{"id": one.id, "seat": one.seat, "name": one.name} for one in shown]

    @Property(bool, notify=seatsChanged)
    def moreSeats(self) -> bool:
        return len(self._all_seats()) > SEATS_ON_A_PAGE

    @Property(str, notify=seatsChanged)
    def asking(self) -> str:
        return self._seats.card.title if self._seats.card else "Tap your seat."

    @Slot()
    def turnSeats(self) -> None:
        self._first = (self._first + SEATS_ON_A_PAGE) % max(SEATS_ON_A_PAGE, len(self._all_seats()))
        if self._first >= len(self._all_seats()):
            self._first = 0
        self.seatsChanged.emit()

    @Slot(str)
    def pick(self, person: str) -> None:
        self._person, self._cards, self._sentence = person, [], ""
        self._back.start(UNTOUCHED_MS)
        self._bridge.call(lambda room: of_person(room, person), self._picked)

    @Slot()
    def to_seats(self) -> None:
        """Nothing of the person stays behind."""
        self._person, self._cards, self._sentence, self._pressed, self._status = "", [], "", "", ""
        self._fields.clear()
        self._warned = False
        self._back.stop()
        self._turn()

    # One person's cards

    @Property(bool, notify=changed)
    def atSeats(self) -> bool:
        return not self._cards

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._card.title

    @Property(str, notify=changed)
    def text(self) -> str:
        return "\n".join((self._card.above, *self._card.text)).strip()

    @Property(str, notify=changed)
    def sentence(self) -> str:
        return self._sentence

    @Property("QVariantList", notify=changed)
    def buttons(self) -> list[dict[str, Any]]:
        return [self._button(offer) for offer in self._on_page()]

    @Property(bool, notify=changed)
    def morePages(self) -> bool:
        return len(self._offers()) > self._per_page

    @Property("QVariantList", notify=changed)
    def fields(self) -> list[dict[str, Any]]:
        return [self._field(field) for field in self._card.fields]

    @Slot(str, "QVariant")
    def fill(self, name: str, value: Any) -> None:
        """What was typed or chosen, until it is sent or the pad goes back to the seats."""
        self._fields[self._card.id, name] = value
        was_warned = self._warned
        self._wait_longer()
        if was_warned or any(field.name == name and field.kind == "choice" for field in self._card.fields):
            self.changed.emit()

    @Property(bool, notify=changed)
    def warned(self) -> bool:
        """Nobody touched it for a while: what was typed goes soon."""
        return self._warned

    @Slot()
    def stay(self) -> None:
        """Somebody is still here."""
        self._wait_longer()
        self.changed.emit()

    @Slot()
    def turn(self) -> None:
        self._page = (self._page + 1) % -(-len(self._offers()) // self._per_page)
        self._turn()

    @Slot()
    def back(self) -> None:
        """One card back; from the first, to the seats."""
        self._cards = self._cards[:-1]
        self._page, self._sentence, self._pressed = 0, "", ""
        if self._cards:
            self._turn()
        else:
            self.to_seats()

    @Slot(str)
    def press(self, offer_id: str) -> None:
        offer = next((one for one in self._offers() if one.id == offer_id), None)
        if offer is None or self._status == "sending":
            return
        self._wait_longer()
        if offer is slip.OFFER and self._slips:
            self._print(self._slips)
            return
        missing = self._missing(offer)
        if missing:
            self._pressed, self._status, self._sentence = offer.id, "", f"Please fill in: {missing}"
            self.changed.emit()
            return
        does = filled(offer, self._typed())
        if does is not None:
            self._pressed, self._status, self._sentence = offer.id, "sending", "" if offer.quiet else SENDING
            person = self._person
            self._bridge.tap(does, who=person, done=lambda answer: self._done(answer, offer, person))
        elif offer.opens:
            self._open(offer.opens)
        self.changed.emit()

    # Inside

    def _wait_longer(self) -> None:
        self._warned = False
        self._back.start(UNTOUCHED_MS)

    def _untouched(self) -> None:
        """Words that somebody typed are never wiped without a warning."""
        if self._warned or not any(self._fields.values()) or self._status == "sent":
            self.to_seats()
            return
        self._warned = True
        self._back.start(WARNED_MS)
        self.changed.emit()

    @property
    def _card(self) -> Card:
        return self._cards[-1] if self._cards else Card(id="", title="")

    def _missing(self, offer: Offer) -> str:
        """The first field that must be filled in before the card can be sent, and is not."""
        if offer != self._card.send:
            return ""
        empty = (one for one in self._card.fields if one.required and self._value(self._card, one) == "")
        return next((one.words for one in empty), "")

    def _value(self, card: Card, field: Field) -> Any:
        return self._fields.get((card.id, field.name), "")

    def _typed(self) -> dict[str, Any]:
        """What was filled in on this card and on those it was opened from."""
        typed = {field.name: self._value(card, field) for card in self._cards for field in card.fields}
        return {name: value for name, value in typed.items() if value != ""}

    def _all_seats(self) -> tuple[Seat, ...]:
        return self._seats.pad.seats if self._seats.pad else ()

    def _offers(self) -> list[Offer]:
        prints = self._card.id == "care" and self._slips and self._slips.has_printer
        return [*self._card.offers, *([self._card.send] if self._card.send else []), *([slip.OFFER] if prints else [])]

    def _print(self, slips: Slips) -> None:
        """The pad stays here, so that the same person can still answer."""
        person, self._status, self._pressed, self._sentence = self._person, "sending", slip.OFFER.id, SENDING
        self.changed.emit()
        me = weakref.proxy(self)
        slips.print(lambda said: me._printed(person, said))

    def _printed(self, person: str, said: str) -> None:
        self._status = ""
        if person == self._person:
            self._sentence = said
            self.changed.emit()

    def _on_page(self) -> list[Offer]:
        first = self._page * self._per_page
        return self._offers()[first : first + self._per_page]

    @property
    def _per_page(self) -> int:
        """Six choices, or all eight where two of them are ways out that must always be there."""
        choices = sum(1 for one in self._offers() if one.weight != "way_out")
        fits = len(self._offers()) <= WITH_THE_WAYS_OUT and len(self._card.text) < 2 and not self._card.fields
        whole = fits and choices <= BUTTONS_ON_A_PAGE
        return WITH_THE_WAYS_OUT if whole else BUTTONS_ON_A_PAGE

    def _button(self, offer: Offer) -> dict[str, Any]:
        pressed = offer.id == self._pressed and not offer.quiet
        return {
            "id": offer.id,
            "words": offer.words,
            "second": self._sentence if pressed and self._sentence else offer.second,
            "solid": offer.weight == "solid",
            "sand": offer.weight == "way_out",
            "core": offer.core,
            "quiet": offer.quiet,
            "status": self._status if pressed else offer.state,
        }

    def _field(self, field: Field) -> dict[str, Any]:
        value = self._value(self._card, field)
        options = [{"value": one.value, "words": one.words, "chosen": one.value == value} for one in field.options]
        return msgspec.to_builtins(field) | {"options": options, "value": value}

    def _open(self, card: Card) -> None:
        self._cards.append(card)
        self._page, self._sentence, self._pressed, self._status = 0, "", "", ""
        self._turn()

    def _turn(self) -> None:
        self.changed.emit()
        self.turned.emit()

    def _picked(self, state: State | None) -> None:
        if state is None:
            self.to_seats()
        elif not self._cards:
            self._open(home(state))

    def _done(self, answer: Answer, offer: Offer, person: str) -> None:
        if person != self._person:
            return
        kept = isinstance(answer, Ack)
        self._status = "sent" if kept else "not_sent"
        self._sentence = (HAS_IT if not offer.quiet else "") if kept else str(answer)
        self._back.start(AFTER_KEPT_MS if kept else AFTER_REFUSED_MS)
        if kept and offer.opens:
            self._open(offer.opens)
            self._back.start(UNTOUCHED_MS)
        self.changed.emit()

    def _look(self) -> None:
        self._bridge.call(seats, self._seen)

    def _seen(self, state: State) -> None:
        state = msgspec.structs.replace(state, seq=0)
        if state != self._seats:
            self._seats = state
            self._first = min(self._first, max(0, len(self._all_seats()) - 1)) // SEATS_ON_A_PAGE * SEATS_ON_A_PAGE
            self.seatsChanged.emit()
