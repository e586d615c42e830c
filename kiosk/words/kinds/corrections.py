"""What was kept wrong and put right, how that was settled, and at whose request words were taken out."""

from __future__ import annotations

from msgspec import Struct

from kiosk.meeting.agenda import State as ItemState
from kiosk.meeting.putting_right import How, What
from kiosk.meeting.repair import RequestedBy


class PutRightWords(Struct, frozen=True, kw_only=True):
    """A thing that can be put right."""

    button: str  # desk; "" for what is put right elsewhere
    print: str  # with {which} and {minute} where they belong, {power} of whom held one


PUT_RIGHT: dict[What, PutRightWords] = {
    "name": PutRightWords(button="", print="A name."),
    "item": PutRightWords(button="An item", print="An item."),
    "wording": PutRightWords(button="The words of the question", print="Wording {which}."),
    "decision": PutRightWords(button="What was decided", print="The decision."),
    "whose_turn": PutRightWords(button="Whose turn it was", print="Whose turn it was at minute {minute}."),
    "holder": PutRightWords(button="Who held a power", print="{power} at minute {minute}."),
}


class SettledWords(Struct, frozen=True, kw_only=True):
    """How it was settled that something was wrong."""

    button: str
    print: str  # with {who} said so


SETTLED: dict[How, SettledWords] = {
    "": SettledWords(button="", print=""),
    "votes": SettledWords(button="The group voted", print="We agreed to that."),
    "said": SettledWords(button="The room said yes", print="{who} said that the group agreed."),
    "theirs": SettledWords(button="Both whom it is about said yes", print="Whom it is about said yes."),
}


class TakenOutWords(Struct, frozen=True, kw_only=True):
    print: str  # before "request"; "" for what went by the rule, which is not told


TAKEN_OUT_BY: dict[RequestedBy, TakenOutWords] = {
    "person": TakenOutWords(print="a person’s"),
    "host": TakenOutWords(print="the host’s"),
    "rule": TakenOutWords(print=""),
}


class ItemStateWords(Struct, frozen=True, kw_only=True):
    print: str  # what became of it; "" where its time says enough


ITEM_STATES: dict[ItemState, ItemStateWords] = {
    "waiting": ItemStateWords(print=""),
    "started": ItemStateWords(print=""),
    "ended": ItemStateWords(print=""),
    "parked": ItemStateWords(print="Left for next time"),
    "dropped": ItemStateWords(print="Dropped"),
}
