"""What left by its age is said on the first page, and is gone from the record by then."""

from tests.kiosk.cli.test_tidy import bytes_of, held, scripts
from tests.ui.conftest import texts
from tests.ui.setup.test_start_screen import Asked, opened_setup


def test_names_that_are_due_leave_when_heard_starts(windows, settle, tmp_path, qtbot):
    path = held(tmp_path, scripts(tmp_path / "scripts"))
    heard = Asked(windows, tmp_path)
    heard.settings.last_record = str(path)
    made = opened_setup(heard)
    settle(made.window)
    told = lambda: " ".join(str(one.property("text")) for one in texts(made.window))  # noqa: E731
    qtbot.waitUntil(lambda: "Names of 9 June 2026 left" in told())
    assert b"Mistry" not in bytes_of(path)
