"""What a device shows, cut in parts: each is sent whole when it changed, and a card when its row is opened.

Parts: `me`, `floor`, `question`, `place`, `asked`, `home`, `list.GROUP`, `notes`, `pad`, `cover`, and `card.ROW`, a
private one, so that no request ever shows who opened it. A tag says what a part or a card is like.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import blake2b

import msgspec
from msgspec.structs import replace

from kiosk.forms.card import Card, Offer, State, Stop

LIST, CARD = "list.", "card."
NAMES = frozenset({"me", "floor", "question", "place", "asked", "home", "notes", "pad", "cover"})
_encode = msgspec.json.Encoder().encode


class Floor(msgspec.Struct, frozen=True, omit_defaults=True):
    """Who speaks and who is next, and how we take turns: the same for all of one language."""

    speaks: str = ""
    say: str = ""
    language: str = "en"


class Place(msgspec.Struct, frozen=True, omit_defaults=True):
    """Where I stand, and the way to my turn."""

    title: str = ""
    line: str = ""
    yours: bool = False
    stops: tuple[Stop, ...] = ()


class Cover(msgspec.Struct, frozen=True, omit_defaults=True):
    """What stands over a page nobody touches."""

    card: Card
    shared: bool = False


class Message(msgspec.Struct, frozen=True):
    """The parts that changed, null for one that is gone; `seq` grows within one `epoch`."""

    epoch: str
    seq: int
    parts: dict[str, msgspec.Raw | None]
    tags: dict[str, str]


class Parts:
    """All of a state in JSON, part by part; `salt` keeps what a part says out of its tag."""

    def __init__(self, state: State, salt: bytes) -> None:
        self.epoch, self.seq = state.epoch, state.seq
        self._salt = salt
        self.cards: dict[str, tuple[str, bytes]] = {}  # what rows open, with its tag, by the row's id
        self._bodies = {name: _encode(value) for name, value in self._cut(state)}
        self.tags = {name: self._tag(body) for name, body in self._bodies.items()}

    def message(self, have: Mapping[str, str]) -> bytes:
        """What differs from the parts with these tags, as JSON."""
        changed = [name for name, tag in self.tags.items() if have.get(name) != tag]
        gone = [name for name in have if name not in self.tags and (name in NAMES or name.startswith((LIST, CARD)))]
        parts = {name: msgspec.Raw(self._bodies[name]) for name in changed}
        tags = {name: self.tags[name] for name in changed}
        return _encode(Message(self.epoch, self.seq, {**parts, **dict.fromkeys(gone)}, tags))

    def _cut(self, state: State) -> Iterator[tuple[str, object]]:
        if state.me:
            yield "me", state.me
        yield "floor", Floor(state.floor, state.say, state.language)
        if state.question:
            yield "question", state.question
        yield "place", Place(state.title, state.line, state.yours, state.stops)
        if state.card:
            yield "asked", state.card
        if state.notice:
            yield "notes", state.notice
        if state.pad:
            yield "pad", state.pad
        if state.cover:
            yield "cover", Cover(state.cover, state.shared)
        yield from self._rows(state)

    def _rows(self, state: State) -> Iterator[tuple[str, object]]:
        private: dict[str, Card] = {}
        groups: dict[str, list[Offer]] = {}
        for row in state.more:
            groups.setdefault(LIST + row.about, []).append(self._named(row, private))
        if state.offers:
            yield "home", [self._named(row, private) for row in state.offers]
        yield from groups.items()
        yield from private.items()

    def _named(self, row: Offer, private: dict[str, Card]) -> Offer:
        """The row with the name of its card in the card's place."""
        if row.opens is None:
            return row
        if row.quiet:
            private[CARD + row.id] = row.opens
            return replace(row, opens=None, card=row.id)
        body = _encode(row.opens)
        tag = self._tag(body)
        self.cards[row.id] = (tag, body)
        return replace(row, opens=None, card=row.id, tag=tag)

    def _tag(self, body: bytes) -> str:
        return blake2b(body, digest_size=4, key=self._salt).hexdigest()


def read_tags(told: str) -> dict[str, str]:
    """`me:1f0c22aa,floor:…`, as a page says what it has; what is not so says nothing."""
    pairs = (one.partition(":") for one in told.split(","))
    return {name: tag for name, _, tag in pairs if tag}
