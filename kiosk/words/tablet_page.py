"""What the tablet page and the pad say by themselves; all else that stands there comes worded from the room."""

from __future__ import annotations

from typing import Literal

import msgspec

from kiosk.words.shared import LIKE_THIS_NOW

About = Literal["", "turns", "said", "question", "me", "promises", "meeting"]

GROUPS: dict[About, str] = {
    "turns": "The turns",
    "said": "About what is being said",
    "question": "About the question",
    "me": "About me",
    "promises": "Asking and promising",
    "meeting": "About this meeting",
}


class Catalogue(msgspec.Struct, frozen=True):
    """What a language says instead: of the page's own words by name, of the room's as they come; {} is anything."""

    name: str
    page: dict[str, str] = {}
    room: dict[str, str] = {}
    groups: dict[str, str] = {}
    dir: Literal["ltr", "rtl"] = "ltr"


EVERYTHING_ELSE = "Everything else"
FIRST: dict[str, str] = {
    "aloud": "Read it aloud here",
    "again": "Once more",
    "answerNow": "Answer the question",
    "answered": "Your answer is in.",
    "answers": "{n} answers.",
    "askedNow": "You are asked now",
    "away": "Not connected. It will try again.",
    "back": "Go back",
    "change": "Change my answer",
    "code": "The code on the big screen",
    "comesBack": "It comes back to this page by itself.",
    "drop": "Not sent. Tap to drop it.",
    "everything": EVERYTHING_ELSE,
    "everythingHow": "Break, slow down, my asks …",
    "fillIn": "Please fill this in: {what}",
    "home": "My place in the meeting",
    "join": "Join the meeting",
    "joinHow": "Here you ask to speak, answer questions and say how you feel. It does not record your voice.",
    "joinNow": "Join",
    "joining": "Joining the meeting.",
    "joinNotNeeded": "You do not need it. Raise your hand and you can do everything too.",
    "kept": "The room has it.",
    "language": "Language",
    "me": "Me",
    "needsRoom": "This needs the room, which does not answer now.",
    "noAnswer": "The room does not answer. Please try again.",
    "noVoiceToSay": "This tablet has no voice for your language. Ask someone to read it.",
    "notNow": "Not now",
    "nothingLost": "Nothing is lost while this page stays open. You can also raise your hand.",
    "nothingSent": "Nothing is sent.",
    "oneMoment": "One moment.",
    "private": "Something private",
    "privateHow": "Never written on this tablet. Tap to drop it.",
    "question": "The question",
    "read": "Read",
    "refused": "The room could not take that.",
    "seat": "Seat",
    "sending": "Sending…",
    "sent": "It is sent.",
    "set": LIKE_THIS_NOW,
    "settings": "Settings",
    "signedOut": "This tablet is not in the meeting. Please join again.",
    "steps": "Question {now} of {of}",
    "still": "You are still in the meeting.",
    "stopped": "We have stopped asking.",
    "stays": "What you wrote stays on this page.",
    "tapSeat": "Tap your seat.",
    "toSeats": "Back to the seats",
    "unsent": "Not sent. It will try again.",
    "wait": "{n} waiting here. It goes by itself.",
    "waiting": "Waiting on this tablet",
    "waits": "The question waits for you.",
    "whoIsNext": "Who is next",
    "wordsStay": "Your words stay here.",
}
# Words of the scripts that come when they are wanted.
LATER: dict[str, str] = {
    "contrast": "Stronger contrast",
    "forThisTablet": "For this tablet only.",
    "gap": "Time between two taps",
    "larger": "Larger",
    "largest": "Much larger",
    "left": "Buttons on the left",
    "keptAwake": "The screen stays on while this page stands here.",
    "noVoice": "This tablet has no voice for your language. Ask someone to read with you.",
    "normal": "As it is",
    "othersHear": "Others may hear this.",
    "readMe": "Read to me",
    "readMeHow": "A button Read at the top. Use headphones.",
    "readSlower": "Read more slowly",
    "rub": "Remove the last",
    "scan": "I use a switch",
    "scanOff": "No switches",
    "scanOne": "One switch",
    "scanOneHow": "It moves on by itself. Space or Enter chooses.",
    "scanTwo": "Two switches",
    "scanTwoHow": "Space moves on. Enter chooses.",
    "second": "second",
    "seconds": "seconds",
    "seeing": "Seeing and touching",
    "sleeps": "How long the screen stays on is set in the tablet itself.",
    "space": "Space",
    "step": "How fast it moves on",
    "text": "Text",
}
PAGE = FIRST | LATER
