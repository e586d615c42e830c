"""What was said, typed or chosen in a room, and who was there, is in no table of the archive."""

import re
import sqlite3

import pytest

TABLES = (
    "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
    " WHERE n.nspname = 'archive' AND c.relkind = 'r' ORDER BY 1"
)
SHORTEST = 5  # shorter words stand in our own words, too


def said(record) -> set[str]:
    """Every name and all words of a record, and each of their words that is long enough to be looked for."""
    connection = sqlite3.connect(record)
    texts = {row[0] for row in connection.execute("SELECT text FROM words")}
    connection.close()
    return {text.casefold() for text in texts if len(text) >= SHORTEST}


def everything(archive) -> str:
    """All rows of all tables, as text; bytes that are text are in it as text, too."""
    found = []
    for (table,) in archive.asks(TABLES):
        for (row,) in archive.asks(f"SELECT row_to_json(t)::text FROM {table} t"):
            found.append(row)
            found += [bytes.fromhex(part).decode("latin-1") for part in _hex(row)]
    return "\n".join(found).casefold()


def _hex(row: str) -> list[str]:
    return re.findall(r"\\\\x((?:[0-9a-f]{2})+)", row)


@pytest.fixture
def laptop(kiosk):
    return kiosk("laptop")


def test_no_name_and_no_words_are_in_any_table(archive, laptop):
    record = laptop.play("every-step")
    laptop.play("every-step-again")
    archive.lets_in(laptop, record)
    laptop.does("archive", "send", record)
    kept, needles = everything(archive), said(record)
    # What we call a kind, a power or a state is ours, whoever typed the same word.
    ours = {text for (text,) in archive.asks("SELECT DISTINCT value FROM entry, json_each_text(shown::json)")}
    assert len(needles) > 100
    assert "ask_made" in kept
    assert sorted(one for one in needles if one in kept and one not in ours) == []


def test_only_few_kinds_show_anything_and_the_rest_is_a_mark(archive, laptop):
    record = laptop.play("every-step")
    archive.lets_in(laptop, record)
    laptop.does("archive", "send", record)
    ((marks, shown, kinds),) = archive.asks("SELECT count(*), count(shown), count(DISTINCT kind) FROM entry")
    assert marks > 3 * shown > 0
    assert kinds > 10
    assert archive.asks("SELECT count(*) FROM entry WHERE shown IS NULL AND (kind, thing, meeting) IS DISTINCT FROM"
                        " (NULL::text, NULL::uuid, NULL::uuid)") == [(0,)]  # fmt: skip
    assert archive.check()["holds"]
