"""The record only grows, is written by one Heard at a time, and says in a sentence why it cannot be used."""

import sqlite3
from pathlib import Path

import pytest

from kiosk.meeting.opening import LimitStated
from kiosk.record.codec import OLDER, VERSION, from_row, to_row
from kiosk.record.entry import Entry
from kiosk.record.seal import SIGNS, verification_code
from kiosk.record.sqlite_store import RecordFile
from kiosk.record.store import RecordProblem, StoreFailed
from kiosk.record.tables import FORMAT


def entry(text: str = "We decide rules.", key: str | None = None) -> Entry:
    body, words = to_row(LimitStated(text=text, owner="Cabinet"))
    return Entry(1, key, 0, "2026-05-14T14:00:00+00:00", "chair", "", "limit_stated", VERSION, body, words)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "group.heard"


def test_what_is_appended_is_read_back_with_its_words(path: Path) -> None:
    record = RecordFile.create(path, "Harbour Lane")
    assert record.append([entry("One"), entry("Two")]) == 2
    record.close()
    again = RecordFile.open(path)
    assert [one.event.text for one in again.history(1)] == ["One", "Two"]
    assert again.group == "Harbour Lane"
    again.close()


def test_names_and_free_words_stand_apart_from_the_chain(path: Path) -> None:
    record = RecordFile.create(path, "G")
    record.append([entry("a secret sentence")])
    bodies = [row[0] for row in record.rows("SELECT body FROM face")]
    assert all("secret" not in body for body in bodies)
    assert record.rows("SELECT text FROM words WHERE field = 'text'") == [("a secret sentence",)]
    record.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE face SET body = '{}'",
        "DELETE FROM face",
        "INSERT OR REPLACE INTO face SELECT * FROM face WHERE seq = 1",
        "INSERT OR REPLACE INTO face SELECT 3, salt, 1, 'k', 0, '', '', '', event, 1, body FROM face WHERE seq = 1",
        "INSERT INTO face SELECT 9, salt, meeting, NULL, at_ms, wall, who, by, event, version, body FROM face",
        "UPDATE entry SET seal = x'00'",
        "DELETE FROM entry",
        "INSERT OR REPLACE INTO entry SELECT * FROM entry WHERE seq = 1",
        "INSERT INTO entry SELECT 9, seal, row_mark, NULL, NULL FROM entry WHERE seq = 1",
        "DELETE FROM file",
        "INSERT OR REPLACE INTO file VALUES (1, 0)",
        "UPDATE words SET text = 'x'",
        "DELETE FROM words",
        "INSERT OR REPLACE INTO words VALUES (1, 'text', 'words', 'x', 'y')",
        "UPDATE record SET format = 9",
        "DELETE FROM record",
        "INSERT OR REPLACE INTO record SELECT * FROM record",
    ],
)
def test_nothing_but_an_append_is_possible_even_past_recursive_triggers(path: Path, statement: str) -> None:
    record = RecordFile.create(path, "G")
    record.append([entry(), entry(key="k")])
    record.close()
    before = path.read_bytes()
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA recursive_triggers").fetchone() == (0,)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        connection.execute(statement)
    connection.close()
    assert path.read_bytes() == before


def test_a_failed_append_keeps_nothing_of_it(path: Path) -> None:
    record = RecordFile.create(path, "G")
    record.append([entry(key="once")])
    with pytest.raises(StoreFailed):
        record.append([entry("new"), entry(key="once")])
    assert record.seq == 1
    assert record.append([entry("after")]) == 2
    record.close()


def test_a_record_is_open_in_one_heard_only_and_can_be_read_meanwhile(path: Path) -> None:
    record = RecordFile.create(path, "G")
    record.append([entry()])
    with pytest.raises(RecordProblem, match="open in another Heard"):
        RecordFile.open(path)
    reader = RecordFile.read(path)
    assert len(list(reader.history(1))) == 1
    reader.close()
    record.close()
    RecordFile.open(path).close()


def test_a_record_that_is_not_one(path: Path) -> None:
    path.write_text("Dear all")
    with pytest.raises(RecordProblem, match="not a record of Heard"):
        RecordFile.open(path)
    assert path.read_text() == "Dear all"


def test_a_database_of_something_else_is_no_record(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE people (name)")
    other.close()
    with pytest.raises(RecordProblem, match="not a record of Heard"):
        RecordFile.read(path)


def test_a_newer_record_is_refused_untouched(path: Path) -> None:
    RecordFile.create(path, "G").close()
    data = bytearray(path.read_bytes())
    data[60:64] = (FORMAT + 1).to_bytes(4, "big")
    path.write_bytes(data)
    for way_in in (RecordFile.open, RecordFile.read):
        with pytest.raises(RecordProblem, match="from a newer Heard"):
            way_in(path)
    assert path.read_bytes() == bytes(data)


def test_a_broken_record_says_so(path: Path) -> None:
    RecordFile.create(path, "G").close()
    data = path.read_bytes()
    path.write_bytes(data[:200] + bytes(len(data) - 200))
    with pytest.raises(RecordProblem, match="broken"):
        RecordFile.open(path)


def test_a_file_that_is_there_is_not_written_over(path: Path) -> None:
    path.write_text("Dear all")
    with pytest.raises(RecordProblem, match="there is a file already"):
        RecordFile.create(path, "G")
    assert path.read_text() == "Dear all"


def test_the_writer_waits_for_the_disk(path: Path) -> None:
    record = RecordFile.create(path, "G")
    assert record.rows("PRAGMA journal_mode") == [("wal",)]
    assert record.rows("PRAGMA synchronous") == [(2,)]
    record.close()
    assert [one.name for one in path.parent.iterdir() if one.stat().st_size] == ["group.heard"]


def test_an_old_version_reads_as_the_new_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def first_words(body: dict[str, object]) -> dict[str, object]:
        return {"text": body["words"], "owner": ""}

    monkeypatch.setitem(OLDER, ("limit_stated", 0), first_words)
    event = from_row("limit_stated", 0, '{"words": "c0ffee"}', {"text": "We decide rules."})
    assert event == LimitStated(text="We decide rules.", owner="")


def test_an_event_nobody_knows_is_an_error_not_a_guess() -> None:
    with pytest.raises(ValueError, match="unknown kind"):
        from_row("mood_measured", 1, "{}", {})


def test_the_verification_code_has_no_look_alikes_and_follows_the_head() -> None:
    codes = {verification_code(f"{number:064x}") for number in range(200)}
    assert len(codes) == 200
    assert all(len(code) == 14 and set(code) <= set(SIGNS) | {"-"} for code in codes)
    assert not set("0O1IL") & set(SIGNS)
