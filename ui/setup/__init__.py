"""Setting up a meeting: a conversation, one question a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtQuick import QQuickWindow

if TYPE_CHECKING:
    from ui.program import Heard


def open_setup(heard: Heard) -> QQuickWindow:
    from ui.setup.setup import Setup

    return heard.windows.open("setup/Setup.qml", talk=Setup(heard).model)
