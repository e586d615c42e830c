"""What the command line says, and what is never left behind."""

import os
import subprocess
import sys

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
    raise ValueError("nobody expected this")
QTimer.singleShot(0, wrong)
QTimer.singleShot(0, lambda: (print("still here"), app.quit()))
app.exec()
"""
    done = run(code=code)
    assert done.stdout == "still here\n"
    assert "Qt says something" in done.stderr
    assert "nobody expected this" in done.stderr
