"""What printing needs of the machine and of the meeting, wherever it was begun."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from kiosk.meeting.meeting import Meeting


def show_file(path: Path) -> None:
    """With whatever opens such a file, or a folder, on this machine."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def people_to_print(meeting: Meeting) -> tuple[tuple[str, str], ...]:
    """Everybody the meeting knows: what `--person` takes for them, and what the desk calls them."""
    called = meeting.people.at_the_desk
    return tuple((called.name(one), called.start(one)) for one in called.ordered())
