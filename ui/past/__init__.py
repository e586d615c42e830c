"""Past meetings: list, find, who held what when, print, rights, and a printed code against the record."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtQuick import QQuickWindow

if TYPE_CHECKING:
    from ui.program import Heard


def open_past(heard: Heard, record: Path | None) -> QQuickWindow:
    """The window over the meetings of this record, or of the group used last; not yet shown."""
    from ui.past.looking import Looking

    made = Looking(heard, record)
    window = heard.windows.open("past/Past.qml", past=made.model, talk=made.talk_model)
    made.model.left.connect(heard.hide_past)
    return window
