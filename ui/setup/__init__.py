"""Setting up a meeting: one page, and a list from a file before it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtQuick import QQuickWindow

if TYPE_CHECKING:
    from ui.program import Heard


def open_setup(heard: Heard, said: str = "") -> QQuickWindow:
    """`said` is what came of the meeting before."""
    from ui.setup.setup import Setup

    made = Setup(heard)
    if said:
        made.model.say(said)
    return heard.windows.open("setup/Setup.qml", start=made.model, talk=made.talk_model)
