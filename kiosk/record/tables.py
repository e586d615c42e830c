"""The tables of a record and the triggers that keep them append-only."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

FORMAT = 1
# The file's application id: while it is written to, and once it was closed whole. No single flipped bit makes one
# of the other.
BEING_WRITTEN = 0x48454152  # "HEAR"
CLOSED_WHOLE = 0x48454163  # "HEAc"

SCHEMA = """
CREATE TABLE record (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  format INTEGER NOT NULL,
  "group" TEXT NOT NULL,
  salt TEXT NOT NULL,
  made TEXT NOT NULL,
  seal TEXT NOT NULL
) STRICT;
CREATE TABLE event (
  seq INTEGER PRIMARY KEY,
  meeting INTEGER NOT NULL,
  key TEXT UNIQUE,
  at_ms INTEGER NOT NULL,
  wall TEXT NOT NULL,
  who TEXT NOT NULL,
  by TEXT NOT NULL,
  event TEXT NOT NULL,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  seal TEXT NOT NULL
) STRICT;
CREATE TABLE words (
  seq INTEGER NOT NULL,
  field TEXT NOT NULL,
  text TEXT NOT NULL,
  salt TEXT NOT NULL,
  PRIMARY KEY (seq, field)
) STRICT, WITHOUT ROWID;
CREATE TABLE head (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  seq INTEGER NOT NULL,
  seal TEXT NOT NULL
) STRICT;
CREATE TRIGGER event_kept BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER event_stays BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER event_next BEFORE INSERT ON event
WHEN NEW.seq <> (SELECT seq + 1 FROM head) OR EXISTS (SELECT 1 FROM event WHERE key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER event_head AFTER INSERT ON event
BEGIN UPDATE head SET seq = NEW.seq, seal = NEW.seal; END;
CREATE TRIGGER words_kept BEFORE UPDATE ON words BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER words_new BEFORE INSERT ON words
WHEN EXISTS (SELECT 1 FROM words WHERE seq = NEW.seq AND field = NEW.field)
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER words_stay BEFORE DELETE ON words
WHEN NOT EXISTS (
  SELECT 1 FROM event, json_each(event.body, '$.entries') AS entry
  WHERE event.event = 'event_redacted' AND entry.value = OLD.seq
)
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER head_stays BEFORE DELETE ON head BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER head_one BEFORE INSERT ON head
WHEN EXISTS (SELECT 1 FROM head) BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER head_follows BEFORE UPDATE ON head
WHEN NEW.seq <> OLD.seq + 1 OR NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.seq AND seal = NEW.seal)
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER record_kept BEFORE UPDATE ON record BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER record_stays BEFORE DELETE ON record BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER record_one BEFORE INSERT ON record
WHEN EXISTS (SELECT 1 FROM record) BEGIN SELECT RAISE(ABORT, 'append-only'); END;
"""


def split_statements(schema: str) -> Iterator[str]:
    """The statements of a schema one by one; a trigger's body keeps its own semicolons."""
    statement = ""
    for line in schema.strip().splitlines():
        statement += line + "\n"
        if sqlite3.complete_statement(statement):
            yield statement.strip().rstrip(";")
            statement = ""
