"""The words that go with the signs of the strip, on paper and in its twin."""

from kiosk.summary.document import Document, PrintKind

WORDING_NUMBER = "Number of the wording"
LADDER_KEY = "Observed. Crossed out: words that went. Underlined: words that came."
SAYING = "Being in the room is not the same as having a say."
DRAFT = "DRAFT. "
CODE_WORDS = "Code of this record:"
NAMED: dict[PrintKind, str] = {
    "easy_read": "Easy Read",
    "large_18": "Large print",
    "large_24": "Large print",
    "without_names": "Without names",
    "own_page": "My own page",
    "before": "Before the meeting",
    "before_easy_read": "Before the meeting, in Easy Read",
}
BINDING_HEAD = ("Words", "that bind")
LONGEST_ALT = 250  # a screen reader says it in one go; what follows the drawing says the rest


def first_up(text: str) -> str:
    return text[:1].upper() + text[1:]


def whole_minutes(seconds: int) -> int:
    """Minutes to the nearest, half up."""
    return (seconds + 30) // 60


def document_title(document: Document) -> str:
    kind = f"{NAMED[document.kind]}: " if document.kind in NAMED else ""
    about = document.about.title if document.about else document.meeting
    return f"{kind}{document.group}, {about}, {document.date_line}"


def head_at_right(document: Document) -> str:
    """The kind of print with the day, of large print the kind alone; a draft says so first."""
    said = NAMED.get(document.kind, document.meeting)
    if document.kind == "own_page":
        said = document.meeting
    elif document.kind == "without_names":
        said = f"{said}, {document.meeting}"
    if not is_large(document):
        said = f"{said}, {document.date_line}"
    return f"{DRAFT}{said}" if document.draft else said


def is_large(document: Document) -> bool:
    return document.kind in ("large_18", "large_24")


def shortened(*said: str) -> str:
    """The first of these that is short enough; the last one is cut."""
    return next((one for one in said if len(one) <= LONGEST_ALT), said[-1][:LONGEST_ALT])
