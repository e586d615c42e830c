"""Pictures of the tablet page in a Chromium without a window, led over its own protocol."""

from __future__ import annotations

import asyncio
import base64
import json
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import aiohttp

from ui.room_bridge import RoomBridge

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
WIDTH, HEIGHT = 820, 1180
STARTS_WITHIN_S = 20
DRAWN = " && ".join(
    (
        "!window.before && now.state",
        "!document.body.innerText.includes('Not connected')",
        "!document.getAnimations().length",
    )
)
STILL = [{"name": "prefers-reduced-motion", "value": "reduce"}]


class Tablet:
    """One tablet in a meeting; `is_there` tells whether this machine can show it."""

    def __init__(self) -> None:
        self._program = next((found for found in map(shutil.which, BROWSERS) if found), None)
        self._folder = tempfile.TemporaryDirectory(prefix="heard-demo-", ignore_cleanup_errors=True)
        self._process: subprocess.Popen[bytes] | None = None
        self._token = self._url = ""
        self._bridge: RoomBridge | None = None

    @property
    def is_there(self) -> bool:
        return self._program is not None

    def __enter__(self) -> Tablet:
        if self._program:
            profile, size = f"--user-data-dir={self._folder.name}", f"--window-size={WIDTH},{HEIGHT}"
            command = [self._program, "--headless=new", "--no-sandbox", "--disable-gpu", profile, size]
            quiet = subprocess.DEVNULL
            self._process = subprocess.Popen(
                [*command, "--remote-debugging-port=0", "about:blank"], stdin=quiet, stdout=quiet, stderr=quiet
            )
        return self

    def __exit__(self, *why: object) -> None:
        if self._process:
            self._process.terminate()
            self._process.wait()
        self._folder.cleanup()

    def picture(self, bridge: RoomBridge, until: Callable[[Callable[[], bool]], None], file: Path) -> None:
        """What one member's own tablet shows now."""
        if not self._process or not bridge.join or not bridge.snapshot:
            return
        if self._bridge is not bridge:
            self._come_in(bridge, until)
        file.write_bytes(asyncio.run(self._shot()))

    def _come_in(self, bridge: RoomBridge, until: Callable[[Callable[[], bool]], None]) -> None:
        """A device of somebody who said who they are, as the reception would make it."""
        assert bridge.snapshot
        assert bridge.join
        member = [person.id for person in bridge.snapshot.meeting.people.here() if person.role == "member"][1]
        tokens: list[str] = []

        def added(server: Any) -> str:
            token, device = server.devices.add("tablet")
            device.person = member
            server.devices.save()
            return str(token)

        bridge.call_server(added, tokens.append)
        until(lambda: bool(tokens))
        self._token, self._url, self._bridge = tokens[0], bridge.join.address, bridge

    async def _shot(self) -> bytes:
        async with aiohttp.ClientSession() as session, session.ws_connect(await self._page(session)) as page:
            ask = _Asked(page)
            await self._show(ask)
            await ask.until(DRAWN)
            picture = await ask("Page.captureScreenshot", format="png")
            return base64.b64decode(picture["data"])

    async def _show(self, ask: _Asked) -> None:
        """The page of the meeting with the device's token, as if it had come in before."""
        await ask("Page.enable")
        size = {"width": WIDTH, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": False}
        await ask("Emulation.setDeviceMetricsOverride", **size)
        await ask("Emulation.setEmulatedMedia", features=STILL)
        await ask("Emulation.setScrollbarsHidden", hidden=True)
        await ask("Network.setCookie", url=self._url, name="heard", value=self._token, httpOnly=True)
        stored = f"localStorage.setItem('heard.device', JSON.stringify('{self._token}'))"
        await ask("Page.addScriptToEvaluateOnNewDocument", source=stored)
        await ask("Runtime.evaluate", expression="window.before = true")
        await ask("Page.navigate", url=self._url)

    async def _page(self, session: aiohttp.ClientSession) -> str:
        port = (await self._port()).splitlines()[0]
        async with session.get(f"http://127.0.0.1:{port}/json/list") as answer:
            pages = await answer.json(content_type=None)
        return str(next(one["webSocketDebuggerUrl"] for one in pages if one["type"] == "page"))

    async def _port(self) -> str:
        file, late = Path(self._folder.name) / "DevToolsActivePort", time.monotonic() + STARTS_WITHIN_S
        while not file.exists():
            if time.monotonic() > late:
                raise TimeoutError("Chromium did not start.")
            await asyncio.sleep(0.05)
        return file.read_text()


class _Asked:
    """Asks the browser something and waits for that answer."""

    def __init__(self, page: aiohttp.ClientWebSocketResponse) -> None:
        self._page, self._number = page, 0

    async def __call__(self, method: str, **params: Any) -> dict[str, Any]:
        self._number += 1
        await self._page.send_str(json.dumps({"id": self._number, "method": method, "params": params}))
        async for message in self._page:
            answer = json.loads(message.data)
            if answer.get("id") == self._number:
                return dict(answer.get("result", {}))
        raise ConnectionError("Chromium ended.")

    async def until(self, expression: str) -> None:
        """Waits until the page says so, at most ten seconds."""
        late = time.monotonic() + 10
        while not (await self("Runtime.evaluate", expression=expression)).get("result", {}).get("value"):
            if time.monotonic() > late:
                raise TimeoutError(f"The tablet page never came to: {expression}")
            await asyncio.sleep(0.05)
