"""The tables of a record (format 2) and the triggers that keep them append-only.

`entry` never leaves. `face` is what the group keeps of it, `shown` what may leave the room, `words` what people may
take out, `signed` who vouched for which head. `file.closed` is the last seq of a file that was closed whole, NULL while
it is open, and below zero where it was closed but could not be laid out anew.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

FORMAT = 2
APPLICATION = 0x48454152  # "HEAR", in every file of every format

SCHEMA = """
CREATE TABLE record (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  format INTEGER NOT NULL,
  "group" BLOB NOT NULL,
  salt BLOB NOT NULL,
  made TEXT NOT NULL,
  seal BLOB NOT NULL
) STRICT;
CREATE TABLE file (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  closed INTEGER
) STRICT;
CREATE TABLE entry (
  seq INTEGER PRIMARY KEY,
  seal BLOB NOT NULL,
  row_mark BLOB NOT NULL,
  shown_mark BLOB,
  seal_1 TEXT
) STRICT;
CREATE TABLE face (
  seq INTEGER PRIMARY KEY,
  salt BLOB NOT NULL,
  meeting INTEGER NOT NULL,
  key TEXT UNIQUE,
  at_ms INTEGER NOT NULL,
  wall TEXT NOT NULL,
  who TEXT NOT NULL,
  by TEXT NOT NULL,
  event TEXT NOT NULL,
  version INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE TABLE shown (
  seq INTEGER PRIMARY KEY,
  salt BLOB NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE TABLE words (
  seq INTEGER NOT NULL,
  field TEXT NOT NULL,
  sort TEXT NOT NULL,
  text TEXT NOT NULL,
  salt TEXT NOT NULL,
  PRIMARY KEY (seq, field)
) STRICT, WITHOUT ROWID;
CREATE TABLE signed (
  seq INTEGER NOT NULL,
  seal BLOB NOT NULL,
  key BLOB NOT NULL,
  signature BLOB NOT NULL,
  why TEXT NOT NULL,
  wall TEXT NOT NULL,
  PRIMARY KEY (seq, key, why)
) STRICT, WITHOUT ROWID;
CREATE INDEX face_meeting ON face (meeting, seq);
CREATE INDEX face_event ON face (event, seq);
CREATE TRIGGER entry_kept BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER entry_stays BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER entry_next BEFORE INSERT ON entry
WHEN NEW.seq <> (SELECT coalesce(max(seq) + 1, 0) FROM entry)
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER face_kept BEFORE UPDATE ON face BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER face_new BEFORE INSERT ON face
WHEN NEW.seq <> (SELECT max(seq) FROM entry) OR EXISTS (SELECT 1 FROM face WHERE key = NEW.key OR seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER face_stays BEFORE DELETE ON face
WHEN NOT EXISTS (
  SELECT 1 FROM face AS told, json_each(told.body, '$.meetings') AS left
  WHERE told.event = 'detail_left' AND left.value = OLD.meeting AND told.seq <> OLD.seq
)
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER shown_kept BEFORE UPDATE ON shown BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER shown_new BEFORE INSERT ON shown
WHEN EXISTS (SELECT 1 FROM shown WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER shown_stays BEFORE DELETE ON shown
WHEN NOT EXISTS (
  SELECT 1 FROM face AS told, json_each(told.body, '$.entries') AS left
  WHERE told.event IN ('detail_left', 'called_back') AND left.value = OLD.seq
)
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER words_kept BEFORE UPDATE ON words BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER words_new BEFORE INSERT ON words
WHEN EXISTS (SELECT 1 FROM words WHERE seq = NEW.seq AND field = NEW.field)
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER words_stay BEFORE DELETE ON words
WHEN NOT EXISTS (
  SELECT 1 FROM face AS told, json_each(told.body, '$.entries') AS left
  WHERE told.event IN ('event_redacted', 'names_left', 'detail_left') AND left.value = OLD.seq
)
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER signed_kept BEFORE UPDATE ON signed BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER signed_stays BEFORE DELETE ON signed BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER signed_new BEFORE INSERT ON signed
WHEN EXISTS (SELECT 1 FROM signed WHERE seq = NEW.seq AND key = NEW.key AND why = NEW.why)
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER file_stays BEFORE DELETE ON file BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER file_one BEFORE INSERT ON file
WHEN EXISTS (SELECT 1 FROM file) BEGIN SELECT RAISE(ABORT, 'append-only'); END;
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
