"""What goes wrong is said once, in the log, and the meeting goes on."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from kiosk import __version__

LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
LONGEST = 1_000_000  # bytes
ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
log = logging.getLogger("heard")


class Discreet(logging.Formatter):
    """Where an error arose and of what kind, never its own words: they may hold what somebody signalled in private."""

    def formatException(self, ei: ExcInfo) -> str:
        kind, _, trace = ei
        return "".join(traceback.format_tb(trace)) + (kind.__name__ if kind else "")


class LogFile(RotatingFileHandler):
    """A log that a full or lost disk leaves incomplete, and silent about it."""

    def handleError(self, record: logging.LogRecord) -> None:
        pass


def report_faults(file: Path | None = None) -> None:
    """Qt's messages and errors nobody caught go to the log; an error in a slot does not end the program.

    The log is standard error, which is the journal where a service runs Heard, and `file` where one is given.
    """
    said = logging.StreamHandler()
    said.setFormatter(Discreet("%(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[said])
    if file is not None:
        _also_into(file)
    qInstallMessageHandler(_from_qt)
    sys.excepthook = _uncaught
    threading.excepthook = lambda told: _uncaught(told.exc_type, told.exc_value, told.exc_traceback)


def _also_into(file: Path) -> None:
    """Three files of a megabyte at most, each run begun with the version; a full disk costs the log alone."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        kept = LogFile(file, maxBytes=LONGEST, backupCount=2, encoding="utf-8")
    except OSError as error:
        log.warning("No log is kept in %s: %s", file, error.strerror)
        return
    kept.setFormatter(Discreet("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(kept)
    kept.handle(logging.LogRecord("heard", logging.INFO, __file__, 0, "Heard %s began", (__version__,), None))


def _from_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    logging.getLogger("qt").log(LEVELS.get(kind, logging.WARNING), "%s", message)


def _uncaught(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
    log.error("Something went wrong that nobody expected", exc_info=(kind, error or kind(), trace))
