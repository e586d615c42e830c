"""A small parent that starts Heard again where it died or hangs. No Qt, no record, nothing that could hang itself."""

from __future__ import annotations

import os
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Sequence

from ui.background.own_process import heard_command

PIPE = "HEARD_ALIVE"  # the number of the pipe the child writes its signs of life to
STARTS_WITHIN_S = 60.0
SILENT_S = 8.0  # the child finds out within five what does not answer, and says so first
ENDS_WITHIN_S = 5.0
AT_MOST, IN_S = 5, 120.0
SAYS = "Heard did not answer, or ended by itself. It is started again.\n"
TOO_OFTEN = "Heard ended by itself five times in two minutes. Start it by hand; the record is whole.\n"


def keep_alive(words: Sequence[str]) -> int:
    """Heard with these words, started again into the open meeting; the exit code of the one that ended well."""
    given, started = list(words), []
    parent = _Parent()
    while True:
        started = [at for at in started if time.monotonic() - at < IN_S] + [time.monotonic()]
        if len(started) > AT_MOST:
            sys.stderr.write(TOO_OFTEN)
            return 1
        code = parent.one_life(given)
        if code in (0, 1, 2) or parent.ending:
            return max(code, 0)
        sys.stderr.write(SAYS)
        if parent.record:
            given = [*(word for word in words if word.startswith("--")), parent.record]


class _Parent:
    """Passes on whoever asks it to end; a child that does not is ended."""

    def __init__(self) -> None:
        self.ending = False
        self.record = ""
        self._child: subprocess.Popen[bytes] | None = None
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._end)

    def _end(self, number: int, _: object) -> None:
        self.ending = True
        if self._child:
            self._child.send_signal(number)

    def one_life(self, words: Sequence[str]) -> int:
        read, write = os.pipe()
        program, *before = heard_command(*words)
        self._child = subprocess.Popen([program, *before], pass_fds=[write], env={**os.environ, PIPE: str(write)})
        os.close(write)
        try:
            self._listen(read, self._child)
        finally:
            os.close(read)
        return self._child.wait()

    def _listen(self, read: int, child: subprocess.Popen[bytes]) -> None:
        """Until it ends, or is silent for too long."""
        patience, left = STARTS_WITHIN_S, b""
        with selectors.DefaultSelector() as selector:
            selector.register(read, selectors.EVENT_READ)
            while True:
                if not selector.select(ENDS_WITHIN_S if self.ending else patience):
                    child.kill()
                    return
                heard = os.read(read, 65536)
                if not heard:
                    return
                patience = SILENT_S
                *lines, left = (left + heard).split(b"\n")
                self._told(lines)

    def _told(self, lines: Sequence[bytes]) -> None:
        for line in lines:
            if line.startswith(b"record "):
                self.record = os.fsdecode(line[7:])
