"""The seven powers, how they come to somebody, and who holds one that no person holds."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from kiosk.meeting.contests import Answer
from kiosk.meeting.terms import Ended, NoPerson, Power, Via

# How somebody who holds a power is here: the colours of the bars in print. It never says for which side.
HolderKind = Literal["runs", "work", "member", "group", "rule", "none", "outside"]


class PowerWords(Struct, frozen=True, kw_only=True):
    """`did` and `did_again` follow a name; empty for what has sentences of its own."""

    says: str  # tablets, desk, setup, the rows in print
    within: str  # after a colon
    held: str  # setup, after a name
    strip: str  # over the cell on both screens, and on the desk's buttons
    letter: str  # at the row in print
    did: str
    did_again: str  # in a later sentence about the same power
    all_meeting: str  # after `did`, of somebody who had it from start to end
    moves_said_apart: str  # "Apart from ...": its moves are told elsewhere; "" for those that are told here
    nobody: tuple[str, ...]  # in its row while nobody has it, longest first
    easy: str  # Easy Read, after a name


POWERS: dict[Power, PowerWords] = {
    "floor": PowerWords(
        says="Who is speaking",
        within="who is speaking",
        held="floor",
        strip="Floor",
        letter="F",
        did="",
        did_again="",
        all_meeting="",
        moves_said_apart="",
        nobody=("open talk",),
        easy="",
    ),
    "queue": PowerWords(
        says="Who says who is next",
        within="who says who is next",
        held="queue",
        strip="Queue",
        letter="Q",
        did="chose who was next",
        did_again="chose",
        all_meeting=" all meeting",
        moves_said_apart="who is next",
        nobody=("no one",),
        easy="said who was next",
    ),
    "agenda": PowerWords(
        says="Who picks what we talk about",
        within="who picks what we talk about",
        held="agenda",
        strip="Agenda",
        letter="A",
        did="picked what we talked about",
        did_again="picked",
        all_meeting="",
        moves_said_apart="",
        nobody=("no one",),
        easy="picked what we talked about",
    ),
    "question": PowerWords(
        says="Whose words the question is in",
        within="whose words the question is in",
        held="words",
        strip="Words",
        letter="W",
        did="",
        did_again="",
        all_meeting="",
        moves_said_apart="the wording",
        nobody=("no question",),
        easy="",
    ),
    "decision": PowerWords(
        says="Who decides",
        within="who decides",
        held="decision",
        strip="Decision",
        letter="D",
        did="could decide",
        did_again="could decide",
        all_meeting="",
        moves_said_apart="who decides",
        nobody=("no one",),
        easy="",
    ),
    "clock": PowerWords(
        says="Who keeps the time",
        within="who keeps the time",
        held="clock",
        strip="Clock",
        letter="C",
        did="kept the time",
        did_again="kept the time",
        all_meeting=" all meeting",
        moves_said_apart="",
        nobody=("no one",),
        easy="",
    ),
    "record": PowerWords(
        says="Who writes it down",
        within="who writes it down",
        held="record",
        strip="Record",
        letter="R",
        did="wrote it down",
        did_again="wrote it down",
        all_meeting="",
        moves_said_apart="",
        nobody=("no one",),
        easy="",
    ),
}


class ViaWords(Struct, frozen=True, kw_only=True):
    """How somebody came by a power, a turn or the wording."""

    strip: str  # under the holder on both screens
    button: str  # setup: to choose from
    held: str  # setup: after the holder
    key: str  # under the power strip in print
    bar: tuple[str, ...]  # in a bar of the strip, longest first; the last is also its word for those who hear it
    sentence: str
    moved: str  # "from ... to ..., given at minute 8"
    changed: str  # after "once" or "twice"
    turns: str  # after a number of turns
    mix: str  # before a number of times
    mode: str  # after a change of how we take turns; "" where it goes without saying


VIAS: dict[Via, ViaWords] = {
    "default": ViaWords(
        strip="set before",
        button="It was set before anyone chose",
        held="set before anyone chose",
        key="Set before anyone chose",
        bar=("set before anyone chose", "set before"),
        sentence="It was set that way before we started.",
        moved="by the rule for when someone leaves",
        changed="it was set",
        turns="set before",
        mix="set before anyone chose",
        mode="",
    ),
    "given": ViaWords(
        strip="given",
        button="Somebody who had it gave it",
        held="it was given",
        key="Given",
        bar=("given",),
        sentence="It was given.",
        moved="given",
        changed="it was given",
        turns="given",
        mix="given",
        mode="",
    ),
    "taken": ViaWords(
        strip="taken",
        button="They took it",
        held="it was taken",
        key="Taken",
        bar=("taken",),
        sentence="It was taken.",
        moved="taken",
        changed="it was taken",
        turns="taken",
        mix="taken",
        mode="No one was asked.",
    ),
    "drawn": ViaWords(
        strip="drawn",
        button="By lot",
        held="drawn by lot",
        key="Drawn by lot",
        bar=("drawn by lot", "drawn"),
        sentence="It was drawn by lot.",
        moved="drawn by lot",
        changed="it was drawn by lot",
        turns="drawn by lot",
        mix="drawn by lot",
        mode="",
    ),
    "agreed": ViaWords(
        strip="agreed",
        button="The group agreed to it",
        held="the group agreed",
        key="Agreed",
        bar=("agreed by the group", "agreed"),
        sentence="The group agreed to that.",
        moved="agreed by the group",
        changed="the group agreed",
        turns="agreed",
        mix="agreed by the group",
        mode="The group agreed to that.",
    ),
}


class NoPersonWords(Struct, frozen=True, kw_only=True):
    """Who holds a power that no person holds."""

    strip: str  # on both screens
    button: str  # desk and setup: to choose from; "" for what nobody chooses
    print: str
    bar: tuple[str, ...]  # in a bar of the strip in print, longest first


NO_PEOPLE: dict[NoPerson, NoPersonWords] = {
    "group": NoPersonWords(
        strip="Group", button="The group", print="the group", bar=("everyone in the room", "everyone")
    ),
    "rule": NoPersonWords(strip="Rule", button="A rule", print="a rule", bar=("the rule",)),
    "piece": NoPersonWords(
        strip="Piece", button="", print="whoever had the talking piece", bar=("the talking piece", "the piece")
    ),
    "none": NoPersonWords(strip="Nobody", button="Nobody", print="no one", bar=()),
}


class HolderKindWords(Struct, frozen=True, kw_only=True):
    key: str  # beside its colour under the power strip; "" for what has no bar


HOLDER_KINDS: dict[HolderKind, HolderKindWords] = {
    "runs": HolderKindWords(key="Runs the meeting"),
    "work": HolderKindWords(key="Here for work"),
    "member": HolderKindWords(key="A member"),
    "group": HolderKindWords(key="Everyone"),
    "rule": HolderKindWords(key="A rule"),
    "none": HolderKindWords(key=""),
    "outside": HolderKindWords(key="Someone not here"),
}


class EndedWords(Struct, frozen=True, kw_only=True):
    """How a turn ended."""

    desk: str  # to choose from; "" for what nobody chooses
    bar: str  # after the name in a bar of the strip, and in its key
    count: str  # after a number of turns; "" for ends that have sentences of their own


ENDS: dict[Ended, EndedWords] = {
    "finished": EndedWords(desk="They had finished", bar="finished", count="when the person had finished"),
    "handed_on": EndedWords(desk="", bar="handed on", count="when it was handed on"),
    "cut_off": EndedWords(desk="", bar="ended by someone else", count=""),
    "stopped": EndedWords(desk="", bar="ended by the person running the meeting", count=""),
    "time_up": EndedWords(desk="Time was up", bar="time was up", count="when the time was up"),
    "gave_up": EndedWords(desk="They gave it up", bar="given up", count="when the person gave it up"),
    "item_end": EndedWords(desk="", bar="the item ended", count="because the item or the meeting ended"),
    "away": EndedWords(desk="", bar="ended because we were away", count="because the machine stopped"),
}


class ContestAnswerWords(Struct, frozen=True, kw_only=True):
    """An answer to what the group is asked about somebody's power."""

    button: str


CONTEST_ANSWERS: dict[Answer, ContestAnswerWords] = {
    "yes": ContestAnswerWords(button="Yes"),
    "no": ContestAnswerWords(button="No"),
    "rather_not_say": ContestAnswerWords(button="I would rather not say"),
}
