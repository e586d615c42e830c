"""The program with somebody at its desk: each line on stdin is a tap, the first the opening, and is answered."""

import json
import sys
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QSocketNotifier, Qt

from kiosk.files.meeting_script import AnyStep
from kiosk.record.sqlite_store import RecordFile
from kiosk.room.room import Ack
from ui import app as program
from ui.program import Heard


class AtDesk(Heard):
    """Heard, opened and tapped from stdin; everything else is its own."""

    def start(self, record: Path | None = None) -> None:
        assert record is not None
        self._record = record
        self._typed = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self._typed.activated.connect(self._read)

    def _read(self) -> None:
        line = sys.stdin.readline()
        if not line:
            self._typed.setEnabled(False)
            return
        tap = json.loads(line)
        if self.bridge is not None and "let_in" in tap:
            self.bridge.call_server(lambda server: server.let_in(tap["let_in"]), lambda _: _say(kept=True))
            return
        does: Any = msgspec.convert(tap["does"], AnyStep)
        if self.bridge is not None:
            self.bridge.tap(does, who=tap["who"], by=tap["by"], done=self._answer)
            return
        make = lambda: RecordFile.create(self._record, "Northgate")  # noqa: E731
        self.begin(make, does, tap["who"], failed=self._answer, begun=self._serving)

    def _serving(self) -> None:
        """Say where, now or as soon as the server knows; once, as each line answers one tap."""
        assert self.bridge is not None
        if self.bridge.join is None:
            self.bridge.joinable.connect(self._serving, Qt.ConnectionType.SingleShotConnection)
        else:
            _say(address=self.bridge.join.address, url=self.bridge.join.url)

    def _answer(self, answer: Any) -> None:
        _say(kept=isinstance(answer, Ack), said=str(answer))


def _say(**words: object) -> None:
    sys.stdout.write(json.dumps(words) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    program.Heard = AtDesk  # type: ignore[misc]
    sys.exit(program.main(sys.argv[1:]))
