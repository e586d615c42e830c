"""The shared touch pad: whoever has no tablet taps their seat, then what they want, and it goes back by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtQuick import QQuickWindow

if TYPE_CHECKING:
    from ui.program import Heard


def open_pad(heard: Heard) -> QQuickWindow:
    """The pad's window, not yet shown."""
    from ui.pad.pad_model import PadModel
    from ui.pad.slips import Slips

    assert heard.bridge is not None
    slips = Slips(lambda: heard.settings.aftercare)
    model = PadModel(heard.bridge, slips)
    model.deskWanted.connect(heard.raise_desk)
    model.shutWanted.connect(heard.ask_at_desk)
    window = heard.windows.open("pad/Pad.qml", pad=model)
    window.destroyed.connect(slips.rest)
    return window
