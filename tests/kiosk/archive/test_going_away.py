"""What was shown goes: from every table, from the database's own files once it is tidied, and after a back-up again."""

import json
from pathlib import Path

import pytest

from kiosk.archive.wire import Gone, encode, gone_words
from tests.made_kiosk import KEY, known, posted

NEEDLE = "Quillfeather bench"
SHARED = {"kind": "thing_shared", "thing": "00000000-0000-0000-0000-000000000001", "day": "2026-03-03", "text": NEEDLE}


def places(archive, postgres) -> list[str]:
    """The files of the database in which the needle stands, and the tables."""
    archive.asks("CHECKPOINT")
    files = [one for one in Path(postgres.data / "base").rglob("*") if one.is_file()]
    return [str(one) for one in files if NEEDLE.encode() in one.read_bytes()]


def gone(chain, entries) -> bytes:
    signature = KEY.signature(gone_words(chain.group.bytes, entries, "taken out"))
    return encode(Gone(chain.group.bytes, KEY.public, entries, "taken out", signature))


@pytest.fixture
def shared(archive):
    chain = known(archive)
    body = chain.batch(chain.rows(1, json.dumps(SHARED)))
    assert posted(archive, body) == [200]
    return chain, body


def test_what_a_room_takes_out_is_in_no_byte_of_the_tables_once_it_is_tidied(archive, postgres, shared):
    chain, body = shared
    assert places(archive, postgres) != []
    assert NEEDLE in archive.does("archive", "find", "bench", "--dsn", archive.dsn)
    assert posted(archive, gone(chain, [(0, chain.seal)]), path="gone") == [204]
    said = archive.does("archive", "tidy", "--dsn", archive.dsn, "--gone", archive.folder / "gone.json")
    assert "Back-ups from before hold it still" in said
    assert places(archive, postgres) == []
    assert NEEDLE not in archive.does("archive", "find", "bench", "--dsn", archive.dsn)
    assert posted(archive, body) == [200]
    assert places(archive, postgres) == []
    assert archive.check()["holds"]


def test_a_restored_back_up_forgets_it_again(archive, postgres, shared):
    chain, body = shared
    assert posted(archive, gone(chain, [(0, chain.seal)]), path="gone") == [204]
    list_ = archive.folder / "gone.json"
    archive.does("archive", "tidy", "--dsn", archive.dsn, "--gone", list_)
    archive.asks("DELETE FROM gone")  # as the database was before
    archive.asks("DELETE FROM entry")
    archive.stop()
    archive.start()
    assert posted(archive, body) == [200]
    assert NEEDLE in archive.does("archive", "find", "bench", "--dsn", archive.dsn)
    archive.does("archive", "tidy", "--dsn", archive.dsn, "--replay-gone", list_)
    assert places(archive, postgres) == []
    assert NEEDLE not in archive.does("archive", "find", "bench", "--dsn", archive.dsn)


def test_what_is_past_its_time_goes_by_itself(archive, shared):
    archive.asks("UPDATE circle SET keep_days = 1")
    assert archive.does("archive", "tidy", "--dsn", archive.dsn).startswith("1 entries show nothing")
    assert archive.asks("SELECT count(*) FROM entry WHERE shown IS NOT NULL") == [(0,)]
    assert archive.check()["holds"]


def test_a_group_that_leaves_can_call_back_what_it_showed(archive, kiosk):
    laptop = kiosk("laptop")
    record = laptop.play("every-step")
    archive.lets_in(laptop, record)
    laptop.does("archive", "send", record)
    assert archive.asks("SELECT count(*) > 10 FROM entry WHERE shown IS NOT NULL") == [(True,)]
    assert "Nothing more is sent to Harbour Council. What" in laptop.does("archive", "leave", record, "--call-back")
    assert archive.asks("SELECT count(*) FROM entry WHERE shown IS NOT NULL OR kind IS NOT NULL") == [(0,)]
    assert laptop.run("archive", "send", record).returncode == 1
    assert laptop.run("verify", record).returncode == 0
    assert archive.check()["holds"]
