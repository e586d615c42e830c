"""Nothing that only POSIX has is needed to start: everything is imported where such modules and calls are not there.

What this cannot show is Windows and macOS themselves; nobody has run Heard there yet.
"""

import os
import subprocess
import sys

from tests.source_tree import ROOT, files, module_name

WITHOUT = """
import importlib, importlib.abc, os, signal, sys
import psutil, pyroute2  # each has halves of its own for each system, chosen by its name

POSIX = {"fcntl", "resource", "pwd", "grp", "termios", "tty", "pty", "syslog", "readline"}

class Missing(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name in POSIX:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

for name in POSIX:
    sys.modules.pop(name, None)
sys.meta_path.insert(0, Missing())
for name in ("pipe2", "fork", "forkpty", "getpgid", "setsid", "killpg", "statvfs", "uname"):
    delattr(os, name)
for name in ("SIGHUP", "SIGUSR1", "SIGALRM", "SIGKILL"):
    delattr(signal, name)
for name in sys.argv[1:]:
    try:
        importlib.import_module(name)
    except Exception as error:
        print(f"{name}: {type(error).__name__}: {error}")
"""


def test_everything_can_be_imported_without_what_only_posix_has():
    names = [module_name(path) for path in files(".py", "kiosk", "ui") if path.name != "__main__.py"]
    assert len(names) > 300
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT, *names],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, ""), done.stdout + done.stderr
