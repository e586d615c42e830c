"""What people say in private: none of these words reaches a record."""

from __future__ import annotations

from msgspec import Struct

from kiosk.meeting.terms import CareAnswer, FeelingKind, FeelingSeen, HardKind, OwnLimit, Share


class FeelingWords(Struct, frozen=True, kw_only=True):
    button: str
    desk: str  # after who it is


FEELINGS: dict[FeelingKind, FeelingWords] = {
    "speak_next": FeelingWords(button="I want to speak next", desk="wants to speak next"),
    "carry_on": FeelingWords(button="I want to keep going", desk="wants to keep going"),
    "quiet_minute": FeelingWords(button="A quiet minute for everyone", desk="would like a quiet minute for everyone"),
    "break": FeelingWords(button="A break", desk="would like a break"),
    "someone_with_me": FeelingWords(button="I want someone with me", desk="wants someone with them"),
    "just_so_you_know": FeelingWords(button="I just want you to know", desk="wants you to know"),
    "step_out": FeelingWords(button="I want to step out", desk="is stepping out and may come back"),
}


class ShareWords(Struct, frozen=True, kw_only=True):
    """Who can know of a feeling, for whoever chooses that."""

    button: str


SHARES: dict[Share, ShareWords] = {
    "facilitator": ShareWords(button="Only the person running the meeting"),
    "supporter": ShareWords(button="My supporter"),
    "room": ShareWords(button="Everyone in the room"),
    "record": ShareWords(button="Put it in the record"),
}


class FeelingSeenWords(Struct, frozen=True, kw_only=True):
    """What became of it, for whoever sent it."""

    tablet: str


FEELING_SEEN: dict[FeelingSeen, FeelingSeenWords] = {
    "": FeelingSeenWords(tablet="It is sent."),
    "seen": FeelingSeenWords(tablet="It has been seen."),
    "ask_at_end": FeelingSeenWords(tablet="You will be asked after this turn."),
}


class HardWords(Struct, frozen=True, kw_only=True):
    """What somebody does who finds it hard to listen."""

    button: str
    desk: str


HARD: dict[HardKind, HardWords] = {
    "stay": HardWords(button="Stay and listen", desk="They stay and listen."),
    "look_away": HardWords(button="Look away", desk="They look away for now."),
    "step_out": HardWords(button="Step out", desk="They step out."),
    "break_after": HardWords(button="Ask for a break after this turn", desk="They ask for a break after this turn."),
    "talk_after": HardWords(button="Talk to someone after", desk="They want to talk to somebody after."),
}


class OwnLimitWords(Struct, frozen=True, kw_only=True):
    """What somebody does not want today."""

    button: str
    desk: str  # in a sentence, after a colon


OWN_LIMITS: dict[OwnLimit, OwnLimitWords] = {
    "no_calling": OwnLimitWords(button="Do not call on me", desk="do not call on me"),
    "ask_first": OwnLimitWords(
        button="Ask me before you ask about my story", desk="ask me before you ask about my story"
    ),
    "may_leave": OwnLimitWords(button="I may leave and come back", desk="I may leave and come back"),
}


class CareWords(Struct, frozen=True, kw_only=True):
    """Whether somebody would like to be checked in with after the meeting."""

    button: str


CARE: dict[CareAnswer, CareWords] = {
    "yes": CareWords(button="Yes, please"),
    "no": CareWords(button="No, thank you"),
    "not_sure": CareWords(button="I do not know yet"),
}
