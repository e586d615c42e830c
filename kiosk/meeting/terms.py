"""The words of the field that commands, events and figures share, and the base of every command and event."""

import re
from collections.abc import Mapping
from typing import Annotated, Literal, TypeAlias

import msgspec

PersonId: TypeAlias = str
Holder: TypeAlias = str  # a person's id, "group", "rule", "piece", "none" or "outside:NAME"
GROUP: Holder = "group"  # whoever sits at the desk, too, while nobody runs the meeting
Number: TypeAlias = int | str  # how a script or a desk names an item, a check or an ask

# A name or free words. They stand apart from the chain in the record, so that they can be taken out later.
Words: TypeAlias = Annotated[str, msgspec.Meta(max_length=2000, extra={"personal": "words"})]
Name: TypeAlias = Annotated[str, msgspec.Meta(max_length=400, extra={"personal": "name"})]

Power: TypeAlias = Literal["floor", "queue", "agenda", "question", "decision", "clock", "record"]
POWERS: tuple[Power, ...] = ("floor", "queue", "agenda", "question", "decision", "clock", "record")
# Who holds a power that no person holds.
NoPerson: TypeAlias = Literal["group", "rule", "piece", "none"]
Via: TypeAlias = Literal["default", "given", "taken", "drawn", "agreed"]
Ended: TypeAlias = Literal["finished", "handed_on", "cut_off", "stopped", "time_up", "gave_up", "item_end", "away"]
Mode: TypeAlias = Literal[
    "open_talk", "open_queue", "fair_queue", "round", "talking_piece", "pairs", "rest_and_listen", "quiet"
]
Voice: TypeAlias = Literal["lived_experience", "carer", "organisation", "both", "not_said"]
Side: TypeAlias = Literal["lived_experience", "organisation", "not_said"]
Role: TypeAlias = Literal[
    "facilitator", "turn_keeper", "note_taker", "people_watcher", "supporter", "invited", "member"
]
Space: TypeAlias = Literal["closed", "invited", "claimed"]
AnswerKept: TypeAlias = Literal["private", "named", "open"]
CheckKind: TypeAlias = Literal[
    "consent", "consensus", "gradients", "yes_no", "most_affected", "advice", "elsewhere", "temperature"
]
CheckAnswer: TypeAlias = Literal[
    "yes",
    "no",
    "not_now",
    "consent",
    "object",
    "agree",
    "agree_with_reservations",
    "stand_aside",
    "block",
    "love_it",
    "fine",
    "not_sure",
    "do_not_like_it",
    "stop",
]
LookBackAnswer: TypeAlias = Literal["yes", "no", "rather_not_say"]
Totals: TypeAlias = Mapping[CheckAnswer, int]  # how many gave each answer
ConsentItem: TypeAlias = Literal["turns", "voice_group", "feelings", "print_name", "show_coproduction"]
# What lives in memory only, and is named here so that it is worded beside the rest.
FeelingKind: TypeAlias = Literal[
    "speak_next", "carry_on", "quiet_minute", "break", "someone_with_me", "just_so_you_know", "step_out"
]
Share: TypeAlias = Literal["facilitator", "supporter", "room", "record"]
FeelingSeen: TypeAlias = Literal["", "seen", "ask_at_end"]
HardKind: TypeAlias = Literal["stay", "look_away", "step_out", "break_after", "talk_after"]
OwnLimit: TypeAlias = Literal["no_calling", "ask_first", "may_leave"]
CareAnswer: TypeAlias = Literal["yes", "no", "not_sure"]
GoalAnswer: TypeAlias = Literal["yes", "partly", "not_yet", "rather_not_say"]

SIDES: dict[Voice, Side] = {
    "lived_experience": "lived_experience",
    "carer": "lived_experience",
    "both": "lived_experience",
    "organisation": "organisation",
    "not_said": "not_said",
}


def snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


class Votes(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, rename={"in_favour": "for"}):
    """How many people were for and against, as counted in the room."""

    in_favour: int
    against: int
    rather_not_say: int = 0


class Asked(msgspec.Struct, frozen=True):
    """Whatever a tap can ask for: a command that leaves events, or something private that never does."""


class Command(
    Asked,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    omit_defaults=True,
    tag_field="does",
    tag=snake,
):
    """What somebody asks for with one tap; its tag is the `does` of a meeting script."""


class Event(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    omit_defaults=True,
    tag_field="event",
    tag=snake,
):
    """What happened, as the record keeps it; its tag is the canonical name of the event.

    `nobody_runs` where it was done while nobody ran the meeting.
    """

    nobody_runs: bool = False


class Refused(Exception):
    """A tap the rules do not allow, with a sentence for the person who tapped."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
