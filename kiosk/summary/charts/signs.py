"""The words that go with the signs of the strip, on paper and in its twin."""

from kiosk.summary.document import Document, Ended, HolderKind, Via

HOLDER_WORDS: dict[HolderKind, str] = {
    "runs": "Runs the meeting",
    "work": "Here for work",
    "member": "A member",
    "group": "Everyone",
    "rule": "A rule",
    "outside": "Someone not here",
}
VIA_WORDS: dict[Via, tuple[str, ...]] = {  # longest first
    "default": ("set before anyone chose", "set before"),
    "given": ("given",),
    "taken": ("taken",),
    "drawn": ("drawn by lot", "drawn"),
    "agreed": ("agreed by the group", "agreed"),
}
VIA_KEY: dict[Via, str] = {
    "default": "Set before anyone chose",
    "given": "Given",
    "taken": "Taken",
    "drawn": "Drawn by lot",
    "agreed": "Agreed",
}
ENDED_WORDS: dict[Ended, str] = {
    "finished": "finished",
    "handed_on": "handed on",
    "cut_off": "ended by someone else",
    "stopped": "ended by the person running the meeting",
    "time_up": "time was up",
    "gave_up": "given up",
    "item_end": "the item ended",
    "away": "ended because we were away",
}
WORDING_NUMBER = "Number of the wording"
WAITS_KEY = "Ring: asked. Bar: got a turn. Broken line: the item ended first. Who asked is not shown."
LADDER_KEY = "Observed. Crossed out: words that went. Underlined: words that came."
SAYING = "Being in the room is not the same as having a say."
CODE_WORDS = "Code of this record:"
BINDING_HEAD = ("Words", "that bind")


def first_up(text: str) -> str:
    return text[:1].upper() + text[1:]


def whole_minutes(seconds: int) -> int:
    """Minutes to the nearest, half up."""
    return (seconds + 30) // 60


def document_title(document: Document) -> str:
    easy = "Easy Read: " if document.kind == "easy_read" else ""
    return f"{easy}{document.group}, {document.meeting}, {document.date_line}"


def head_at_right(document: Document) -> str:
    first = "Easy Read" if document.kind == "easy_read" else document.meeting
    return f"{first}, {document.date_line}"
