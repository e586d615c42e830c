"""What the command line says, and what is never left behind."""

import os
import subprocess
import sys

from kiosk import __version__
from tests.source_tree import ROOT

WITHOUT = {
    key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
}


def run(*words, env=WITHOUT, code=None):
    command = [sys.executable, *(["-c", code] if code else ["-m", "ui"]), *words]
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=60, check=False)


def test_without_a_display_it_says_so_and_what_to_do():
    done = run()
    assert done.returncode == 1
    assert "There is no display here" in done.stderr
    assert "--demo" in done.stderr


def test_help_names_every_way_to_start():
    done = run("--help")
    assert done.returncode == 0
    assert all(word in done.stdout for word in ("record", "--demo", "--software", "--windowed"))


def test_the_command_line_of_the_record_is_inside_too():
    assert "summary" in run("--kiosk", "--help").stdout


def test_no_core_file_can_be_left():
    code = "import resource, ui.app; ui.app.main([]); print(resource.getrlimit(resource.RLIMIT_CORE))"
    assert run(code=code).stdout.strip() == "(0, 0)"


def test_an_error_in_a_slot_and_qts_own_messages_go_to_the_log_and_the_program_goes_on():
    code = """
from PySide6.QtCore import QCoreApplication, QTimer, qWarning
from ui.qt.faults import report_faults
app = QCoreApplication([])
report_faults()
def wrong():
    qWarning("Qt says something")
    raise ValueError("Amina is finding this hard")
QTimer.singleShot(0, wrong)
QTimer.singleShot(0, lambda: (print("still here"), app.quit()))
app.exec()
"""
    done = run(code=code)
    assert done.stdout == "still here\n"
    assert "Qt says something" in done.stderr
    assert "in wrong" in done.stderr
    assert "ValueError" in done.stderr
    assert "Amina" not in done.stderr, "an error's own words may be what somebody signalled in private"


def test_a_log_is_kept_where_the_system_keeps_logs_and_says_which_version_wrote_it(tmp_path):
    code = """
import threading
from ui.qt.faults import report_faults
from kiosk.record.own_folder import own_folder
report_faults(own_folder("state") / "heard.log")
threading.Thread(target=lambda: {}["nothing"]).start()
"""
    done = run(code=code, env={**WITHOUT, "XDG_STATE_HOME": str(tmp_path)})
    assert done.returncode == 0
    kept = (tmp_path / "heard" / "heard.log").read_text(encoding="utf-8")
    assert f"Heard {__version__} began" in kept
    assert "KeyError" in kept


def test_where_no_log_can_be_kept_it_says_so_and_starts(tmp_path):
    (tmp_path / "heard").write_text("in the way")
    code = """
from ui.qt.faults import report_faults
from kiosk.record.own_folder import own_folder
report_faults(own_folder("state") / "heard.log")
print("started")
"""
    done = run(code=code, env={**WITHOUT, "XDG_STATE_HOME": str(tmp_path)})
    assert done.stdout == "started\n"
    assert "No log is kept" in done.stderr
