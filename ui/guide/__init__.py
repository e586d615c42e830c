"""The guide, the same pages as in the browser, in a window of its own and without any network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtQuick import QQuickWindow

if TYPE_CHECKING:
    from ui.program import Heard


def open_guide(heard: Heard) -> QQuickWindow:
    """The guide's window, not yet shown."""
    from ui.guide.guide_model import GuideModel

    model = GuideModel()
    window = heard.windows.open("guide/Guide.qml", guide=model)
    model.left.connect(window.hide)
    return window
