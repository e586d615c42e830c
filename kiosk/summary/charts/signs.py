"""The words that go with the signs of the strip, on paper and in its twin."""

from kiosk.summary.document import Document

WORDING_NUMBER = "Number of the wording"
LADDER_KEY = "Observed. Crossed out: words that went. Underlined: words that came."
SAYING = "Being in the room is not the same as having a say."
DRAFT = "DRAFT. "
CODE_WORDS = "Code of this record:"
BINDING_HEAD = ("Words", "that bind")


def first_up(text: str) -> str:
    return text[:1].upper() + text[1:]


def whole_minutes(seconds: int) -> int:
    """Minutes to the nearest, half up."""
    return (seconds + 30) // 60


def document_title(document: Document) -> str:
    easy = "Easy Read: " if document.kind == "easy_read" else ""
    about = document.about.title if document.about else document.meeting
    return f"{easy}{document.group}, {about}, {document.date_line}"


def head_at_right(document: Document) -> str:
    first = "Easy Read" if document.kind == "easy_read" else document.meeting
    return f"{DRAFT}{first}, {document.date_line}" if document.draft else f"{first}, {document.date_line}"
