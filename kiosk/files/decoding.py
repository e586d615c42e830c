"""The letters of a list as other programs write them: UTF-8, UTF-16, or one of the older alphabets."""

from __future__ import annotations

import codecs
import re
import unicodedata
from itertools import pairwise

from kiosk.files.head_words import PLAIN_HEADS, plain_head

LARGEST = 1_000_000  # bytes
WESTERN = ("cp1252", "cp1250", "mac_roman", "cp850")  # in this order where two fit as well
OTHERS = ("cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "iso8859_2", "koi8_r")
ASIAN = ("gb18030", "shift_jis", "big5", "euc_jp", "euc_kr")
MACS = ("mac_roman", "cp1252", "cp1250", "cp850")  # an old Mac ends its lines in another way, too
TYPED = frozenset("\u2018\u2019\u201c\u201d\u2013\u2014\u2026\u20ac\xa0\xab\xbb\xb4\xa7\xb0\xb7\u2022")
LETTERS = re.compile(rb"[A-Za-z\x80-\xff]+")
EARLY = 4_000  # bytes that are looked at to tell what a file is
SAVE = "In it choose Save as, then CSV UTF-8, and choose that file."
KINDS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "This is a PDF. Save the list as CSV and choose that."),
    (b"\x89PNG", "This is a picture. Save the list as CSV and choose that."),
    (b"\xff\xd8\xff", "This is a picture. Save the list as CSV and choose that."),
    (b"GIF8", "This is a picture. Save the list as CSV and choose that."),
    (b"{\\rtf", "This is a Word file. Save the list as CSV and choose that."),
    (b"\xd0\xcf\x11\xe0", f"This is a Word file or a spreadsheet, not a list. {SAVE}"),
    (b"SQLite format 3", "This is a record, not a list of people. Choose it under Group."),
    (b"<!doctype html", "This is a web page. Save the list as CSV and choose that."),
    (b"<html", "This is a web page. Save the list as CSV and choose that."),
    (b"<table", "This is a web page. Save the list as CSV and choose that."),
    (b"<?xml", f"This is XML, not a list. {SAVE}"),
    (b"BEGIN:V", "These are cards of an address book or a calendar. Save the list as CSV and choose that."),
)
NO_LIST = "This is not a list of people. Save the list as CSV and choose that."
END_OF_FILE = "\x1a"  # as DOS wrote it


class ListProblem(Exception):
    """Nothing can be taken; a sentence for each thing that is wrong."""

    def __init__(self, *sentences: str) -> None:
        super().__init__(" ".join(sentences))
        self.sentences = sentences


def decoded(data: bytes) -> str:
    """The words of a file; ListProblem says what else it is."""
    if len(data) > LARGEST:
        raise ListProblem("This file is too long for a list of people. Choose the list of this meeting.")
    _refuse_other_kinds(data)
    text = _letters(data).lstrip("\ufeff").rstrip(END_OF_FILE)
    if not any(sign.isalnum() for sign in text):
        raise ListProblem("Nothing is in it.")
    if any(unicodedata.category(sign) == "Cc" and not sign.isspace() for sign in text[:EARLY]):
        raise ListProblem(NO_LIST)
    return text


def _refuse_other_kinds(data: bytes) -> None:
    early = data[:EARLY].lstrip()
    if early.startswith(b"PK\x03\x04"):
        word = b"word/" in data
        raise ListProblem(
            "This is a Word file. Save the list as CSV and choose that."
            if word
            else f"This is the spreadsheet itself. {SAVE}"
        )
    for begins, sentence in KINDS:
        if early.lower().startswith(begins.lower()):
            raise ListProblem(sentence)


def _letters(data: bytes) -> str:
    wide = _wide(data)
    for encoding in (wide,) if wide else ("utf-8-sig",):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError as error:
            if wide:
                raise ListProblem(f"This file is cut short or damaged. {SAVE}") from error
    return _older(data)


def _wide(data: bytes) -> str:
    """UTF-16 says so in its first two bytes; some programs leave them out, and then every other byte is empty."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    early = data[: EARLY - EARLY % 2]
    pairs = max(1, len(early) // 2)
    if early[1::2].count(0) > 0.6 * pairs:
        return "utf-16-le"
    return "utf-16-be" if early[::2].count(0) > 0.6 * pairs else ""


def _older(data: bytes) -> str:
    """The alphabet in which the heads are heads; else that whose letters make words, or a guess at its script."""
    if 0 in data[:EARLY]:
        raise ListProblem(NO_LIST)
    others = [_strictly(data, alphabet) for alphabet in (*WESTERN, *OTHERS, *ASIAN)]
    known = max(others, key=lambda text: (_heads_known(text), -_oddness(text)))
    if _heads_known(known):
        return known
    words = b"".join(word for word in LETTERS.findall(data) if not word.isascii())
    high = sum(byte > 127 for byte in words)
    if high > 0.6 * len(words):
        from charset_normalizer import from_bytes  # heavy, and only for these

        found = from_bytes(data, cp_isolation=["cp1251", "cp1253", "cp1255", "cp1256", "koi8_r", *ASIAN]).best()
        return str(found) if found else data.decode("cp1252", errors="replace")
    alphabets = MACS if b"\r" in data and b"\n" not in data else WESTERN
    return min((data.decode(alphabet, errors="replace") for alphabet in alphabets), key=_oddness)


def _strictly(data: bytes, alphabet: str) -> str:
    try:
        return data.decode(alphabet)
    except UnicodeDecodeError:
        return ""


def _heads_known(text: str) -> int:
    """How many cells near the top are heads that have a letter which another alphabet would show as another."""
    cells = (plain_head(cell) for cell in re.split(r"[;,\t|\r\n]", text[:EARLY]) if not cell.isascii())
    return sum(any(cell in heads for heads in PLAIN_HEADS.values()) for cell in cells)


def _oddness(text: str) -> int:
    """How many signs stand where names have none: signs that are no letters, and a capital after a small letter."""
    odd = sum(sign == "\ufffd" or (ord(sign) > 127 and not sign.isalpha() and sign not in TYPED) for sign in text)
    return odd + sum(
        before.islower() and after.isupper() and (ord(before) > 127 or ord(after) > 127)
        for before, after in pairwise(text)
    )
