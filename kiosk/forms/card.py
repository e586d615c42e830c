"""The shapes that the tablet page and the pad draw: offers, cards, fields and the whole state of one device."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

import msgspec
from msgspec.structs import replace

from kiosk.meeting.promises import RateLadder
from kiosk.meeting.repair import AddUnsaid
from kiosk.meeting.signals import Signal, is_in_memory
from kiosk.private.feelings import Private
from kiosk.words.tablet_page import About

Weight = Literal["solid", "outlined", "way_out"]


class Shape(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What is left out says its default: no words, no card, not core, not quiet."""


class Option(Shape, frozen=True):
    """`value` is what goes into the tap."""

    value: str | bool
    words: str


class Field(Shape, frozen=True):
    """Something to fill in; what was typed goes into the tap under `name`."""

    name: str
    words: str
    kind: Literal["text", "long", "choice", "number"]
    options: tuple[Option, ...] = ()
    required: bool = False
    max: int = 0


class TapShape(Shape, frozen=True):
    """What a press sends: a command, as it is or with fields filled in; `for_` is whose it is on a shared pad."""

    does: Any
    private: bool = False
    for_: str = msgspec.field(default="", name="for")


class Offer(Shape, frozen=True):
    """One button: what it says, how heavy it is drawn, what it sends and which card it opens.

    `about` is the group of the list it stands in; `beside` that it shares a line with the button before it.
    `hush`: its second words tell what somebody did in private, so they are not seen while nobody touches the page.
    On its way to a tablet a row names its `card`, with a `tag` of what is on it, in the place of what it opens.
    """

    id: str
    words: str
    second: str = ""
    weight: Weight = "outlined"
    core: bool = False
    tap: TapShape | None = None
    opens: Card | None = None
    quiet: bool = False
    hush: bool = False
    state: Literal["", "sent"] = ""
    about: About = ""
    beside: bool = False
    card: str = ""
    tag: str = ""


class Steps(Shape, frozen=True):
    now: int
    of: int


class Card(Shape, frozen=True):
    """One thing asked; `above` stands small over the title, `steps` says how far one is.

    A card that `stays` takes several taps: each is answered in its own row. `aloud` names the field whose words the
    device itself can say.
    """

    id: str
    title: str
    above: str = ""
    text: tuple[str, ...] = ()
    offers: tuple[Offer, ...] = ()
    fields: tuple[Field, ...] = ()
    send: Offer | None = None
    back: bool = False
    steps: Steps | None = None
    stays: bool = False
    aloud: str = ""


class Stop(Shape, frozen=True):
    """One place on the way to a turn."""

    words: str = ""
    label: str = ""
    me: bool = False
    gap: bool = False


class Shown(Shape, frozen=True):
    """The question as it stands, with where its words come from."""

    words: str
    label: str


class Me(Shape, frozen=True):
    name: str


class Seat(Shape, frozen=True):
    seat: int
    name: str
    id: str


class Seats(Shape, frozen=True):
    seats: tuple[Seat, ...]


class State(msgspec.Struct, frozen=True, kw_only=True):
    """All that one device shows; `seq` grows within one `epoch`.

    `line` is my place, `yours` that it is my turn now, `floor` who speaks and who is next, the same for all.
    """

    epoch: str = ""
    seq: int = 0
    me: Me | None = None
    title: str = ""
    line: str = ""
    yours: bool = False
    floor: str = ""
    stops: tuple[Stop, ...] = ()
    say: str = ""
    question: Shown | None = None
    card: Card | None = None
    offers: tuple[Offer, ...] = ()
    more: tuple[Offer, ...] = ()
    notice: str = ""
    pad: Seats | None = None
    cover: Card | None = None  # stands over what is opened after a minute without a touch; `shared`: over everything
    shared: bool = False
    language: str = "en"


def is_private(does: object) -> bool:
    """Whether a tap may never be kept on a device, not even until it is sent."""
    if isinstance(does, Signal):
        return is_in_memory(does.kind)
    return isinstance(does, Private | RateLadder | AddUnsaid)


def tapping(name: str, words: str, does: object, private: bool = False, **more: Any) -> Offer:
    """An offer that sends a command."""
    return Offer(id=name, words=words, tap=TapShape(does=does, private=private or is_private(does)), **more)


def opening(name: str, words: str, card: Card, **more: Any) -> Offer:
    """An offer that shows a card first."""
    return Offer(id=name, words=words, opens=card, **more)


def asking(name: str, words: str, does: object, *fields: Field, text: Sequence[str] = (), **more: Any) -> Offer:
    """An offer that opens a card with fields, and sends the command with what was filled in."""
    send = tapping(f"{name}-send", "Send it", does, weight="solid")
    card = Card(id=name, title=words, text=tuple(text), fields=fields, send=send, back=True)
    return opening(name, words, card, **more)


def going_on(name: str, title: str, further: Card, *fields: Field, text: Sequence[str] = ()) -> Card:
    """A card with fields that goes on to another; a tap carries what was filled in on all the cards that led to it."""
    on = opening(f"{name}-on", "Go on", further, weight="solid")
    return Card(id=name, title=title, text=tuple(text), fields=fields, send=on, back=True)


def aimed(shape: Any, person: str) -> Any:
    """The same offer or card with every tap in it made for this person, as a shared pad needs it."""
    if isinstance(shape, TapShape):
        return replace(shape, for_=person)
    if isinstance(shape, tuple):
        return tuple(aimed(one, person) for one in shape)
    if isinstance(shape, Offer):
        return replace(shape, tap=aimed(shape.tap, person), opens=aimed(shape.opens, person))
    if isinstance(shape, Card):
        return replace(shape, offers=aimed(shape.offers, person), send=aimed(shape.send, person))
    if isinstance(shape, State):
        held = {name: aimed(getattr(shape, name), person) for name in ("card", "offers", "more")}
        return replace(shape, **held)
    return shape
