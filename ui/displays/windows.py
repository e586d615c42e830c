"""One QML engine with its windows and the view models they draw; the engine always goes before the models."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickWindow

from ui.displays.first_key import FirstKey
from ui.displays.held_keys import HeldKeys

HOUSE = Path(__file__).resolve().parents[1]


class Windows:
    """Opens windows from QML files; `close` destroys windows, then the engine, and only then lets the models go."""

    def __init__(self, reduced_motion: bool = True) -> None:
        """`reduced_motion`: nothing slides or fades, as this machine's settings say."""
        self._engine: QQmlEngine | None = QQmlEngine()
        self._engine.addImportPath(str(HOUSE.parent))
        self._engine.setOutputWarningsToStandardError(True)
        theme = self._engine.singletonInstance("ui.theme", "Theme")
        theme.setProperty("reducedMotion", reduced_motion)
        self._open: list[QQuickWindow] = []
        self._models: list[QObject] = []

    def open(self, file: str, **given: Any) -> QQuickWindow:
        """The window of a QML file of `ui/`, such as "desk/Desk.qml", with its required properties; not yet shown."""
        assert self._engine is not None
        component = QQmlComponent(self._engine, QUrl.fromLocalFile(str(HOUSE / file)))
        self._models.extend(model for model in given.values() if isinstance(model, QObject))
        window = component.createWithInitialProperties(given)
        if not isinstance(window, QQuickWindow):
            raise RuntimeError(f"{file}: {component.errorString() or 'its root is no window'}")
        # Deleting the component would take the window with it.
        component.setParent(window)
        QQmlEngine.setObjectOwnership(window, QQmlEngine.ObjectOwnership.CppOwnership)
        self._open.append(window)
        if QGuiApplication.platformName() == "xcb":
            window.installEventFilter(HeldKeys(window))
            window.installEventFilter(FirstKey(window))
        return window

    def shut(self, window: QQuickWindow) -> None:
        """Destroy one window now."""
        self._open.remove(window)
        _destroy(window)

    def close(self) -> None:
        while self._open:
            _destroy(self._open.pop())
        if self._engine is not None:
            shiboken6.delete(self._engine)
        self._engine = None
        self._models.clear()


def _destroy(window: QQuickWindow) -> None:
    if shiboken6.isValid(window):
        window.setVisible(False)
        shiboken6.delete(window)
