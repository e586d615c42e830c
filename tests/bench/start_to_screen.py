"""`python -m ui RECORD`, saying when its room screen is painted for the first time."""

import sys
import time

from PySide6.QtQuick import QQuickWindow

from ui import app, program


class Watched(program.Heard):
    """Heard; only the first picture of its room screen is told."""

    def _begun(self, *given, **named) -> None:
        super()._begun(*given, **named)
        self._watched: QQuickWindow = self.window("room")
        self._watched.frameSwapped.connect(self._painted)

    def _painted(self) -> None:
        self._watched.frameSwapped.disconnect(self._painted)
        sys.stdout.write(f"{time.monotonic_ns()}\n")
        sys.stdout.flush()


app.Heard = Watched
sys.exit(app.main(sys.argv[1:]))
