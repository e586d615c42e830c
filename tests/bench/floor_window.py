"""The floor of starting: a bare Qt Quick window that says when it is painted, and then waits."""

import sys
import time

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

QML = b"import QtQuick; Window { width: 1920; height: 1080; visible: true; Text { text: 'Heard'; font.pixelSize: 80 } }"


def say() -> None:
    """The moment of the first picture, in ns of the machine's clock."""
    window.frameSwapped.disconnect(say)
    sys.stdout.write(f"{time.monotonic_ns()}\n")
    sys.stdout.flush()


QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
app, engine = QGuiApplication([]), QQmlEngine()
component = QQmlComponent(engine)
component.setData(QML, QUrl())
window = component.create()
window.frameSwapped.connect(say)
app.exec()
