"""Cells where a name is expected and none stands: totals, dates, mistakes of a spreadsheet."""

from __future__ import annotations

import re


def listed(words: str) -> frozenset[str]:
    """The words of a list that is written with a bar between them."""
    return frozenset(words.split("|"))


MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)"
)
DATE = re.compile(
    rf"\d{{1,4}}[-/.]\d{{1,2}}[-/.]\d{{1,4}}(?:[ t].*)?|\d{{1,2}}[-/ .]{MONTH}(?:[-/ .,]+\d{{2,4}})?"
    rf"|{MONTH}[- /.]\d{{1,4}}(?:,? \d{{4}})?|\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?: ?[ap]m)?",
    re.IGNORECASE,
)
MISTAKE = re.compile(r"#(?:N/A|REF|VALUE|NAME|DIV/0|NULL|NUM|SPILL|CALC|FIELD|GETTING_DATA)\b.*|Err:\d+", re.IGNORECASE)
COUNT = re.compile(
    r"(?:grand |sub ?)?totals?\b.*|(?:sum|count|number|no\.?) of .*|\d+ (?:people|persons?|participants?|attendees?|"
    r"names?|rows?|registrations?|responses?|guests?|tickets?|members?|records?)\b.*",
    re.IGNORECASE,
)
LINE_OF_ITS_OWN = re.compile(
    r"(?:end of (?:list|report|file)|page \d+|list|register|people|participants|attendees|"
    r"members|names|who is coming|printed|exported|generated|created|last updated|signed|signature|notes?|apologies|"
    r"source|copyright|\u00a9)\b.*|\d+[.)] ?[A-Z].*",
    re.IGNORECASE,
)
HEADING = re.compile(r"#{1,6} .*|={3,}.*|-{3,}.*")
MAIL = re.compile(r"\S+@\S+\.\S+")
NUMBER = re.compile(r"[-+]?\d+(?:[.,]\d+)?%?")
PHONE_OR_ROOM = re.compile(
    r"(?:\S+ )?(?:iphone|ipad|galaxy|android|laptop|macbook|desktop-\w+|huawei|redmi|zoom room)\b.*|"
    r"(?:zoom|teams|webex|guest) ?user|(?:guest|user|participant|attendee) ?\d+|call-?in user.*",
    re.IGNORECASE,
)
PLACEHOLDER = listed(
    "n/a|na|none|null|nan|nil|tbc|tba|tbd|unknown|anonymous|blank|empty|vacant|yes|no|true|false|test|name|email|e-mail|"
    "email address|e-mail address|mail|present|absent|in attendance"
) | {"(blank)", "to be confirmed", "not known"}


def is_mail(said: str) -> bool:
    return MAIL.fullmatch(said) is not None


def is_date(said: str) -> bool:
    return DATE.fullmatch(said) is not None


def is_number(said: str) -> bool:
    return NUMBER.fullmatch(said) is not None


def is_count(said: str) -> bool:
    """\u201cTotal: 3\u201d, \u201c25 people\u201d."""
    return COUNT.fullmatch(said) is not None


def why_no_name(said: str, alone: bool) -> str:
    """A few words on why this is nobody's name, or nothing; `alone` when no other cell of its row is filled."""
    if is_mail(said):
        return "An e-mail address, no name. Left out"
    if MISTAKE.fullmatch(said):
        return "A mistake of the spreadsheet. Left out"
    if is_date(said.strip("[]() ")):
        return "A date, it seems. Left out"
    if PHONE_OR_ROOM.fullmatch(said):
        return "A device, it seems. Left out"
    strange = (
        is_count(said) or HEADING.fullmatch(said) or ":" in said or is_number(said) or said.casefold() in PLACEHOLDER
    )
    if strange or (alone and LINE_OF_ITS_OWN.fullmatch(said)):
        return "Not a person, it seems. Left out"
    return ""
