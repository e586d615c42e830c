"""How we take turns, pauses, and what people signal to the room."""

from __future__ import annotations

from msgspec import Struct

from kiosk.meeting.listening import HeardAnswer
from kiosk.meeting.listening import State as ListeningState
from kiosk.meeting.modes import ModeEnd
from kiosk.meeting.pauses import PauseKind
from kiosk.meeting.signals import LapseReason, MemoryKind, SignalKind
from kiosk.meeting.terms import Mode
from kiosk.meeting.turn_queue import MoveReason
from kiosk.words.shared import DO_NOT_ANSWER_YET


class ModeWords(Struct, frozen=True, kw_only=True):
    """A way of taking turns."""

    name: str  # desk and setup
    says: str  # tablets and desk: what it asks of everybody
    setup: str  # under its name, where a meeting can begin with it
    room: str
    print: str  # after "We began with" and "we changed to"


MODES: dict[Mode, ModeWords] = {
    "open_talk": ModeWords(
        name="Anybody speaks",
        says="Anybody speaks.",
        setup="No list. Only decisions and the time are kept.",
        room="There is no list. Anyone can speak.",
        print="open talk, where no one says who is next",
    ),
    "open_queue": ModeWords(
        name="Take turns",
        says="People go in the order they asked.",
        setup="People go in the order they asked.",
        room="People go in the order they asked.",
        print="taking turns in the order people asked",
    ),
    "fair_queue": ModeWords(
        name="Fair turns",
        says="People who have not spoken yet go first.",
        setup="People who have not spoken yet go first.",
        room="People who have not spoken yet go first.",
        print="fair turns, where people who have not spoken yet go first",
    ),
    "round": ModeWords(
        name="Go-round",
        says="We go round. Each person is asked once. You can pass.",
        setup="Everyone is asked once. You can pass.",
        room="Each person is asked once. You can pass.",
        print="a go-round, where each person is offered a turn",
    ),
    "talking_piece": ModeWords(
        name="Talking piece",
        says="Only the person with the piece speaks.",
        setup="",
        room="Only the person with the piece speaks.",
        print="a talking piece, where only the one who has it speaks",
    ),
    "pairs": ModeWords(
        name="Talk in pairs",
        says="We talk in pairs.",
        setup="",
        room="Talk in pairs.",
        print="talk in pairs, which is not written down",
    ),
    "rest_and_listen": ModeWords(
        name="Rest and listen",
        says=(
            "Rest and listen. Please do not answer yet. Listen to what is being said. You can say back what you heard."
        ),
        setup="",
        room=DO_NOT_ANSWER_YET,
        print="rest and listen",
    ),
    "quiet": ModeWords(
        name="Quiet mode",
        says="Only time and decisions are written down.",
        setup="",
        room="Only time and decisions are written down.",
        print="quiet mode, where only decisions and time are written down",
    ),
}


class ModeEndWords(Struct, frozen=True, kw_only=True):
    """What ended a way of taking turns that ends by itself."""

    print: str  # "" where it goes without saying


MODE_ENDS: dict[ModeEnd, ModeEndWords] = {
    "handed_over": ModeEndWords(print="The one who was listened to ended it."),
    "cap": ModeEndWords(print="The time the group had set for it was over."),
    "challenger_left": ModeEndWords(print=""),
    "item_ended": ModeEndWords(print=""),
}


class PauseWords(Struct, frozen=True, kw_only=True):
    end: str  # the desk's button that ends it
    desk: str  # the desk, before how long it has lasted
    room: tuple[str, ...]  # with {back} where somebody said when it is over
    tablet: str
    print: str  # "" for breaks, which are counted in one number


PAUSES: dict[PauseKind, PauseWords] = {
    "quiet_minute": PauseWords(
        end="End the quiet minute",
        desk="Quiet minute",
        room=("A quiet minute.", "No one needs to speak."),
        tablet="A quiet minute. No one needs to speak.",
        print="We stopped for a quiet minute.",
    ),
    "listening_pause": PauseWords(
        end="End the listening pause",
        desk="Listening pause",
        room=("We are pausing.",),
        tablet="We are pausing.",
        print="We stopped to listen.",
    ),
    "break": PauseWords(
        end="End the break",
        desk="Break",
        room=("Break.{back}", "You can come back or not."),
        tablet="Break. You can come back or not.",
        print="",
    ),
    "thinking": PauseWords(
        end="End the time to think",
        desk="Time to think",
        room=("Take time to think.",),
        tablet="Time to think.",
        print="We stopped to think.",
    ),
}


class SignalWords(Struct, frozen=True, kw_only=True):
    """What somebody asks for with one tap."""

    button: str  # tablets, the pad and the desk
    listed: str  # desk, after a name and a colon
    place: str  # desk: beside a place in the queue; "" for an ordinary one
    passing: str  # room screen, for a moment
    room: str  # room screen, for as long as it stands; never whose it is
    print: str  # before "twice"; "" for what is told elsewhere


SIGNALS: dict[SignalKind | MemoryKind, SignalWords] = {
    "speak": SignalWords(button="I want to speak", listed="I want to speak", place="", passing="", room="", print=""),
    "respond": SignalWords(
        button="I want to reply to that",
        listed="I want to reply to that",
        place="wants to reply",
        passing="",
        room="",
        print="Someone asked to reply",
    ),
    "clarify": SignalWords(
        button="I do not understand",
        listed="I do not understand",
        place="",
        passing="",
        room="A question to make it clear.",
        print="Someone asked for something to be made clear",
    ),
    "plain_words": SignalWords(
        button="Plain words please",
        listed="plain words please",
        place="",
        passing="Plain words please.",
        room="",
        print="Plain words were asked for",
    ),
    "slow_down": SignalWords(
        button="Slow down please",
        listed="slow down please",
        place="",
        passing="Slow down please.",
        room="",
        print="We were asked to slow down",
    ),
    "process": SignalWords(
        button="About how we are doing this",
        listed="about how we are doing this",
        place="",
        passing="",
        room="How we are doing this.",
        print="Someone asked about how we do this",
    ),
    "practical": SignalWords(
        button="Something practical",
        listed="something practical",
        place="",
        passing="",
        room="Something practical.",
        print="Something practical came up",
    ),
    "agree": SignalWords(button="I agree", listed="I agree", place="", passing="", room="", print=""),
    "wording": SignalWords(
        button="That is not what we asked",
        listed="that is not what we asked",
        place="",
        passing="",
        room="A question about the wording.",
        print="",
    ),
    "challenge": SignalWords(
        button="I want to challenge this",
        listed="I want to challenge this",
        place="a challenge",
        passing="",
        room="",
        print="",
    ),
    "break": SignalWords(button="I need a break", listed="I need a break", place="", passing="", room="", print=""),
    "later": SignalWords(
        button="Come back to me",
        listed="come back to me",
        place="",
        passing="",
        room="",
        print="Someone let another person go first and kept their place",
    ),
}


class ListeningWords(Struct, frozen=True, kw_only=True):
    """Where listening to whoever challenged stands; {name} is theirs."""

    desk: str


LISTENING: dict[ListeningState, ListeningWords] = {
    "": ListeningWords(desk=""),
    "listening": ListeningWords(desk="We rest and listen to {name}."),
    "pausing": ListeningWords(desk="We rest and listen to {name}."),
    "saying_back": ListeningWords(desk="Somebody says back what they heard from {name}."),
    "checking": ListeningWords(desk="{name} says whether they were heard."),
    "heard": ListeningWords(desk="{name} was heard. They can hand the list over, and we go on."),
}


class HeardWords(Struct, frozen=True, kw_only=True):
    """What whoever challenged says: whether they were heard."""

    button: str
    print: str  # before a number


HEARD: dict[HeardAnswer, HeardWords] = {
    "yes": HeardWords(button="Yes, you heard me", print="yes"),
    "partly": HeardWords(button="Partly", print="partly"),
    "not_yet": HeardWords(button="Not yet, I will say it again", print="not yet"),
    "no": HeardWords(button="No", print="no"),
    "rather_not_say": HeardWords(button="I would rather not say", print="rather not say"),
}


class MoveReasonWords(Struct, frozen=True, kw_only=True):
    """Why somebody was moved in the queue."""

    button: str
    print: str


MOVE_REASONS: dict[MoveReason, MoveReasonWords] = {
    "not_spoken_yet": MoveReasonWords(button="Has not spoken yet", print="has not spoken yet"),
    "about_them": MoveReasonWords(button="It is about them", print="it is about them"),
    "has_to_go": MoveReasonWords(button="Has to go", print="has to go"),
    "a_need": MoveReasonWords(button="A need", print="a need"),
}


class LapseWords(Struct, frozen=True, kw_only=True):
    """What became of a wish for a turn that got none."""

    again: str  # tablet: asks whoever had it whether they still want a turn; "" where nothing is asked


LAPSES: dict[LapseReason, LapseWords] = {
    "item_ended": LapseWords(again="Keep it for the next item?"),
    "left": LapseWords(again="You had asked. Ask again?"),
    "meeting_closed": LapseWords(again=""),
    "turn_over": LapseWords(again=""),
}
