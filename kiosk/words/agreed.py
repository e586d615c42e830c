"""What was done because the group agreed, in words that go on from "The group agreed: "."""

from __future__ import annotations

from kiosk.meeting.room_word import AgreedAct
from kiosk.words.kinds import known
from kiosk.words.kinds.opening import ABOUT

DISPUTED = "Somebody said: that is not what was said."
DID_WE_AGREE = "Did we agree to that?"

ACTS: dict[str, str] = {
    "open_check": "who is asked",
    "read_back": "what was read back",
    "set_mode": "how we take turns",
    "propose_question": "the question",
    "reword_question": "the new words of the question",
    "accept_wording": "the words of the question",
    "set_stance": "who leads, for now",
    "hand_over": "who has the say",
    "agree_running": "who runs the meeting",
    "settle_contest": "who has the say",
    "put_right": "what was put right",
}


def what_was_agreed(does: str, about: str = "") -> str:
    """`does` as a script names the act, `about` the rule where it is one."""
    if does == "agree_rule":
        words = known(ABOUT, about)
        return words.agreed if words else "a rule"
    return ACTS.get(does, does.replace("_", " "))


def the_group_agreed(act: AgreedAct) -> str:
    """ "The group agreed: who is asked"."""
    return f"The group agreed: {what_was_agreed(act.does, act.about)}"


def answered(stands: bool) -> str:
    """What the room is told once it was asked."""
    return "We were asked, and had agreed to it." if stands else "We were asked, and had not agreed to it."
