"""The floor of painting: the bare server of floor_taps in a thread, and a bare window that shows the newest number."""

import asyncio
import json
import sys
import threading
import time

from aiohttp import web
from PySide6.QtCore import QMetaObject, QObject, QSocketNotifier, Qt, QUrl, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

from tests.bench.floor_taps import Floor

QML = b"import QtQuick; Window { width: 1920; height: 1080; property int seq; Text { text: seq; font.pixelSize: 80 } }"


class Shown(QObject):
    def __init__(self, path: str, window: QQuickWindow) -> None:
        super().__init__()
        self.path, self.window, self.seq, self.frames = path, window, 0, []
        window.frameSwapped.connect(lambda: self.frames.append((time.monotonic_ns(), window.property("seq"))))

    @Slot()
    def show(self) -> None:
        self.window.setProperty("seq", self.seq)

    async def tap(self, request: web.Request) -> web.Response:
        answer = await self.floor.tap(request)
        self.seq = max(self.seq, json.loads(answer.body)["seq"])
        QMetaObject.invokeMethod(self, "show", Qt.ConnectionType.QueuedConnection)
        return answer

    async def serving(self) -> None:
        self.floor = Floor(self.path)
        app = web.Application()
        app.add_routes([web.post("/tap", self.tap)])
        runner = web.AppRunner(app, access_log=None, handle_signals=False)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0, backlog=512).start()
        print(json.dumps({"address": f"http://127.0.0.1:{runner.addresses[0][1]}/", "tokens": []}), flush=True)
        await asyncio.get_running_loop().create_future()


QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
app, engine = QGuiApplication([]), QQmlEngine()
component = QQmlComponent(engine)
component.setData(QML, QUrl())
window = component.create()
window.show()
shown = Shown(sys.argv[1], window)
threading.Thread(target=lambda: asyncio.run(shown.serving()), daemon=True).start()
ended = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
ended.activated.connect(lambda: app.exit(0))
app.exec()
print(json.dumps(shown.frames), flush=True)
