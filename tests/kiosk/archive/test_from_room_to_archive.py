"""A room's record comes to an archive by the commands people type, and what is there can be proved."""

import json
import socket
from contextlib import closing

import pytest

from kiosk.record.kiosk_key import called


@pytest.fixture
def laptop(kiosk):
    return kiosk("laptop")


@pytest.fixture
def record(laptop):
    return laptop.play("every-step")


def test_what_was_sent_is_there_and_holds(archive, laptop, record):
    archive.lets_in(laptop, record)
    before = laptop.status(record)
    assert before["there"] == 0
    assert "sent up to entry" in laptop.does("archive", "send", record)
    after = laptop.status(record)
    assert after["there"] == after["here"] > 100
    found = archive.check()
    assert (found["holds"], found["faults"], found["forks"]) == (True, [], [])
    assert [(one["group"], one["last"]) for one in found["groups"]] == [("Harbour Lane", after["here"])]
    assert laptop.run("verify", record).returncode == 0


def test_joining_says_whom_it_sends_to_and_what_leaves_and_sends_nothing_without_a_yes(archive, laptop, record):
    done = laptop.run("archive", "join", archive.invite(), record, says="no\n")
    assert done.returncode == 1
    assert f"This sends to: Harbour Council, 127.0.0.1:{archive.port}, fingerprint " in done.stdout
    assert "What never leaves: names" in done.stdout
    assert done.stdout.endswith("Nothing is sent.\n")
    assert laptop.run("archive", "send", record).returncode == 1
    assert archive.asks("SELECT count(*) FROM entry") == [(0,)]


def test_sending_again_keeps_everything_once(archive, laptop, record):
    archive.lets_in(laptop, record)
    laptop.does("archive", "send", record)
    entries = archive.asks("SELECT count(*) FROM entry")
    laptop.does("archive", "send", record)
    assert archive.asks("SELECT count(*) FROM entry") == entries == [(laptop.status(record)["here"] + 1,)]


def test_a_meeting_later_only_what_is_new_is_sent(archive, laptop, record):
    archive.lets_in(laptop, record)
    laptop.does("archive", "send", record)
    laptop.play("every-step-again")
    laptop.does("archive", "send", record.parent)
    told = laptop.status(record)
    assert told["there"] == told["here"]
    assert archive.check()["holds"]


def test_an_invitation_lets_one_kiosk_in(archive, laptop, record, kiosk):
    archive.lets_in(laptop, record)
    other = kiosk("other")
    done = other.run("archive", "join", archive.folder / "laptop.invite", other.takes(record), says="yes\n")
    assert done.returncode == 2
    assert done.stderr == "Another kiosk used this invitation. Ask for one of its own.\n"


def test_another_record_under_the_same_name_is_refused(archive, laptop, record, kiosk):
    archive.lets_in(laptop, record)
    other = kiosk("other")
    done = other.run("archive", "join", archive.invite(), other.play("every-step", own=True), says="yes\n")
    assert (done.returncode, done.stderr) == (2, "This is not the record that was paired.\n")


def test_two_laptops_that_go_on_from_one_copy_are_both_kept_and_named(archive, laptop, record, kiosk):
    archive.lets_in(laptop, record)
    laptop.does("archive", "send", record)
    other = kiosk("other")
    copy = other.takes(record)
    archive.lets_in(other, copy)
    for one, file in ((laptop, record), (other, copy)):
        one.play("every-step-again", file.name)
        one.does("archive", "send", file)
        assert one.status(file)["there"] == one.status(file)["here"]
    found = archive.check()
    assert found["holds"]
    (fork,) = found["forks"]
    assert len(fork["branches"]) == 2
    assert {branch["kiosk"] for branch in fork["branches"]} == {
        called(bytes(key)) for (key,) in archive.asks("SELECT key FROM kiosk")
    }
    said = archive.does("archive", "check", "--dsn", archive.dsn)
    assert f"Harbour Lane: from entry {fork['from_entry']} on there are two records: Kiosk " in said


def test_a_changed_or_deleted_entry_is_named_and_the_room_sends_it_again(archive, laptop, record):
    archive.lets_in(laptop, record)
    laptop.does("archive", "send", record)
    archive.asks("UPDATE entry SET row_mark = sha256('x') WHERE seq = 7")
    archive.asks("DELETE FROM entry WHERE seq = 20")
    done = archive.run("archive", "check", "--dsn", archive.dsn, "--json")
    faults = {(one["entry"], one["fault"]) for one in json.loads(done.stdout)["faults"]}
    assert done.returncode == 1
    assert {(7, "changed"), (21, "the entry before is missing")} <= faults


def test_a_cut_off_end_is_found(archive, laptop, record):
    archive.lets_in(laptop, record)
    laptop.does("archive", "send", record)
    last = laptop.status(record)["here"]
    archive.asks("DELETE FROM entry WHERE seq = %s", last)
    found = archive.check()
    assert not found["holds"]
    assert (last, "a kiosk signed it, and it is not here") in {(one["entry"], one["fault"]) for one in found["faults"]}


def test_without_an_archive_sending_ends_in_a_sentence(archive, laptop, record):
    archive.lets_in(laptop, record)
    archive.stop()
    done = laptop.run("archive", "send", record)
    assert (done.returncode, done.stderr) == (1, f"{record}: The archive does not answer. Nothing is lost.\n")


def test_an_ended_kiosk_is_told_so(archive, laptop, record):
    archive.lets_in(laptop, record)
    ((key,),) = archive.asks("SELECT key FROM kiosk")
    archive.does("archive", "end-kiosk", "Harbour Lane", called(bytes(key)).split()[-1], "--dsn", archive.dsn)
    archive.stop()
    archive.start()
    done = laptop.run("archive", "send", record)
    assert done.returncode == 1
    assert "does not take anything from this kiosk any more" in done.stderr


def test_another_certificate_gets_nothing(archive, laptop, record, tmp_path):
    archive.lets_in(laptop, record)
    archive.stop()
    archive.env["XDG_CONFIG_HOME"] = str(tmp_path)  # another machine, which makes a certificate of its own
    archive.start()
    done = laptop.run("archive", "send", record)
    assert (done.returncode, done.stderr.partition(": ")[2]) == (
        1,
        "The archive's certificate is another. Ask who runs it. Nothing is lost.\n",
    )


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["set-up", "postgresql://nobody@127.0.0.1:1/none"], "The database cannot be reached"),
        (["check", "--dsn", "no dsn at all"], "The database cannot be reached"),
        (["join", "pyproject.toml", "RECORD"], "this is no invitation"),
        (["send", "no.heard"], "cannot be read"),
    ],
)
def test_bad_input_is_one_sentence_and_two(laptop, record, words, says):
    done = laptop.run("archive", *(str(record) if one == "RECORD" else one for one in words), says="yes\n")
    assert done.returncode == 2
    assert says in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_taken_port_is_said(archive):
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = archive.run("archive", "serve", "--dsn", archive.dsn, "--port", port, "--host", "127.0.0.1")
    assert done.returncode == 2
    assert f"Port {port} cannot be used" in done.stderr
