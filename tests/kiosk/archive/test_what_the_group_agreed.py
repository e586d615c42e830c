"""Nothing leaves that the group did not agree to; a later meeting can end it."""

import pytest

from tests.archive import MEETINGS


@pytest.fixture
def laptop(kiosk):
    return kiosk("laptop")


def agreeing(laptop, rule: str) -> str:
    """The meeting after the one with every step, in which the group agrees this first."""
    script = (MEETINGS / "every-step-again.toml").read_text()
    opens = next(line for line in script.splitlines() if 'does = "open_meeting"' in line)
    agrees = f'  {{ at = "0:00:01", who = "F", does = "agree_rule", about = "archive", rule = "{rule}" }},'
    file = laptop.folder / f"{rule}.toml"
    file.write_text(script.replace(opens, f"{opens}\n{agrees}"))
    return str(file)


def test_a_group_that_agreed_that_nothing_leaves_sends_nothing_whoever_asks(archive, laptop):
    record = laptop.play("every-step")
    archive.lets_in(laptop, record)
    laptop.does("play", agreeing(laptop, "nothing"), "--record", record, "--keep-going")
    assert "The group agreed that nothing leaves this room." in laptop.does("archive", "send", record)
    assert archive.asks("SELECT count(*) FROM entry") == [(0,)]
    done = laptop.run("archive", "join", archive.invite(), record, says="yes\n")
    assert (done.returncode, done.stdout) == (2, "")


def test_a_group_that_agreed_sends(archive, laptop):
    record = laptop.play("every-step")
    laptop.does("play", agreeing(laptop, "after_we_close"), "--record", record, "--keep-going")
    archive.lets_in(laptop, record)
    laptop.does("archive", "send", record)
    assert archive.asks("SELECT count(*) > 100 FROM entry") == [(True,)]


def test_another_word_for_it_is_refused(laptop):
    record = laptop.play("every-step")
    done = laptop.run("play", agreeing(laptop, "everything"), "--record", record)
    assert done.returncode == 2
    assert "Say what leaves this room for an archive: nothing, after_we_close, while_we_meet." in done.stderr
