"""Closing a meeting and printing its record: the same conversation as setting up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtQuick import QQuickWindow

if TYPE_CHECKING:
    from ui.program import Heard


def open_close(heard: Heard) -> QQuickWindow:
    from ui.close.closing import CloseWizard

    return heard.windows.open("wizard/WizardWindow.qml", talk=CloseWizard(heard).model)
