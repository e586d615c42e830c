"""What lives over meetings: asks, promises, decisions, roll-backs, and how each stands."""

from __future__ import annotations

from msgspec import Struct

from kiosk.meeting.things import Kind, State


class KindWords(Struct, frozen=True, kw_only=True):
    """What a thing is called with its number."""

    name: str


KINDS: dict[Kind, KindWords] = {
    "ask": KindWords(name="Ask"),
    "promise": KindWords(name="Promise"),
    "decision": KindWords(name="Decision"),
    "roll_back": KindWords(name="Taken back"),
}


class StateWords(Struct, frozen=True, kw_only=True):
    """How a thing stands, as a sentence."""

    says: str


STATES: dict[State, StateWords] = {
    "": StateWords(says="Not said yet."),
    "open": StateWords(says="Not answered."),
    "yes_we_will": StateWords(says="Answered: yes, we will."),
    "no": StateWords(says="Answered: no."),
    "not_yet": StateWords(says="Answered: not yet."),
    "we_do_not_know": StateWords(says="Answered: we do not know."),
    "already_done": StateWords(says="We were told this is done."),
    "done": StateWords(says="Done, and who asked says so."),
    "withdrawn": StateWords(says="Taken back by who asked."),
    "kept": StateWords(says="Kept."),
    "late": StateWords(says="Late."),
    "rolled_back": StateWords(says="Taken back."),
    "unknown": StateWords(says="We do not know."),
    "in_force": StateWords(says="In force."),
    "put_off": StateWords(says="Put off."),
    "replaced": StateWords(says="Replaced by a later decision."),
    "ended": StateWords(says="Ended."),
}
